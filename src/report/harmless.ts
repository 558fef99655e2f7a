/** Characters that show nothing, move the cursor or turn the reading direction: every control and format character. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Whether each character is shown as it is, in one column. Most texts are so, and the classes of Unicode are dear to make ready. */
export function isPlain(text: string): boolean {
  return /^[ -~]*$/.test(text);
}

const shortEscapes: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function escapeCharacter(character: string): string {
  return shortEscapes[character] ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** One line of text in which everything can be seen: line feeds, escapes, bidirectional marks become `\n`, `\u{1b}`. */
export function visible(text: string): string {
  return isPlain(text) ? text : text.replace(invisible, escapeCharacter);
}

/** The first `length` characters with a mark of what was cut; never half a surrogate pair. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = /[\uD800-\uDBFF]/.test(text.charAt(length - 1)) ? length - 1 : length;
  return `${text.slice(0, end)}…`;
}

/** One line for a job's log, in which everything can be seen and nothing is a command. */
export function logLine(text: string): string {
  return withoutCommands(visible(text));
}

/**
 * Lines for a job's log, whoever prints them. The runner obeys `::command` at a line's start and `##[command]` anywhere,
 * so an invisible space is put between their characters.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function withoutCommands(text: string): string {
  return text.replaceAll("##[", "##\u200B[").replace(/^([^\S\r\n\u2028\u2029]*):(?=:)/gm, "$1:\u200B");
}

/** A value as JSON that the runner takes for no command, should it be printed in a job: `##[` stands in strings alone. */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replaceAll("##[", "##\\u005b");
}
