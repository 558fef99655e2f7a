import { sha256 } from "../text/sha256.js";
import type { Span } from "../text/span.js";
import type { MessageData } from "./rule.js";

/** What makes a finding the same one in another version of its file. */
export interface Identity {
  readonly rule: string;
  readonly path: string;
  readonly messageKey: string;
  readonly data: MessageData;
  /** What stands there, by `snippetOf`. */
  readonly snippet: string;
  /** Given, it counts in place of message, values and snippet. */
  readonly subject?: string | readonly string[] | undefined;
}

/** A subject as one string; the order of a list does not count. */
export function subjectText(subject: Identity["subject"]): string | undefined {
  return typeof subject === "object" ? [...subject].sort().join(" ") : subject;
}

/** Beyond this the middle is left out: a finding on a whole heredoc must not cost more than one on a word. */
const longestEnd = 1000;

/** The text of a span with white space and continued lines folded, so that new indentation changes nothing. */
export function snippetOf(text: string, span: Span): string {
  const long = span.end - span.start > 2 * longestEnd;
  const shown = long
    ? `${text.slice(span.start, span.start + longestEnd)} … ${text.slice(span.end - longestEnd, span.end)}`
    : text.slice(span.start, span.end);
  return shown.replace(/(?:[\\`][ \t]*\r?\n|\s)+/g, " ").trim();
}

/** A message's values as one string, whatever their order. */
export function wordsOf(data: MessageData): string {
  return JSON.stringify(entriesOf(data));
}

function entriesOf(data: MessageData): readonly [string, string][] {
  return Object.entries(data).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Numbers with dots, commits, digests, and variables, which may get other names. */
const version = /@sha256:[0-9a-f]+|[0-9a-f]{7,}|\d[\d.]*|\$\{?\w+\}?/g;

/** Words without what a new version of the same thing changes in them. */
export function versionless(words: string): string {
  return words.replace(version, "0");
}

/** Hands out fingerprints: 20 hex digits each, the same for the same identities in the same order, never one twice. */
export function fingerprinter(): (identity: Identity) => string {
  const seen = new Map<string, number>();
  return ({ rule, path, messageKey, data, snippet, subject }) => {
    const about = subject === undefined ? [messageKey, entriesOf(data), snippet] : [subjectText(subject)];
    const text = JSON.stringify([rule, path, ...about]);
    const ordinal = seen.get(text) ?? 0;
    seen.set(text, ordinal + 1);
    return sha256(`${text}\n${ordinal}`).slice(0, 20);
  };
}
