import { insertAt, type TextEdit } from "../text/edit.js";
import type { Dockerfile, Instruction, Stage } from "./model.js";

const steps = new Set(["FROM", "RUN", "COPY", "ADD", "WORKDIR", "ONBUILD", "SHELL"]);
const starts = new Set(["CMD", "ENTRYPOINT", "HEALTHCHECK"]);

/**
 * Puts instructions behind the last step that builds a stage and before what it starts, above the comment that belongs
 * to that, with a blank line where the file separates there; keywords and indentation are the start's. undefined when the
 * stage says nothing of what it starts, or builds on behind it.
 */
export function insertBeforeStart(
  dockerfile: Dockerfile,
  stage: Stage,
  lines: readonly (readonly [keyword: string, rest: string])[],
): TextEdit | undefined {
  const lastStep = stage.instructions.findLastIndex((one) => steps.has(one.keyword));
  const next = stage.instructions.slice(lastStep + 1).find((one) => starts.has(one.keyword));
  if (!next) return undefined;
  const { source } = dockerfile;
  const written = source.slice(next.keywordSpan);
  const isLower = written === written.toLowerCase();
  const at = startWithComments(dockerfile, next);
  const indent = /^[ \t]*/.exec(source.text.slice(source.lineStart(next.firstLine), next.start))?.[0] ?? "";
  const text = lines
    .map(([keyword, rest]) => `${indent}${isLower ? keyword.toLowerCase() : keyword} ${rest}\n`)
    .join("");
  const isSeparated = /\n[ \t\r]*\n$/.test(source.text.slice(Math.max(0, at - 80), at));
  return insertAt(at, isSeparated ? `${text}\n` : text);
}

const keywords = new Set("ADD ARG COPY ENV EXPOSE LABEL RUN USER VOLUME WORKDIR".split(" "));

/** Whether a comment is an instruction that was commented out. */
function isInstruction(comment: string): boolean {
  const [keyword = "", rest] = comment.split(/\s/, 2);
  return rest !== undefined && keywords.has(keyword);
}

/** The start of the first line of an instruction and of the comments right above it. */
function startWithComments({ source, comments }: Dockerfile, instruction: Instruction): number {
  // What is commented out there belongs to what stands above.
  const others = comments.filter(({ text }) => !isInstruction(text));
  const commented = new Set(others.map(({ line }) => line));
  let line = instruction.firstLine;
  while (commented.has(line - 1)) line--;
  return source.lineStart(line);
}
