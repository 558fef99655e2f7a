import { instructionOf } from "../../dockerfile/scope.js";
import { shellOptionsOf } from "../../dockerfile/shell-options.js";
import { defineRule } from "../../engine/rule.js";
import { anyInstall } from "../../python/install.js";
import type { Command } from "../../shell/command.js";
import { asksHowItEnded, canHideFailure, isTriedAgain, restOfChain } from "../../shell/failure.js";
import { commandAfter } from "../../shell/list.js";
import { insertAt, replace, type TextEdit } from "../../text/edit.js";

export default defineRule({
  id: "shell/failure-hidden",
  level: "warning",
  summary: "An install may fail without ending the build",
  since: "0.1.0",
  messages: {
    or: "When `{command}` fails, `{rest}` makes a success of it.",
    semicolon: "When `{command}` fails, the build goes on: `;` does not ask how it ended.",
    script: "When `{command}` fails, the build goes on: the here-document has no `set -e`.",
    loop: "When `{command}` fails, the build goes on: only the loop's last turn counts.",
    background: "When `{command}` fails, the build goes on: nobody waits for what `&` sends to the background.",
    hidden: "When `{command}` fails, all up to `{rest}` is skipped and the build goes on.",
  },
  why: "The image is made without what was to be installed, and breaks where it runs.",
  *check({ dockerfile }) {
    const { text } = dockerfile.source;
    const hidden = new Map<unknown, Command[]>();
    for (const command of dockerfile.commands()) {
      const at = instructionOf(command);
      // What a pipeline hides is told by another rule.
      if (!anyInstall(command) || !canHideFailure(command, { ...shellOptionsOf(at), pipefail: true })) continue;
      const known = hidden.get(at);
      if (known) known.push(command);
      else if (!asksHowItEnded(text.slice(at.start, at.end))) hidden.set(at, [command]);
    }
    for (const commands of hidden.values()) {
      const told = commands.filter((command) => !isTriedAgain(command) && !isSaidToBeOptional(command));
      const [first] = told;
      const install = first && anyInstall(first);
      if (!install) continue;
      const message = causeOf(first);
      const fixes = told.map((command) => repair(command, text));
      const edits = fixes.every((edit) => edit !== undefined) ? distinct(fixes) : [];
      yield {
        at: { start: install.at.start, end: install.at.end },
        message,
        data: { command: install.name, rest: restOfChain(first) },
        ...(edits.length > 0 ? { fixes: [{ title: "End the build with it", safety: "review", edits }] } : {}),
      };
    }
  },
});

/** `apt-get install x || echo "x was not installed"`: whoever writes that knows that it may be missing. */
function isSaidToBeOptional(command: Command): boolean {
  const words = (command.next === "||" && commandAfter(command)?.words) || [];
  const isSaid = words[0]?.value === "echo" || words[0]?.value === "printf";
  return isSaid && words.some(({ raw }) => /not installed|not available|skip|optional|ignor/i.test(raw));
}

function causeOf(command: Command): "or" | "semicolon" | "script" | "loop" | "background" | "hidden" {
  if (command.next === "||") return "or";
  if (command.next === "&") return "background";
  if (isLineOfHeredoc(command)) return "script";
  if (command.nesting.includes("loop")) return "loop";
  return command.next === ";" ? "semicolon" : "hidden";
}

/** Whether it stands at the top of a here-document that the instruction's shell runs. */
function isLineOfHeredoc(command: Command): boolean {
  const [heredoc] = instructionOf(command).heredocs;
  return command.next === ";" && !command.within && heredoc?.body.start === command.script.start;
}

function repair(command: Command, text: string): TextEdit | undefined {
  const { script, within, next, previous } = command;
  if (isLineOfHeredoc(command))
    return text.startsWith("#!", script.start) ? undefined : insertAt(script.start, "set -e\n");
  const isSimple = within?.kind === "loop" && (next === ";" || next === "end") && previous !== "||";
  if (isSimple) return insertAt(command.end, " || exit 1");
  const between = text.slice(command.end, commandAfter(command)?.start);
  // Behind a test, `;` is what lets the rest run.
  if (within || next !== ";" || previous === "&&" || previous === "||" || !/^\s*;[\s\\]*$/.test(between))
    return undefined;
  const at = command.end + between.indexOf(";");
  return replace({ start: at, end: at + 1 }, between.startsWith(";") ? " &&" : "&&");
}

function distinct(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...new Map(edits.map((edit) => [`${edit.span.start}`, edit])).values()];
}
