import type { Word, WordPart } from "./command.js";

/** The text of a word whose parts are these, when all is literal: literal text that stands together is one part. */
export function literalValue(parts: readonly WordPart[]): string | undefined {
  const first = parts[0];
  if (!first) return "";
  return parts.length === 1 && first.kind === "literal" ? first.value : undefined;
}

/** The literal text that a word begins with, up to its first expansion. */
export function literalStart(word: Word): string {
  if (word.value !== undefined) return word.value;
  let text = "";
  for (const part of word.parts) {
    if (part.kind !== "literal") break;
    text += part.value;
  }
  return text;
}

/** Whether a word is nothing but expansions, so that it may stand for any number of words, options among them. */
export function isLoose(word: Word): boolean {
  return word.value === undefined && word.parts.every((part) => part.kind !== "literal" || part.value === "");
}

/**
 * The part of a word from an offset of its literal text on, as a word of its own. Its span is exact unless quotes or
 * escapes stand before the offset; then it is the whole word's.
 */
export function partOfWord(word: Word, from: number): Word {
  const before = literalStart(word).slice(0, from);
  const value = word.value?.slice(from);
  const parts = dropLiteral(word.parts, from);
  if (word.raw.startsWith(before)) {
    return { start: word.start + from, end: word.end, raw: word.raw.slice(from), value, parts };
  }
  const quote = word.raw[0];
  const inner = word.raw.slice(1, -1);
  const isOneString = (quote === '"' || quote === "'") && word.raw.endsWith(quote) && !inner.includes(quote);
  if (isOneString && inner.startsWith(before)) {
    return { start: word.start + 1 + from, end: word.end - 1, raw: inner.slice(from), value, parts };
  }
  return { start: word.start, end: word.end, raw: word.raw, value, parts };
}

function dropLiteral(parts: readonly WordPart[], count: number): readonly WordPart[] {
  let left = count;
  const kept: WordPart[] = [];
  for (const part of parts) {
    if (left === 0 || part.kind !== "literal") {
      kept.push(part);
    } else if (part.value.length <= left) {
      left -= part.value.length;
    } else {
      kept.push({ kind: "literal", value: part.value.slice(left) });
      left = 0;
    }
  }
  return kept;
}
