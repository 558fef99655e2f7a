import type { Span } from "../text/span.js";
import { isBlank, isSpace, skipBlanks, skipSpaces, trimmedEnd } from "./blanks.js";

/** What stands at the front of an instruction; offsets into its joined line. */
export interface Head {
  readonly keyword: Span;
  readonly flags: readonly Span[];
  /** The arguments, trimmed; empty at the end of the line when there are none. */
  readonly args: Span;
}

/** Reads keyword and flags of the instruction that starts at or behind `from`; its keyword is empty when nothing stands there. */
export function readHead(text: string, from = 0): Head {
  const end = trimmedEnd(text);
  const start = Math.min(skipSpaces(text, from, end), end);
  let at = start;
  while (at < end && !isBlank(text[at])) at++;
  const keyword = { start, end: at };
  const flags: Span[] = [];
  at = skipSpaces(text, skipBlanks(text, at), end);
  while (at < end && text.startsWith("--", at)) {
    const flagEnd = endOfFlag(text, at, end);
    const isEndOfFlags = flagEnd - at === 2;
    if (!isEndOfFlags) flags.push({ start: at, end: flagEnd });
    at = skipSpaces(text, flagEnd, end);
    if (isEndOfFlags) break;
  }
  return { keyword, flags, args: { start: Math.min(at, end), end } };
}

/** In flags a backslash escapes whatever the file's escape character is, in single quotes too. */
function endOfFlag(text: string, from: number, end: number): number {
  let quote = "";
  let at = from;
  for (; at < end; at++) {
    const char = text[at] ?? "";
    if (char === "\\") at++;
    else if (quote !== "") quote = char === quote ? "" : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (isSpace(text.charCodeAt(at))) break;
  }
  return Math.min(at, end);
}

/** A flag's text without its quotes and backslashes, as BuildKit takes it before it puts variables in. */
export function unquotedFlag(raw: string): string {
  if (!/["'\\]/.test(raw)) return raw;
  let text = "";
  let quote = "";
  for (let at = 0; at < raw.length; at++) {
    const char = raw[at] ?? "";
    if (char === "\\") text += raw[++at] ?? "";
    else if (quote === "" && (char === '"' || char === "'")) quote = char;
    else if (char === quote) quote = "";
    else text += char;
  }
  return text;
}
