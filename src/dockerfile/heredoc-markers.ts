/*
 * Finds the here-document markers of an instruction as BuildKit does: it splits the joined line into shell words and takes
 * those that are wholly `<<NAME`. Quoted text, `<<<` and `cat<<EOF` are none.
 * https://github.com/moby/buildkit/blob/master/frontend/dockerfile/parser/parser.go (heredocsFromLine)
 */
import type { Span } from "../text/span.js";
import type { Joined } from "./joined.js";

export interface HeredocMarker extends Span {
  readonly name: string;
  readonly chomp: boolean;
  readonly expands: boolean;
}

const keywords = /^(?:onbuild[\t\v\f\r ]+)?(?:run|copy|add)(?=[\t\v\f\r ]|$)/i;
const marker = /^\d*<<(-?)([^<]+)$/;

/** The markers of one instruction in order; none for JSON form and for instructions that take no here-documents. */
export function heredocMarkers(joined: Joined): readonly HeredocMarker[] {
  const { text } = joined;
  if (!text.includes("<<")) return [];
  const keyword = keywords.exec(text);
  if (!keyword || isJsonForm(text.slice(keyword[0].length))) return [];
  const words = shellWords(text);
  if (!words) return [];
  const found: HeredocMarker[] = [];
  for (const word of words) {
    const match = marker.exec(text.slice(word.start, word.end));
    const rest = match?.[2];
    if (rest === undefined) continue;
    const name = unquote(rest);
    if (name === undefined || name === "") continue;
    found.push({ ...joined.span(word.start, word.end), name, chomp: match?.[1] === "-", expands: name === rest });
  }
  return found;
}

/** Behind the flags stands a JSON list of strings. */
function isJsonForm(rest: string): boolean {
  const body = rest.replace(/^(?:\s*--[a-z][^\s]*)+/, "").trim();
  if (!body.startsWith("[")) return false;
  try {
    const value: unknown = JSON.parse(body);
    return Array.isArray(value) && value.every((item) => typeof item === "string");
  } catch {
    return false;
  }
}

/** Words with their quotes, split at blanks outside of quotes and `${…}`; undefined where BuildKit's lexer gives up (open quotes). */
function shellWords(text: string): readonly Span[] | undefined {
  const words: Span[] = [];
  let start = -1;
  let at = 0;
  while (at < text.length) {
    const char = text[at] ?? "";
    if (/\s/.test(char)) {
      if (start !== -1) words.push({ start, end: at });
      start = -1;
      at++;
      continue;
    }
    if (start === -1) start = at;
    const end = endOfUnit(text, at);
    if (end === undefined) return undefined;
    at = end;
  }
  if (start !== -1) words.push({ start, end: text.length });
  return words;
}

/** The end of a quoted string, an escaped character, a `${…}` or a single character. */
function endOfUnit(text: string, at: number): number | undefined {
  const char = text[at];
  if (char === "\\") return Math.min(at + 2, text.length);
  if (char === "'") {
    const close = text.indexOf("'", at + 1);
    return close === -1 ? undefined : close + 1;
  }
  if (char === "$" && text[at + 1] === "{") {
    const close = text.indexOf("}", at + 2);
    return close === -1 ? undefined : close + 1;
  }
  if (char !== '"') return at + 1;
  for (let inside = at + 1; inside < text.length; inside++) {
    if (text[inside] === "\\") inside++;
    else if (text[inside] === '"') return inside + 1;
  }
  return undefined;
}

/** The name without its quotes and escapes; undefined when it is more than one word. */
function unquote(raw: string): string | undefined {
  let name = "";
  for (let at = 0; at < raw.length;) {
    const end = endOfUnit(raw, at);
    if (end === undefined) return undefined;
    const unit = raw.slice(at, end);
    if (unit.length > 1 && (unit.startsWith('"') || unit.startsWith("'")))
      name += unit.slice(1, -1).replace(unit.startsWith('"') ? /\\(["$\\])/g : /(?!)/g, "$1");
    else if (unit.startsWith("\\")) name += unit.slice(1);
    else name += unit;
    at = end;
  }
  return name;
}
