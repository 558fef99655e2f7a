import { foreignParts } from "../../../test/report/markdown-oracle.js";
import { sarifFaults } from "../../../test/report/sarif-schema.js";
import { readReports, ReportError } from "../../../src/report/merge-input.js";
import { startSarif } from "../../../src/report/merge-sarif.js";
import { renderMergedMarkdown, renderMergedText } from "../../../src/report/merge-table.js";
import { startTally } from "../../../src/report/merge-tally.js";
import { rules } from "../../../src/rules/index.js";
import { decode } from "../../../src/source/decode.js";
import type { Target } from "../target.js";
import { dataTokens } from "../tokens.js";

const finding = {
  rule: "pip/cache-in-layer",
  level: "warning",
  status: "introduced",
  message: "`pip` keeps everything.",
  line: 2,
  column: 1,
  endLine: 2,
  endColumn: 9,
  fingerprint: "0123456789abcdef0123",
  fix: {},
};

const report = {
  version: 1,
  repository: "owner/repo",
  commit: "0".repeat(40),
  conclusion: "failure",
  totals: { existing: 0 },
  notices: [{ level: "warning", message: "It was not looked at." }],
  files: [
    { path: "Dockerfile", findings: [finding, { ...finding, rule: "user/root", level: "error", status: "existing" }] },
  ],
};

const known = new Map(rules.map((rule) => [rule.id, rule]));

/** Reports that strangers wrote, merged into tables and one log. */
export const mergeTarget: Target = {
  name: "merge",
  share: 5,
  tokens: [
    ...dataTokens,
    ...'"repository": |"level": |"error"|"message": |"path": |"line": |"files": [|"unread": [{"file": "a", "why": "b"}]'.split(
      "|",
    ),
  ],
  seeds: () =>
    [
      report,
      {
        version: 1,
        repositories: [report, { ...report, repository: "a/b" }],
        unread: [{ file: "x.json", why: "It is empty." }],
      },
    ].map((each) => Buffer.from(JSON.stringify(each, undefined, 1))),
  run(bytes) {
    const tallying = startTally();
    const merging = startSarif(known);
    try {
      const { reports, unread } = readReports(decode(bytes).text, "folder/owner__repo.json");
      for (const each of reports) if (tallying.add(each)) merging.add(each);
      for (const each of unread) {
        tallying.addUnread(each);
        merging.addUnread(each);
      }
    } catch (error) {
      if (!(error instanceof ReportError)) throw error;
      tallying.addUnread({ file: decode(bytes).text.slice(0, 300), why: error.message });
      merging.addUnread({ file: "owner__repo.json", why: error.message });
    }
    const tally = tallying.finish();
    const text = renderMergedText(tally);
    return [
      ...(/(?!\n)\p{Cc}|##\[|^\s*::/mu.test(text) ? [`the table speaks to the terminal or the runner: ${text}`] : []),
      ...foreignParts(renderMergedMarkdown(tally).markdown)
        .filter((part) => !part.startsWith("construct: table"))
        .map((part) => `Markdown holds what is not ours: ${part}`),
      ...sarifFaults(merging.finish((each) => each.length).text).map((fault) => `the log is not SARIF: ${fault}`),
    ];
  },
};
