import { startOf } from "../../dockerfile/scope.js";
import { defineRule, type Level } from "../../engine/rule.js";
import { joinedWords } from "../../python/joined-words.js";
import { startCommands } from "../../python/start.js";
import type { Word } from "../../shell/command.js";
import { replace, type TextEdit } from "../../text/edit.js";
import { contains } from "../../text/span.js";

export default defineRule({
  id: "command/joined-arguments",
  level: "error",
  summary: "Several arguments stand in one string of a JSON list",
  mentions: ["["],
  since: "0.1.0",
  messages: {
    program: "`{item}` is one string, so a program of that whole name is looked for.",
    option: "`{item}` is one argument to `{program}`, which refuses it or takes it for something else.",
    tolerated: "`{item}` is one argument to `{program}`; it happens to work for short options only.",
  },
  why: "JSON form splits nothing at blanks: each string is one argument as it stands.",
  *check({ dockerfile }) {
    for (const stage of dockerfile.stages) {
      const [command] = startCommands(startOf(stage)) ?? [];
      if (command?.form !== "json") continue;
      // What a stage inherits is reported where it stands.
      const joined = joinedWords(command).filter(({ word }) => contains(stage, word));
      // Whoever splits one splits them all.
      const edits = joined.flatMap(({ word }) => split(word) ?? []);
      for (const { word, kind, program } of joined) {
        const level: Level | undefined = kind === "tolerated" ? "info" : undefined;
        yield {
          at: word,
          message: kind,
          data: { item: word.value ?? "", program },
          ...(level ? { level } : {}),
          ...(split(word) ? { fixes: [{ title: "Split it into items", safety: "safe", edits }] } : {}),
        };
      }
    }
  },
});

function split(word: Word): TextEdit | undefined {
  const value = word.value ?? "";
  const items = value.trim().split(/\s+/);
  return /["'\\$`]/.test(value) ? undefined : replace(word, items.map((item) => JSON.stringify(item)).join(", "));
}
