/*
 * Splits what stands behind an instruction's keyword the way BuildKit does.
 * https://github.com/moby/buildkit/blob/master/frontend/dockerfile/parser/line_parsers.go
 */
import type { Word } from "../shell/command.js";
import { literalValue } from "../shell/literal.js";
import type { Span } from "../text/span.js";
import { isBlank, isSpace, skipBlanks, skipSpaces } from "./blanks.js";
import { partsOf } from "./expansion.js";
import type { Joined } from "./joined.js";

/** An instruction's arguments: a span of its joined line, and what is needed to make words of them. */
export interface Arguments extends Span {
  readonly joined: Joined;
  readonly fileText: string;
  /** The file's escape character. */
  readonly escape: string;
}

/** Words between blanks; quotes mean nothing (FROM, COPY, EXPOSE, VOLUME). */
export function blankSeparated(text: string, { start, end }: Span): readonly Span[] {
  const spans: Span[] = [];
  for (let at = skipBlanks(text, start); at < end; at = skipBlanks(text, at)) {
    const from = at;
    while (at < end && !isBlank(text[at])) at++;
    spans.push({ start: from, end: at });
  }
  return spans;
}

/** Words between spaces with quotes and escapes respected (ENV, LABEL, ARG); an open quote goes to the end. */
export function quoteSeparated(text: string, { start, end }: Span, escape: string): readonly Span[] {
  const spans: Span[] = [];
  for (let at = skipSpaces(text, start, end); at < end; at = skipSpaces(text, at, end)) {
    const from = at;
    at = endOfQuotedWord(text, at, end, escape);
    spans.push({ start: from, end: at });
  }
  return spans;
}

function endOfQuotedWord(text: string, from: number, end: number, escape: string): number {
  let quote = "";
  let at = from;
  for (; at < end; at++) {
    const char = text[at] ?? "";
    if (char === escape && quote !== "'") at++;
    else if (quote !== "") quote = char === quote ? "" : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (isSpace(text.charCodeAt(at))) break;
  }
  return Math.min(at, end);
}

/** A word of an instruction whose words Docker expands, by BuildKit's lexer: quotes off, escapes taken, variables as parts. */
export function expandableWord(args: Omit<Arguments, keyof Span>, at: Span): Word {
  return word(args, at, args.joined.text.slice(at.start, at.end), args.escape);
}

/** The words of spans, each as `expandableWord`. */
export function expandableWords(args: Arguments, spans: readonly Span[]): readonly Word[] {
  return spans.map((span) => expandableWord(args, span));
}

/** A word that stands at `at` and whose text, before Docker expands it, is `text`. */
export function word(
  { joined, fileText }: Pick<Arguments, "joined" | "fileText">,
  at: Span,
  text: string,
  escape: string,
): Word {
  const span = joined.span(at.start, at.end);
  const parts = partsOf(text, escape);
  return {
    start: span.start,
    end: span.end,
    raw: fileText.slice(span.start, span.end),
    value: literalValue(parts),
    parts,
  };
}
