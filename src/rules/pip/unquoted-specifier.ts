import { defineRule } from "../../engine/rule.js";
import { unquotedSpecifiers, type UnquotedSpecifier } from "../../python/unquoted-specifier.js";
import type { Command } from "../../shell/command.js";
import { replace } from "../../text/edit.js";

export default defineRule({
  id: "pip/unquoted-specifier",
  level: "error",
  summary: "The shell reads part of a requirement as a redirection",
  mentions: [">", "<"],
  since: "0.1.0",
  messages: {
    output:
      "The shell reads `{text}` as a redirection: it writes to a file called `{file}`, and pip installs any version of `{name}`.",
    input: "The shell reads `{text}` as a redirection: it looks for a file called `{file}`, and the build fails.",
  },
  why: "The version that was asked for is never seen by pip.",
  *check({ dockerfile }) {
    for (const command of dockerfile.commands())
      for (const found of unquotedSpecifiers(command)) {
        const reads = found.redirects.find(({ operator }) => operator === "<");
        const quoted = quote(found, command);
        yield {
          at: { start: found.start, end: found.end },
          message: reads ? "input" : "output",
          data: {
            text: found.raw,
            file: (reads ?? found.redirects[0]).target?.raw ?? "",
            name: found.word.raw,
          },
          // Another version is the same mistake; an input fails, where an output does not.
          subject: `${reads ? "<" : ">"} ${found.word.raw}`,
          ...(quoted === undefined
            ? {}
            : { fixes: [{ title: "Quote the requirement", safety: "safe", edits: [replace(found, quoted)] }] }),
        };
      }
  },
});

/** Text in a string of JSON or behind `sh -c` stands in quotes already, and more of them would end it. */
function quote({ raw }: UnquotedSpecifier, { nesting }: Command): string | undefined {
  return /["'`\\\n]/.test(raw) || nesting.includes("sh -c") ? undefined : `"${raw}"`;
}
