/* The text that a program is given by one word, when that text is to be read as shell text again: `sh -c "…"`. */
import type { Word } from "./command.js";
import type { Syntax } from "./parse.js";
import { buildView, type View, type ViewBuilder } from "./view.js";

/** The text of a word without its quotes and escapes; undefined when it cannot be followed back to the file. */
export function unquotedWord(node: Syntax.Word, view: View): View | undefined {
  const builder = buildView(view);
  const isFollowed = node.parts
    ? node.parts.every((part) => addPart(part, view, builder))
    : addUnescaped(view.text, node.pos, node.end, builder);
  return isFollowed ? builder.build() : undefined;
}

/** The body of a here-document that a shell reads as its script. */
export function heredocBody({ body, delimiter }: Syntax.HereDoc, view: View): View | undefined {
  const builder = buildView(view);
  if (delimiter?.quoted === true) {
    builder.keep(body.pos, body.end);
    return builder.build();
  }
  const isFollowed = (body.parts ?? [{ ...body, type: "Literal" as const }]).every((part) => {
    if (part.type !== "Literal") return addPart(part, view, builder);
    addEscaped(view.text, part.pos, part.end, "$`\\\n", builder);
    return true;
  });
  return isFollowed ? builder.build() : undefined;
}

const jsonEscapes: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

/** The text of a JSON string, whose raw text `view` holds; undefined when `word` says otherwise. */
export function unquotedJson(word: Word, view: View): View | undefined {
  const { text } = view;
  const builder = buildView(view);
  const end = text.length - 1;
  let done = 1;
  for (let at = text.indexOf("\\", 1); at !== -1 && at < end; at = text.indexOf("\\", done)) {
    builder.keep(done, at);
    const letter = text[at + 1] ?? "";
    done = at + (letter === "u" ? 6 : 2);
    const character =
      letter === "u" ? String.fromCharCode(parseInt(text.slice(at + 2, done), 16)) : (jsonEscapes[letter] ?? letter);
    builder.stand(character, at, done);
  }
  builder.keep(done, end);
  const decoded = builder.build();
  return decoded.text === word.value ? decoded : undefined;
}

/**
 * The text of a substitution in backticks, which takes escapes off before it is read. The tree says what it read;
 * undefined when that is not what comes out here.
 */
export function unescapedBackticks(
  part: { readonly pos: number; readonly end: number },
  source: string,
  view: View,
): View | undefined {
  for (const escapable of ["$`\\", '$`\\"']) {
    const builder = buildView(view);
    addEscaped(view.text, part.pos + 1, part.end - 1, escapable, builder);
    const decoded = builder.build();
    if (decoded.text === source) return decoded;
  }
  return undefined;
}

function addPart(part: Syntax.WordPart, view: View, builder: ViewBuilder): boolean {
  const { text } = view;
  switch (part.type) {
    case "Literal":
      return addUnescaped(text, part.pos, part.end, builder);
    case "SingleQuoted":
      builder.keep(part.pos + 1, part.end - 1);
      return true;
    case "AnsiCQuoted":
      builder.keep(part.pos + 2, part.end - 1);
      return !part.text.includes("\\");
    case "DoubleQuoted":
    case "LocaleString":
      return part.parts.every((child) => {
        if (child.type !== "Literal") return addPart(child, view, builder);
        addEscaped(text, child.pos, child.end, '$`\\"\n', builder);
        return true;
      });
    case "CommandExpansion":
      builder.hole(part.pos, part.end);
      // Here quotes would mean another thing than in the text that comes out.
      return !part.text.startsWith("`") || !part.text.includes("\\");
    case "SimpleExpansion":
    case "ParameterExpansion":
    case "ArithmeticExpansion":
      builder.hole(part.pos, part.end);
      return true;
    default:
      builder.keep(part.pos, part.end);
      return !part.text.includes("\\");
  }
}

function addUnescaped(text: string, start: number, end: number, builder: ViewBuilder): true {
  addEscaped(text, start, end, undefined, builder);
  return true;
}

/** Takes the backslash off before the characters given (any, when undefined); before a line feed, that goes with it. */
function addEscaped(
  text: string,
  start: number,
  end: number,
  escapable: string | undefined,
  builder: ViewBuilder,
): void {
  let done = start;
  for (let at = start; at + 1 < end; at++) {
    if (text.charCodeAt(at) !== 92) continue;
    const next = text[at + 1] ?? "";
    if (escapable === undefined || escapable.includes(next)) {
      builder.keep(done, at);
      if (next !== "\n") builder.stand(next, at, at + 2);
      done = at + 2;
    }
    at++;
  }
  builder.keep(done, end);
}
