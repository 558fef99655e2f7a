import type { Source } from "../text/source.js";
import type { Span } from "../text/span.js";

/** Where a span starts and ends, lines and columns from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  /** Behind the last character. */
  readonly endColumn: number;
}

/** The place of a span. One that ends with a line feed ends on that line, not at the start of the next. */
export function placeOf(source: Source, span: Span): Place {
  const start = source.positionAt(span.start);
  const end = source.positionAt(span.end);
  if (span.end === span.start || end.column > 1)
    return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  const last = source.positionAt(span.end - 1);
  return { line: start.line, column: start.column, endLine: last.line, endColumn: last.column + 1 };
}

/** Why a span is no place in a text of that length; undefined when it is one. */
export function spanFault(span: Span, length: number): string | undefined {
  const isPlace = Number.isInteger(span.start) && Number.isInteger(span.end) && span.start >= 0;
  if (isPlace && span.start <= span.end && span.end <= length) return undefined;
  return `The place ${span.start}..${span.end} does not lie in the text of ${length} characters.`;
}
