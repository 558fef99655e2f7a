import type { Dockerfile, Instruction } from "../../dockerfile/model.js";
import { keywords } from "../../dockerfile/keywords.js";
import { defineRule } from "../../engine/rule.js";
import { remove } from "../../text/edit.js";
import type { Span } from "../../text/span.js";

export default defineRule({
  id: "syntax/swallowed-instruction",
  level: "error",
  summary: "An instruction has become part of the one above it",
  since: "0.1.0",
  messages: { swallowed: "`{keyword}` belongs to the `{outer}` above it, whose last line ends with `{escape}`." },
  why: "The instruction is never run; its words are handed to the command or the list above it.",
  *check({ dockerfile }) {
    for (const one of dockerfile.instructions) {
      const found = swallowed(one, dockerfile);
      if (!found) continue;
      const { at, joints } = found;
      yield {
        at,
        message: "swallowed",
        data: { keyword: dockerfile.source.slice(at), outer: one.keyword, escape: dockerfile.escape },
        fixes: [{ title: "End the line above", safety: "safe", edits: joints.map(remove), changesInstructions: true }],
      };
    }
  },
});

const known = new Set(keywords);

/** A line behind the first that begins as an instruction would. */
const capitalsInside = /\n[ \t]*[A-Z]+[ \t]/;

/** The first keyword at the start of a continued line, and what joins it and those behind it to the lines above them. */
function swallowed(
  one: Instruction,
  { source, escape }: Dockerfile,
): { readonly at: Span; readonly joints: readonly Span[] } | undefined {
  const { keyword, start, firstLine, lastLine, heredocs, isJson } = one;
  if (firstLine === lastLine || isJson || !capitalsInside.test(source.slice(one))) return undefined;
  const last = heredocs[0] ? source.positionAt(heredocs[0].body.start).line - 1 : lastLine;
  let quote = "";
  let previous: Span | undefined;
  let first: Span | undefined;
  const joints: Span[] = [];
  for (let line = source.positionAt(start).line; line <= last; line++) {
    const span = source.lineSpan(line);
    const text = source.slice(span);
    if (previous && (text.trim() === "" || text.trimStart().startsWith("#"))) continue;
    const [, blanks = "", word = ""] = /^([ \t]*)([A-Z]+)[ \t]+[^\s=]/.exec(text) ?? [];
    if (previous && quote === "" && known.has(word) && !belongs(keyword, word)) {
      const joint = continuation(source.slice(previous), escape);
      if (joint !== undefined) joints.push({ start: previous.start + joint, end: previous.end });
      first ??= { start: span.start + blanks.length, end: span.start + blanks.length + word.length };
    }
    quote = quoteAfter(text, quote, escape);
    previous = { start: span.start, end: span.start + text.trimEnd().length };
  }
  return first && joints.length > 0 ? { at: first, joints } : undefined;
}

/** `HEALTHCHECK --interval=5s \` goes on with `CMD`, ONBUILD with any instruction. */
function belongs(outer: string, word: string): boolean {
  return outer === "ONBUILD" || (outer === "HEALTHCHECK" && word === "CMD");
}

/** Where what joins a line to the next one starts: the escape with the blanks and the `&&` or `;` before it. */
function continuation(line: string, escape: string): number | undefined {
  if (!line.endsWith(escape)) return undefined;
  const rest = line.slice(0, -1).trimEnd();
  return (rest.endsWith("&&") ? rest.slice(0, -2) : rest.endsWith(";") ? rest.slice(0, -1) : rest).trimEnd().length;
}

/** The quote that is open at the end of a line. */
function quoteAfter(line: string, open: string, escape: string): string {
  let quote = open;
  for (let at = 0; at < line.length; at++) {
    const char = line[at] ?? "";
    if (char === escape && quote !== "'") at++;
    else if (quote !== "") quote = char === quote ? "" : quote;
    else if (char === '"' || char === "'") quote = char;
  }
  return quote;
}
