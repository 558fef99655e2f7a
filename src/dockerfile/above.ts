import { insertAt, type TextEdit } from "../text/edit.js";
import type { Dockerfile, Instruction } from "./model.js";

/** Where the lines of an instruction begin together with the comments right above it, which are about what stands below them. */
export function topOf({ source, comments }: Dockerfile, instruction: Instruction): number {
  const commented = new Set(comments.map(({ line }) => line));
  let top = instruction.firstLine;
  while (commented.has(top - 1)) top--;
  return source.lineStart(top);
}

/** Puts a line above an instruction and its comments; set off by an empty line where those are. */
export function lineAbove(dockerfile: Dockerfile, instruction: Instruction, line: string): TextEdit {
  const { source } = dockerfile;
  const top = topOf(dockerfile, instruction);
  const number = source.positionAt(top).line;
  const isSetOff = number < instruction.firstLine && source.slice(source.lineSpan(number - 1)).trim() === "";
  return insertAt(top, isSetOff ? `${line}\n\n` : `${line}\n`);
}
