import fc from "fast-check";
import type { Finding } from "../../src/engine/finding.js";
import { defineRule } from "../../src/engine/rule.js";
import { renderReviewComments } from "../../src/report/review-comments.js";
import type { FileReport, Report } from "../../src/report/report.js";
import { renderComment, renderJobSummary, renderMarkdown } from "../../src/report/summary.js";
import { unifiedDiff } from "../../src/text/diff.js";
import { foreignParts, readMarkdown } from "./markdown-oracle.js";
import { cacheRule, fileReport, finding, report } from "./sample.js";

/** Stands in every hostile value: where it is found, somebody else's words are. */
const canary = "Kanari";

const fragments = [
  ..."@octocat|@org/team|#12|GH-1|owner/repo#1|owner/repo@0123456|0123456789abcdef0123456789abcdef01234567".split("|"),
  ..."https://evil.example|www.evil.example|mailto:a@b.c|<https://evil.example>|ftp://x|[x](https://evil.example)".split(
    "|",
  ),
  ..."![x](https://evil.example/a.png)|[x]: https://evil.example|[x]|[^1]|[^1]: note|[ ] task|<b>|<img src=x onerror=y>".split(
    "|",
  ),
  ..."<details>|</details>|</summary>|<!--|-->|<!-- plimsoll:summary:706c696d736f6c6c -->|<script>|&lt;|&#64;x|&commat;x".split(
    "|",
  ),
  ..."```|````|``|`|~~~|``` suggestion|```diff|`x`|**b**|__b__|*|_|~~s~~|\\|\\`|> q|# h|- i|1. i|+ i|---|===|***|:tada:|:+1:".split(
    "|",
  ),
  ...'::error::x|##[group]x|%0A|%%{init}%%|"]|click s0|-->|end|$$x$$|#35;|{a}|{command}|${X:-y}|$(x)|{{x}}'.split("|"),
  "|",
  "| a | b |\n|---|---|\n| c | d |",
  ...["\n", "\r", "\r\n", "\t", "\n\n", "  \n", "\n    ", "\n\n```\n", "\n</details>\n\n", "\n===\n", "\n---\n"],
  ...[
    "\u202e",
    "\u2066",
    "\u200b",
    "\u200d",
    "\ufeff",
    "\u00ad",
    "\u2028",
    "\u0000",
    "\u001b[31m",
    "\ud800",
    "𠮷",
    "漢",
    "e\u0301",
  ],
  ...[" ", "  ", "\u00a0", "a", "12", "3.12", "", "x".repeat(400)],
];

const hostile = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...fragments) },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(""))
  .chain((text) => fc.constantFrom(`${canary}${text}`, `${text}${canary}`, `${text} ${canary} ${text}`));

/** A line of a file that is text: such a file holds no NUL and no half characters. */
const line = hostile.map((text) => text.replace(/[\0\r\n\p{Cs}]/gu, " "));

const rule = defineRule({
  ...cacheRule,
  messages: { cached: "`{command}` keeps everything that it downloads in {where}." },
});

interface Values {
  readonly path: string;
  readonly other: string;
  readonly lines: readonly string[];
  readonly texts: readonly string[];
  readonly notice: string;
  readonly stages: readonly string[];
}

const values: fc.Arbitrary<Values> = fc.record({
  path: fc.oneof(hostile, fc.constant("app/Dockerfile")),
  other: hostile,
  lines: fc.array(line, { minLength: 2, maxLength: 5 }),
  texts: fc.array(hostile, { minLength: 7, maxLength: 7 }),
  notice: hostile,
  stages: fc.array(hostile, { minLength: 4, maxLength: 4 }),
});

function build({ path, other, lines, texts, notice, stages }: Values): {
  readonly whole: Report;
  readonly file: FileReport;
} {
  const text = lines.map((each, index) => `RUN${index} ${each}\n`).join("");
  const [a = "", b = "", c = "", d = "", e = "", f = "", g = ""] = texts;
  const make = (index: number, more: Partial<Finding>, data = { command: a, where: b }): Finding => ({
    ...finding({ text, on: `RUN${index % lines.length}`, path, rule, data, fix: { title: c, file: path } }),
    ...more,
  });
  const first = make(0, {});
  const others = [
    make(1, { level: "error" }, { command: c, where: d }),
    make(0, { path: other, fix: undefined }, { command: e, where: `\`${f}\` and \`${g}\`` }),
    make(1, { level: "info" }, { command: "pip", where: "12" }),
    make(0, { level: "info" }, { command: f, where: "1234567" }),
    make(1, { level: "info", cause: { path: other, line: 3 } }, { command: g, where: "" }),
    make(1, { level: "info", cause: { path, line: 1 } }, { command: "at the cause", where: a }),
    make(1, { level: "info", cause: { path: other, line: undefined } }, { command: "without", where: "" }),
    make(0, { status: "existing" }, { command: d, where: e }),
    make(1, { status: "suppressed", suppression: { by: "hadolint", reason: f, at: { start: 0, end: 3 } } }),
    make(0, { status: "suppressed", suppression: { by: "config", reason: g, at: undefined } }),
    make(1, { status: "suppressed", suppression: { by: "plimsoll", reason: undefined, at: { start: 0, end: 3 } } }),
  ];
  const after = text.replace("RUN0", `RUN0 ${a.replace(/[\0\r\n]/g, " ")}`);
  const patch =
    unifiedDiff({ path, before: text, after }) +
    unifiedDiff({ path: other, before: undefined, after: b.replaceAll("\0", "") });
  const file = fileReport(text, [first, ...others], {
    path,
    patch,
    patched: new Set([first.fingerprint]),
    leftOut: new Map([
      [others[0]?.fingerprint ?? "", { kind: "overlaps", with: first }],
      [others[1]?.fingerprint ?? "", { kind: "elsewhere" }],
      [others[2]?.fingerprint ?? "", { kind: "alone" }],
    ]),
    switchedOff: new Map([["user/root", 3]]),
    fixed: [make(0, {}, { command: b, where: a })],
    change: {
      path,
      status: "modified",
      hunks: [
        {
          oldStart: 1,
          oldLines: 0,
          newStart: 1,
          newLines: lines.length,
          lines: text
            .split("\n")
            .slice(0, -1)
            .map((each) => `+${each}`),
        },
      ],
    },
    stages: stages.slice(0, 2).map((name, index) => ({
      name,
      image: stages[index + 2],
      base: undefined,
      copiesFrom: index === 1 ? [0] : [],
      ships: index === 1,
      firstLine: index + 1,
      lastLine: index + 1,
    })),
  });
  const notices = [
    { level: "warning" as const, message: notice },
    { level: "warning" as const, message: `The file \`${notice}\` is not there, ${notice}.` },
  ];
  return { whole: report([file], { notices, conclusion: "failure" }), file };
}

const lineUrl = (path: string, at: number): string =>
  `https://ghe.example/o/r/${encodeURIComponent(path.replace(/\p{Cs}/gu, ""))}#L${at}`;

const runs = { numRuns: 50, interruptAfterTimeLimit: 20_000 };

test("nothing of a pull request becomes a link, an image, a mention, HTML or a reference in the summary", () => {
  fc.assert(
    fc.property(values, (given) => {
      const { whole, file } = build(given);
      for (const { markdown } of [
        renderComment(whole, { lineUrl, rest: "the job summary" }),
        renderJobSummary(whole),
        renderMarkdown(whole),
      ]) {
        expect(foreignParts(markdown)).toEqual([]);
        const { fences } = readMarkdown(markdown);
        const graph =
          /^flowchart (?:LR|TB)\n(?: {2}(?:s\d\["[^"<>#%;&`\\[\]|]*(?:<br\/>[^"<>#%;&`\\[\]|]*)*"\](?::::\w+)?|s\d -\. COPY \.-> s\d|classDef [\w:#,-]+ [\w:#,-]+)\n)+$/;
        for (const { language, text } of fences) {
          expect(["diff", "mermaid"]).toContain(language);
          if (language === "diff") expect(text).toBe(file.patch);
          else expect(text).toMatch(graph);
        }
      }
    }),
    runs,
  );
});

test("somebody else's words stand in code alone", () => {
  fc.assert(
    fc.property(values, (given) => {
      // A notice is a sentence of ours that may hold such words between harmless ones.
      const { whole } = build({ ...given, notice: "" });
      const { text } = readMarkdown(renderComment({ ...whole, notices: [] }, { lineUrl }).markdown);
      expect(text).not.toContain(canary);
    }),
    runs,
  );
});

test("nor in review comments, whose suggestions are to the letter", () => {
  fc.assert(
    fc.property(values, (given) => {
      const { whole, file } = build(given);
      const comments = renderReviewComments(whole, file.change ? [file.change] : []);
      expect(comments.length).toBeGreaterThan(2);
      for (const { body } of comments) {
        expect(foreignParts(body)).toEqual([]);
        const { fences } = readMarkdown(body);
        expect(fences.length).toBeLessThan(2);
        for (const { language, text } of fences) {
          expect(language).toBe("suggestion");
          expect(text).toMatch(/^RUN\d --no-cache-dir .*\n$/s);
        }
      }
    }),
    runs,
  );
});

describe("the oracle", () => {
  test.each([
    ["a mention", "hello @octocat"],
    ["an escaped mention", "hello \\@octocat"],
    ["a number", "see #12"],
    ["a number elsewhere", "see owner/repo#12"],
    ["the old form", "see GH-12"],
    ["a commit", "see 0123456789"],
    ["an address", "see www.example.com"],
    ["an address in full", "see https://example.com"],
    ["a link", "see [x](https://example.com)"],
    ["a link by name", "see [x]\n\n[x]: https://example.com"],
    ["an image", "![x](https://github.com/plimsoll-action/plimsoll/blob/main/docs/rules/a.md)"],
    ["HTML", "a <b>b</b>"],
    ["HTML of its own", "<details>\n<summary>x</summary><img src=x>"],
    ["a table", "| a |\n|---|\n| b |"],
    ["a footnote", "a[^1]\n\n[^1]: b"],
    ["a heading below", "a\n==="],
    ["a quotation", "> a"],
    ["numbers", "1. a"],
    ["an emoji", "a :tada: b"],
    ["what turns the text", "a \u202e b"],
    ["an entity", "&#64;octocat"],
    ["a task", "- [ ] a"],
    ["struck words", "~~a~~"],
  ])("sees %s", (_, markdown) => {
    expect(foreignParts(markdown)).not.toEqual([]);
  });

  test("has nothing against code", () => {
    expect(foreignParts("### A\n\n- **b** `@octocat #12 <b>`: c\n  d\n\n```diff\n+ @octocat www.x.y\n```\n")).toEqual(
      [],
    );
  });
});
