import { parse, postprocess, preprocess } from "micromark";
import { gfm } from "micromark-extension-gfm";

/** What GitHub's dialect makes of a text, as far as it could be made by somebody else's words in it. */
export interface Reading {
  /** Code spans and fences, without their marks. */
  readonly code: readonly string[];
  /** Fences by their language. */
  readonly fences: readonly { readonly language: string; readonly text: string }[];
  readonly html: readonly string[];
  /** The addresses of links. */
  readonly links: readonly string[];
  /** Constructs that our own texts never use. */
  readonly strange: readonly string[];
  /** What a reader sees outside of code, HTML and addresses; code is one `·`. */
  readonly text: string;
}

const usual = new Set([
  "atxHeading",
  "atxHeadingSequence",
  "atxHeadingText",
  "blankLine",
  "chunkFlow",
  "chunkText",
  "characterEscape",
  "codeFenced",
  "codeFencedFence",
  "codeFencedFenceInfo",
  "codeFencedFenceSequence",
  "codeFlowValue",
  "codeText",
  "codeTextData",
  "codeTextPadding",
  "codeTextSequence",
  "content",
  "data",
  "escapeMarker",
  "characterEscapeValue",
  "htmlFlow",
  "htmlFlowData",
  "label",
  "labelEnd",
  "labelLink",
  "labelMarker",
  "labelText",
  "lineEnding",
  "lineEndingBlank",
  "linePrefix",
  "lineSuffix",
  "link",
  "listItemIndent",
  "listItemMarker",
  "listItemPrefix",
  "listItemPrefixWhitespace",
  "listItemValue",
  "listUnordered",
  "paragraph",
  "resource",
  "resourceDestination",
  "resourceDestinationRaw",
  "resourceDestinationString",
  "resourceMarker",
  "strong",
  "strongSequence",
  "strongText",
  "whitespace",
]);

/** Reads a text as GitHub does: CommonMark with GitHub's extensions. */
export function readMarkdown(markdown: string): Reading {
  const parser = parse({ extensions: [gfm()] });
  const events = postprocess(parser.document().write(preprocess()(markdown, undefined, true)));
  const code: string[] = [];
  const fences: { language: string; text: string }[] = [];
  const html: string[] = [];
  const links: string[] = [];
  const strange = new Set<string>();
  const hidden: { readonly start: number; readonly end: number; readonly as: string }[] = [];
  for (const [kind, token, context] of events) {
    if (kind !== "enter") continue;
    const raw = context.sliceSerialize(token);
    const hide = (as: string): number => hidden.push({ start: token.start.offset, end: token.end.offset, as });
    if (!usual.has(token.type)) strange.add(token.type);
    if (token.type === "codeText") {
      code.push(raw.replace(/^(`+) ?([\s\S]*?) ?\1$/, "$2"));
      hide("·");
    } else if (token.type === "codeFenced") {
      const [, language = "", text = ""] = /^`{3,}(\w*)\n([\s\S]*?)`{3,}$/.exec(raw) ?? [];
      fences.push({ language, text });
      code.push(raw);
      hide("·");
    } else if (token.type === "htmlFlow" || token.type === "htmlText") {
      html.push(raw);
      hide("");
    } else if (token.type === "resource") {
      links.push(raw.slice(1, -1));
      hide("");
    }
  }
  hidden.sort((a, b) => a.start - b.start);
  let text = "";
  let done = 0;
  for (const { start, end, as } of hidden) {
    if (start < done) continue;
    text += markdown.slice(done, start) + as;
    done = end;
  }
  return { code, fences, html, links, strange: [...strange], text: text + markdown.slice(done) };
}

const ownHtml =
  /^(?:<\/details>|<details(?: open)?>\n<summary>(?:<code>[\w./-]+<\/code>: |One file: )?[\p{L}\p{N} ,：，]+<\/summary>|<!-- plimsoll:[a-z]+:[0-9a-f]+ -->)$/u;
const ownLink = /^https:\/\/github\.com\/plimsoll-action\/plimsoll\/blob\/main\/docs\/rules\/[a-z/-]+\.md$/;
const lineLink = /^https:\/\/ghe\.example\/[\w/%.#~!*'()-]*$/;

/** What GitHub makes of words beyond Markdown: mentions, numbers of issues, commits, addresses, emoji; and what nobody sees. */
const references = [
  /@[\w-]/,
  /#\d/,
  /\bgh-\d/i,
  /\b[0-9a-f]{7,40}\b/i,
  /:[\w+-]+:/,
  /https?:|ftp:|mailto:|xmpp:|www\./i,
  /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u,
];

/** What in a text is not ours: links, HTML, marks, references that somebody else's words brought in. Empty when all is well. */
export function foreignParts(markdown: string): readonly string[] {
  const { html, links, strange, text } = readMarkdown(markdown);
  return [
    ...strange.map((type) => `construct: ${type}`),
    ...html.filter((each) => !ownHtml.test(each)).map((each) => `HTML: ${each}`),
    ...links.filter((each) => !ownLink.test(each) && !lineLink.test(each)).map((each) => `link: ${each}`),
    ...references.flatMap((pattern) => pattern.exec(text)?.slice(0, 1) ?? []).map((each) => `reference: ${each}`),
  ];
}
