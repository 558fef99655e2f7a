import type { Instruction, Run } from "../../dockerfile/model.js";
import { workdirOf } from "../../dockerfile/scope.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import type { Command } from "../../shell/command.js";
import { isLast } from "../../shell/list.js";
import { insertAt, remove, replace } from "../../text/edit.js";

export default defineRule({
  id: "syntax/cd-for-workdir",
  level: "info",
  summary: "A cd at the end of a RUN changes nothing",
  equivalents: { hadolint: "DL3003" },
  mentions: ["cd"],
  since: "0.1.0",
  messages: { cd: "`{command}` has no effect: the next instruction starts in the folder of `WORKDIR` again." },
  why: "What follows runs somewhere else than it was meant to.",
  *check({ dockerfile: { instructions, source } }) {
    for (const [index, outer] of instructions.entries()) {
      const one = outer.keyword === "ONBUILD" ? outer.trigger : outer;
      if (one?.keyword !== "RUN") continue;
      const last = one.commands?.at(-1);
      if (!last || last.words[0]?.value !== "cd" || last.form !== "shell" || last.wrappers.length > 0) continue;
      // Whether a test decides about it, or a failure, it may be a test itself.
      if (
        last.within ||
        !isLast(last) ||
        last.previous === "||" ||
        one.scripts.some(({ extensions }) => extensions.length > 0)
      )
        continue;
      // Where it leads back to, nobody goes on.
      if (leadsBack(last) || one.commands?.some((other) => other !== last && other.words[0]?.value === "cd")) continue;
      const before = one.commands?.at(-2);
      if (before && before.end > last.start) continue;
      const fix =
        one.onbuild || isThere(one, instructions[index + 1], last)
          ? undefined
          : workdir(one, last, before, source.text);
      yield {
        at: { start: last.start, end: last.end },
        message: "cd",
        data: {
          command: last.words
            .map(({ raw }) => raw)
            .join(" ")
            .slice(0, 60),
        },
        ...(fix ? { fixes: [fix] } : {}),
      };
    }
  },
});

function leadsBack({ words }: Command): boolean {
  return words.length === 1 || /^(?:\.\.|[-~/]$)/.test(words[1]?.value ?? words[1]?.raw ?? "");
}

/** Whether the stage works in that folder already, or goes there next: then the `cd` is merely of no use. */
function isThere(run: Run, next: Instruction | undefined, { words }: Command): boolean {
  const path = words[1]?.value?.replace(/\/$/, "");
  return path === undefined || next?.keyword === "WORKDIR" || workdirOf(run)?.endsWith(`/${path}`) === true;
}

/** WORKDIR in the place of the whole RUN, or behind it. */
function workdir(run: Run, cd: Command, before: Command | undefined, text: string): Fix | undefined {
  const [, word, more] = cd.words;
  const path = word?.value;
  if (path === undefined || more || cd.redirects.length > 0 || !/^[\w./@+-]+$/.test(path) || path.startsWith("-"))
    return undefined;
  if (run.heredocs.length > 0) return undefined;
  const title = "Use WORKDIR";
  const instruction = `WORKDIR ${path}`;
  if (!before) {
    if (run.flags.length > 0) return undefined;
    const edits = [replace({ start: run.start, end: run.end }, instruction)];
    return { title, safety: "review", edits, changesInstructions: true };
  }
  const joint = text.slice(before.end, cd.start);
  if (!/^[\s\\`]*(?:&&|;)[\s\\`]*$/.test(joint)) return undefined;
  const edits = [remove({ start: before.end, end: cd.end }), insertAt(run.end, `\n${instruction}`)];
  return { title, safety: "review", edits, changesInstructions: true };
}
