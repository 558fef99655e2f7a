/*
 * Splits a Dockerfile into instructions the way BuildKit's own parser does; the authority on what is an instruction and where.
 * https://github.com/moby/buildkit/blob/master/frontend/dockerfile/parser/parser.go
 */
import type { Source } from "../text/source.js";
import type { Span } from "../text/span.js";
import { heredocMarkers, type HeredocMarker } from "./heredoc-markers.js";
import { joinPieces, type Joined, type Piece } from "./joined.js";
import type { Comment, Directive, Heredoc, SyntaxProblem } from "./model.js";

/** One instruction's lines. The span goes from its first character to the end of its last own line or heredoc terminator. */
export interface InstructionLines extends Span {
  readonly firstLine: number;
  readonly lastLine: number;
  /** Its own lines, heredocs left out. */
  readonly head: Span;
  /** Its own lines as one, continuations, comments and empty lines dropped. */
  readonly joined: Joined;
  /** What each of its own lines adds to `joined`. */
  readonly pieces: readonly Piece[];
  readonly heredocs: readonly Heredoc[];
  /** Comment lines and empty lines among its own lines, line endings included. */
  readonly dropped: readonly Span[];
}

export interface Lines {
  readonly escape: "\\" | "`";
  readonly directives: readonly Directive[];
  readonly comments: readonly Comment[];
  readonly instructions: readonly InstructionLines[];
  readonly problems: readonly SyntaxProblem[];
}

const directivePattern = /^#\s*([A-Za-z][A-Za-z0-9]*)\s*=\s*(\S.*)$/;
const knownDirectives = new Set(["syntax", "escape", "check"]);
const byteOrderMark = 0xfeff;

/** Reads all lines once, in linear time; never throws. After an unterminated heredoc nothing is left to read. */
export function readLines(source: Source): Lines {
  const { text, lineCount } = source;
  const directives: Directive[] = [];
  const comments: Comment[] = [];
  const instructions: InstructionLines[] = [];
  const problems: SyntaxProblem[] = [];
  let escape: "\\" | "`" = "\\";
  let mayBeDirective = true;

  const addComment = (line: number, start: number, end: number): void => {
    const trimmed = start + text.slice(start, end).trimEnd().length;
    comments.push({ start, end: trimmed, line, text: text.slice(start + 1, trimmed).trim() });
  };

  const readDirective = (start: number, end: number): boolean => {
    const match = directivePattern.exec(text.slice(start, end));
    const name = match?.[1]?.toLowerCase();
    if (name === undefined || !knownDirectives.has(name)) return false;
    const value = (match?.[2] ?? "").trimEnd();
    const span = { start, end };
    if (directives.some((known) => known.name === name))
      problems.push({ at: span, message: `The parser directive "${name}" is given twice; only one is allowed.` });
    directives.push({ ...span, name, value });
    if (name !== "escape") return true;
    if (value === "\\" || value === "`") escape = value;
    else problems.push({ at: span, message: "The escape directive takes a backslash or a backtick." });
    return true;
  };

  for (let line = 1; line <= lineCount; line++) {
    const bounds = lineBounds(source, line);
    const start = skipBlanks(text, line === 1 && text.charCodeAt(0) === byteOrderMark ? 1 : bounds.start, bounds.end);
    const isComment = text[start] === "#" && start < bounds.end;
    if (mayBeDirective) mayBeDirective = isComment && readDirective(start, bounds.end);
    if (isComment) {
      if (!mayBeDirective) addComment(line, start, bounds.end);
      continue;
    }
    if (start === bounds.end) continue;

    const firstLine = line;
    const pieces: Piece[] = [];
    const dropped: Span[] = [];
    let contentEnd = endOfContinued(text, start, bounds.end, escape);
    pieces.push({ start, end: contentEnd ?? bounds.end });
    let headEnd = bounds.end;
    while (contentEnd !== undefined && line < lineCount) {
      const next = lineBounds(source, ++line);
      const first = skipBlanks(text, next.start, next.end);
      if (first === next.end || text[first] === "#") {
        if (first !== next.end) addComment(line, first, next.end);
        dropped.push({ start: next.start, end: source.lineStart(line + 1) });
        continue;
      }
      contentEnd = endOfContinued(text, next.start, next.end, escape);
      pieces.push({ start: next.start, end: contentEnd ?? next.end });
      headEnd = next.end;
    }
    const joined = joinPieces(text, pieces);
    const heredocs: Heredoc[] = [];
    for (const marker of heredocMarkers(joined)) {
      const heredoc = readHeredoc(source, marker, line + 1);
      if (!heredoc) {
        problems.push({ at: marker, message: `The here-document "${marker.name}" is never ended.` });
        line = lineCount;
        break;
      }
      heredocs.push(heredoc.heredoc);
      line = heredoc.lastLine;
    }
    const end = heredocs.at(-1)?.end ?? headEnd;
    instructions.push({
      start,
      end,
      firstLine,
      lastLine: source.positionAt(end).line,
      head: { start, end: headEnd },
      joined,
      pieces,
      heredocs,
      dropped,
    });
  }
  return { escape, directives, comments, instructions, problems };
}

/** A line without its line ending and without carriage returns before it. */
function lineBounds(source: Source, line: number): Span {
  const { start, end } = source.lineSpan(line);
  let last = end;
  while (last > start && source.text.charCodeAt(last - 1) === 13) last--;
  return { start, end: last };
}

/** Go's unicode.IsSpace as far as JavaScript's `\s` differs: U+0085 is a space, U+FEFF is none. */
function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  if (code < 0x85) return false;
  return code === 0x85 || (code !== byteOrderMark && /\s/.test(String.fromCharCode(code)));
}

function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Where a continued line's content ends: at its escape character. undefined when the line is not continued; two escapes are no continuation. */
function endOfContinued(text: string, start: number, end: number, escape: string): number | undefined {
  let at = end;
  while (at > start && (text[at - 1] === " " || text[at - 1] === "\t")) at--;
  if (at === start || text[at - 1] !== escape) return undefined;
  if (at - 2 >= start && text[at - 2] === escape) return undefined;
  return at - 1;
}

function readHeredoc(
  source: Source,
  marker: HeredocMarker,
  firstLine: number,
): { heredoc: Heredoc; lastLine: number } | undefined {
  const bodyStart = source.lineStart(firstLine);
  for (let line = firstLine; line <= source.lineCount; line++) {
    const bounds = lineBounds(source, line);
    let start = bounds.start;
    if (marker.chomp) while (source.text[start] === "\t" && start < bounds.end) start++;
    if (bounds.end - start !== marker.name.length || !source.text.startsWith(marker.name, start)) continue;
    const terminator = { start, end: bounds.end };
    return {
      lastLine: line,
      heredoc: {
        start: marker.start,
        end: bounds.end,
        name: marker.name,
        marker: { start: marker.start, end: marker.end },
        body: { start: bodyStart, end: bounds.start },
        terminator,
        chomp: marker.chomp,
        expands: marker.expands,
      },
    };
  }
  return undefined;
}
