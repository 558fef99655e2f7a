import type { Span } from "../text/span.js";
import { skipBlanks } from "./blanks.js";
import type { Assigning, Pair } from "./model.js";
import type { Fail } from "./reading.js";
import { blankSeparated, expandableWord, type Arguments } from "./words.js";

/** Reads the pairs of ENV, LABEL or ARG from the spans of their words. */
export function readPairs(
  keyword: Assigning["keyword"],
  args: Arguments,
  spans: readonly Span[],
  fail: Fail,
): readonly Pair[] {
  const [first] = spans;
  if (!first) {
    fail(`${keyword} takes at least one argument.`);
    return [];
  }
  const { text, span } = args.joined;
  if (keyword !== "ARG" && !text.slice(first.start, first.end).includes("=")) return readOldPair(keyword, args, fail);
  return spans.map((own) => {
    const equals = text.indexOf("=", own.start);
    const hasValue = equals !== -1 && equals < own.end;
    const at = span(own.start, own.end);
    if (!hasValue && keyword !== "ARG") fail(`${keyword} takes NAME=value; one of its arguments has no "=".`, at);
    if (equals === own.start) fail(`${keyword} takes NAME=value; one of its arguments has no name.`, at);
    return {
      start: at.start,
      end: at.end,
      name: expandableWord(args, { start: own.start, end: hasValue ? equals : own.end }),
      value: hasValue ? expandableWord(args, { start: equals + 1, end: own.end }) : undefined,
      separator: hasValue ? "=" : "none",
    };
  });
}

/** `ENV name all the rest`. */
function readOldPair(keyword: Assigning["keyword"], args: Arguments, fail: Fail): readonly Pair[] {
  const { text, span } = args.joined;
  const nameEnd = blankSeparated(text, args)[0]?.end ?? args.end;
  const valueStart = skipBlanks(text, nameEnd);
  if (valueStart >= args.end) {
    fail(`${keyword} takes a name and a value.`);
    return [];
  }
  return [
    {
      ...span(args.start, args.end),
      name: expandableWord(args, { start: args.start, end: nameEnd }),
      value: expandableWord(args, { start: valueStart, end: args.end }),
      separator: "blank",
    },
  ];
}
