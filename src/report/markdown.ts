import { shorten, visible } from "./harmless.js";

/** Text that is safe to send to GitHub as Markdown. Only this file makes it from raw values. */
export interface Markdown {
  readonly markdown: string;
}

const longestValue = 300;

function longestRunOfBackticks(text: string): number {
  let longest = 0;
  for (const run of text.match(/`+/g) ?? []) longest = Math.max(longest, run.length);
  return longest;
}

/** A raw value as a code span, the one place where GitHub sees no mention, link, image or HTML in it. Always one line. */
export function code(value: string): Markdown {
  const text = shorten(visible(value), longestValue);
  if (text.trim() === "") return { markdown: text === "" ? "(empty)" : "(blank)" };
  const fence = "`".repeat(longestRunOfBackticks(text) + 1);
  const pad = /^[ `]|[ `]$/.test(text) ? " " : "";
  return { markdown: `${fence}${pad}${text}${pad}${fence}` };
}

/** Raw lines in a fence that nothing in them can close. The text is kept to the letter. */
export function fence(text: string, language: "diff" | "suggestion" | "mermaid" | ""): Markdown {
  const marks = "`".repeat(Math.max(3, longestRunOfBackticks(text) + 1));
  const body = text === "" || text.endsWith("\n") ? text : `${text}\n`;
  return { markdown: `${marks}${language}\n${body}${marks}` };
}

/** Plain words of our own, shown to the letter: what Markdown would read as a mark is escaped. */
export function words(text: string): Markdown {
  return { markdown: text.replace(/[\\`*_[\]<>|~&]/g, "\\$&") };
}

/** Markdown of our own, values put in: a string becomes a code span, a number stays one, Markdown is taken over. */
export function md(texts: TemplateStringsArray, ...values: readonly (Markdown | number | string)[]): Markdown {
  let markdown = texts[0] ?? "";
  values.forEach((value, index) => {
    if (typeof value === "number") markdown += String(value);
    else markdown += typeof value === "string" ? code(value).markdown : value.markdown;
    markdown += texts[index + 1] ?? "";
  });
  return { markdown };
}

export const nothing: Markdown = { markdown: "" };

export function join(parts: readonly Markdown[], separator: string): Markdown {
  return { markdown: parts.map((part) => part.markdown).join(separator) };
}

/** Paragraphs and other blocks, one behind the other; empty ones leave no gap. */
export function joinParts(parts: readonly Markdown[]): Markdown {
  return join(
    parts.filter((part) => part.markdown !== ""),
    "\n\n",
  );
}

/** A link to an address that we made; whatever could end it is percent-encoded. */
export function link(text: Markdown, url: string): Markdown {
  const address = url.replace(/[^\w\-.~:/?#@%=&+,;]/g, (character) =>
    character.length === 1 && character < "\u0080"
      ? `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`
      : "",
  );
  return { markdown: `[${text.markdown}](${address})` };
}

/** What a table's cell may hold: `|` divides cells even in code. */
export function cell(content: Markdown): Markdown {
  return { markdown: content.markdown.replace(/\r?\n/g, " ").replaceAll("|", "\\|") };
}

/** Letters, digits and punctuation of which GitHub makes nothing. */
const plainWords = /^[\p{L}\p{N} .,;:'"()/=+%?!–—，。：；、（）“”-]*$/u;
/** What would begin a list, or underline a title, at the start of a line. */
const beginsBlock = /^\s*(?:[-+=]|\d+[.)])/;
const becomesLink = /www\.|:\/\/|gh-\d|[0-9a-f]{7}|:[\w+-]+:/i;

/**
 * A finished sentence that may hold raw values, some of them between backticks.
 * What stands between backticks is code; what else is not plainly harmless becomes code as well.
 */
export function sentence(text: string): Markdown {
  const pieces = text.split("`");
  const isPaired = pieces.length % 2 === 1;
  const parts = pieces.map((piece, index): Markdown => {
    if (piece === "") return nothing;
    if (index % 2 === 0 || (!isPaired && index === pieces.length - 1)) {
      const isBlock = index === 0 && beginsBlock.test(piece);
      if (plainWords.test(piece) && !becomesLink.test(piece) && !isBlock) return words(piece);
      const inner = piece.trim();
      if (inner === "") return { markdown: " " };
      const before = /^\s/.test(piece) ? " " : "";
      const after = /\s$/.test(piece) ? " " : "";
      return { markdown: `${before}${code(inner).markdown}${after}` };
    }
    return code(piece);
  });
  return joinSpans(parts);
}

/**
 * A message template of our own with `{name}` places, raw values put in as code.
 * Places inside backticks become part of that code span; a value that is a list of names between backticks stays one. A place without value is shown as it is written.
 */
export function fillTemplate(template: string, data: Readonly<Record<string, string>>): Markdown {
  const fill = (text: string): string =>
    text.replace(/\{([A-Za-z]\w*)\}/g, (place, name: string) =>
      Object.hasOwn(data, name) ? (data[name] ?? place) : place,
    );
  const pieces = template.split("`");
  const parts = pieces.flatMap((piece, index): Markdown[] => {
    if (index % 2 === 1 && index < pieces.length - 1) return [code(fill(piece))];
    return piece.split(/(\{[A-Za-z]\w*\})/).map((part) => {
      const name = /^\{([A-Za-z]\w*)\}$/.exec(part)?.[1];
      if (name === undefined || !Object.hasOwn(data, name)) return words(part);
      const value = data[name] ?? "";
      // A short number is nothing to GitHub; a longer one may be read as a commit.
      if (/^\d{1,6}$/.test(value)) return { markdown: value };
      return isList(value) ? sentence(value) : code(value);
    });
  });
  return joinSpans(parts);
}

/** Between the names of a list that a rule put together. */
const betweenNames = /^(?: |, |,? (?:and|or) |,? and \d{1,4} more)?$/;

/** Whether a value is names between backticks and nothing else: it may then not be somebody else's sentence. */
function isList(value: string): boolean {
  const pieces = value.split("`");
  const isPaired = pieces.length > 2 && pieces.length % 2 === 1;
  return isPaired && pieces.every((piece, index) => index % 2 === 1 || betweenNames.test(piece));
}

/** Joins so that two code spans side by side don't run into one. */
function joinSpans(parts: readonly Markdown[]): Markdown {
  let markdown = "";
  for (const part of parts) {
    if (markdown.endsWith("`") && part.markdown.startsWith("`")) markdown += " ";
    markdown += part.markdown;
  }
  return { markdown };
}

const isPlainPath = /^[\w./-]+$/;

/**
 * A part that is folded away until someone opens its title; `remark` is words of our own. Markdown is not read inside a `<summary>`,
 * so a path is named in the title only when it is made of letters, digits, `_`, `.`, `/`, `-`; else inside.
 */
export function folded(path: string, remark: string, content: Markdown, isOpen: boolean): Markdown {
  const isPlain = isPlainPath.test(path) && path.length <= 200;
  const title = isPlain ? `<code>${path}</code>: ` : "One file: ";
  const first = isPlain ? "" : `${code(path).markdown}\n\n`;
  const tag = isOpen ? "<details open>" : "<details>";
  return { markdown: `${tag}\n<summary>${title}${remark}</summary>\n\n${first}${content.markdown}\n\n</details>` };
}

/** The same for a title of our own words. */
export function foldedPart(title: string, content: Markdown): Markdown {
  return { markdown: `<details>\n<summary>${title}</summary>\n\n${content.markdown}\n\n</details>` };
}

/** An HTML comment that is not shown. It holds letters of our own and hex digits only, so nothing can end it or be smuggled into it. */
export function hiddenMark(kind: "summary" | "finding" | "settled", hex: string): Markdown {
  if (!/^[0-9a-f]+$/.test(hex)) throw new Error("A hidden mark holds hex digits only.");
  return { markdown: `<!-- plimsoll:${kind}:${hex} -->` };
}

/** The hex digits of the mark that a comment's text ends with; a mark elsewhere may have been quoted. */
export function readMark(body: string, kind: "summary" | "finding" | "settled"): string | undefined {
  const match = /<!-- plimsoll:([a-z]+):([0-9a-f]{1,64}) -->$/.exec(body.trimEnd().slice(-100));
  return match?.[1] === kind ? match[2] : undefined;
}
