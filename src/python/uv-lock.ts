/* Whether uv is held to its lock, and what is done when it does not fit. */
import type { BuildContext } from "../context/facts.js";
import type { Instruction } from "../dockerfile/model.js";
import { instructionOf, lineage } from "../dockerfile/scope.js";
import { indexFrom, outermostScript } from "../shell/list.js";
import type { Command, Enclosure, Script } from "../shell/command.js";
import { pipInstall } from "./pip.js";
import type { ToolCommand } from "./tool-command.js";
import { uvCommand } from "./uv.js";
import { enforcesLock, uvAt, uvFile } from "./uv-settings.js";

/** An install that is held to the lock, and what installs without it when that fails. */
export interface LockFallback {
  readonly uv: ToolCommand;
  /** The first command of the fallback that goes round the lock. */
  readonly around: Command;
  /** Everything that runs when the install fails. */
  readonly commands: readonly Command[];
}

const known = new WeakMap<Script, readonly LockFallback[]>();

/** `uv sync --frozen || uv sync` and the like, in the script that a command stands in. */
export function lockFallbacks(command: Command): readonly LockFallback[] {
  const script = outermostScript(command);
  let found = known.get(script);
  if (!found) known.set(script, (found = script.commands.flatMap((one) => fallbackOf(one, script) ?? [])));
  return found;
}

function fallbackOf(command: Command, script: Script): LockFallback | undefined {
  const uv = uvAt(command);
  if (!uv || !readsLock(uv) || enforcesLock(uv) !== true) return undefined;
  const commands = alternative(command, script);
  const around = commands.find(goesRound);
  return around && { uv, around, commands };
}

function goesRound(command: Command): boolean {
  const uv = uvAt(command);
  if (uv?.subcommand === "lock") return !uv.has("--check") && !uv.has("--locked");
  if (uv && readsLock(uv)) return enforcesLock(uv) === false;
  return pipInstall(command) !== undefined;
}

/** What stands behind the `||` that follows a command or the brackets that it ends. */
function alternative(command: Command, { commands }: Script): readonly Command[] {
  let at: Command | Enclosure = command;
  while (at.next === "end" && (at.within?.kind === "subshell" || at.within?.kind === "group")) at = at.within;
  const first = at.next === "||" ? commands[indexFrom(commands, at.end)] : undefined;
  if (!first) return [];
  let whole: Command | Enclosure = first;
  while (whole.within && whole.within !== at.within) whole = whole.within;
  const { start, end } = whole;
  const found: Command[] = [];
  for (let index = indexFrom(commands, start); index < commands.length; index++) {
    const one = commands[index];
    if (!one || one.start >= end) break;
    found.push(one);
  }
  return found;
}

/** Whether a command works from the project's lock: `uv sync`, `uv run`, `uv export`. */
export function readsLock(uv: ToolCommand): boolean {
  const isOther = ["--script", "--no-project", "--isolated", "--dry-run", "--check", "--help"];
  return ["sync", "run", "export"].includes(uv.subcommand) && !isOther.some((option) => uv.has(option));
}

/** Whether a lock is there for a command of uv; undefined when file and context do not tell. */
export function hasLock(uv: ToolCommand, context: BuildContext): boolean | undefined {
  const path = uvFile(uv, "uv.lock");
  if (path === undefined || context.dockerignore?.ignores(path)) return false;
  const exists = context.has(path);
  if (exists !== undefined) return exists;
  const instruction = instructionOf(uv.command);
  const { stage } = instruction;
  const isNamed = [instruction, ...(stage ? lineage(stage).flatMap((one) => one.instructions) : [])].some(namesLock);
  return isNamed ? true : undefined;
}

/** A build that names a file that is not there stops, so what is named exists. */
function namesLock(instruction: Instruction): boolean {
  const isLock = (path: string | undefined): boolean => path !== undefined && /(?:^|\/)uv\.lock$/.test(path);
  if (instruction.keyword === "RUN")
    return instruction.mounts.some(({ type, from, source }) => type === "bind" && from === undefined && isLock(source));
  if (instruction.keyword !== "COPY" && instruction.keyword !== "ADD") return false;
  return !instruction.from && instruction.sources.some(({ value }) => isLock(value));
}

/** Whether an earlier command of the stage makes or changes the lock, so that there is nothing to hold uv to. */
export function makesLock(before: Iterable<Command>, until: Command): boolean {
  for (const command of before) {
    if (command.start >= until.start) return false;
    const uv = uvCommand(command);
    if (uv && ["lock", "add", "remove", "init", "version"].includes(uv.subcommand)) return true;
    if (command.words.some(({ raw }) => raw.includes("uv.lock"))) return true;
  }
  return false;
}
