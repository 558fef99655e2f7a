import { fill, frameTextOf, type Locale } from "../engine/message.js";
import { code, words, type Markdown } from "./markdown.js";

/** What reports say around the findings; a language keeps its own text for each. */
export const frame = [
  "{tool}: {verdict}",
  "could not finish its work",
  "nothing introduced",
  "{count} introduced",
  "nothing found",
  "{count} found",
  "{count} fixed",
  "1 was there before",
  "{count} were there before",
  "{count} ignored",
  "error",
  "warning",
  "info",
  "1 error",
  "{count} errors",
  "1 warning",
  "{count} warnings",
  "1 info",
  "{count} infos",
  ", ",
  " and ",
  "Something went wrong, so this is not the whole truth. What is known is below.",
  "The check fails because of {counts}.",
  "The check passes: {counts}.",
  "No Dockerfile is affected by this change.",
  "Looked at 1 Dockerfile.",
  "Looked at {count} Dockerfiles.",
  "line {line}",
  "lines {first}–{last}",
  "lines {list}",
  "{file} {place}",
  "{place}: {message}",
  "also {counts}",
  "suggested diff",
  "picture of the build",
  "new ignore",
  "{origin} silences {rules}: {reason}",
  "The configuration",
  "{place} (for {tool})",
  "The configuration switches {rule} off, which would have found {count}.",
  "1 not looked for",
  "{count} not looked for",
  "no reason given",
  "How it is built:",
  "stage {number}",
  "ships",
  "1 finding",
  "{count} findings",
  "Suggested diff:",
  "Suggested diff for {fixed} of {all}:",
  "To apply it, run {command}, paste it in, and press Ctrl-D.",
  "Look at what it does for {list} before you take it.",
  "Not in the diff:",
  "{finding} waits for {other}, whose fix changes the same text.",
  "{finding}: the diff of another Dockerfile changes {file} already; apply that one first.",
  "{finding}: its fix holds by itself, but not together with the others.",
  "The suggested diff is too long to be shown here; it is in the patch file.",
  "1 more finding",
  "{count} more findings",
  "the suggested diffs",
  "what is fixed or ignored",
  "what was there before",
  "the job summary",
  "Not shown, because it would be too long: {list}.",
  "Not shown here, because it would be too long: {list}; see {rest}.",
  "and {count} more, in the log",
  "{title}.",
  "{title}: the summary comment has the diff.",
  "Please look at it before you take it.",
  "This is about {place}; the change here brings it about.",
  "The change of {place} brings it about.",
] as const;

export type FrameText = (typeof frame)[number];

/** One of the frame's texts in the run's language, as plain text; values are words or counts of our own. */
export function say(
  locale: Locale | undefined,
  text: FrameText,
  values: Readonly<Record<string, string>> = {},
): string {
  return fill(frameTextOf(text, locale), values);
}

/** The same as Markdown: a string becomes a code span, a number stays one, Markdown is taken over. */
export function tell(
  locale: Locale | undefined,
  text: FrameText,
  values: Readonly<Record<string, Markdown | number | string>> = {},
): Markdown {
  const parts = frameTextOf(text, locale).split(/(\{[A-Za-z]\w*\})/);
  const markdown = parts.map((part) => {
    const value = /^\{\w+\}$/.test(part) ? values[part.slice(1, -1)] : undefined;
    if (value === undefined) return words(part).markdown;
    if (typeof value === "number") return String(value);
    return typeof value === "string" ? code(value).markdown : value.markdown;
  });
  return { markdown: markdown.join("") };
}

/** Says how many: `one` of one, else `several` with `{count}`. */
export function sayCount(locale: Locale | undefined, count: number, one: FrameText, several: FrameText): string {
  return say(locale, count === 1 ? one : several, { count: String(count) });
}
