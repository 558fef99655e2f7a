import { refuse } from "./refused.js";

/** The strings of a JSON list; undefined for anything else. A list that holds other things than strings is refused. */
export function jsonStrings(text: string): readonly string[] | undefined {
  if (!text.trimStart().startsWith("[")) return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Array.isArray(parsed)) return undefined;
  return parsed.map((one: unknown) =>
    typeof one === "string" ? one : refuse("a JSON list holds something else than text"),
  );
}

/** Words between blanks, whatever the quotes. */
export function plainWords(text: string): readonly string[] {
  return text.split(/[\t\v\f\r ]+/).filter((word) => word !== "");
}

/** Words between blanks that stand outside of quotes; quotes stay. An open quote reaches to the end. */
function quotedWords(text: string, escape: string): readonly string[] {
  const words: string[] = [];
  let word = "";
  let quote = "";
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === escape && quote !== "'" && at + 1 < text.length) word += char + text.charAt(++at);
    else if (quote === "" && /\s/.test(char)) {
      if (word !== "") words.push(word);
      word = "";
    } else {
      if (quote !== "" && char === quote) quote = "";
      else if (quote === "" && (char === "'" || char === '"')) quote = char;
      word += char;
    }
  }
  if (word !== "") words.push(word);
  return words;
}

export interface NamedValue {
  readonly name: string;
  /** undefined for a name alone. */
  readonly value: string | undefined;
}

/** `name=value …` of ENV and LABEL, or their old form `name value`. */
export function namedValues(keyword: string, text: string, escape: string): readonly NamedValue[] {
  const words = quotedWords(text, escape);
  const [first] = words;
  if (first === undefined) refuse(`${keyword} names nothing`);
  if (!first.includes("=")) {
    const [name = "", value] = /^(\S+)\s+(\S.*)$/s.exec(text.trim())?.slice(1) ?? [];
    if (value === undefined) refuse(`${keyword} has a name and no value`);
    return [{ name, value }];
  }
  return words.map((word) => {
    const equals = word.indexOf("=");
    if (equals === -1) refuse(`${keyword} has a word without =`);
    if (equals === 0) refuse(`${keyword} has a value without a name`);
    return { name: word.slice(0, equals), value: word.slice(equals + 1) };
  });
}

/** `name` and `name=value` of ARG. */
export function buildArguments(text: string, escape: string): readonly NamedValue[] {
  const words = quotedWords(text, escape);
  if (words.length === 0) refuse("ARG names nothing");
  return words.map((word) => {
    const [name = "", ...value] = word.split("=");
    if (name === "") refuse("ARG has a value without a name");
    return { name, value: value.length === 0 ? undefined : value.join("=") };
  });
}
