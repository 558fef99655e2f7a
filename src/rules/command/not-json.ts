import type { Instruction } from "../../dockerfile/model.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { replace } from "../../text/edit.js";

export default defineRule({
  id: "command/not-json",
  level: "error",
  summary: "What looks like a JSON list is none, so a shell runs it as it stands",
  mentions: ["["],
  since: "0.1.0",
  messages: {
    quotes: "This list is in single quotes, which JSON does not know, so `{keyword}` hands it to a shell as it stands.",
    invalid: "This list is no valid JSON, so `{keyword}` hands it to a shell as it stands.",
  },
  why: "The shell looks for a program called `[` or `[name`, and what was meant is never started.",
  *check({ dockerfile }) {
    const { source } = dockerfile;
    for (const outer of dockerfile.instructions) {
      const one = outer.keyword === "ONBUILD" ? outer.trigger : outer;
      if (!one || !("form" in one) || one.form !== "shell" || one.heredocs.length > 0) continue;
      const text = source.slice(one.body).trimEnd();
      if (!looksLikeList(text, one)) continue;
      const items = readItems(text);
      const fix: Fix | undefined = items && {
        title: "Write it as JSON",
        safety: "safe",
        edits: [replace({ start: one.body.start, end: one.body.start + text.length }, listOf(items))],
      };
      const message = /^\[\s*['‘’]/.test(text) ? "quotes" : "invalid";
      yield { at: one.body, message, data: { keyword: one.keyword }, ...(fix ? { fixes: [fix] } : {}) };
    }
  },
});

/** Whether a list was meant. A shell's own `[ … ]` stands in RUN and HEALTHCHECK, and has no commas between its words. */
function looksLikeList(text: string, { keyword }: Instruction): boolean {
  if (!/^\[\s*["'“”‘’\w/.]/.test(text)) return false;
  if (keyword === "CMD" || keyword === "ENTRYPOINT") return !/^\[\s+-|\]\s*(?:&&|\|\||;)/.test(text);
  return /["'“”‘’]\s*,\s*["'“”‘’]/.test(text) && text.endsWith("]");
}

const listOf = (items: readonly string[]): string => `[${items.map((item) => JSON.stringify(item)).join(", ")}]`;

const quotes: Readonly<Record<string, string>> = { '"': '"', "'": "'", "“": "”", "”": "”", "‘": "’", "’": "’" };

/** The strings of a list on one line in which all is quoted; undefined when it is not clear what is meant. */
function readItems(text: string): readonly string[] | undefined {
  const end = text.endsWith("]") ? text.length - 1 : text.length;
  const items: string[] = [];
  let at = 1;
  while (at < end) {
    const char = text[at] ?? "";
    if (char === " " || char === "\t" || char === ",") {
      at++;
      continue;
    }
    const close = quotes[char];
    const stop = close === undefined ? -1 : text.indexOf(close, at + 1);
    const value = text.slice(at + 1, stop);
    if (stop === -1 || stop >= end || /[\\\r\n"'“”‘’]/.test(value)) return undefined;
    // Two strings without anything between them may be one.
    if (stop + 1 < end && !/[\s,]/.test(text[stop + 1] ?? "")) return undefined;
    items.push(value);
    at = stop + 1;
  }
  return items.length > 0 ? items : undefined;
}
