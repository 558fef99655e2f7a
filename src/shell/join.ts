/*
 * Joins the lines of a continued instruction before any shell sees them, as BuildKit does.
 * https://github.com/moby/buildkit/blob/master/frontend/dockerfile/parser/parser.go (trimContinuationCharacter, isEmptyContinuationLine)
 */
import type { Span } from "../text/span.js";
import { buildView, viewOf, type View } from "./view.js";

/** Where shell text stands in a file and how it is continued. */
export interface ShellText {
  /** The whole file. */
  readonly text: string;
  readonly span: Span;
  /** `instruction`: continued lines of an instruction, joined by Dockerfile rules first. `heredoc`: lines as they are. */
  readonly kind: "instruction" | "heredoc";
  /** The file's escape character. */
  readonly escape: "\\" | "`";
  /** The shell that runs it, e.g. `/bin/sh`; undefined when unknown (then read as sh). */
  readonly interpreter: string | undefined;
  /** Where in the span the bodies of an instruction's here-documents start: from there on lines are as they are. */
  readonly heredocsFrom?: number;
}

const carriageReturn = 13;

/** The text that the shell is given. Carriage returns before a line feed are dropped everywhere, as a checkout may have put them there. */
export function shellView(input: ShellText): View {
  const { text, span, kind } = input;
  if (!hasLineEnd(text, span) && !endsInEscape(text, span, input.escape)) return viewOf(text, span);
  const builder = buildView(viewOf(text, { start: 0, end: text.length }));
  const heredocsFrom = kind === "heredoc" ? span.start : (input.heredocsFrom ?? span.end);
  const bodies = Math.min(Math.max(heredocsFrom, span.start), span.end);
  let isContinued = false;
  for (const line of lines(text, { start: span.start, end: bodies })) {
    if (isContinued && isDropped(text, line)) continue;
    const escapeAt = continuation(text, line, input.escape);
    isContinued = escapeAt !== undefined;
    builder.keep(line.start, escapeAt ?? line.end);
    if (!isContinued) builder.keep(line.next - line.feed, line.next);
  }
  for (const line of lines(text, { start: bodies, end: span.end })) {
    builder.keep(line.start, line.end);
    builder.keep(line.next - line.feed, line.next);
  }
  return builder.build();
}

function hasLineEnd(text: string, { start, end }: Span): boolean {
  const feed = text.indexOf("\n", start);
  return (feed !== -1 && feed < end) || (end > start && text.charCodeAt(end - 1) === carriageReturn);
}

function endsInEscape(text: string, span: Span, escape: string): boolean {
  return continuation(text, span, escape) !== undefined;
}

/** One physical line: its content, where the next one starts, and the length of its line feed (0 at the end of the text). */
interface Line extends Span {
  readonly next: number;
  readonly feed: number;
}

function* lines(text: string, { start, end }: Span): Iterable<Line> {
  for (let at = start; at < end;) {
    const found = text.indexOf("\n", at);
    const feed = found === -1 || found >= end ? end : found;
    let contentEnd = feed;
    while (contentEnd > at && text.charCodeAt(contentEnd - 1) === carriageReturn) contentEnd--;
    const next = feed === end ? end : feed + 1;
    yield { start: at, end: contentEnd, next, feed: next - feed };
    at = next;
  }
}

/** Where the escape character of a continued line stands. Two of them before the line end are no continuation. */
function continuation(text: string, line: Span, escape: string): number | undefined {
  let at = line.end - 1;
  while (at >= line.start && (text[at] === " " || text[at] === "\t")) at--;
  const isContinued = at >= line.start && text[at] === escape && (at === line.start || text[at - 1] !== escape);
  return isContinued ? at : undefined;
}

/** Comment lines and empty lines between continued ones do not reach the shell, and the instruction goes on behind them. */
function isDropped(text: string, line: Line): boolean {
  let at = line.start;
  while (at < line.end && isSpace(text.charCodeAt(at))) at++;
  return at === line.end || text[at] === "#";
}

/** Go's unicode.IsSpace: U+0085 is a space there, U+FEFF is none. */
function isSpace(code: number): boolean {
  if (code < 0x80) return code === 32 || (code >= 9 && code <= carriageReturn);
  return code === 0x85 || (code !== 0xfeff && /\s/.test(String.fromCharCode(code)));
}
