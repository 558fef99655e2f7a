import { nearestKeyword } from "../../dockerfile/keywords.js";
import { defineRule } from "../../engine/rule.js";
import { replace } from "../../text/edit.js";
import type { Span } from "../../text/span.js";

export default defineRule({
  id: "syntax/unknown-instruction",
  level: "error",
  summary: "There is no such instruction",
  since: "0.1.0",
  messages: {
    near: "There is no instruction `{written}`; `{keyword}` comes close.",
    unknown: "There is no instruction `{written}`.",
    conflict: "`{written}` is left over from a merge: which of both sides is meant is still to be decided.",
    continued: "`{written}` is no instruction: the line above it may have lost the `\\` at its end.",
  },
  why: "The build stops here, and nothing else in this file was checked.",
  *check({ dockerfile: { problems, isTemplate, source } }) {
    // What comes behind another problem may be its echo.
    if (isTemplate || problems[0]?.keyword === undefined) return;
    const conflict = conflictIn(source.text);
    if (conflict) {
      yield { at: conflict, message: "conflict", data: { written: source.slice(conflict).slice(0, 40) } };
      return;
    }
    let hasUnknown = false;
    for (const { at, keyword: written } of problems) {
      if (written === undefined) continue;
      const keyword = nearestKeyword(written);
      // One lost continuation makes a keyword of every line behind it.
      if (keyword === undefined && hasUnknown) continue;
      hasUnknown ||= keyword === undefined;
      const { line, column } = source.positionAt(at.start);
      const isContinued = line > 1 && (column > 1 || /^(?:&&|\|\|?|[-\])}])/.test(written));
      yield {
        at: { start: at.start, end: at.end },
        message: keyword !== undefined ? "near" : isContinued ? "continued" : "unknown",
        data: { written: written.slice(0, 40), keyword: keyword ?? "" },
        ...(keyword === undefined
          ? {}
          : {
              fixes: [
                {
                  title: "Write the keyword that comes close",
                  safety: "review" as const,
                  edits: [replace(at, written === written.toLowerCase() ? keyword.toLowerCase() : keyword)],
                  changesInstructions: true,
                },
              ],
            }),
      };
    }
  },
});

/** The mark that a merge leaves where both sides changed the same lines, when it left the other ones too. */
function conflictIn(text: string): Span | undefined {
  const mark = /^<{7} .*$/m.exec(text);
  if (!mark || !/^={7}\r?$/m.test(text) || !/^>{7} /m.test(text)) return undefined;
  return { start: mark.index, end: mark.index + mark[0].trimEnd().length };
}
