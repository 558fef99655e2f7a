import { insertAt, remove, type TextEdit } from "../text/edit.js";
import type { Span } from "../text/span.js";
import type { Command, Word } from "./command.js";

/**
 * Puts words behind a span of a command, in the command's own form: ` word` in a shell, `, "word"` in a JSON list.
 * The words must need no quoting in a shell.
 */
export function insertWords(command: Command, behind: Span, ...words: readonly string[]): TextEdit {
  const text =
    command.form === "json" ? words.map((word) => `, ${JSON.stringify(word)}`) : words.map((word) => ` ${word}`);
  return insertAt(behind.end, text.join(""));
}

/**
 * Puts words behind one of a list as the list is written: on lines of their own where that one stands alone on its line,
 * else beside it. `fileText` is the whole file's.
 */
export function insertListed(command: Command, behind: Word, fileText: string, ...words: readonly string[]): TextEdit {
  const before = command.words[command.words.indexOf(behind) - 1];
  const between = before && before.end <= behind.start ? fileText.slice(before.end, behind.start) : "";
  const mark = /[\\`](?=[ \t]*\r?\n)/.exec(between)?.[0];
  const indent = between.slice(between.lastIndexOf("\n") + 1);
  if (command.form === "json" || mark === undefined || indent.trim() !== "")
    return insertWords(command, behind, ...words);
  const blank = /\s/.test(between.charAt(0)) ? " " : "";
  return insertAt(behind.end, words.map((word) => `${blank}${mark}\n${indent}${word}`).join(""));
}

/**
 * Takes a word out of a command together with what joins it to the word before. `fileText` is the whole file's.
 * undefined for the first word, for one that is not the command's own, and where a comment stands before it.
 */
export function removeWord(command: Command, word: Word, fileText: string): TextEdit | undefined {
  const before = command.words[command.words.indexOf(word) - 1];
  if (!before || before.end > word.start) return undefined;
  const between = fileText.slice(before.end, word.start);
  const joins = command.form === "json" ? /^[\s\\`]*,[\s\\`]*$/ : /^[\s\\`]+$/;
  return joins.test(between) ? remove({ start: before.end, end: word.end }) : undefined;
}
