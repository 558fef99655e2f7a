/*
 * Finds the here-document markers of an instruction as BuildKit does: it splits the joined line into shell words and takes
 * those that are wholly `<<NAME`. Quoted text, `<<<` and `cat<<EOF` are none. Where its lexer gives up (an open quote,
 * `${x^^}`), it finds none at all.
 * https://github.com/moby/buildkit/blob/master/frontend/dockerfile/parser/parser.go (heredocsFromLine)
 */
import type { Span } from "../text/span.js";
import { isSpace } from "./blanks.js";
import { readHead, type Head } from "./head.js";
import type { Joined } from "./joined.js";
import { jsonStrings } from "./json-form.js";

export interface HeredocMarker extends Span {
  readonly name: string;
  readonly chomp: boolean;
  readonly expands: boolean;
}

const takesHeredocs = new Set(["RUN", "COPY", "ADD"]);
const marker = /^\d*<<(-?)([^<]*)$/;

/** The markers of one instruction in order; none for JSON form and for instructions that take no here-documents. */
export function heredocMarkers(joined: Joined): readonly HeredocMarker[] {
  const { text } = joined;
  if (!text.includes("<<")) return [];
  let head = readHead(text);
  if (keywordOf(text, head) === "ONBUILD") head = readHead(text, head.args.start);
  if (!takesHeredocs.has(keywordOf(text, head)) || jsonStrings(text, head.args)) return [];
  const found: HeredocMarker[] = [];
  for (const word of shellWords(text) ?? []) {
    const [, dash, quoted = ""] = marker.exec(text.slice(word.start, word.end)) ?? [];
    const name = unquoted(quoted);
    if (name.text === "") continue;
    found.push({
      ...joined.span(word.start, word.end),
      name: name.text,
      chomp: dash === "-",
      expands: !name.hasQuotes,
    });
  }
  return found;
}

function keywordOf(text: string, { keyword }: Head): string {
  return text.slice(keyword.start, keyword.end).toUpperCase();
}

/** Words with their quotes, split at spaces outside of quotes and `${…}`; undefined where BuildKit's lexer gives up. */
function shellWords(text: string): readonly Span[] | undefined {
  const words: Span[] = [];
  let start = -1;
  let at = 0;
  while (at < text.length) {
    if (isSpace(text.charCodeAt(at))) {
      if (start !== -1) words.push({ start, end: at });
      start = -1;
      at++;
      continue;
    }
    if (start === -1) start = at;
    const end = endOfUnit(text, at, 0);
    if (end === undefined) return undefined;
    at = end;
  }
  if (start !== -1) words.push({ start, end: text.length });
  return words;
}

/** No file of a person nests substitutions deeper; it keeps the stack small. */
const deepest = 100;

/** The end of a quoted string, an escaped character, a `${…}` or a single character; undefined where the lexer gives up. */
function endOfUnit(text: string, at: number, depth: number): number | undefined {
  const char = text[at];
  if (char === "\\") return Math.min(at + 2, text.length);
  if (char === "'") {
    const close = text.indexOf("'", at + 1);
    return close === -1 ? undefined : close + 1;
  }
  if (char === '"') return endOfRun(text, at + 1, '"', depth);
  return char === "$" && text[at + 1] === "{" ? endOfSubstitution(text, at + 2, depth) : at + 1;
}

/** The offset behind the next `stop` that is not quoted, escaped or part of a substitution. */
function endOfRun(text: string, from: number, stop: string, depth: number): number | undefined {
  if (depth > deepest) return undefined;
  let at: number | undefined = from;
  while (at !== undefined && at < text.length) {
    if (text[at] === stop) return at + 1;
    at = stop === '"' && text[at] === "'" ? at + 1 : endOfUnit(text, at, depth + 1);
  }
  return undefined;
}

const substitutionName = /[\p{L}_][\p{L}\p{Nd}_]*|\p{Nd}+|[@*#?\-$!]|/uy;

/** The end of `${…}` from behind its brace: a name, then `}`, `:`, one of `+ - ? # %`, or `/`; all else BuildKit refuses. */
function endOfSubstitution(text: string, from: number, depth: number): number | undefined {
  substitutionName.lastIndex = from;
  const nameEnd = from + (substitutionName.exec(text)?.[0].length ?? 0);
  const operator = text[nameEnd] ?? "";
  if (operator === "}" && nameEnd > from) return nameEnd + 1;
  if (operator === ":" && nameEnd > from) return endOfRun(text, nameEnd + 2, "}", depth);
  if (operator !== "" && "+-?#%".includes(operator)) return endOfRun(text, nameEnd + 1, "}", depth);
  if (operator !== "/") return undefined;
  const slash = endOfRun(text, text[nameEnd + 1] === "/" ? nameEnd + 2 : nameEnd + 1, "/", depth);
  return slash === undefined ? undefined : endOfRun(text, slash, "}", depth);
}

/** A marker's name without its quotes and escapes. */
function unquoted(raw: string): { text: string; hasQuotes: boolean } {
  let text = "";
  let quote = "";
  let hasQuotes = false;
  for (let at = 0; at < raw.length; at++) {
    const char = raw[at] ?? "";
    const next = raw[at + 1] ?? "";
    if (char === "\\" && quote !== "'" && (quote === "" || next === '"' || next === "$" || next === "\\")) {
      text += next;
      at++;
    } else if (quote === "" && (char === '"' || char === "'")) {
      quote = char;
      hasQuotes = true;
    } else if (char === quote) quote = "";
    else text += char;
  }
  return { text, hasQuotes };
}
