import type { Instruction } from "../dockerfile/model.js";
import { instructionOf, resolveWord } from "../dockerfile/scope.js";
import type { Command } from "../shell/command.js";
import { programName } from "../shell/program-name.js";
import type { SystemPackage } from "./package-name.js";
import { packageCommand, systemRemove, type SystemInstall } from "./system.js";
import { trimEndOf } from "../text/trim.js";

/** The packages of an install that nothing removes again in the same RUN, so that they stay in its layer. */
export function keptPackages(install: SystemInstall): readonly SystemPackage[] {
  const instruction = instructionOf(install.command);
  const later = removalsIn(instruction).filter((command) => command.start > install.command.end);
  if (later.some((command) => undoesAll(command, later))) return [];
  const removed = later.flatMap((command) => systemRemove(command, resolverAt(command)) ?? []);
  // A variable without a known value may hold anything that was installed.
  if (removed.some(({ packages }) => packages.some(({ name, isFile }) => name === undefined && !isFile))) return [];
  const names = removed.flatMap(({ packages }) => packages.flatMap(({ name }) => name ?? []));
  if (install.virtual !== undefined && names.includes(install.virtual)) return [];
  return install.packages.filter(({ name }) => name === undefined || !names.some((one) => covers(one, name)));
}

const removals = new WeakMap<Instruction, readonly Command[]>();
/** As many as are looked at, from the end, where cleaning up belongs. */
const mostRemovals = 50;

/** The commands of an instruction that may take packages away again. */
function removalsIn(instruction: Instruction): readonly Command[] {
  let found = removals.get(instruction);
  if (!found) {
    const commands = instruction.keyword === "RUN" ? (instruction.commands ?? []) : [];
    const isRemoval = (command: Command): boolean =>
      programName(command.words[0]) === "apt-mark" ||
      packageCommand(command)?.subcommand === "history" ||
      systemRemove(command, resolverAt(command)) !== undefined;
    removals.set(instruction, (found = commands.filter(isRemoval).slice(-mostRemovals)));
  }
  return found;
}

function resolverAt(command: Command) {
  return (word: Parameters<typeof resolveWord>[0]): string | undefined => resolveWord(word, command);
}

/** `yum history undo last`, or Debian's way of marking all packages as unneeded before a purge. */
function undoesAll(command: Command, later: readonly Command[]): boolean {
  if (packageCommand(command)?.subcommand === "history") return true;
  if (programName(command.words[0]) !== "apt-mark" || command.words[1]?.value !== "auto") return false;
  return later.some((one) => systemRemove(one)?.removesUnneeded === true);
}

/** `apt-get purge` takes patterns: `gcc*`, and `libpq-dev:amd64` has lost its architecture by now. */
function covers(removed: string, name: string): boolean {
  return removed.endsWith("*") ? name.startsWith(trimEndOf(removed, ".^*")) : removed === name;
}
