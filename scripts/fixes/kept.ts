import { readStatements } from "../buildkit/statements.js";
import type { TextEdit } from "../../src/text/edit.js";

/*
 * What an edit of a file must leave alone, told from the two texts and the edits alone: each gives what is wrong, or undefined.
 */

/** Every line that begins with `#` is still there, as often as it was; with an instruction it may have moved. */
export function lostComment(before: string, after: string): string | undefined {
  const left = new Map<string, number>();
  for (const comment of commentsOf(after)) left.set(comment, (left.get(comment) ?? 0) + 1);
  for (const comment of commentsOf(before)) {
    const count = left.get(comment) ?? 0;
    if (count === 0) return `lost ${JSON.stringify(comment)}`;
    left.set(comment, count - 1);
  }
  return undefined;
}

function commentsOf(text: string): readonly string[] {
  return text.split("\n").flatMap((line) => {
    const trimmed = line.trim();
    return trimmed.startsWith("#") ? [trimmed] : [];
  });
}

/** No other line ends, and new lines end as their neighbours do. */
export function lineEndingFault(before: string, after: string): string | undefined {
  const count = (text: string): { readonly crlf: number; readonly lf: number } => {
    const crlf = text.split("\r\n").length - 1;
    return { crlf, lf: text.split("\n").length - 1 - crlf };
  };
  const [old, fresh] = [count(before), count(after)];
  if (old.crlf + old.lf === 0) return undefined;
  if (old.crlf === 0 && fresh.crlf > 0) return "brings CRLF into a file without";
  if (old.lf === 0 && fresh.lf > 0) return "brings bare line feeds into a file of CRLF";
  return undefined;
}

/** The final line feed, or its absence, and the byte order mark stay. */
export function edgeFault(before: string, after: string): string | undefined {
  if (before !== "" && before.endsWith("\n") !== after.endsWith("\n")) return "changes how the file ends";
  if (before.startsWith("\uFEFF") !== after.startsWith("\uFEFF")) return "changes the byte order mark";
  return after.lastIndexOf("\uFEFF") > 0 && before.lastIndexOf("\uFEFF") <= 0 ? "moves the byte order mark" : undefined;
}

/** No line gets blanks at its end that had none, and no empty lines come together that did not. */
export function blankFault(before: string, after: string, edits: readonly TextEdit[]): string | undefined {
  const kept = keptOffsets(before, edits);
  for (const { index, 0: blanks } of after.matchAll(/[ \t]+(?=\r?\n|$)/g)) {
    const last = index + blanks.length - 1;
    const old = kept(last);
    const wasLast = old !== undefined && /^(?:\r?\n|$)/.test(before.slice(old + 1, old + 3));
    if (!wasLast) return `leaves blanks at the end of ${JSON.stringify(after.slice(Math.max(0, last - 60), last + 1))}`;
  }
  const doubled = (text: string): number => text.match(/(?:^|\n)[ \t\r]*\n[ \t\r]*(?=\n)/g)?.length ?? 0;
  return doubled(after) > doubled(before) ? "puts empty lines together" : undefined;
}

/** Where a character of the new text stood in the old one; undefined for one that an edit brought. */
function keptOffsets(before: string, edits: readonly TextEdit[]): (offset: number) => number | undefined {
  const pieces: { readonly from: number; readonly to: number; readonly shift: number }[] = [];
  let old = 0;
  let fresh = 0;
  for (const { span, text } of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    pieces.push({ from: fresh, to: fresh + span.start - old, shift: old - fresh });
    fresh += span.start - old + text.length;
    old = span.end;
  }
  pieces.push({ from: fresh, to: fresh + before.length - old, shift: old - fresh });
  return (offset) => {
    const piece = pieces.find(({ from, to }) => from <= offset && offset < to);
    return piece && offset + piece.shift;
  };
}

/** Instructions on whose lines no edit lies are there word for word, in their order, at the line that the edits move them to. */
export function foreignChange(before: string, after: string, edits: readonly TextEdit[]): string | undefined {
  const touched = edits.map(({ span, text }) => touchedLines(before, span.start, span.end, text));
  const isTouched = (first: number, last: number): boolean =>
    touched.some((lines) => lines.first <= last && first <= lines.last);
  const shift = (line: number): number =>
    edits.reduce((sum, { span, text }, index) => {
      const lines = touched[index];
      const isBefore = lines !== undefined && lines.last < line;
      return isBefore ? sum + countLines(text) - countLines(before.slice(span.start, span.end)) : sum;
    }, line);
  const fresh = new Map(readStatements(after).statements.map((one) => [one.line, one.text]));
  for (const { line, lastLine, text } of readStatements(before).statements)
    if (!isTouched(line, lastLine) && fresh.get(shift(line)) !== text)
      return `line ${line} would be read differently: ${JSON.stringify(text.slice(0, 60))}`;
  return undefined;
}

/** Whole lines that are put in touch no line. */
function touchedLines(text: string, start: number, end: number, added: string): { first: number; last: number } {
  const lineAt = (offset: number): number => countLines(text.slice(0, offset)) + 1;
  const isAtStart = start === 0 || text[start - 1] === "\n";
  const isAtEnd = end === text.length || text[end] === "\n" || text.startsWith("\r\n", end);
  const line = lineAt(start);
  if (start === end && isAtStart && added.endsWith("\n")) return { first: line - 0.5, last: line - 0.5 };
  if (start === end && isAtEnd && /^\r?\n/.test(added)) return { first: line + 0.5, last: line + 0.5 };
  const last = lineAt(end);
  return { first: line, last: end > start && text[end - 1] === "\n" ? last - 1 : last };
}

function countLines(text: string): number {
  return text.split("\n").length - 1;
}
