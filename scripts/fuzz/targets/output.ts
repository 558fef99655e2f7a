import { foreignParts } from "../../../test/report/markdown-oracle.js";
import { sarifFaults } from "../../../test/report/sarif-schema.js";
import type { Locale } from "../../../src/engine/message.js";
import { renderAnnotations } from "../../../src/report/annotations.js";
import { logLine } from "../../../src/report/harmless.js";
import { renderJson } from "../../../src/report/json.js";
import type { Report } from "../../../src/report/report.js";
import { renderReviewComments } from "../../../src/report/review-comments.js";
import { renderSarif } from "../../../src/report/sarif.js";
import {
  longestComment,
  longestJobSummary,
  renderComment,
  renderJobSummary,
  renderMarkdown,
} from "../../../src/report/summary.js";
import { renderTerminal, type Palette } from "../../../src/report/terminal.js";
import type { ChangedFile } from "../../../src/source/files.js";

const plain = (text: string | number | null | undefined): string => String(text);
const palette: Palette = { bold: plain, dim: plain, red: plain, yellow: plain, blue: plain, green: plain, cyan: plain };

/** What of a report could do harm where it is shown. */
export function faultsOfOutput(
  report: Report,
  changes: readonly ChangedFile[],
  locale: Locale | undefined,
): readonly string[] {
  return [
    ...faultsOfMarkdown(report, changes, locale),
    ...faultsOfLog(report),
    ...sarifFaults(renderSarif(report, locale)).map((fault) => `the log is not SARIF: ${fault}`),
    ...faultsOfJson(renderJson(report)),
  ];
}

function faultsOfMarkdown(
  report: Report,
  changes: readonly ChangedFile[],
  locale: Locale | undefined,
): readonly string[] {
  const comment = renderComment(report).markdown;
  const summary = renderJobSummary(report, { locale }).markdown;
  const bodies = renderReviewComments(report, changes).map(({ body }) => body);
  const faults: string[] = [];
  if (comment.length > longestComment) faults.push("the comment is too long for GitHub");
  if (Buffer.byteLength(summary) > longestJobSummary) faults.push("the summary is too long for GitHub");
  if (bodies.some((body) => body.length > longestComment)) faults.push("a review comment is too long for GitHub");
  for (const markdown of [comment, summary, renderMarkdown(report).markdown, ...bodies]) {
    if (/[\0\p{Cs}]/u.test(markdown)) faults.push("Markdown holds what is no text");
    faults.push(...foreignParts(markdown).map((part) => `Markdown holds what is not ours: ${part}`));
  }
  return faults;
}

function faultsOfLog(report: Report): readonly string[] {
  const faults: string[] = [];
  for (const line of renderAnnotations(report).lines)
    if (!/^::[a-z]+ [^\r\n]*$/.test(line) || line.includes("##["))
      faults.push(`an annotation is no single command: ${line}`);
  const terminal = renderTerminal(report, { palette });
  const line = /^.*(?:##\[|(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]).*$|^\s*::.*$/mu.exec(terminal);
  if (line) faults.push(`a line at the terminal speaks to it or to the runner: ${line[0]}`);
  for (const { message, rule } of report.files.flatMap(({ findings }) => findings))
    if (/^\s*::|##\[|[\r\n]/.test(logLine(message))) faults.push(`${rule.id} speaks to the runner: ${message}`);
  return faults;
}

function faultsOfJson(text: string): readonly string[] {
  JSON.parse(text);
  // What a program prints in a job is read by the runner, too.
  return text.includes("##[") ? ["the JSON speaks to the runner"] : [];
}
