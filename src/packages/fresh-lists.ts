import { appendCommand } from "../dockerfile/append-command.js";
import type { Dockerfile } from "../dockerfile/model.js";
import type { Command } from "../shell/command.js";
import { insertAt, remove, type TextEdit } from "../text/edit.js";
import { mayBeReadLater, type AptRun } from "./apt-lists.js";

const removal = "rm -rf /var/lib/apt/lists/*";

/** The command that removes the lists that a RUN has fetched, by `sudo` where that fetched them. */
export function removalFor({ updates, installs }: AptRun): string {
  const command = updates[0]?.command ?? installs[0]?.command;
  return sudoOf(command) + removal;
}

/** A change that rewrites more of a file than this is a person's to make. */
const mostUsers = 4;

/**
 * The edits that make each RUN fetch the lists it installs by, and remove them. An update that stands alone goes.
 * undefined where one of them is not certain.
 */
export function freshLists(
  dockerfile: Dockerfile,
  update: AptRun,
  users: readonly AptRun[],
  words = "apt-get update",
): readonly TextEdit[] | undefined {
  if (users.length > mostUsers) return undefined;
  // What is not certain to install by these lists may do so.
  if (mayBeReadLater(dockerfile, update)) return undefined;
  const edits: TextEdit[] = [];
  const own = isUpdateAlone(update)
    ? withoutUpdate(dockerfile, update, users)
    : update.removesLists
      ? undefined
      : (needlessUpdate(dockerfile, update) ?? appendCommand(dockerfile, update.run, removalFor(update)));
  if (!own && !update.removesLists) return undefined;
  if (own) edits.push(own);
  for (const user of users) {
    const own = updateInPlace(dockerfile, user, words);
    if (!own) return undefined;
    edits.push(...own);
  }
  return edits;
}

/**
 * The words of an update that can be said elsewhere too: `apt update`, `apt-get -qq update`; undefined where they are
 * `apt-get update` or hold more.
 */
export function ownWords({ source }: Dockerfile, { updates }: AptRun): string | undefined {
  const [update] = updates;
  if (!update) return undefined;
  const [program] = update.command.words;
  const text = program ? source.text.slice(program.start, update.command.end).trim() : "";
  return /^apt(?:-get)?(?: -[a-z]+| --[a-z-]+)* update(?: -[a-z]+| --[a-z-]+)*$/.test(text) && text !== "apt-get update"
    ? text
    : undefined;
}

/** Takes the update off the end of a RUN that has no use for it. */
function needlessUpdate({ source }: Dockerfile, { run, updates, installs }: AptRun): TextEdit | undefined {
  const [update, ...more] = updates;
  const commands = run.commands ?? [];
  const before = commands.at(-2);
  if (!update || more.length > 0 || installs.length > 0 || !before || commands.at(-1) !== update.command)
    return undefined;
  const { command } = update;
  const isPlain = !before.within && !command.within && command.next === "end" && command.redirects.length === 0;
  if (!isPlain || command.previous !== "&&" || before.previous === "||") return undefined;
  const joint = source.text.slice(before.end, command.start);
  return /^[\s\\]*&&[\s\\]*$/.test(joint) ? remove({ start: before.end, end: command.end }) : undefined;
}

/** The edits that make a RUN fetch the lists before its first install, and remove them; undefined where that is not certain. */
export function updateInPlace(
  dockerfile: Dockerfile,
  user: AptRun,
  words = "apt-get update",
): readonly TextEdit[] | undefined {
  const first = user.installs[0]?.command;
  const start = first && prefixPlace(first);
  if (!first || start === undefined) return undefined;
  const update = insertAt(start, `${sudoOf(first)}${words} && `);
  if (user.removesLists) return [update];
  const edit = appendCommand(dockerfile, user.run, removalFor(user));
  return edit && [update, edit];
}

/** Whether a RUN does nothing but update, and nothing of it would be missed. */
export function isUpdateAlone({ run, updates }: AptRun): boolean {
  return (run.commands ?? []).length === updates.length && run.form === "shell" && run.flags.length === 0;
}

/** Where a command may be put before another one so that both run, or neither. */
function prefixPlace(command: Command): number | undefined {
  const isInList = command.previous === "end" || command.previous === "&&" || command.previous === ";";
  return isInList && command.form === "shell" && command.next !== "||" && command.next !== "|"
    ? command.start
    : undefined;
}

/**
 * Takes an update out that has a RUN to itself. A comment above goes to the RUN that takes the update over, where that is the
 * next instruction; undefined where it would be left over something else.
 */
export function withoutUpdate(dockerfile: Dockerfile, { run }: AptRun, users: readonly AptRun[]): TextEdit | undefined {
  const { source, comments, instructions } = dockerfile;
  const start = source.lineStart(run.firstLine);
  const after = source.text.indexOf("\n", run.end);
  const end = after === -1 ? source.text.length : after + 1;
  if (!comments.some(({ line }) => line === run.firstLine - 1)) return remove({ start, end });
  const above = comments.filter(({ line }) => line < run.firstLine).slice(-3);
  if (above.some(({ text }) => /\b(?:cach|separate)/i.test(text))) return undefined;
  const next = instructions[run.index + 1];
  if (!next || !users.some((user) => user.run === next)) return undefined;
  const blank = /^(?:[ \t]*\r?\n)*/.exec(source.text.slice(end, next.start))?.[0] ?? "";
  return remove({ start, end: end + blank.length });
}

function sudoOf(command: Command | undefined): string {
  return command?.wrappers[0]?.value === "sudo" ? "sudo " : "";
}
