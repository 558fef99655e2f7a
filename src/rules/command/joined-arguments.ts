import { startOf } from "../../dockerfile/scope.js";
import { defineRule, type Level } from "../../engine/rule.js";
import { joinedWords } from "../../python/joined-words.js";
import { startCommands } from "../../python/start.js";
import { replace } from "../../text/edit.js";
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
      for (const { word, kind, program } of joinedWords(command)) {
        // What a stage inherits is reported where it stands.
        if (!contains(stage, word)) continue;
        const items = (word.value ?? "").trim().split(/\s+/);
        const isPlain = !/["'\\$`]/.test(word.value ?? "");
        const level: Level | undefined = kind === "tolerated" ? "info" : undefined;
        yield {
          at: word,
          message: kind,
          data: { item: word.value ?? "", program },
          ...(level ? { level } : {}),
          ...(isPlain
            ? {
                fixes: [
                  {
                    title: "Split it into items",
                    safety: "safe",
                    edits: [replace(word, items.map((item) => JSON.stringify(item)).join(", "))],
                  },
                ],
              }
            : {}),
        };
      }
    }
  },
});
