import { isPlain, visible } from "./harmless.js";

/** One line as a terminal can show it, with the width of each part. */
export interface QuotedLine {
  readonly text: string;
  /** The column (from 0) on the screen at which the character at a UTF-16 index of the line starts. */
  columnAt(index: number): number;
}

const tabWidth = 4;
const ellipsis = "…";

const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
const combining = /\p{M}/u;

/**
 * Makes a line harmless: tabs become blanks, control and invisible characters are spelled out, and what lies beyond
 * `width` columns round `from` (an index) is cut away.
 */
export function quoteLine(line: string, from: number, width: number): QuotedLine {
  // A line of a megabyte is not walked through for the few columns that are shown.
  const start = Math.max(0, from - width);
  const piece = line.slice(start, from + 2 * width);
  if (isPlain(piece) && piece.length === line.length && piece.length <= width)
    return { text: line, columnAt: (index) => Math.max(0, Math.min(index, line.length)) };
  const columns: number[] = [];
  let text = "";
  let column = 0;
  for (const character of piece) {
    const shown = character === "\t" ? " ".repeat(tabWidth - (column % tabWidth)) : visible(character);
    columns.push(...Array.from({ length: character.length }, () => column));
    text += shown;
    column += shown === character ? widthOf(character) : shown.length;
  }
  columns.push(column);
  const columnOf = (index: number): number =>
    columns[Math.max(0, Math.min(index - start, columns.length - 1))] ?? column;
  const isShort = start === 0 && piece.length === line.length && column <= width;
  return isShort ? { text, columnAt: columnOf } : cut(text, columnOf, columnOf(from), width, column);
}

function cut(
  text: string,
  columnOf: (index: number) => number,
  focus: number,
  width: number,
  total: number,
): QuotedLine {
  const left = Math.max(0, Math.min(focus - Math.floor(width / 4), total - width));
  const before = left > 0 ? ellipsis : "";
  let shown = before;
  let column = 0;
  for (const character of text) {
    if (column >= left && column < left + width) shown += character;
    column += widthOf(character);
  }
  const after = total > left + width ? ellipsis : "";
  const shift = left - before.length;
  return {
    text: shown + after,
    columnAt: (index) => Math.max(before.length, Math.min(columnOf(index) - shift, width + before.length)),
  };
}

function widthOf(character: string): number {
  if (isPlain(character)) return 1;
  return combining.test(character) ? 0 : wide.test(character) ? 2 : 1;
}
