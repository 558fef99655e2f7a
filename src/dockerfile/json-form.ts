import type { Word } from "../shell/command.js";
import type { Span } from "../text/span.js";
import type { Fail } from "./reading.js";
import { word, type Arguments } from "./words.js";

/** One string of a JSON list; the span covers its quotes. */
export interface JsonString extends Span {
  readonly value: string;
}

/** The strings of a JSON list; undefined when the text is none, "not strings" when it is a list of other things. */
export function jsonStrings(text: string, { start, end }: Span): readonly JsonString[] | "not strings" | undefined {
  if (text[start] !== "[" || start >= end) return undefined;
  let values: readonly unknown[];
  try {
    // What starts with a bracket is a list or no JSON.
    values = JSON.parse(text.slice(start, end)) as readonly unknown[];
  } catch {
    return undefined;
  }
  const found: JsonString[] = [];
  let at = start + 1;
  for (const value of values) {
    if (typeof value !== "string") return "not strings";
    const open = text.indexOf('"', at);
    at = open + 1;
    while (text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
    at++;
    found.push({ start: open, end: at, value });
  }
  return found;
}

/** The strings of JSON form; undefined when the arguments are none. */
export function readJson(args: Arguments, fail: Fail): readonly JsonString[] | undefined {
  const strings = jsonStrings(args.joined.text, args);
  if (strings !== "not strings") return strings;
  fail("In JSON form every item has to be a string.");
  return [];
}

/** A JSON string of COPY, ADD or VOLUME: Docker expands it as if it stood there without JSON. */
export function expandableJsonWord(args: Arguments, string: JsonString): Word {
  return word(args, string, string.value, args.escape);
}

/** A JSON string of a command: nothing in it is expanded. */
export function literalJsonWord({ joined, fileText }: Arguments, string: JsonString): Word {
  const { start, end } = joined.span(string.start, string.end);
  const raw = fileText.slice(start, end);
  return { start, end, raw, value: string.value, parts: [{ kind: "literal", value: string.value }] };
}
