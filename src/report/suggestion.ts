import { applyEdits, type TextEdit } from "../text/edit.js";

/** Whole lines that take the place of the lines `startLine` to `endLine` (from 1, both included). */
export interface LineReplacement {
  readonly startLine: number;
  readonly endLine: number;
  readonly lines: readonly string[];
}

/** A suggestion is read by people; a longer one is better read as a diff. */
const mostLines = 60;

/** A comment of more than 65,536 characters is refused, with all of the review that it is part of. */
const mostCharacters = 30_000;

/** A byte order mark, carriage returns and other control characters. */
const lostOnTheWay = /[\u0000-\u0008\u000B-\u001F\u007F\uFEFF]/;

/**
 * A fix as the replacement of whole lines, as GitHub's suggestions are; several ways when lines are only inserted,
 * since these must stand in for a line before or behind them. None when GitHub could not carry it out to the letter:
 * carriage returns, control characters, a byte order mark, a change of the final line feed.
 */
export function asLineReplacements(text: string, edits: readonly TextEdit[]): readonly LineReplacement[] {
  const after = applyEdits(text, edits);
  if (after === text || text.endsWith("\n") !== after.endsWith("\n")) return [];
  if (lostOnTheWay.test(text) || lostOnTheWay.test(after)) return [];
  const old = linesOf(text);
  const fresh = linesOf(after);
  const shorter = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < shorter && old[head] === fresh[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]) tail++;
  const oldEnd = old.length - tail;
  const freshEnd = fresh.length - tail;
  const ways: LineReplacement[] = [];
  const add = (from: number, to: number, freshFrom: number, freshTo: number): void => {
    if (from < 0 || to > old.length || to - from > mostLines || freshTo - freshFrom > mostLines) return;
    const lines = fresh.slice(freshFrom, freshTo);
    if (lines.reduce((sum, line) => sum + line.length + 1, 0) > mostCharacters) return;
    ways.push({ startLine: from + 1, endLine: to, lines });
  };
  if (oldEnd > head) add(head, oldEnd, head, freshEnd);
  else {
    add(head - 1, head, head - 1, freshEnd);
    add(head, head + 1, head, freshEnd + 1);
  }
  return ways;
}

function linesOf(text: string): readonly string[] {
  const lines = text.split("\n");
  return text.endsWith("\n") ? lines.slice(0, -1) : lines;
}
