/* The indexes that requirements files name by themselves. */
import type { BuildContext, RequirementsFile } from "../context/facts.js";
import type { Dockerfile } from "../dockerfile/model.js";
import type { Span } from "../text/span.js";
import { indexOptions, type IndexAddress } from "./index-addresses.js";
import { pipInstall, type PipInstall } from "./pip.js";
import { requirementFiles } from "./requirement-files.js";

/** A line of a requirements file that names an index. */
export interface ListedIndex {
  /** The file's name in the command that installs from it. */
  readonly at: Span;
  readonly pip: PipInstall;
  /** The file that holds the line, from the repository root. */
  readonly file: string;
  readonly line: number;
  readonly value: string;
  readonly kind: IndexAddress["kind"];
}

/** More files than any project spreads its requirements over. */
const mostFiles = 30;

/** Every line of the requirements files that are installed from, followed through `-r` and `-c`, that names an index. */
export function* listedIndexes(dockerfile: Dockerfile, context: BuildContext): Iterable<ListedIndex> {
  for (const command of dockerfile.commands()) {
    const pip = pipInstall(command);
    if (pip?.tool !== "pip" && pip?.tool !== "uv pip") continue;
    for (const { word, origin } of requirementFiles(pip)) {
      for (const file of origin === undefined ? [] : filesFrom(origin, context))
        for (const { name, value, line } of file.options) {
          const kind = indexOptions.find(([option]) => option === name)?.[1];
          if (kind && value !== "")
            yield { at: { start: word.start, end: word.end }, pip, file: file.path, line, value, kind };
        }
    }
  }
}

function filesFrom(origin: string, context: BuildContext): readonly RequirementsFile[] {
  const found = new Map<string, RequirementsFile>();
  const open = [origin];
  while (open.length > 0 && found.size < mostFiles) {
    const path = open.pop() ?? "";
    const file = found.has(path) ? undefined : context.requirementsFile(path);
    if (!file) continue;
    found.set(path, file);
    for (const { path: included } of file.includes) {
      const below = belowRoot(included, context);
      if (below !== undefined) open.push(below);
    }
  }
  return [...found.values()];
}

/** A path from the context's root for one from the repository root; undefined for what lies outside. */
export function belowRoot(path: string, { root }: BuildContext): string | undefined {
  if (root === undefined || root === "") return path;
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : undefined;
}
