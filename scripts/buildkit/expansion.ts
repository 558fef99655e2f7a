import { refuse } from "./refused.js";

/** What a variable is: `unknown` may be given from outside; `unset` expands to nothing. */
export type Variable = { readonly value: string } | "unknown" | "unset";

const nameStart = /[A-Za-z_]/;

/**
 * A word as BuildKit expands it: quotes taken off, variables put in. undefined where a variable is not known.
 * Refuses what its small shell refuses: quotes that stay open, `${` that does, and forms that it does not know.
 */
export function expand(text: string, escape: string, lookup: (name: string) => Variable): string | undefined {
  const reader = { text, at: 0 };
  const result = read(reader, escape, lookup, "");
  return result;
}

interface Reader {
  readonly text: string;
  at: number;
}

function read(reader: Reader, escape: string, lookup: (name: string) => Variable, stop: string): string | undefined {
  const { text } = reader;
  let result = "";
  let isKnown = true;
  while (reader.at < text.length) {
    const char = text.charAt(reader.at);
    if (char === stop) return isKnown ? result : undefined;
    if (char === "'") result += singleQuoted(reader);
    else if (char === '"') {
      const inner = doubleQuoted(reader, escape, lookup);
      isKnown &&= inner !== undefined;
      result += inner ?? "";
    } else if (char === "$") {
      const value = variable(reader, escape, lookup);
      isKnown &&= value !== undefined;
      result += value ?? "";
    } else if (char === escape) {
      result += text.charAt(reader.at + 1);
      reader.at += 2;
    } else {
      result += char;
      reader.at++;
    }
  }
  if (stop !== "") refuse("a `${` is not closed");
  return isKnown ? result : undefined;
}

function singleQuoted(reader: Reader): string {
  const end = reader.text.indexOf("'", reader.at + 1);
  if (end === -1) refuse("a single quote is not closed");
  const inner = reader.text.slice(reader.at + 1, end);
  reader.at = end + 1;
  return inner;
}

function doubleQuoted(reader: Reader, escape: string, lookup: (name: string) => Variable): string | undefined {
  const { text } = reader;
  let result = "";
  let isKnown = true;
  reader.at++;
  while (reader.at < text.length) {
    const char = text.charAt(reader.at);
    if (char === '"') {
      reader.at++;
      return isKnown ? result : undefined;
    }
    if (char === "$") {
      const value = variable(reader, escape, lookup);
      isKnown &&= value !== undefined;
      result += value ?? "";
      continue;
    }
    const next = text.charAt(reader.at + 1);
    const isEscaped = char === escape && (next === '"' || next === "$" || next === escape);
    result += isEscaped ? next : char;
    reader.at += isEscaped ? 2 : 1;
  }
  return refuse("a double quote is not closed");
}

function variable(reader: Reader, escape: string, lookup: (name: string) => Variable): string | undefined {
  const { text } = reader;
  reader.at++;
  if (text.charAt(reader.at) !== "{") {
    const name = nameAt(text, reader.at);
    reader.at += name.length;
    return name === "" ? "$" : valueOf(lookup(name));
  }
  reader.at++;
  if (reader.at >= text.length) refuse("a `${` is not closed");
  if (/[{}:]/.test(text.charAt(reader.at))) refuse("a substitution has no name");
  const name = nameAt(text, reader.at);
  reader.at += name.length;
  const modifier = /^(?:\}|:?[-+?]|##?|%%?|\/\/?)/.exec(text.slice(reader.at, reader.at + 2))?.[0];
  if (reader.at >= text.length) refuse("a `${` is not closed");
  if (modifier === undefined) refuse(`a substitution holds ${text.charAt(reader.at)}, which is no modifier`);
  reader.at += modifier.length;
  const current = lookup(name);
  if (modifier === "}") return valueOf(current);
  const word = read(reader, escape, lookup, "}");
  reader.at++;
  return substituted(current, modifier, word);
}

function substituted(current: Variable, modifier: string, word: string | undefined): string | undefined {
  if (current === "unknown") return undefined;
  const value = current === "unset" ? undefined : current.value;
  const isThere = modifier.startsWith(":") ? Boolean(value) : value !== undefined;
  switch (modifier.at(-1)) {
    case "-":
      return isThere ? value : word;
    case "+":
      return isThere ? word : "";
    case "?":
      return isThere ? value : refuse("a variable that must be given is not");
    default:
      // What a pattern takes away is not worked out here.
      return undefined;
  }
}

function nameAt(text: string, at: number): string {
  const first = text.charAt(at);
  if (!nameStart.test(first)) return /[0-9@*#?!$-]/.test(first) ? first : "";
  let end = at;
  while (/[A-Za-z0-9_]/.test(text.charAt(end))) end++;
  return text.slice(at, end);
}

function valueOf(variable: Variable): string | undefined {
  return variable === "unknown" ? undefined : variable === "unset" ? "" : variable.value;
}
