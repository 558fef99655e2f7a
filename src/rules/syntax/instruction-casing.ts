import { defineRule } from "../../engine/rule.js";
import { replace } from "../../text/edit.js";
import type { Span } from "../../text/span.js";

export default defineRule({
  id: "syntax/instruction-casing",
  level: "info",
  summary: "Instructions are written in different case",
  equivalents: { buildkit: "ConsistentInstructionCasing" },
  since: "0.1.0",
  messages: { mixed: "`{written}` is not written as the file's other instructions are, `{wanted}`." },
  why: "Keywords in one case are easier to tell from arguments; Docker's own build checks warn of a mixture.",
  *check({ dockerfile: { instructions, source } }) {
    const keywords = instructions.flatMap((one): readonly Span[] =>
      one.keyword === "ONBUILD" && one.trigger ? [one.keywordSpan, one.trigger.keywordSpan] : [one.keywordSpan],
    );
    const written = keywords.map((span) => source.slice(span));
    if (written.every((word) => word === word.toUpperCase())) return;
    const lower = written.filter((word) => word === word.toLowerCase()).length;
    const upper = written.filter((word) => word === word.toUpperCase()).length;
    const toWanted = (word: string) => (lower > upper ? word.toLowerCase() : word.toUpperCase());
    for (const [index, { start, end }] of keywords.entries()) {
      const word = written[index] ?? "";
      const wanted = toWanted(word);
      if (word === wanted) continue;
      const edits = [replace({ start, end }, wanted)];
      yield {
        at: { start, end },
        message: "mixed",
        data: { written: word, wanted },
        fixes: [{ title: "Write {wanted}", safety: "safe", edits }],
      };
    }
  },
});
