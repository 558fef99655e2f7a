import { foreignParts } from "../../../test/report/markdown-oracle.js";
import { logLine, shorten, visible } from "../../../src/report/harmless.js";
import { cell, code, fence, fillTemplate, joinParts, sentence } from "../../../src/report/markdown.js";
import { quoteLine } from "../../../src/report/quoted-line.js";
import { decode } from "../../../src/source/decode.js";
import { quoteWord } from "../../../src/shell/quote.js";
import { createSource } from "../../../src/text/source.js";
import type { Seeds } from "../seeds.js";
import type { Target } from "../target.js";

/** The ways in which a text from a file gets into a report, a log or a line of shell. */
export const wordsTarget: Target = {
  name: "words",
  share: 20,
  tokens: [
    "```",
    "~~~",
    "\n\n",
    "\n    ",
    "**",
    "__",
    "~~",
    "- [ ] ",
    "| a |",
    "<b>",
    "&amp;",
    "&#64;",
    "\\`",
    ":+1:",
    "www.a.b",
    "a@b.c",
  ],
  seeds: linesIn,
  run(bytes) {
    const { text } = decode(bytes);
    return [...faultsOfMarkdown(text), ...faultsOfLog(text), ...faultsOfSource(text)];
  },
};

function faultsOfMarkdown(text: string): readonly string[] {
  const { markdown } = joinParts([
    code(text),
    cell(code(text)),
    sentence(`It says \`${text}\` there.`),
    fillTemplate("`{a}` and {b} say it.", { a: text, b: text }),
    fence(text, "diff"),
  ]);
  return foreignParts(markdown).map((part) => `Markdown holds what is not ours: ${part}`);
}

function faultsOfLog(text: string): readonly string[] {
  const faults: string[] = [];
  const line = logLine(text);
  if (/^\s*::|##\[/.test(line)) faults.push(`a line of the log speaks to the runner: ${line}`);
  if (/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(line + visible(text)))
    faults.push(`a line of the log holds what cannot be seen: ${line}`);
  if (shorten(text, 20).length > 21) faults.push("a text that was shortened is too long");
  const quoted = quoteLine(text, Math.floor(text.length / 2), 80);
  if (/\p{Cc}/u.test(quoted.text)) faults.push(`a quoted line holds what cannot be seen: ${quoted.text}`);
  const word = quoteWord(text.replaceAll("\0", ""));
  if (!/^(?:[^\s"'`$\\;&|<>()]*|"[^]*"|'[^]*')$/.test(word)) faults.push(`a quoted word is not quoted: ${word}`);
  return faults;
}

function faultsOfSource(text: string): readonly string[] {
  const source = createSource(text);
  let joined = 0;
  for (let line = 1; line <= source.lineCount; line++) {
    const { start, end } = source.lineSpan(line);
    joined = source.lineStart(line + 1);
    const there = source.positionAt(start);
    if (there.line !== line || there.column !== 1 || end < start || source.slice({ start, end }).includes("\n"))
      return [`a line is not where it is: ${line} at ${start}..${end}`];
  }
  return joined === text.length ? [] : [`the lines do not make the text: ${joined} of ${text.length}`];
}

function linesIn({ files }: Seeds): readonly Buffer[] {
  return files
    .slice(0, 600)
    .flatMap(({ bytes }) => bytes.toString("latin1").split("\n"))
    .filter((line) => line.trim() !== "")
    .map((line) => Buffer.from(line, "latin1"));
}
