/* What can be asked about commands beside each other: who runs in whose shell, and what comes last. */
import { partitionPoint } from "../text/partition-point.js";
import type { Command, Connector, Enclosure, Script } from "./command.js";

/** The script that a command's script is nested in, however deep; its `commands` hold those of all nested ones. */
export function outermostScript(command: Command): Script {
  let script = command.script;
  for (let at = command.within; at; at = at.within) script = at.script;
  return script;
}

/** The command that reads what this one writes; the first one in there for a group or a loop. */
export function pipedInto(command: Command): Command | undefined {
  return isPipe(command.next) ? firstFrom(outermostScript(command).commands, command.end) : undefined;
}

/** The command that stands next in the file, wherever it is nested. */
export function commandAfter(command: Command): Command | undefined {
  return firstFrom(outermostScript(command).commands, command.end);
}

/**
 * Whether what a command does to its shell (folder, variables, an activated environment) is in force at a later one:
 * nothing leaves a subshell, a pipeline, the background or `sh -c`. Into `sh -c`, variables get only when exported.
 * Whether the earlier one runs at all, say in a branch, is not asked.
 */
export function affects(earlier: Command, later: Command): boolean {
  if (earlier.end > later.start || isOwnProcess(earlier)) return false;
  const process = processOf(earlier.within);
  return process === undefined ? outermostScript(earlier) === outermostScript(later) : isWithin(later, process);
}

/** The later commands, in order, at which what this one does to its shell is in force. */
export function* laterInShell(command: Command): Iterable<Command> {
  if (isOwnProcess(command)) return;
  const { commands } = outermostScript(command);
  for (let index = indexFrom(commands, command.end); index < commands.length; index++) {
    const later = commands[index];
    if (later && affects(command, later)) yield later;
  }
}

/** The earlier commands, nearest first, whose effect on the shell is in force at this one. */
export function* earlierInShell(command: Command): Iterable<Command> {
  const { commands } = outermostScript(command);
  for (let index = indexFrom(commands, command.start) - 1; index >= 0; index--) {
    const earlier = commands[index];
    if (earlier && affects(earlier, command)) yield earlier;
  }
}

/** Whether the outermost script may end with this command: nothing stands after it, nor after anything that it is nested in. */
export function isLast(command: Command): boolean {
  if (command.next !== "end") return false;
  for (let at = command.within; at; at = at.within) if (at.next !== "end" || runsMore.has(at.kind)) return false;
  return true;
}

/** Where the script goes on after what is inside: the loop's next turn, the branch, the word with the substitution. */
const runsMore = new Set<Enclosure["kind"]>(["loop", "condition", "function", "substitution"]);

const ownProcess = new Set<Enclosure["kind"]>(["subshell", "substitution", "sh -c", "function"]);

/** The innermost enclosure whose commands have a shell process of their own (or, in a function, one that is not known). */
function processOf(within: Enclosure | undefined): Enclosure | undefined {
  let at = within;
  while (at && !ownProcess.has(at.kind) && !isOwnProcess(at)) at = at.within;
  return at;
}

/** Parts of a pipeline and what goes to the background run in processes of their own. */
function isOwnProcess({ previous, next }: Command | Enclosure): boolean {
  return isPipe(previous) || isPipe(next) || next === "&";
}

export function isPipe(connector: Connector): boolean {
  return connector === "|" || connector === "|&";
}

function isWithin(command: Command, enclosure: Enclosure): boolean {
  let at = command.within;
  while (at && at !== enclosure) at = at.within;
  return at !== undefined;
}

function firstFrom(commands: readonly Command[], offset: number): Command | undefined {
  return commands[indexFrom(commands, offset)];
}

/** The index of the first command that starts at an offset or behind it. */
export function indexFrom(commands: readonly { readonly start: number }[], offset: number): number {
  return partitionPoint(commands, ({ start }) => start < offset);
}
