/* The files that requirements files take in, as they are looked for in the image. */
import type { BuildContext } from "../context/facts.js";
import { belowRoot } from "./listed-indexes.js";
import type { RequirementFile } from "./requirement-files.js";

/** A file that a requirements file takes in by `-r` or `-c`. */
export interface IncludedFile {
  /** The file with the line, and the one that it names, from the repository root. */
  readonly file: string;
  readonly other: string;
  readonly line: number;
  /** Where pip looks for it in the image: pip starts at the folder of the file that names it. */
  readonly path: string;
}

/** More files than any project spreads its requirements over. */
const mostFiles = 30;

/** The files that a requirements file takes in, and those take in, each with its place in the image. */
export function includedFiles(from: RequirementFile, context: BuildContext): readonly IncludedFile[] {
  const found: IncludedFile[] = [];
  const open = from.origin === undefined ? [] : [{ origin: from.origin, path: from.path }];
  const seen = new Set<string>();
  for (let next = open.pop(); next && seen.size < mostFiles; next = open.pop()) {
    const { origin, path } = next;
    const file = seen.has(origin) ? undefined : context.requirementsFile(origin);
    seen.add(origin);
    for (const { path: other, line } of file?.includes ?? []) {
      const below = belowRoot(other, context);
      const place = below === undefined ? undefined : inImage(path, origin, below);
      if (below === undefined || place === undefined || !file) continue;
      found.push({ file: file.path, other, line, path: place });
      open.push({ origin: below, path: place });
    }
  }
  return found;
}

/** Where a file of the context is looked for, named by one that lies at `origin` in the context and at `path` in the image. */
function inImage(path: string, origin: string, other: string): string | undefined {
  const here = origin.split("/").slice(0, -1);
  const there = other.split("/");
  const image = path.split("/").slice(0, -1);
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  const up = here.length - shared;
  if (up >= image.length) return undefined;
  return [...image.slice(0, image.length - up), ...there.slice(shared)].join("/");
}
