import type { Word } from "./command.js";

/** Gives the value of a word with variables in it, where it is known. */
export type Resolve = (word: Word) => string | undefined;

/**
 * The words with known variables put in. An unquoted variable that holds blanks becomes several words, all with the
 * span of the one that stands in the file.
 */
export function expandWords(words: readonly Word[], resolve: Resolve): readonly Word[] {
  if (words.every((word) => word.value !== undefined)) return words;
  return words.flatMap((word) => {
    const value = word.value === undefined ? resolve(word) : undefined;
    if (value === undefined) return word;
    const pieces = /["']/.test(word.raw) ? [value] : value.split(/\s+/).filter((piece) => piece !== "");
    return pieces.map((piece) => ({ ...word, value: piece, parts: [{ kind: "literal" as const, value: piece }] }));
  });
}
