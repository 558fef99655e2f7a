import { applyEdits, editsConflict, type TextEdit } from "../text/edit.js";
import { createSource, type Source } from "../text/source.js";
import type { Span } from "../text/span.js";

/** Edits that fit the file, or one phrase that says why they cannot. */
export type Prepared =
  | { readonly edits: readonly TextEdit[]; readonly result: string; readonly refusal?: undefined }
  | { readonly refusal: string };

const byteOrderMark = "\uFEFF";

/**
 * Fits a rule's edits to a file: rules write `\n`, the file keeps its own line endings, its byte order mark stays
 * first, a last line without line feed stays without one, and a paragraph that goes takes one of its empty lines along.
 */
export function prepareEdits(text: string, edits: readonly TextEdit[]): Prepared {
  if (edits.length === 0) return { refusal: "there are no edits" };
  if (hasLoneSurrogate(text)) return { refusal: "the file holds half a character" };
  const source = createSource(text);
  const fitted = takeParagraphs(
    text,
    edits.map((edit) => fit(source, edit)),
  );
  try {
    const direct = applyEdits(text, fitted);
    const isOpen = text !== "" && !text.endsWith("\n");
    const closing = isOpen && direct.endsWith("\n") ? fitted.map((edit) => takeLineWhole(text, edit)) : fitted;
    const result = closing === fitted ? direct : applyEdits(text, closing);
    const refusal = fault(source, result);
    return refusal === undefined ? { edits: closing, result } : { refusal };
  } catch (error) {
    if (error instanceof RangeError) return { refusal: "the edits overlap or lie outside the file" };
    throw error;
  }
}

function fit(source: Source, { span, text }: TextEdit): TextEdit {
  const isInsertion = span.start === span.end;
  const behindMark = span.start === 0 && isInsertion && source.text.startsWith(byteOrderMark) ? 1 : 0;
  const place = { start: span.start + behindMark, end: span.end + behindMark };
  const ending = lineEndingAt(source, span.start);
  const own = text.replace(/\r?\n/g, ending);
  const isNewLastLine = isInsertion && span.start === source.text.length && own.endsWith(ending);
  if (!isNewLastLine || source.text === "" || source.text.endsWith("\n")) return { span: place, text: own };
  const line = own.slice(0, -ending.length);
  return { span: place, text: line.startsWith(ending) ? line : ending + line };
}

/** The line ending of the file; in a mixed one that of the line where the edit starts, or of the line before. */
function lineEndingAt(source: Source, offset: number): "\n" | "\r\n" {
  if (source.lineEnding !== "mixed") return source.lineEnding;
  const { text } = source;
  const here = text.indexOf("\n", offset);
  const at = here === -1 ? text.lastIndexOf("\n") : here;
  return text[at - 1] === "\r" ? "\r\n" : "\n";
}

/** A deletion of all that stands between two empty lines also takes the second, unless another edit is at work there. */
function takeParagraphs(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.map((edit) => {
    const lines = edit.text === "" ? wholeLines(text, edit.span) : undefined;
    const above = lines && lineStartBefore(text, lines.start);
    if (!lines || !isEmptyLine(text, above)) return edit;
    const isLast = lines.end === text.length && text.endsWith("\n") && above !== undefined;
    if (!isLast && !isEmptyLine(text, lines.end)) return edit;
    const wider = isLast
      ? { span: { start: above, end: lines.end }, text: "" }
      : { span: { start: lines.start, end: nextLine(text, lines.end) }, text: "" };
    return edits.some((other) => other !== edit && editsConflict(wider, other)) ? edit : wider;
  });
}

/** The lines that a deletion takes whole, with their line feeds: from a line's start to another's, or from end to end. */
function wholeLines(text: string, { start, end }: Span): Span | undefined {
  if (end <= start) return undefined;
  if ((start === 0 || text[start - 1] === "\n") && text[end - 1] === "\n") return { start, end };
  const feed = /^\r?\n/.exec(text.slice(start, start + 2))?.[0].length ?? 0;
  const isAtEnd = /^\r?\n/.test(text.slice(end, end + 2));
  return feed > 0 && isAtEnd ? { start: start + feed, end: nextLine(text, end) } : undefined;
}

function nextLine(text: string, offset: number): number {
  const feed = text.indexOf("\n", offset);
  return feed === -1 ? text.length : feed + 1;
}

/** Where the line above starts; undefined for the first line. */
function lineStartBefore(text: string, lineStart: number): number | undefined {
  if (lineStart === 0) return undefined;
  // A search from before the start would look at the first character.
  return lineStart === 1 ? 0 : text.lastIndexOf("\n", lineStart - 2) + 1;
}

/** Whether a line holds nothing; what is before the first line counts as one, what is behind the last does not. */
function isEmptyLine(text: string, lineStart: number | undefined): boolean {
  return (
    lineStart === undefined ||
    (lineStart < text.length && text.slice(lineStart, nextLine(text, lineStart)).trim() === "")
  );
}

/** A deletion of the last, open line also takes the line feed before it, and those of the empty lines above. */
function takeLineWhole(text: string, edit: TextEdit): TextEdit {
  let { start } = edit.span;
  if (edit.text !== "" || edit.span.end !== text.length || text[start - 1] !== "\n") return edit;
  for (let above = lineStartBefore(text, start); above !== undefined && isEmptyLine(text, above);) {
    start = above;
    above = lineStartBefore(text, start);
  }
  if (start > 0) start -= text[start - 2] === "\r" ? 2 : 1;
  return { text: "", span: { start, end: edit.span.end } };
}

function fault(source: Source, result: string): string | undefined {
  const { text } = source;
  if (result === text) return "it changes nothing";
  if (hasLoneSurrogate(result)) return "it would cut a character in two";
  if (text !== "" && text.endsWith("\n") !== result.endsWith("\n") && result !== "")
    return "it would change how the file ends";
  const hasEndings = text.includes("\n") && result.includes("\n");
  if (hasEndings && source.lineEnding !== "mixed" && createSource(result).lineEnding !== source.lineEnding)
    return "it would mix line endings";
  if (loneCarriageReturns(result) > loneCarriageReturns(text)) return "it would break a line ending";
  return undefined;
}

function hasLoneSurrogate(text: string): boolean {
  return /[\ud800-\udfff]/.test(text) && /\p{Surrogate}/u.test(text);
}

function loneCarriageReturns(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\r"); at !== -1; at = text.indexOf("\r", at + 1)) if (text[at + 1] !== "\n") count++;
  return count;
}
