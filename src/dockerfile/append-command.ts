import { failureOptionsAt } from "../shell/failure.js";
import type { Command, Enclosure } from "../shell/command.js";
import { insertAt, replace, type TextEdit } from "../text/edit.js";
import type { Dockerfile, Run } from "./model.js";

type Item = Command | Enclosure;

const joint = /^(?:[\s\\`])*(?:&&|;)(?:[\s\\`])*$/;

/**
 * Puts a command behind the last one of a RUN, to run when all before it went well, in the style in which the RUN joins its
 * commands. The command must need no quoting. undefined where that is not certain.
 */
export function appendCommand(dockerfile: Dockerfile, run: Run, command: string): TextEdit | undefined {
  const all = run.commands ?? [];
  // In JSON form only the string behind `sh -c` can take another command.
  const list = run.form === "json" ? all.filter(({ nesting }) => nesting.length === 1 && nesting[0] === "sh -c") : all;
  const last = list.at(-1);
  if (!last) return undefined;
  const outer = run.form === "json" ? last.within : undefined;
  const items = list.map((one) => topmost(one, outer));
  const item = items.reduce<Item>((found, one) => (one.end > found.end ? one : found), topmost(last, outer));
  if (item.next !== "end" || isRemovedIn(all, command)) return undefined;
  const { text } = dockerfile.source;
  const heredoc = run.heredocs.find(({ body }) => body.start <= item.start && item.end <= body.end);
  const stopsAtFailure = failureOptionsAt(last, { errexit: false, pipefail: false }).errexit;
  if (run.heredocs.length > 0) {
    if (run.heredocs.length > 1 || !heredoc) return undefined;
    if (stopsAtFailure && text.slice(item.end, heredoc.body.end).trim() === "")
      return insertAt(heredoc.body.end, `${indentAt(text, item.start)}${command}\n`);
    if (item.previous !== "&&") return undefined;
  }
  const rest = text.slice(item.end, heredoc ? heredoc.body.end : run.body.end);
  if (run.form === "shell" && !isEmptyRest(rest)) return undefined;
  const added = styleOf(dockerfile, items, item, run, stopsAtFailure) + command;
  // Blanks at the end of the line stay at the end of no new one.
  const loose = /^[ \t]+(?=\r?\n)/.exec(text.slice(item.end, item.end + 200))?.[0] ?? "";
  return replace({ start: item.end, end: item.end + (heredoc ? 0 : loose.length) }, added);
}

/** Whether the RUN takes away the program that the command would call: `apt-get remove nodejs yarn`. */
function isRemovedIn(commands: readonly Command[], command: string): boolean {
  const program = command.replace(/^sudo /, "").split(" ")[0];
  return commands.some(
    ({ words }) =>
      words.some(
        ({ value }) => value !== undefined && /^(?:remove|purge|autoremove|del|erase|uninstall)$/.test(value),
      ) && words.some(({ value }) => value === program),
  );
}

/** Whether nothing but continuations and comment lines follows. */
function isEmptyRest(rest: string): boolean {
  return rest.split("\n").every((line, index) => {
    const trimmed = line.trim();
    return trimmed === "" || trimmed === "\\" || (index > 0 && trimmed.startsWith("#"));
  });
}

function topmost(command: Command, outer: Enclosure | undefined): Item {
  let item: Item = command;
  while (item.within && item.within !== outer) item = item.within;
  return item;
}

/** What joins the last two commands that stand on lines of their own, else `&&` on the same line or a new one. */
function styleOf(
  { source, escape }: Dockerfile,
  items: readonly Item[],
  last: Item,
  run: Run,
  stopsAtFailure: boolean,
): string {
  const joints: string[] = [];
  for (let index = 1; index < items.length; index++) {
    const start = items[index - 1]?.end ?? 0;
    const end = items[index]?.start ?? 0;
    if (start >= end || end - start > 200) continue;
    const between = source.text.slice(start, end);
    if (joint.test(between)) joints.push(between);
  }
  const found = joints.findLast((text) => text.includes("\n")) ?? joints.at(-1);
  const lastText = source.text.slice(last.start, last.end);
  if (found !== undefined && (found.includes("\n") || !lastText.includes("\n")))
    return found.includes(";") && !stopsAtFailure ? " && " : withoutLooseBlanks(found);
  if (run.form === "json" || !lastText.includes("\n")) return " && ";
  const line = lastText.slice(lastText.lastIndexOf("\n") + 1);
  const indent = /^[ \t]*/.exec(line)?.[0] ?? "";
  // What is aligned under a word far to the right is the list of that command.
  return ` ${escape}\n${/^ {9}/.test(indent) ? "    " : indent}&& `;
}

/** Neither blanks at a line's end nor an empty line are a style to go on with. */
function withoutLooseBlanks(text: string): string {
  const lines = text.split(/\r?\n/);
  const kept = lines.filter((line, index) => index === 0 || index === lines.length - 1 || line.trim() !== "");
  return kept.map((line, index) => (index < kept.length - 1 ? line.trimEnd() : line)).join("\n");
}

function indentAt(text: string, at: number): string {
  const line = text.slice(text.lastIndexOf("\n", at - 1) + 1, at);
  return line.trim() === "" ? line : "";
}
