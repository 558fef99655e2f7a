import { defineRule } from "../../engine/rule.js";
import { remove } from "../../text/edit.js";
import type { Span } from "../../text/span.js";

export default defineRule({
  id: "syntax/empty-continuation",
  level: "info",
  summary: "An empty line stands inside of an instruction",
  equivalents: { buildkit: "NoEmptyContinuation" },
  since: "0.1.0",
  messages: { empty: "This empty line stands in the middle of `{keyword}`, which goes on behind it." },
  why: "Docker has deprecated such lines: a future version may end the instruction here.",
  *check({ dockerfile: { instructions, source } }) {
    for (const { keyword, firstLine, lastLine, heredocs, start } of instructions) {
      if (firstLine === lastLine) continue;
      // The lines of a here-document are its own.
      const last = heredocs[0] ? source.positionAt(heredocs[0].body.start).line - 1 : lastLine;
      const gaps: Span[] = [];
      for (let line = source.positionAt(start).line + 1; line < last; line++)
        if (isEmpty(line)) gaps.push({ start: source.lineStart(line), end: source.lineStart(line + 1) });
      const [first] = gaps;
      if (!first) continue;
      const edits = gaps.map(remove);
      yield {
        at: { start: first.start, end: first.start },
        message: "empty",
        data: { keyword },
        fixes: [{ title: "Take empty lines out", safety: "safe", edits }],
      };
    }
    function isEmpty(line: number): boolean {
      return source.slice(source.lineSpan(line)).trim() === "";
    }
  },
});
