import { partitionPoint } from "./partition-point.js";
import type { Span } from "./span.js";

/** A place as people and GitHub count it: lines and columns from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * A file's text with the one converter between offsets and lines.
 * Lines end at `\n` only, as for Git and BuildKit; a `\r` before it belongs to the line ending, a lone `\r` to the line.
 */
export interface Source {
  readonly text: string;
  /** The number of lines; a text that ends in a line feed has no further empty line. */
  readonly lineCount: number;
  /** What ends the lines: `mixed` when both kinds occur, `\n` when there is only one line. */
  readonly lineEnding: "\n" | "\r\n" | "mixed";
  /** The position of an offset; an offset past the end is taken as the end. */
  positionAt(offset: number): Position;
  /** The span of a line (from 1) without its line ending; throws RangeError for a line that does not exist. */
  lineSpan(line: number): Span;
  /** The offset at which a line (from 1) starts; the line after the last one starts at the end of the text. */
  lineStart(line: number): number;
  /** The text of a span. */
  slice(span: Span): string;
}

/** Makes a Source; finds line starts once, in linear time. */
export function createSource(text: string): Source {
  const starts = [0];
  let carriageReturns = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) {
    if (text.charCodeAt(at - 1) === 13) carriageReturns++;
    starts.push(at + 1);
  }
  const lineFeeds = starts.length - 1;
  const endsOpen = starts[lineFeeds] !== text.length;
  const lineCount = endsOpen || lineFeeds === 0 ? lineFeeds + 1 : lineFeeds;

  const lineOf = (offset: number): number =>
    Math.min(
      lineCount,
      partitionPoint(starts, (start) => start <= offset),
    );
  const lineStart = (line: number): number => (line > lineCount ? text.length : (starts[line - 1] ?? 0));

  return {
    text,
    lineCount,
    lineEnding: carriageReturns === 0 ? "\n" : carriageReturns === lineFeeds ? "\r\n" : "mixed",
    positionAt(offset) {
      const at = Math.max(0, Math.min(offset, text.length));
      const line = lineOf(at);
      return { line, column: at - lineStart(line) + 1 };
    },
    lineStart,
    lineSpan(line) {
      if (!Number.isInteger(line) || line < 1 || line > lineCount)
        throw new RangeError(`There is no line ${line}: the text has ${lineCount} lines.`);
      const start = lineStart(line);
      let end = starts[line] === undefined ? text.length : lineStart(line + 1);
      if (end > start && text.charCodeAt(end - 1) === 10) end--;
      if (end > start && text.charCodeAt(end - 1) === 13 && text.charCodeAt(end) === 10) end--;
      return { start, end };
    },
    slice: (span) => text.slice(span.start, span.end),
  };
}
