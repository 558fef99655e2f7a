import { applyEdits, type TextEdit } from "../text/edit.js";
import { createSource, type Source } from "../text/source.js";

/** Edits that fit the file, or one phrase that says why they cannot. */
export type Prepared =
  | { readonly edits: readonly TextEdit[]; readonly result: string; readonly refusal?: undefined }
  | { readonly refusal: string };

const byteOrderMark = "\uFEFF";

/**
 * Fits a rule's edits to a file: rules write `\n`, the file keeps its own line endings, its byte order mark stays
 * first, and a last line without line feed stays without one.
 */
export function prepareEdits(text: string, edits: readonly TextEdit[]): Prepared {
  if (edits.length === 0) return { refusal: "there are no edits" };
  if (hasLoneSurrogate(text)) return { refusal: "the file holds half a character" };
  const source = createSource(text);
  const fitted = edits.map((edit) => fit(source, edit));
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

/** A deletion of the last, open line also takes the line feed before it. */
function takeLineWhole(text: string, edit: TextEdit): TextEdit {
  const { start, end } = edit.span;
  if (edit.text !== "" || end !== text.length || text[start - 1] !== "\n") return edit;
  return { text: "", span: { start: text[start - 2] === "\r" ? start - 2 : start - 1, end } };
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
  return /\p{Surrogate}/u.test(text);
}

function loneCarriageReturns(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\r"); at !== -1; at = text.indexOf("\r", at + 1)) if (text[at + 1] !== "\n") count++;
  return count;
}
