import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { isDockerfileName } from "../../src/source/find.js";

/** A Dockerfile, always called `Dockerfile`, with what lies beside it. */
export type Tree = ReadonlyMap<string, Buffer>;

/** The examples of the rules' pages with their context files, and the Dockerfiles of a corpus. */
export function gatherSeeds(root: string, corpus: string | undefined): readonly Tree[] {
  const pages = join(root, "docs/rules");
  const fromPages = filesBelow(pages, (path) => path.endsWith(".md")).flatMap((path) =>
    treesOfPage(readFileSync(path, "utf8")),
  );
  const files = corpus === undefined ? [] : filesBelow(corpus, (path) => isDockerfileName(basename(path)));
  return [...fromPages, ...files.map((path) => new Map([["Dockerfile", readFileSync(path)]]))];
}

function filesBelow(folder: string, isWanted: (path: string) => boolean): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter(isWanted)
    .sort()
    .map((path) => join(folder, path));
}

function treesOfPage(text: string): readonly Tree[] {
  const blocks = [...text.matchAll(/^(`{3,})([^\n`]*)\n([\s\S]*?)^\1$/gm)].map(([, , words = "", body = ""]) => ({
    path: /\bfile=(\S+)/.exec(words)?.[1],
    isDockerfile: words.startsWith("dockerfile"),
    body: Buffer.from(body),
  }));
  const around = blocks.flatMap(({ path, body }): [string, Buffer][] => (path === undefined ? [] : [[path, body]]));
  return blocks
    .filter(({ isDockerfile }) => isDockerfile)
    .map(({ body }) => new Map([...around, ["Dockerfile", body]]));
}
