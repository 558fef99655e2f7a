import type { Instruction } from "../../dockerfile/model.js";
import { defineRule } from "../../engine/rule.js";

export default defineRule({
  id: "syntax/hidden-character",
  level: "warning",
  summary: "A character that cannot be seen changes what the file says",
  since: "0.1.0",
  messages: {
    reordered: "`{code}` turns the direction of reading: what is shown here is not what is built.",
    hidden: "`{code}` cannot be seen: it is a part of the word that it stands in.",
    blank: "`{code}` looks like a blank and is none: it joins the words on its sides.",
  },
  why: "A reviewer reads something else than what the build runs, and a command or a path with such a character in it is not found.",
  *check({ dockerfile: { source, comments, instructions } }) {
    if (source.text.search(suspicious) < 0) return;
    const commented = new Set(comments.map(({ line }) => line));
    let next = 0;
    for (let line = 1; line <= source.lineCount; line++) {
      while ((instructions[next]?.lastLine ?? Infinity) < line) next++;
      const { start, end } = source.lineSpan(line);
      const isComment = commented.has(line);
      const found = charactersOf(
        source.text.slice(start, end),
        line === 1,
        isComment ? undefined : instructions[next],
      ).map(({ at, ...rest }) => ({ ...rest, at: { start: start + at, end: start + at + rest.character.length } }));
      const [first] = found;
      if (!first) continue;
      const edits = found.map(({ at, kind }) => ({ span: at, text: kind === "blank" ? " " : "" }));
      const code = (first.character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
      yield {
        at: first.at,
        message: first.kind,
        data: { code: `U+${code}` },
        ...(first.kind === "reordered" && { level: "error" }),
        ...(!isComment && { fixes: [{ title: "Write what can be seen", safety: "review", edits }] }),
      };
    }
  },
});

/**
 * Marks of direction · control characters, soft hyphens, joiners, fillers, marks of order, annotations, the empty Braille
 * sign · what chooses a variant · tags and further variants · ends of lines that end none, and blanks of other widths.
 */
const suspicious =
  /[\u202a-\u202e\u2066-\u2069]|[\0-\x08\x0b\x0e-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b-\u200f\u2060-\u2065\u206a-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb]|[\u034f\ufe00-\ufe0f]|[\u{e0000}-\u{e0fff}]|[\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/u;
const everyRun = new RegExp(`(?:${suspicious.source})+`, "gu");

type Kind = "reordered" | "hidden" | "blank";

/** Those of one line that are to be spoken of, in order; of a comment (no instruction) only those that turn the direction. */
function charactersOf(line: string, isFirst: boolean, instruction: Instruction | undefined) {
  const found: { readonly at: number; readonly character: string; readonly kind: Kind }[] = [];
  let quotes = 0;
  let counted = 0;
  for (const { 0: run, index } of line.matchAll(everyRun)) {
    quotes += line.slice(counted, index).match(/["']/g)?.length ?? 0;
    counted = index;
    const isForeign = isInForeignText(line, index, run.length);
    const isFlag = line.startsWith(blackFlag, index - blackFlag.length);
    const isText = !instruction || (instruction.heredocs.length > 0 && instruction.keyword !== "RUN");
    let at = index;
    for (const character of run) {
      const kind = kindOf(character);
      const isShaping = character > "\x9f" && (isTag.test(character) ? isFlag : isForeign);
      const isMeant =
        (kind === "blank" && (isText || quotes % 2 === 1)) ||
        (kind === "hidden" && (isText || isShaping || (isFirst && at === 0 && character === "\ufeff")));
      if (!isMeant) found.push({ at, character, kind });
      at += character.length;
    }
  }
  return found;
}

/** Tags spell out the names of the flags that stand behind a black one; anywhere else they hide a text in a text. */
const isTag = /[\u{e0000}-\u{e00ff}]/u;
const blackFlag = "\u{1f3f4}";

function kindOf(character: string): Kind {
  if (/[\u202a-\u202e\u2066-\u2069]/.test(character)) return "reordered";
  return character !== "\ufeff" && /\s/.test(character) && character > "\x9f" ? "blank" : "hidden";
}

/** Emoji are joined, and scripts shaped, by such characters: they have letters of their own kind beside them. */
function isInForeignText(line: string, at: number, length: number): boolean {
  return line.charAt(at - 1) > "\x7f" || line.charAt(at + length) > "\x7f";
}
