import type { Instruction, Run, Stage } from "../../dockerfile/model.js";
import {
  expandedWords,
  isAppended,
  isGlobalArgument,
  isUndefined,
  maySet,
  valuesOf,
  variablesOf,
} from "../../dockerfile/undefined.js";
import { defineRule, type Problem } from "../../engine/rule.js";
import type { Word } from "../../shell/command.js";
import { insertAt } from "../../text/edit.js";

export default defineRule({
  id: "syntax/undefined-variable",
  level: "warning",
  summary: "A variable is used that nothing defines",
  equivalents: { hadolint: "DL3044", buildkit: "UndefinedVar" },
  mentions: ["$"],
  since: "0.1.0",
  messages: {
    appended: "Nothing defines `{name}` before: the list gets an empty entry, which stands for the current folder.",
    undefined: "Nothing defines `{name}`: there is nothing in its place.",
    outside: "`{name}` is declared outside of this stage, which sees it only after an `ARG {name}` of its own.",
    beside: "`{name}` is set by this very instruction: it holds from the next one on.",
    home: "There is no `HOME` when an image is built: `{word}` becomes a path without it.",
  },
  why: "Docker and the shell take it for empty text and go on: files land in other folders, versions are not asked for.",
  *check({ dockerfile: { instructions, source } }) {
    // An ARG that a RUN goes on into is another rule's matter.
    const swallowed = new Set<string>();
    for (const one of instructions) {
      const { stage } = one;
      if (!stage) continue;
      for (const word of expandedWords(one))
        for (const name of variablesOf(word))
          if (isUndefined(name, one, stage) && !isHarmless(name, word, one)) yield problem(name, word, one);
      // A shell may know of more than the file shows, but not of an ARG outside of its stage.
      if (one.keyword !== "RUN") continue;
      const text = source.slice(one);
      if (text.includes("ARG"))
        for (const [, name = ""] of text.matchAll(/^[ \t]*ARG[ \t]+(\w+)/gm)) swallowed.add(name);
      yield* inShell(one, stage, text, swallowed);
    }
  },
});

function problem(name: string, word: Word, at: Instruction): Problem<Key> {
  const isOutside = at.stage !== undefined && isGlobalArgument(name, at.stage);
  const appends = isAppended(name, word, at);
  const isBeside = !appends && valuesOf(at).has(name);
  const message = isOutside ? "outside" : isBeside ? "beside" : appends ? "appended" : undefined;
  const edits = [insertAt(at.start, `ARG ${name}\n`)];
  return {
    at: { start: word.start, end: word.end },
    message: message ?? (name === "HOME" ? "home" : "undefined"),
    data: { name, word: word.raw.slice(0, 60) },
    subject: name,
    ...(appends && !isOutside ? { level: "info" } : {}),
    ...(isOutside
      ? { fixes: [{ title: "Declare it in this stage", safety: "review", edits, changesInstructions: true }] }
      : {}),
  };
}

/** Lists in which an empty entry means nothing bad, as `MANPATH=/x:$MANPATH`, or the usual places. */
function isHarmless(name: string, word: Word, at: Instruction): boolean {
  return isAppended(name, word, at) && !currentFolder.has(name);
}

const currentFolder = new Set(["PYTHONPATH", "LD_LIBRARY_PATH", "LIBRARY_PATH", "CPATH", "C_INCLUDE_PATH"]);

type Key = "appended" | "undefined" | "outside" | "beside" | "home";

function* inShell(run: Run, stage: Stage, text: string, swallowed: ReadonlySet<string>): Iterable<Problem<Key>> {
  const told = new Set<string>();
  for (const command of run.commands ?? [])
    for (const word of command.form === "shell" ? command.words : [])
      for (const name of variablesOf(word)) {
        if (told.has(name) || !isGlobalArgument(name, stage) || swallowed.has(name)) continue;
        if (!isUndefined(name, command, stage) || maySet(text, name)) continue;
        told.add(name);
        yield problem(name, word, run);
      }
}
