import type { TextEdit } from "./edit.js";
import { partitionPoint } from "./partition-point.js";
import type { Span } from "./span.js";

/** Where a span of the text before the edits lies after them; of a span that an edit cuts, all of the new text belongs to it. */
export type Move = (span: Span) => Span;

/** Follows places through edits that do not conflict. What is inserted at an end of a span does not belong to it. */
export function movedBy(edits: readonly TextEdit[]): Move {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const shifts = [0];
  for (const { span, text } of ordered) shifts.push((shifts.at(-1) ?? 0) + text.length - (span.end - span.start));

  const start = (offset: number): number => {
    const before = partitionPoint(ordered, ({ span }) => span.end <= offset);
    const cut = ordered[before];
    const base = cut && cut.span.start < offset ? cut.span.start : offset;
    return base + (shifts[before] ?? 0);
  };
  const end = (offset: number): number => {
    const before = partitionPoint(ordered, ({ span }) => span.start < offset);
    const cut = ordered[before - 1];
    const base = cut && cut.span.end > offset ? cut.span.end : offset;
    return base + (shifts[before] ?? 0);
  };
  return (span) => {
    const from = start(span.start);
    return { start: from, end: Math.max(from, span.end === span.start ? from : end(span.end)) };
  };
}
