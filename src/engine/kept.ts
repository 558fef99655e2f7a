import type { Dockerfile, Instruction } from "../dockerfile/model.js";
import { applyEdits, remove, type TextEdit } from "../text/edit.js";
import { movedBy } from "../text/moved.js";
import type { Span } from "../text/span.js";

/*
 * What a fix may not disturb: each check gives one phrase that says what is lost, or undefined.
 */

/**
 * Every line that begins with `#` is still there, in order, and no comment behind other text was taken out. Lines that one
 * edit takes out and another puts in word for word have moved: their comments go with them.
 */
export function lostComment(before: string, after: string, edits: readonly TextEdit[]): string | undefined {
  const moved = edits.filter((edit) => isMoved(before, edit, edits)).map(({ span }) => span);
  for (const { span, text } of edits) {
    if (moved.includes(span)) continue;
    if (trailingComments(before.slice(span.start, span.end)) > trailingComments(text)) return "a comment would be lost";
  }
  const kept = commentLines(after);
  const stay = moved.length === 0 ? before : applyEdits(before, moved.map(remove));
  if (moved.length > 0 && kept.length < commentLines(before).length) return "a comment would be lost";
  let at = 0;
  for (const comment of commentLines(stay)) {
    while (at < kept.length && kept[at] !== comment) at++;
    if (at === kept.length) return "a comment would be lost";
    at++;
  }
  return undefined;
}

/** Whether an edit takes out an instruction with its comments that another edit puts in again. */
function isMoved(before: string, { span }: TextEdit, edits: readonly TextEdit[]): boolean {
  const taken = before.slice(span.start, span.end).trim();
  const isOnlyComments = taken.split("\n").every((line) => /^\s*(?:#|$)/.test(line));
  if (!taken.startsWith("#") || isOnlyComments) return false;
  return edits.some((other) => other.span !== span && other.text.includes(taken));
}

function commentLines(text: string): readonly string[] {
  const found: string[] = [];
  for (let at = text.indexOf("#"); at !== -1; at = text.indexOf("#", at + 1)) {
    const start = text.lastIndexOf("\n", at) + 1;
    const end = text.indexOf("\n", at);
    if (text.slice(start, at).trim() === "") found.push(text.slice(at, end === -1 ? text.length : end).trimEnd());
    // The rest of the line is done with, whatever stands in it.
    if (end === -1) break;
    at = end;
  }
  return found;
}

function trailingComments(text: string): number {
  return text.match(/(?:^|\s)#/g)?.length ?? 0;
}

/** Stages and instruction keywords are the same, name by name. */
export function changedStructure(before: Dockerfile, after: Dockerfile): string | undefined {
  const same = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((x, at) => x === b[at]);
  if (!same(before.instructions.map(keywords), after.instructions.map(keywords)))
    return "the list of instructions would change";
  const names = ({ stages }: Dockerfile) => stages.map(({ name = "" }) => name.toLowerCase());
  return same(names(before), names(after)) ? undefined : "the stages would change";
}

/** The keyword, and for ONBUILD that of its trigger. */
function keywords(instruction: Instruction): string {
  const trigger = instruction.keyword === "ONBUILD" ? instruction.trigger : undefined;
  return trigger ? `ONBUILD ${keywords(trigger)}` : instruction.keyword;
}

/** Instructions that no edit touches stand as they stood. */
export function disturbedInstruction(
  before: Dockerfile,
  after: Dockerfile,
  edits: readonly TextEdit[],
): string | undefined {
  const move = movedBy(edits);
  const byStart = new Map(after.instructions.map((instruction) => [instruction.start, instruction]));
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start);
  let next = 0;
  for (const instruction of before.instructions) {
    while (next < ordered.length && (ordered[next]?.span.end ?? 0) < instruction.start) next++;
    if (touches(ordered, next, instruction)) continue;
    const { start, end } = move(instruction);
    const found = byStart.get(start);
    const isSame = found?.end === end && keywords(found) === keywords(instruction);
    if (!isSame || (isUnderstood(instruction) && !isUnderstood(found)))
      return "an instruction that it does not touch would be read differently";
  }
  return undefined;
}

/** Whether one of the edits from `from` on changes the instruction's text; whole lines before or behind it do not. */
function touches(edits: readonly TextEdit[], from: number, instruction: Span): boolean {
  for (let at = from; at < edits.length; at++) {
    const edit = edits[at];
    if (!edit || edit.span.start > instruction.end) return false;
    const { span, text } = edit;
    const endsBefore = span.end === instruction.start && (text === "" || text.endsWith("\n"));
    const startsBehind = span.start === instruction.end && span.end === span.start && /^\r?\n/.test(text);
    if (!endsBefore && !startsBehind && span.end >= instruction.start) return true;
  }
  return false;
}

/** No instruction that runs commands became one that is not understood. */
export function lostUnderstanding(before: Dockerfile, after: Dockerfile): string | undefined {
  const lost = "a command would no longer be understood";
  const isSameList = before.instructions.length === after.instructions.length;
  const isLost = (instruction: Instruction, at: number) => {
    const fresh = after.instructions[at];
    return fresh?.keyword === instruction.keyword && isUnderstood(instruction) && !isUnderstood(fresh);
  };
  if (isSameList && before.instructions.some(isLost)) return lost;
  const misread = ({ instructions }: Dockerfile) => instructions.filter((each) => !isUnderstood(each)).length;
  return misread(after) > misread(before) ? lost : undefined;
}

function isUnderstood(instruction: Instruction): boolean {
  switch (instruction.keyword) {
    case "RUN":
    case "CMD":
    case "ENTRYPOINT":
    case "HEALTHCHECK":
      return instruction.commands !== undefined;
    case "ONBUILD":
      return instruction.trigger !== undefined && isUnderstood(instruction.trigger);
    default:
      return true;
  }
}
