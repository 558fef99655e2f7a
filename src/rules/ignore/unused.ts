import { defineRule, type Fix, type UnusedIgnore } from "../../engine/rule.js";
import { remove } from "../../text/edit.js";
import type { Source } from "../../text/source.js";

export default defineRule({
  id: "ignore/unused",
  level: "warning",
  summary: "An inline ignore silences nothing",
  since: "0.1.0",
  readsIgnores: true,
  messages: {
    unused: "`{name}` is ignored here, but nothing of it is found.",
    unknown: "There is no rule `{name}` that could be ignored.",
  },
  why: "Who reads it takes the problem for known; should it come back, nobody will be told.",
  *check({ dockerfile: { path: own = "-", source }, ignores }) {
    for (const unused of ignores?.unused ?? []) {
      const { path, name, at, why } = unused;
      const fix = path === own ? takeOut(unused, source) : undefined;
      yield {
        at: { start: at.start, end: at.end },
        message: why === "unknown rule" ? "unknown" : "unused",
        data: { name },
        ...(path === own ? {} : { file: path }),
        ...(fix ? { fixes: [fix] } : {}),
      };
    }
  },
});

/** The whole comment, or one of its names with the comma that parts it from the others. */
function takeOut({ at, comment, isOnly }: UnusedIgnore, source: Source): Fix | undefined {
  const title = "Take the ignore out";
  const { text } = source;
  if (!isOnly) {
    const behind = /^[ \t]*,[ \t]*/.exec(text.slice(at.end, comment.end))?.[0].length ?? 0;
    const before = behind > 0 ? 0 : lengthOfComma(text.slice(comment.start, at.start));
    return { title, safety: "safe", edits: [remove({ start: at.start - before, end: at.end + behind })] };
  }
  const { line } = source.positionAt(comment.start);
  const isAlone = text.slice(source.lineStart(line), comment.start).trim() === "";
  // At the top of a file the next comment could become a directive.
  if (!isAlone || line === 1) return undefined;
  const edits = [remove({ start: source.lineStart(line), end: source.lineStart(line + 1) })];
  return { title, safety: "safe", edits, removesComment: true };
}

/** The length of a comma with the blanks round it at the end of a text. */
function lengthOfComma(text: string): number {
  const short = text.trimEnd();
  return short.endsWith(",") ? text.length - short.slice(0, -1).trimEnd().length : 0;
}
