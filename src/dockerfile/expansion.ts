/*
 * Quotes, escapes and variables of a word, by the lexer that BuildKit expands words with.
 * https://github.com/moby/buildkit/blob/master/frontend/dockerfile/shell/lex.go
 */
import type { WordPart } from "../shell/command.js";
import { literalValue } from "../shell/literal.js";

const special = /["'$\\`]/;
const simpleName = /[A-Za-z_][A-Za-z0-9_]*|[0-9]+|[@*#?\-$!]/y;

/** Literal text and variables of a raw word. What BuildKit would refuse (an open quote, a bad substitution) is an unknown part. */
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
      const variable = variableAt(raw, at, escape);
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
  if (quote !== "") parts.push({ kind: "unknown" });
  return parts;
}

/** The variable whose `$` stands at `at`; undefined when the dollar is just a dollar. */
function variableAt(raw: string, at: number, escape: string): { part: WordPart; end: number } | undefined {
  const hasBrace = raw[at + 1] === "{";
  simpleName.lastIndex = at + (hasBrace ? 2 : 1);
  const name = simpleName.exec(raw)?.[0] ?? "";
  const nameEnd = at + (hasBrace ? 2 : 1) + name.length;
  if (!hasBrace) return name === "" ? undefined : { part: { kind: "variable", name }, end: nameEnd };
  if (name !== "" && raw[nameEnd] === "}") return { part: { kind: "variable", name }, end: nameEnd + 1 };
  const close = closingBrace(raw, nameEnd, escape);
  if (close === undefined) return { part: { kind: "unknown" }, end: raw.length };
  const operator = raw.startsWith(":-", nameEnd) ? 2 : raw[nameEnd] === "-" ? 1 : 0;
  const fallbackText = raw.slice(nameEnd + operator, close);
  const hasFallback = name !== "" && operator > 0 && !fallbackText.includes("$");
  const fallback = hasFallback ? literalValue(partsOf(fallbackText, escape)) : undefined;
  const part: WordPart = fallback === undefined ? { kind: "unknown" } : { kind: "variable", name, fallback };
  return { part, end: close + 1 };
}

/** The brace that ends `${`, quotes, escapes and further `${` respected; undefined when it is never ended. */
function closingBrace(raw: string, from: number, escape: string): number | undefined {
  const open = ["}"];
  for (let at = from; at < raw.length; at++) {
    const char = raw[at];
    const awaited = open.at(-1);
    if (char === escape) at++;
    else if (char === awaited) {
      open.pop();
      if (open.length === 0) return at;
    } else if (char === "$" && raw[at + 1] === "{") {
      open.push("}");
      at++;
    } else if (char === '"') open.push('"');
    else if (char === "'" && awaited === "}") {
      at = raw.indexOf("'", at + 1);
      if (at === -1) return undefined;
    }
  }
  return undefined;
}

/** A variable's value: "unset" when nothing sets it, `undefined` inside when something sets it to what the file does not say. */
export type Lookup = { readonly value: string | undefined } | "unset";

/** Longer values are of no use to anyone, and variables that double each other would grow without end. */
const longestValue = 20_000;

/** The text of a word's parts with variables put in; undefined when one has no known value. */
export function resolveParts(parts: readonly WordPart[], lookUp: (name: string) => Lookup): string | undefined {
  let value = "";
  for (const part of parts) {
    if (part.kind === "unknown") return undefined;
    if (part.kind === "literal") value += part.value;
    else {
      const found = lookUp(part.name);
      const known = found === "unset" ? undefined : found.value;
      if (found !== "unset" && known === undefined) return undefined;
      const filled = known === undefined || known === "" ? (part.fallback ?? known) : known;
      if (filled === undefined) return undefined;
      value += filled;
    }
    if (value.length > longestValue) return undefined;
  }
  return value;
}
