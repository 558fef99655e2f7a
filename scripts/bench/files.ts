import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isDockerfileName } from "../../src/source/find.js";

/** Puts `count` Dockerfiles into a folder: of a corpus, or else the ones of the rules' pages and the example over and over. */
export function gatherFiles(root: string, corpus: string | undefined, count: number, target: string): void {
  mkdirSync(target, { recursive: true });
  if (corpus !== undefined) {
    const paths = dockerfilesBelow(corpus).slice(0, count);
    for (const [at, path] of paths.entries()) copyFileSync(path, join(target, `${at}.Dockerfile`));
    return;
  }
  const texts = [
    ...dockerfilesBelow(join(root, "examples")).map((path) => readFileSync(path, "utf8")),
    ...pageTexts(root),
  ];
  for (let at = 0; at < count; at++)
    writeFileSync(join(target, `${at}.Dockerfile`), `# file ${at}\n${texts[at % texts.length] ?? ""}`);
}

/** The files of a folder. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
}

function dockerfilesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter(isDockerfileName)
    .sort()
    .map((path) => join(folder, path));
}

/** The examples of the rules' pages, good and bad. */
function pageTexts(root: string): readonly string[] {
  const folder = join(root, "docs/rules");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .sort()
    .flatMap((path) => [...readFileSync(join(folder, path), "utf8").matchAll(/^```dockerfile.*\n([\s\S]*?)^```$/gm)])
    .map((match) => match[1] ?? "");
}
