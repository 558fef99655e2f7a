/* Files that one instruction brings and a later one removes. */
import type { Command } from "../shell/command.js";
import { laidDown } from "../shell/laid-down.js";
import { programName } from "../shell/options.js";
import type { Span } from "../text/span.js";
import { absolutePath, folderOf } from "./may-exist.js";
import type { Copy, Instruction, Stage } from "./model.js";
import { instructionOf, lineage, resolveWord, workdirOf } from "./scope.js";

/** A path that `rm` names and an earlier instruction brought. */
export interface RemovedFile {
  readonly path: string;
  readonly at: Span;
  readonly by: Span;
}

/** The paths of an `rm` that an earlier instruction brought, where they are more than a small file of settings. */
export function* removedFiles(stage: Stage, command: Command): Iterable<RemovedFile> {
  if (programName(command.words[0]) !== "rm") return;
  const folder = folderOf(command);
  const run = instructionOf(command);
  for (const word of command.words.slice(1)) {
    const value = resolveWord(word, command);
    if (value === undefined || value.startsWith("-")) continue;
    const path = absolutePath(folder, value.replace(/\/\*$/, ""));
    if (path === undefined || path === "/" || /[*?[]/.test(path)) continue;
    const by = broughtBy(stage, run, path);
    if (by) yield { path, at: word, by };
  }
}

interface Download {
  readonly path: string;
  readonly command: Command;
  readonly step: Instruction;
}

const downloads = new WeakMap<Stage, readonly Download[]>();

/** What the steps of a stage fetch, by absolute paths. */
function downloadsOf(stage: Stage): readonly Download[] {
  let found = downloads.get(stage);
  if (!found) {
    found = stage.instructions.flatMap((step) =>
      (step.keyword === "RUN" ? (step.commands ?? []) : []).flatMap((command) =>
        laidDown(command).flatMap((made) => {
          const path = absolutePath(folderOf(command), made);
          return path === undefined ? [] : { path, command, step };
        }),
      ),
    );
    downloads.set(stage, found);
  }
  return found;
}

function broughtBy(stage: Stage, run: Instruction, path: string): Span | undefined {
  const fetched = lineage(stage).flatMap((one) => downloadsOf(one));
  // What this step makes itself never was in another layer.
  if (fetched.some((one) => one.step === run && isWithin(one.path, path))) return undefined;
  const download = fetched.find((one) => one.step.start < run.start && one.path === path);
  if (download) return download.command;
  for (const one of lineage(stage))
    for (const step of one.instructions)
      if ((step.keyword === "COPY" || step.keyword === "ADD") && step.start < run.start && isCopied(step, path))
        return step.body;
  return undefined;
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

/** Text that takes next to no room. */
const small =
  /\.(?:txt|toml|lock|cfg|ini|conf|ya?ml|sh|py|md|env|json|sql|list|pem|crt|key|in|service|repo|asc|gpg|patch|diff)$|^(?:Makefile|Pipfile|Dockerfile.*|\.[\w.-]+|id_[a-z0-9]+|LICENSE|[^.]*entrypoint|requirements|scripts?|conf|config|patches|patch)$/;

/** Whether a COPY puts exactly this file or folder there. */
function isCopied(copy: Copy, path: string): boolean {
  const written = copy.destination && resolveWord(copy.destination, copy);
  const target = written === undefined ? undefined : absolutePath(workdirOf(copy), written);
  if (written === undefined || target === undefined || copy.sources.length === 0) return false;
  return copy.sources.some((word) => {
    const value = resolveWord(word, copy);
    const name = value?.replace(/\/+$/, "").split("/").pop() ?? "";
    if (value === undefined || name === "" || name === "." || small.test(name.replace(/[*?]/g, ""))) return false;
    if (/[*?[]/.test(name)) return target === path;
    const isFile = /\.[A-Za-z0-9]+$/.test(name);
    const isInFolder = written.endsWith("/") || copy.sources.length > 1 || written === ".";
    return isFile ? (isInFolder ? `${target}/${name}` : target) === path : target === path;
  });
}
