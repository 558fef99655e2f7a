/*
 * dockerfile-ast reads a copy of the file in which everything that it is known to misread is blanked; nothing moves.
 * Two independent readings that agree on the list of instructions are the ground that every rule stands on.
 */
import { DockerfileParser } from "dockerfile-ast";
import type { Span } from "../text/span.js";
import type { Lines } from "./lines.js";
import type { Instruction, SyntaxProblem } from "./model.js";
import { skipBlanks } from "./words.js";

/** The first instruction that only one of the readings sees; undefined when they agree. */
export function disagreement(
  text: string,
  lines: Lines,
  instructions: readonly Instruction[],
): SyntaxProblem | undefined {
  const copy = neutralCopy(text, lines);
  const starts = lineStarts(copy);
  const others = DockerfileParser.parse(copy).getInstructions();
  for (let index = 0; index < Math.max(others.length, instructions.length); index++) {
    const own = instructions[index];
    const other = others[index];
    const position = other?.getInstructionRange().start;
    const offset = position ? (starts[position.line] ?? 0) + position.character : undefined;
    if (own && offset === own.start && other?.getKeyword() === text.slice(own.start, own.keywordSpan.end).toUpperCase())
      continue;
    const start = Math.min(own?.start ?? text.length, offset ?? text.length);
    const end = text.indexOf("\n", start);
    return {
      at: { start, end: end === -1 ? text.length : end },
      message:
        "What stands here can be read as an instruction or as part of another one; two readings of the file do not agree.",
    };
  }
  return undefined;
}

/**
 * The same text with nothing left but what makes a list of instructions: keywords, continuations, line ends, comments of their own.
 * Arguments become underscores, so that no quote, mark or escape in them can mislead; heredoc bodies and inner comments become blanks.
 */
function neutralCopy(text: string, lines: Lines): string {
  let copy = "";
  let done = 0;
  const upTo = (end: number): void => {
    copy += text.slice(done, end);
    done = end;
  };
  const blank = (span: Span, by: string): void => {
    upTo(span.start);
    copy += text.slice(span.start, span.end).replace(notLineFeed, by);
    done = span.end;
  };
  const firstStart = lines.instructions[0]?.start ?? text.length;
  for (const comment of lines.comments) if (comment.start < firstStart) blank(comment, "#");
  for (const { pieces, dropped, head, heredocs, start } of lines.instructions) {
    const keywordEnd = keyword.exec(text.slice(start, head.end))?.[0].length ?? 0;
    const inOrder = [
      ...pieces.map((piece) => ({ ...piece, by: "_" })),
      ...dropped.map((line) => ({ ...line, by: " " })),
    ];
    if (dropped.length > 0) inOrder.sort((a, b) => a.start - b.start);
    for (const part of inOrder) {
      const from = part.by === "_" ? skipBlanks(text, Math.max(part.start, start + keywordEnd)) : part.start;
      if (from < part.end) blank({ start: from, end: part.end }, part.by);
    }
    const last = heredocs.at(-1);
    if (last) blank({ start: heredocs[0]?.body.start ?? last.start, end: last.end }, " ");
  }
  upTo(text.length);
  // A lone carriage return ends a line for dockerfile-ast, and only for it; other Unicode blanks are none to it.
  return otherBlanks.test(copy) ? copy.replace(otherBlanksAll, " ") : copy;
}

const notLineFeed = /[^\n]/g;
/** A keyword with the blank behind it. */
const keyword = /^[^\s\\`]+[ \t]?/;
const otherBlanks = /\r(?!\n)|[\v\f\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
const otherBlanksAll = new RegExp(otherBlanks, "g");

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
