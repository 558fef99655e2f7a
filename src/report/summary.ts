import type { Finding } from "../engine/finding.js";
import {
  code,
  fence,
  folded,
  foldedPart,
  hiddenMark,
  join,
  link,
  md,
  nothing,
  sentence,
  type Markdown,
} from "./markdown.js";
import { rulePage, toolName } from "./project.js";
import type { FileReport, Notice, Report } from "./report.js";
import { shorten } from "./harmless.js";
import type { Locale } from "../engine/message.js";
import { countLevels, message, plain, plural, why } from "./wording.js";
import { allShownFindings, byRank, isInScope } from "./selection.js";

/** GitHub refuses a longer comment with 422; counted in UTF-16 units, which is never less than what GitHub counts. */
export const longestComment = 65_536;

/** What the runner takes as the summary of one step, in bytes. */
export const longestJobSummary = 1_048_576;

/** The comment's own mark: an arbitrary constant, so that it can be told from other comments. */
export const summaryMark = "706c696d736f6c6c";

const longestPatch = 20_000;
const longestNotice = 600;
const mostNotices = 20;

export interface SummaryOptions {
  readonly locale?: Locale | undefined;
  /** The address of a line in the pull request's diff; undefined when it is not part of it. */
  readonly lineUrl?: (path: string, line: number) => string | undefined;
  /** Where the reader finds what was left out: "in the job summary"; undefined when nowhere. */
  readonly rest?: string;
}

interface Detail {
  readonly known: boolean;
  readonly why: boolean;
  readonly patches: boolean;
  /** How many findings at most, the heaviest first. */
  readonly most: number;
}

/** `2 introduced, 1 fixed, 5 were there before`: the run in one line. */
export function verdict(report: Report): string {
  const { findings, fixed, existing } = report.totals;
  if (report.conclusion === "error") return "could not finish its work";
  const introduced = report.scope === "introduced" ? "introduced" : "found";
  const parts = [findings === 0 ? `nothing ${introduced}` : `${findings} ${introduced}`];
  if (fixed > 0) parts.push(`${fixed} fixed`);
  if (existing > 0) parts.push(`${existing} ${existing === 1 ? "was" : "were"} there before`);
  return parts.join(", ");
}

/** The text of the one comment, mark included, never longer than GitHub takes. */
export function renderComment(report: Report, options: SummaryOptions = {}): Markdown {
  const mark = hiddenMark("summary", summaryMark);
  return fit(report, options, (text) => text.length <= longestComment, mark);
}

/** The text of the job summary, cut at whole findings. */
export function renderJobSummary(report: Report, options: SummaryOptions = {}): Markdown {
  return fit(report, options, (text) => Buffer.byteLength(text) <= longestJobSummary, nothing);
}

/** The whole report as Markdown, for `--format markdown`. */
export function renderMarkdown(report: Report, options: SummaryOptions = {}): Markdown {
  return render(report, { known: true, why: true, patches: true, most: Infinity }, options, nothing);
}

/** Leaves out known findings, then reasons, then diffs, then the lighter half of the findings again and again, until it fits. */
function fit(report: Report, options: SummaryOptions, fits: (text: string) => boolean, mark: Markdown): Markdown {
  const steps: Detail[] = [
    { known: true, why: true, patches: true, most: Infinity },
    { known: false, why: true, patches: true, most: Infinity },
    { known: false, why: false, patches: true, most: Infinity },
    { known: false, why: false, patches: false, most: Infinity },
  ];
  for (let most = allShownFindings(report).length; most > 0; most = Math.floor(most / 2))
    steps.push({ known: false, why: false, patches: false, most: Math.floor(most / 2) });
  let text = nothing;
  for (const detail of steps) {
    text = render(report, detail, options, mark);
    if (fits(text.markdown)) break;
  }
  return text;
}

function render(report: Report, detail: Detail, options: SummaryOptions, mark: Markdown): Markdown {
  const shown = new Set(allShownFindings(report).slice(0, detail.most));
  const parts = [
    md`### ${plain(toolName)}: ${plain(verdict(report))}`,
    outcome(report),
    ...report.files.map((file) => renderFile(file, shown, detail, options)),
    detail.known ? renderOthers(report, options) : nothing,
    leftOut(report, shown.size, detail, options),
    renderNotices(report.notices),
    mark,
  ];
  return join(
    parts.filter((part) => part !== nothing),
    "\n\n",
  );
}

function outcome(report: Report): Markdown {
  if (report.conclusion === "error")
    return md`
Something went wrong, so this is not the whole truth. What is known is below.
    `;
  if (report.conclusion === "failure" && report.failOn !== "never")
    return md`The check fails: ${plain(countLevels(allShownFindings(report)))}, and it fails on ${report.failOn}.`;
  if (report.files.length === 0)
    return md`
No Dockerfile is affected by this change.
    `;
  return md`Looked at ${plain(plural(report.files.length, "Dockerfile"))}.`;
}

function renderFile(file: FileReport, shown: ReadonlySet<Finding>, detail: Detail, options: SummaryOptions): Markdown {
  const findings = file.findings.filter((finding) => shown.has(finding)).sort(byRank);
  if (findings.length === 0) return nothing;
  const explained = new Set<string>();
  const rows = findings.map((finding) => {
    const isNew = !explained.has(finding.rule.id);
    explained.add(finding.rule.id);
    return renderFinding(finding, file.path, detail.why && isNew, options);
  });
  const content = detail.patches ? [join(rows, "\n"), renderPatch(file)] : [join(rows, "\n")];
  return folded(
    file.path,
    countLevels(findings),
    join(
      content.filter((part) => part !== nothing),
      "\n\n",
    ),
    false,
  );
}

/** One list item: level, place, what is wrong, what it costs, the rule with its page. */
function renderFinding(finding: Finding, filePath: string, withWhy: boolean, options: SummaryOptions): Markdown {
  const { locale } = options;
  const rule = link(code(finding.rule.id), rulePage(finding.rule.id));
  const reason = withWhy ? md` ${why(finding.rule, locale)}` : nothing;
  return md`- **${plain(finding.level)}** ${place(finding, filePath, options)}: ${message(finding, locale)}${reason} ${rule}`;
}

function place(finding: Finding, filePath: string, options: SummaryOptions): Markdown {
  const lines = plain(
    finding.line === finding.endLine ? `line ${finding.line}` : `lines ${finding.line}–${finding.endLine}`,
  );
  const url = options.lineUrl?.(finding.path, finding.line);
  const linked = url === undefined ? lines : link(lines, url);
  return finding.path === filePath ? linked : md`${linked} of ${finding.path}`;
}

function renderPatch(file: FileReport): Markdown {
  if (file.patch === undefined) return nothing;
  if (file.patch.length > longestPatch)
    return md`
The suggested diff is too long to be shown here; it is in the patch file.
    `;
  return md`Suggested diff, for ${"git apply"}:

${fence(file.patch, "diff")}`;
}

/** Folded: what was there before, what is fixed, what is ignored and why. */
function renderOthers(report: Report, options: SummaryOptions): Markdown {
  const { locale } = options;
  const parts: Markdown[] = [];
  const section = (title: string, rows: readonly Markdown[]): void => {
    if (rows.length > 0) parts.push(foldedPart(title, join(rows, "\n")));
  };
  const all = report.files.flatMap((file) => file.findings.map((finding) => ({ finding, file })));

  const known = all.filter(({ finding }) => finding.status === "existing" && !isInScope(finding, report.scope));
  section(
    `${known.length} ${known.length === 1 ? "was" : "were"} there before`,
    known.map(
      ({ finding }) =>
        md`- **${plain(finding.level)}** ${finding.path} line ${finding.line}: ${message(finding, locale)} ${link(code(finding.rule.id), rulePage(finding.rule.id))}`,
    ),
  );
  const fixed = report.files.flatMap((file) => file.fixed);
  section(
    `${fixed.length} fixed`,
    fixed.map((finding) => md`- ${finding.path}: ${message(finding, locale)} ${code(finding.rule.id)}`),
  );
  const ignored = all.filter(({ finding }) => finding.status === "suppressed");
  section(
    `${ignored.length} ignored`,
    ignored.map(({ finding }) => {
      const reason = finding.suppression?.reason;
      const cause = reason === undefined ? plain("no reason given") : code(reason);
      return md`- ${finding.path} line ${finding.line}: ${finding.rule.id}, by ${plain(finding.suppression?.by ?? "config")}: ${cause}`;
    }),
  );
  return parts.length === 0 ? nothing : join(parts, "\n\n");
}

function leftOut(report: Report, shown: number, detail: Detail, options: SummaryOptions): Markdown {
  const missing = allShownFindings(report).length - shown;
  const things: string[] = [];
  if (missing > 0) things.push(plural(missing, "more finding"));
  if (!detail.patches && report.files.some((file) => file.patch !== undefined)) things.push("the suggested diffs");
  if (!detail.known && report.totals.existing > 0) things.push("what was there before");
  if (things.length === 0) return nothing;
  const list = plain(things.join(" and "));
  return options.rest === undefined
    ? md`Not shown, because it would be too long: ${list}.`
    : md`Not shown here, because it would be too long: ${list}; see ${plain(options.rest)}.`;
}

function renderNotices(notices: readonly Notice[]): Markdown {
  if (notices.length === 0) return nothing;
  const rows = notices
    .slice(0, mostNotices)
    .map((notice) => md`- **${plain(notice.level)}**: ${sentence(shorten(notice.message, longestNotice))}`);
  if (notices.length > mostNotices) rows.push(md`- and ${notices.length - mostNotices} more, in the log`);
  return join(rows, "\n");
}
