/*
 * dockerfile-ast reads a copy of the file from which everything that it is known to misread is taken out; no line moves.
 * Two independent readings that agree on the list of instructions are the ground that every rule stands on. This one is
 * asked where the plain one does not suffice: dockerfile-ast is a third of the program to load, and slower than our own.
 */
import { DockerfileParser } from "dockerfile-ast";
import type { Source } from "../text/source.js";
import { skipBlanks } from "./blanks.js";
import type { Lines } from "./lines.js";
import type { Instruction, SyntaxProblem } from "./model.js";

/** The first instruction that only one of the readings sees; undefined when they agree. */
export function disagreement(
  source: Source,
  lines: Lines,
  instructions: readonly Instruction[],
): SyntaxProblem | undefined {
  const others = DockerfileParser.parse(neutralCopy(source.text, lines, instructions)).getInstructions();
  for (let index = 0; index < Math.max(others.length, instructions.length); index++) {
    const own = instructions[index];
    const other = others[index];
    const place = other?.getInstructionRange().start;
    const at = own && source.positionAt(own.start);
    const isSamePlace = at?.line === (place?.line ?? -1) + 1 && at.column === (place?.character ?? -1) + 1;
    if (isSamePlace && other?.getKeyword() === own?.keyword) continue;
    const line = Math.min(at?.line ?? source.lineCount, place ? place.line + 1 : source.lineCount);
    return {
      at: source.lineSpan(Math.min(line, source.lineCount)),
      message:
        "What stands here can be read as an instruction or as part of another one; two readings of the file do not agree.",
    };
  }
  return undefined;
}

/**
 * The same lines with nothing left but what makes a list of instructions: keywords, continuations, line ends.
 * Of each line's arguments one underscore stays, so that no quote, mark or escape in them can mislead; comments at the top,
 * here-documents, inner comments and lines of nothing but a continuation before the keyword become empty.
 */
function neutralCopy(
  text: string,
  { comments, instructions: lines }: Lines,
  instructions: readonly Instruction[],
): string {
  let copy = "";
  let done = 0;
  const blank = (start: number, end: number, mark: string): void => {
    if (start < done || start >= end) return;
    copy += text.slice(done, start) + mark;
    done = end;
  };
  const firstStart = lines[0]?.start ?? text.length;
  for (const { start, end } of comments) if (start < firstStart) blank(start, end, "#");
  for (const [index, { pieces, dropped, heredocs, end }] of lines.entries()) {
    const keyword = instructions[index]?.keywordSpan ?? { start: 0, end: 0 };
    const inOrder = dropped.length > 0 ? [...pieces, ...dropped].sort((a, b) => a.start - b.start) : pieces;
    const isDropped = new Set(dropped);
    for (const line of inOrder) {
      const isBare = line.end <= keyword.start;
      if (isDropped.has(line) || isBare) blank(line.start, lineEnd(text, line.start), "");
      else if (line.end > keyword.end) blank(skipBlanks(text, Math.max(line.start, keyword.end + 1)), line.end, "_");
    }
    const body = heredocs[0]?.body;
    if (body) blank(body.start, end, text.slice(body.start, end).replace(notLineFeed, ""));
  }
  // A continuation at the very end continues nothing; dockerfile-ast would take it for a part of the keyword.
  copy += text.slice(done).replace(/[\\`][ \t]*$/, (escape) => " ".repeat(escape.length));
  // A lone carriage return ends a line for dockerfile-ast, and only for it; other Unicode blanks are none to it.
  return otherBlanks.test(copy) ? copy.replace(otherBlanksAll, " ") : copy;
}

/** The end of the line that an offset stands in, without its line ending. */
function lineEnd(text: string, at: number): number {
  const found = text.indexOf("\n", at);
  const feed = found === -1 ? text.length : found;
  return text[feed - 1] === "\r" ? feed - 1 : feed;
}

const otherBlanks = /\r(?!\n)|[\v\f\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
const otherBlanksAll = new RegExp(otherBlanks, "g");

const notLineFeed = /[^\n]+/g;
