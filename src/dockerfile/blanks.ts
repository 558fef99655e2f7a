/* The three kinds of blank that BuildKit knows; which of them separates depends on the place. */

/** What separates a keyword from the rest, and words where quotes mean nothing (FROM, COPY, EXPOSE). */
export function isBlank(char: string | undefined): boolean {
  return char === " " || char === "\t" || char === "\v" || char === "\f" || char === "\r";
}

/** The first offset from `at` on that is no such blank. */
export function skipBlanks(text: string, at: number): number {
  while (isBlank(text[at])) at++;
  return at;
}

/** Go's unicode.IsSpace: what separates flags, the words of ENV, LABEL and ARG, and what is trimmed. U+0085 is one, U+FEFF is none. */
export function isSpace(code: number): boolean {
  if (code < 0x80) return code === 32 || (code >= 9 && code <= 13);
  return code === 0x85 || (code >= 0xa0 && code !== 0xfeff && /\s/.test(String.fromCharCode(code)));
}

/** The first offset from `at` on, at most `end`, that is no space. */
export function skipSpaces(text: string, at: number, end: number): number {
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** The offset behind the last character that is no space. */
export function trimmedEnd(text: string): number {
  let end = text.length;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}
