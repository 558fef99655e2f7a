/*
 * Splits a Dockerfile into instructions the way BuildKit's own parser does; the authority on what is an instruction and where.
 * https://github.com/moby/buildkit/blob/master/frontend/dockerfile/parser/parser.go
 */
import type { Source } from "../text/source.js";
import type { Span } from "../text/span.js";
import { skipSpaces } from "./blanks.js";
import { readDirectives } from "./directives.js";
import { heredocMarkers, type HeredocMarker } from "./heredoc-markers.js";
import { joinPieces, type Joined, type Piece } from "./joined.js";
import type { Comment, Directive, Heredoc, SyntaxProblem } from "./model.js";

/** One instruction's lines. The span goes from its first character to the end of its last own line or heredoc terminator. */
export interface InstructionLines extends Span {
  readonly firstLine: number;
  readonly lastLine: number;
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

const byteOrderMark = 0xfeff;
const carriageReturn = 13;
/** BuildKit's scanner gives up on longer lines; in bytes of UTF-8. */
const longestLine = 65_535;

/** Reads all lines once, in linear time; never throws. After an unterminated heredoc nothing is left to read. */
export function readLines(source: Source): Lines {
  const { text, lineCount } = source;
  const directives = readDirectives(text);
  const comments: Comment[] = [];
  const instructions: InstructionLines[] = [];
  const problems: SyntaxProblem[] = [];
  let mayBeDirective = true;

  const addComment = (line: number, start: number, end: number): void => {
    const content = text.slice(start, end).trimEnd();
    comments.push({ start, end: start + content.length, line, text: content.slice(1).trim() });
  };

  /** Reads an instruction's own lines, then its here-documents; gives the last line that was read. */
  const readInstruction = (firstLine: number, start: number, firstEnd: number): number => {
    let line = firstLine;
    let lastLine = firstLine;
    let end = firstEnd;
    let escapeAt = endOfContinued(text, firstEnd, directives.escape);
    const pieces: Piece[] = [{ start, end: escapeAt ?? firstEnd }];
    const dropped: Span[] = [];
    while (escapeAt !== undefined && line < lineCount) {
      const own = lineBounds(source, ++line);
      const first = skipSpaces(text, own.start, own.end);
      if (first === own.end || text[first] === "#") {
        if (first !== own.end) addComment(line, first, own.end);
        dropped.push({ start: own.start, end: source.lineStart(line + 1) });
        continue;
      }
      escapeAt = endOfContinued(text, own.end, directives.escape);
      pieces.push({ start: own.start, end: escapeAt ?? own.end });
      end = own.end;
      lastLine = line;
    }
    const joined = joinPieces(text, pieces);
    const heredocs: Heredoc[] = [];
    for (const marker of heredocMarkers(joined)) {
      const found = readHeredoc(source, marker, line + 1);
      if (!found) {
        problems.push({ at: marker, message: `The here-document "${marker.name}" is never ended.` });
        line = lineCount;
        break;
      }
      heredocs.push(found.heredoc);
      end = found.heredoc.end;
      line = lastLine = found.lastLine;
    }
    instructions.push({ start, end, firstLine, lastLine, joined, pieces, heredocs, dropped });
    return line;
  };

  for (let line = 1; line <= lineCount; line++) {
    const bounds = lineBounds(source, line);
    const first = line === 1 && text.charCodeAt(0) === byteOrderMark ? 1 : bounds.start;
    const start = skipSpaces(text, first, bounds.end);
    const isComment = text[start] === "#";
    if (mayBeDirective) mayBeDirective = isComment && directives.take({ start, end: bounds.end });
    if (isComment && !mayBeDirective) addComment(line, start, bounds.end);
    if (!isComment && start < bounds.end) line = readInstruction(line, start, bounds.end);
  }
  const tooLong = lineTooLong(source);
  if (tooLong) problems.push(tooLong);
  return {
    escape: directives.escape,
    directives: directives.found,
    comments,
    instructions,
    problems: [...directives.problems, ...problems],
  };
}

/** A line without its line ending and without carriage returns before it. */
function lineBounds(source: Source, line: number): Span {
  const { start, end } = source.lineSpan(line);
  let last = end;
  while (last > start && source.text.charCodeAt(last - 1) === carriageReturn) last--;
  return { start, end: last };
}

function lineTooLong(source: Source): SyntaxProblem | undefined {
  const { text, lineCount } = source;
  if (text.length * 3 <= longestLine) return undefined;
  for (let line = 1; line <= lineCount; line++) {
    const { start, end } = source.lineSpan(line);
    if ((end - start) * 3 <= longestLine || byteLength(text, start, end) <= longestLine) continue;
    return { at: { start, end }, message: "This line is longer than 65,535 bytes, the most that BuildKit reads." };
  }
  return undefined;
}

/** Bytes of UTF-8; a half of a surrogate pair counts two. */
function byteLength(text: string, start: number, end: number): number {
  let bytes = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const isSurrogate = code >= 0xd800 && code <= 0xdfff;
    bytes += code < 0x80 ? 1 : code < 0x800 || isSurrogate ? 2 : 3;
  }
  return bytes;
}

/**
 * Where a continued line that holds more than blanks ends: at its escape character. undefined when it is not continued;
 * two escapes are no continuation.
 */
function endOfContinued(text: string, end: number, escape: string): number | undefined {
  let at = end;
  while (text[at - 1] === " " || text[at - 1] === "\t") at--;
  return text[at - 1] === escape && text[at - 2] !== escape ? at - 1 : undefined;
}

function readHeredoc(
  source: Source,
  marker: HeredocMarker,
  firstLine: number,
): { heredoc: Heredoc; lastLine: number } | undefined {
  const { start, end, name, chomp, expands } = marker;
  const bodyStart = source.lineStart(firstLine);
  for (let line = firstLine; line <= source.lineCount; line++) {
    const bounds = lineBounds(source, line);
    let first = bounds.start;
    if (chomp) while (source.text[first] === "\t") first++;
    if (bounds.end - first !== name.length || !source.text.startsWith(name, first)) continue;
    return {
      lastLine: line,
      heredoc: {
        start,
        end: bounds.end,
        name,
        marker: { start, end },
        body: { start: bodyStart, end: bounds.start },
        terminator: { start: first, end: bounds.end },
        chomp,
        expands,
      },
    };
  }
  return undefined;
}
