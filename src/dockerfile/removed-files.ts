/* Files that one instruction brings and a later one removes. */
import type { Command } from "../shell/command.js";
import { laidDown } from "../shell/laid-down.js";
import { programName } from "../shell/program-name.js";
import type { Span } from "../text/span.js";
import { absolutePath, folderOf } from "./may-exist.js";
import type { Copy, Instruction, Stage } from "./model.js";
import { instructionOf, lineage, resolveWord, workdirOf } from "./scope.js";
import { trimEndOf } from "../text/trim.js";

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
  readonly command: Command;
  readonly step: Instruction;
}

/** What a stage brings, each by its absolute path. */
interface Brought {
  /** The first command that fetches it. */
  readonly downloads: ReadonlyMap<string, Download>;
  /** What each step fetches, with all folders round it. */
  readonly bySteps: ReadonlyMap<Instruction, ReadonlySet<string>>;
  /** The first instruction that copies it. */
  readonly copies: ReadonlyMap<string, Copy>;
}

const known = new WeakMap<Stage, Brought>();

function broughtIn(stage: Stage): Brought {
  let found = known.get(stage);
  if (!found) known.set(stage, (found = findBrought(stage)));
  return found;
}

function findBrought(stage: Stage): Brought {
  const downloads = new Map<string, Download>();
  const bySteps = new Map<Instruction, Set<string>>();
  const copies = new Map<string, Copy>();
  for (const step of stage.instructions) {
    if (step.keyword === "COPY" || step.keyword === "ADD")
      for (const path of copiedPaths(step)) if (!copies.has(path)) copies.set(path, step);
    if (step.keyword !== "RUN") continue;
    const own = new Set<string>();
    bySteps.set(step, own);
    for (const command of step.commands ?? [])
      for (const made of laidDown(command)) {
        const path = absolutePath(folderOf(command), made);
        if (path === undefined) continue;
        if (!downloads.has(path)) downloads.set(path, { command, step });
        for (const one of foldersRound(path)) own.add(one);
      }
  }
  return { downloads, bySteps, copies };
}

/** As many folders round a file as may be removed with it. */
const mostFolders = 20;

function foldersRound(path: string): readonly string[] {
  const parts = path.split("/").slice(1, mostFolders);
  return [path, ...parts.map((_, index) => `/${parts.slice(0, index + 1).join("/")}`)];
}

function broughtBy(stage: Stage, run: Instruction, path: string): Span | undefined {
  const stages = lineage(stage).map((one) => broughtIn(one));
  // What this step makes itself never was in another layer.
  if (stages.some(({ bySteps }) => bySteps.get(run)?.has(path))) return undefined;
  for (const { downloads } of stages) {
    const download = downloads.get(path);
    if (download && download.step.start < run.start) return download.command;
  }
  for (const { copies } of stages) {
    const copy = copies.get(path);
    if (copy && copy.start < run.start) return copy.body;
  }
  return undefined;
}

/** Text that takes next to no room. */
const small =
  /\.(?:txt|toml|lock|cfg|ini|conf|ya?ml|sh|py|md|env|json|sql|list|pem|crt|key|in|service|repo|asc|gpg|patch|diff)$|^(?:Makefile|Pipfile|Dockerfile.*|\.[\w.-]+|id_[a-z0-9]+|LICENSE|[^.]*entrypoint|requirements|scripts?|conf|config|patches|patch)$/;

/** A name that a pattern stands for: a star at its start hides no file. */
function nameLike(pattern: string): string {
  return pattern.replace(/^[*?]+/, "x").replace(/[*?]/g, "");
}

/** The files and folders that a COPY is known to put in place, small ones left out. */
function copiedPaths(copy: Copy): readonly string[] {
  const written = copy.destination && resolveWord(copy.destination, copy);
  const target = written === undefined ? undefined : absolutePath(workdirOf(copy), written);
  if (written === undefined || target === undefined) return [];
  return copy.sources.flatMap((word) => {
    const value = resolveWord(word, copy);
    const name =
      trimEndOf(value ?? "", "/")
        .split("/")
        .pop() ?? "";
    if (value === undefined || name === "" || name === "." || small.test(nameLike(name))) return [];
    const isFile = !/[*?[]/.test(name) && /\.[A-Za-z0-9]+$/.test(name);
    const isInFolder = written.endsWith("/") || copy.sources.length > 1 || written === ".";
    return isFile && isInFolder ? `${target}/${name}` : target;
  });
}
