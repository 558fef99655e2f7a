/* Instructions as a person moves them: whole lines, with the comment that stands right above. */
import type { Dockerfile, Instruction } from "../dockerfile/model.js";
import type { Span } from "../text/span.js";

/** Whole lines, the last one's ending left out. */
export interface Block extends Span {
  readonly firstLine: number;
  readonly lastLine: number;
}

/** The lines of an instruction and of the comments right above it, by which it is called. */
export function blockOf(dockerfile: Dockerfile, instruction: Instruction): Block {
  const { source } = dockerfile;
  const commented = commentedLines(dockerfile);
  let { firstLine } = instruction;
  while (commented.has(firstLine - 1)) firstLine--;
  const { lastLine } = instruction;
  return { firstLine, lastLine, start: source.lineStart(firstLine), end: source.lineSpan(lastLine).end };
}

const known = new WeakMap<Dockerfile, ReadonlySet<number>>();

function commentedLines(dockerfile: Dockerfile): ReadonlySet<number> {
  let lines = known.get(dockerfile);
  if (!lines) known.set(dockerfile, (lines = new Set(dockerfile.comments.map(({ line }) => line))));
  return lines;
}

/** The lines of an instruction alone. */
export function linesOfOne({ source }: Dockerfile, { firstLine, lastLine }: Instruction): Block {
  return { firstLine, lastLine, start: source.lineStart(firstLine), end: source.lineSpan(lastLine).end };
}

/** Whether a line is there and holds nothing. */
export function isBlankLine({ source }: Dockerfile, line: number): boolean {
  return line >= 1 && line <= source.lineCount && source.slice(source.lineSpan(line)).trim() === "";
}

/** The lines to take out with a block that goes: its own, and one of the two blank lines that would meet. */
export function linesOf(dockerfile: Dockerfile, { firstLine, lastLine }: Block): Span {
  const { source } = dockerfile;
  const meets = isBlankLine(dockerfile, firstLine - 1) && isBlankLine(dockerfile, lastLine + 1);
  return { start: source.lineStart(firstLine), end: source.lineStart(lastLine + (meets ? 2 : 1)) };
}

/** What an instruction's line starts with. */
export function indentOf({ source }: Dockerfile, instruction: Instruction): string {
  const before = source.text.slice(source.lineStart(instruction.firstLine), instruction.start);
  return before.trim() === "" ? before : "";
}

/** A keyword in the casing of one that stands there. */
export function keywordLike({ source }: Dockerfile, instruction: Instruction, keyword: string): string {
  const written = source.slice(instruction.keywordSpan);
  return written === written.toLowerCase() ? keyword.toLowerCase() : keyword;
}
