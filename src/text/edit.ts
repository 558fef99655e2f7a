import { overlaps, type Span } from "./span.js";

/** Replaces what the span covers with the text; an empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** Puts text at an offset. */
export function insertAt(offset: number, text: string): TextEdit {
  return { span: { start: offset, end: offset }, text };
}

/** Puts text directly behind a span. */
export function insertAfter(span: Span, text: string): TextEdit {
  return insertAt(span.end, text);
}

/** Puts other text in the place of a span. */
export function replace(span: Span, text: string): TextEdit {
  return { span: { start: span.start, end: span.end }, text };
}

/** Takes a span out. */
export function remove(span: Span): TextEdit {
  return replace(span, "");
}

/** Whether the two edits cannot both be applied with a result that does not depend on their order. */
export function editsConflict(a: TextEdit, b: TextEdit): boolean {
  const bothInsertAtOnePlace =
    a.span.start === b.span.start && a.span.end === a.span.start && b.span.end === b.span.start;
  return bothInsertAtOnePlace || overlaps(a.span, b.span);
}

/**
 * Applies edits that were made against `text`, in any order.
 * Throws RangeError when two of them conflict or one lies outside the text: a fix is then not offered.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = "";
  let done = 0;
  let previous: TextEdit | undefined;
  for (const edit of ordered) {
    const { start, end } = edit.span;
    if (start < 0 || end < start || end > text.length)
      throw new RangeError(`An edit lies outside the text: ${start}..${end}.`);
    if (previous && editsConflict(previous, edit)) throw new RangeError(`Two edits overlap at offset ${start}.`);
    result += text.slice(done, start) + edit.text;
    done = end;
    previous = edit;
  }
  return result + text.slice(done);
}
