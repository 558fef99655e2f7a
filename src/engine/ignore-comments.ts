import type { Dockerfile, Instruction } from "../dockerfile/model.js";
import { partitionPoint } from "../text/partition-point.js";
import type { Source } from "../text/source.js";
import type { Span } from "../text/span.js";
import type { Suppression } from "./finding.js";
import { instructionAt } from "./instruction-at.js";

/** One rule's name in an ignore. */
export interface IgnoredName extends Span {
  readonly name: string;
}

/** An ignore in a file: a comment of ours or hadolint's, or BuildKit's directive. */
export interface Ignore {
  readonly by: Exclude<Suppression["by"], "config">;
  readonly names: readonly IgnoredName[];
  readonly reason: string | undefined;
  /** The comment. */
  readonly at: Span;
  /** The lines (from 1) whose findings it silences: those that start there. */
  readonly lines: { readonly first: number; readonly last: number };
}

/** A comment line, or a line of a script that begins with `#`; the span starts at the `#`. */
interface CommentLine extends Span {
  readonly line: number;
}

const wholeFile = { first: 1, last: Infinity };
const nowhere = { first: 0, last: -1 };

/** Every ignore that a Dockerfile holds. */
export function ignoresOf(dockerfile: Dockerfile): readonly Ignore[] {
  const { source } = dockerfile;
  const comments = [...dockerfile.comments, ...scriptComments(dockerfile)];
  const behind = linesBehind(comments);
  return [
    ...dockerfile.directives.flatMap((directive) =>
      directive.name.toLowerCase() === "check" ? skippedChecks(source, directive) : [],
    ),
    ...comments.flatMap((comment) =>
      readComment(source, comment, (line) => {
        const around = instructionAt(dockerfile.instructions, comment.start);
        return around ? rest(around, line) : nextInstruction(dockerfile.instructions, behind(line));
      }),
    ),
  ];
}

/** Every ignore of ours in a file of lines such as `.dockerignore`; without `global` it is for the next line. */
export function ignoresOfLines(source: Source): readonly Ignore[] {
  const comments = linesWithHash(source, { start: 0, end: source.text.length });
  const behind = linesBehind(comments);
  const ignores = comments.flatMap((comment) =>
    readComment(source, comment, (line) => ({ first: behind(line), last: behind(line) })),
  );
  return ignores.filter(({ by }) => by === "plimsoll");
}

/** A comment in the middle of an instruction is for what follows in it. */
function rest(instruction: Instruction, line: number) {
  return { first: line + 1, last: instruction.lastLine };
}

function nextInstruction(instructions: readonly Instruction[], line: number) {
  const found = instructions[partitionPoint(instructions, ({ firstLine }) => firstLine < line)];
  return found?.firstLine === line ? { first: line, last: found.lastLine } : nowhere;
}

/** For a comment's line, the line behind the unbroken block of comments that it stands in. */
function linesBehind(comments: readonly CommentLine[]): (line: number) => number {
  const behind = new Map<number, number>();
  for (const line of comments.map((comment) => comment.line).sort((a, b) => b - a))
    behind.set(line, behind.get(line + 1) ?? line + 1);
  return (line) => behind.get(line) ?? line + 1;
}

/** The comments of the shell's own in here-documents: to Docker they are text. */
function scriptComments({ source, instructions }: Dockerfile): readonly CommentLine[] {
  return instructions.flatMap((instruction) =>
    instruction.keyword === "RUN" ? instruction.heredocs.flatMap(({ body }) => linesWithHash(source, body)) : [],
  );
}

function linesWithHash(source: Source, part: Span): readonly CommentLine[] {
  const found: CommentLine[] = [];
  if (part.start === part.end) return found;
  const last = source.positionAt(part.end - 1).line;
  for (let line = source.positionAt(part.start).line; line <= last; line++) {
    const span = source.lineSpan(line);
    const text = source.slice(span);
    const start = span.start + text.length - text.trimStart().length;
    if (source.text[start] === "#" && start < span.end) found.push({ start, end: span.end, line });
  }
  return found;
}

const opening = /^#+[ \t]*(plimsoll|hadolint)[ \t:]+(global[ \t]+)?ignore[ \t]*=[ \t]*/i;

function readComment(
  source: Source,
  comment: CommentLine,
  linesFrom: (line: number) => Ignore["lines"],
): readonly Ignore[] {
  const text = source.slice(comment);
  const match = text.toLowerCase().includes("ignore") ? opening.exec(text) : undefined;
  if (!match) return [];
  const by = match[1]?.toLowerCase() === "hadolint" ? "hadolint" : "plimsoll";
  const { names, end } = readNames(text, match[0].length, comment.start);
  const lines = match[2] ? wholeFile : linesFrom(comment.line);
  return [{ by, names, reason: reasonFrom(text.slice(end)), at: { start: comment.start, end: comment.end }, lines }];
}

/** Names between commas, blanks round them allowed; what follows a colon, or a blank without a comma, is the reason. */
function readNames(text: string, from: number, offset: number) {
  const names: IgnoredName[] = [];
  const name = /[^\s,:]+/y;
  const comma = /[ \t]*,[ \t,]*/y;
  let at = from;
  for (;;) {
    name.lastIndex = at;
    const found = name.exec(text);
    if (!found) break;
    names.push({ name: found[0], start: offset + at, end: offset + name.lastIndex });
    at = name.lastIndex;
    comma.lastIndex = at;
    if (!comma.test(text)) break;
    at = comma.lastIndex;
  }
  return { names, end: at };
}

function reasonFrom(text: string): string | undefined {
  const reason = text.trim().replace(/^(?:--|[-–—:#])[ \t]*/, "");
  return reason === "" ? undefined : reason;
}

/** `# check=skip=A,B;error=true` */
function skippedChecks(source: Source, directive: Span): readonly Ignore[] {
  const text = source.slice(directive);
  const value = text.indexOf("=") + 1;
  let at = value;
  const names: IgnoredName[] = [];
  for (const option of text.slice(value).split(";")) {
    const match = /^[ \t]*skip[ \t]*=[ \t]*/i.exec(option);
    if (match) names.push(...readNames(option, match[0].length, directive.start + at).names);
    at += option.length + 1;
  }
  return names.length === 0
    ? []
    : [
        {
          by: "buildkit",
          names,
          reason: undefined,
          at: { start: directive.start, end: directive.end },
          lines: wholeFile,
        },
      ];
}
