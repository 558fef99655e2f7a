/*
 * Splits what stands behind an instruction's keyword the way BuildKit does, and reads quotes, escapes and variables of its words.
 * https://github.com/moby/buildkit/blob/master/frontend/dockerfile/parser/line_parsers.go
 * https://github.com/moby/buildkit/blob/master/frontend/dockerfile/shell/lex.go
 */
import type { Word, WordPart } from "../shell/command.js";
import type { Span } from "../text/span.js";
import type { Joined } from "./joined.js";

/** BuildKit splits at these only; other Unicode blanks belong to words. */
export function isBlank(char: string | undefined): boolean {
  return char === " " || char === "\t" || char === "\v" || char === "\f" || char === "\r";
}

/** The first offset from `at` on that is no blank. */
export function skipBlanks(text: string, at: number): number {
  while (isBlank(text[at])) at++;
  return at;
}

/** The offset behind the last character that is no blank. */
export function trimEnd(text: string): number {
  return text.trimEnd().length;
}

/** Words between blanks; quotes mean nothing (FROM, COPY, EXPOSE, VOLUME). */
export function blankSeparated(text: string, from: number, to: number): readonly Span[] {
  const spans: Span[] = [];
  for (let at = skipBlanks(text, from); at < to; at = skipBlanks(text, at)) {
    const start = at;
    while (at < to && !isBlank(text[at])) at++;
    spans.push({ start, end: at });
  }
  return spans;
}

/** Words between blanks with quotes and escapes respected (ENV, LABEL, ARG, flags). */
export function quoteSeparated(text: string, from: number, to: number, escape: string): readonly Span[] {
  const spans: Span[] = [];
  for (let at = skipBlanks(text, from); at < to; at = skipBlanks(text, at)) {
    const start = at;
    at = endOfQuotedWord(text, at, to, escape);
    spans.push({ start, end: at });
  }
  return spans;
}

/** The end of the word that starts at `at`, quotes and escapes respected; an open quote goes to the end. */
export function endOfQuotedWord(text: string, at: number, to: number, escape: string): number {
  let quote = "";
  for (; at < to; at++) {
    const char = text[at] ?? "";
    if (char === escape && quote !== "'") at++;
    else if (quote !== "") quote = char === quote ? "" : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (isBlank(char)) break;
  }
  return Math.min(at, to);
}

/** The strings of a JSON list, or undefined when the text is none; `strings: false` when it is a list of other things. */
export function jsonStrings(
  text: string,
  from: number,
): readonly (Span & { readonly value: string })[] | "not strings" | undefined {
  const start = skipBlanks(text, from);
  if (text[start] !== "[") return undefined;
  let values: unknown;
  try {
    values = JSON.parse(text.slice(start));
  } catch {
    return undefined;
  }
  if (!Array.isArray(values)) return undefined;
  const found: (Span & { value: string })[] = [];
  let at = start + 1;
  for (const value of values as readonly unknown[]) {
    if (typeof value !== "string") return "not strings";
    const open = text.indexOf('"', at);
    at = open + 1;
    while (text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
    at++;
    found.push({ start: open, end: at, value });
  }
  return found;
}

/** A word of JSON form: its value is the decoded string; Docker expands nothing in it. */
export function jsonWord(joined: Joined, fileText: string, string: Span & { readonly value: string }): Word {
  const span = joined.span(string.start, string.end);
  return {
    ...span,
    raw: fileText.slice(span.start, span.end),
    value: string.value,
    parts: [{ kind: "literal", value: string.value }],
  };
}

/** A word of an instruction whose words Docker expands, by BuildKit's lexer: quotes off, escapes taken, variables as parts. */
export function expandableWord(joined: Joined, fileText: string, at: Span, escape: string): Word {
  const span = joined.span(at.start, at.end);
  const parts = partsOf(joined.text.slice(at.start, at.end), escape);
  return { ...span, raw: fileText.slice(span.start, span.end), value: literalValue(parts), parts };
}

/** The value when all is literal. */
export function literalValue(parts: readonly WordPart[]): string | undefined {
  let value = "";
  for (const part of parts) {
    if (part.kind !== "literal") return undefined;
    value += part.value;
  }
  return value;
}

const special = /["'$\\`]/;
const simpleName = /[A-Za-z_][A-Za-z0-9_]*|[0-9]+|[@*#?\-$!]/y;

/** Literal text and variables of a raw word. */
export function partsOf(raw: string, escape: string): readonly WordPart[] {
  if (!special.test(raw)) return raw === "" ? [] : [{ kind: "literal", value: raw }];
  const parts: WordPart[] = [];
  let literal = "";
  const flush = (): void => {
    if (literal !== "") parts.push({ kind: "literal", value: literal });
    literal = "";
  };
  let quote = "";
  for (let at = 0; at < raw.length;) {
    const char = raw[at] ?? "";
    if (quote === "'") {
      if (char === "'") quote = "";
      else literal += char;
      at++;
    } else if (char === escape) {
      const next = raw[at + 1];
      const isEscaped = next !== undefined && (quote === "" || next === '"' || next === "$" || next === escape);
      literal += isEscaped ? next : quote === "" ? "" : char;
      at += isEscaped ? 2 : 1;
    } else if (char === '"' || (char === "'" && quote === "")) {
      quote = quote === char ? "" : char;
      at++;
    } else if (char === "$") {
      const variable = variableAt(raw, at);
      if (!variable) {
        literal += char;
        at++;
        continue;
      }
      flush();
      parts.push(variable.part);
      at = variable.end;
    } else {
      literal += char;
      at++;
    }
  }
  flush();
  return parts;
}

function variableAt(raw: string, at: number): { part: WordPart; end: number } | undefined {
  if (raw[at + 1] !== "{") {
    simpleName.lastIndex = at + 1;
    const name = simpleName.exec(raw)?.[0];
    return name === undefined ? undefined : { part: { kind: "variable", name }, end: at + 1 + name.length };
  }
  const close = closingBrace(raw, at + 2);
  const end = close === -1 ? raw.length : close + 1;
  const match = /^([A-Za-z_][A-Za-z0-9_]*)(?::?-([^$]*))?$/s.exec(raw.slice(at + 2, end - 1));
  const name = match?.[1];
  if (close === -1 || name === undefined) return { part: { kind: "unknown" }, end };
  const fallback = match?.[2];
  return { part: fallback === undefined ? { kind: "variable", name } : { kind: "variable", name, fallback }, end };
}

function closingBrace(raw: string, from: number): number {
  let depth = 1;
  for (let at = from; at < raw.length; at++) {
    if (raw[at] === "{" && raw[at - 1] === "$") depth++;
    else if (raw[at] === "}" && --depth === 0) return at;
  }
  return -1;
}
