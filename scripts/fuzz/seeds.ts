import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { isDockerfileName } from "../../src/source/find.js";
import type { Tree } from "./archive.js";

/** What lies ready to be changed. */
export interface Seeds {
  /** Each a Dockerfile, which comes first and is called `Dockerfile`, with what lies beside it. */
  readonly trees: readonly Tree[];
  /** Every file there is, Dockerfiles too. */
  readonly files: readonly SeedFile[];
}

export interface SeedFile {
  readonly path: string;
  readonly bytes: Buffer;
}

/** In bytes: larger files are no better seeds, and slow. */
const largestSeed = 30_000;
const mostBeside = 8;

/** The examples of the rules' pages with their context files, and the files of a corpus. */
export function gatherSeeds(root: string, corpus: readonly string[] = []): Seeds {
  const pages = filesBelow(join(root, "docs/rules"))
    .filter((path) => path.endsWith(".md"))
    .flatMap((path) => treesOfPage(readFileSync(path, "utf8")));
  const files = corpus.flatMap(filesBelow).map((path) => ({ path, bytes: readFileSync(path) }));
  return {
    trees: [...pages, ...treesOf(files)],
    files: [...pages.flatMap((tree) => [...tree].map(([path, bytes]) => ({ path, bytes }))), ...files],
  };
}

/** The texts of the files with a wanted path. */
export function seedsNamed({ files }: Seeds, isWanted: (path: string) => boolean): readonly Buffer[] {
  return files.filter(({ path }) => isWanted(path)).map(({ bytes }) => bytes);
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => join(folder, path))
    .filter((path) => {
      const found = statSync(path, { throwIfNoEntry: false });
      return found?.isFile() === true && found.size <= largestSeed;
    })
    .sort();
}

function treesOf(files: readonly SeedFile[]): readonly Tree[] {
  const byFolder = new Map<string, SeedFile[]>();
  for (const file of files) {
    const folder = dirname(file.path);
    const known = byFolder.get(folder);
    if (known) known.push(file);
    else byFolder.set(folder, [file]);
  }
  return [...byFolder.values()].flatMap((folder) => {
    const isDockerfile = ({ path }: SeedFile): boolean => isDockerfileName(basename(path));
    const beside = folder.filter((file) => !isDockerfile(file)).slice(0, mostBeside);
    return folder
      .filter(isDockerfile)
      .map(
        ({ bytes }) =>
          new Map([["Dockerfile", bytes], ...beside.map((file) => [basename(file.path), file.bytes] as const)]),
      );
  });
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
    .map(({ body }) => new Map([["Dockerfile", body], ...around]));
}
