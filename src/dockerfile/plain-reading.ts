/** An instruction as a reading of its own sees it. */
export interface PlainInstruction {
  /** Of its keyword, an offset into the text. */
  readonly start: number;
  /** Upper case. */
  readonly keyword: string;
}

/** Here-documents, another escape character, two escapes at the end of a line, blanks and line ends that not all take for such. */
const hard =
  /<<|^[ \t]*#[ \t]*escape\b|\\\\[ \t]*\r?$|\r(?!\n)|[\v\f\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/im;
const keywordAtStart = /^[ \t]*([A-Za-z]+)(?=[ \t\r]|$)/;
const nothing = /^[ \t]*(?:#|\r?$)/;
const continued = /\\[ \t]*\r?$/;

/**
 * Reads the list of instructions line by line, by itself and in the simplest way; undefined for a text that holds
 * anything on which readers of Dockerfiles are known to differ.
 */
export function plainReading(text: string): readonly PlainInstruction[] | undefined {
  if (hard.test(text)) return undefined;
  const found: PlainInstruction[] = [];
  let isInside = false;
  let start = 0;
  for (const line of text.split("\n")) {
    if (!nothing.test(line)) {
      if (!isInside) {
        const match = keywordAtStart.exec(line);
        if (!match?.[1]) return undefined;
        found.push({ start: start + match[0].length - match[1].length, keyword: match[1].toUpperCase() });
      }
      isInside = continued.test(line);
    }
    start += line.length + 1;
  }
  return found;
}

/** Whether a plain reading, if there is one, found these instructions and no others. */
export function isSameList(
  plain: readonly PlainInstruction[] | undefined,
  instructions: readonly PlainInstruction[],
): boolean {
  return (
    plain?.length === instructions.length &&
    plain.every(({ start, keyword }, at) => instructions[at]?.start === start && instructions[at].keyword === keyword)
  );
}
