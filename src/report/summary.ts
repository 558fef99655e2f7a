import type { Finding } from "../engine/finding.js";
import type { Locale } from "../engine/message.js";
import { weighsAtLeast } from "../engine/run-rule.js";
import { buildPicture } from "./build-picture.js";
import { say, sayCount, tell, type FrameText } from "./frame.js";
import { shorten } from "./harmless.js";
import { renderKnown, renderOthers } from "./folded-lists.js";
import { renderNewIgnores } from "./ignored.js";
import { folded, hiddenMark, join, joinParts, md, nothing, sentence, type Markdown } from "./markdown.js";
import { toolName } from "./project.js";
import type { FileReport, Report } from "./report.js";
import { renderRows, rowsOf, type Row } from "./rows.js";
import { allShownFindings, byRank } from "./selection.js";
import { renderSuggestedDiff } from "./suggested-diff.js";
import { countLevels, plain } from "./wording.js";

/** GitHub refuses a longer comment with 422; counted in UTF-16 units, which is never less than what GitHub counts. */
export const longestComment = 65_536;

/** What the runner takes as the summary of one step, in bytes. */
export const longestJobSummary = 1_048_576;

/** The comment's own mark: an arbitrary constant, so that it can be told from other comments. */
export const summaryMark = "706c696d736f6c6c";

const longestNotice = 600;
const mostNotices = 20;

/** What stands above all folds: the heaviest rows, or all of them where folding would hide a single one. */
const mostOnTop = 3;

export interface SummaryOptions {
  readonly locale?: Locale | undefined;
  /** The address of a line in the pull request's diff; undefined when it is not part of it. */
  readonly lineUrl?: (path: string, line: number) => string | undefined;
  /** Where the reader finds what was left out: `the job summary`; undefined when nowhere. */
  readonly rest?: Extract<FrameText, "the job summary">;
}

interface Detail {
  readonly known: boolean;
  readonly others: boolean;
  /** Of what is folded; what stands on top keeps its reasons. */
  readonly why: boolean;
  readonly patches: boolean;
  readonly pictures: boolean;
  /** How many findings at most, the heaviest first. */
  readonly most: number;
}

/** `2 introduced, 1 fixed, 5 were there before`: the run in one line. */
export function verdict(report: Report, locale?: Locale): string {
  const { findings, fixed, existing } = report.totals;
  if (report.conclusion === "error") return say(locale, "could not finish its work");
  const isCompared = report.scope === "introduced";
  const none = say(locale, isCompared ? "nothing introduced" : "nothing found");
  const some = say(locale, isCompared ? "{count} introduced" : "{count} found", { count: String(findings) });
  const parts = [findings === 0 ? none : some];
  if (fixed > 0) parts.push(say(locale, "{count} fixed", { count: String(fixed) }));
  if (existing > 0) parts.push(sayCount(locale, existing, "1 was there before", "{count} were there before"));
  return parts.join(say(locale, ", "));
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
  return render(report, { ...everything, pictures: false }, options, nothing);
}

const everything: Detail = { known: true, others: true, why: true, patches: true, pictures: true, most: Infinity };

/** What is left out in turn: what was there before, pictures, what is fixed and ignored, reasons, diffs. */
const steps: readonly Detail[] = (["known", "pictures", "others", "why", "patches"] as const).reduce<Detail[]>(
  (before, name) => [...before, { ...(before.at(-1) ?? everything), [name]: false }],
  [everything],
);

/** The first step that fits; then as many of the heaviest findings as fit. */
function fit(report: Report, options: SummaryOptions, fits: (text: string) => boolean, mark: Markdown): Markdown {
  for (const detail of steps) {
    const text = render(report, detail, options, mark);
    if (fits(text.markdown)) return text;
  }
  const renderMost = (most: number): Markdown =>
    render(report, { ...(steps.at(-1) ?? everything), most }, options, mark);
  let text = renderMost(0);
  let least = 0;
  let tooMany = allShownFindings(report).length;
  while (tooMany - least > 1) {
    const middle = Math.floor((least + tooMany) / 2);
    const longer = renderMost(middle);
    if (fits(longer.markdown)) [least, text] = [middle, longer];
    else tooMany = middle;
  }
  return text;
}

/** What of a file is not told on top. */
interface Section {
  readonly file: FileReport;
  readonly findings: readonly Finding[];
  readonly rest: readonly Row[];
}

function render(report: Report, detail: Detail, options: SummaryOptions, mark: Markdown): Markdown {
  const { locale, lineUrl } = options;
  const shown = new Set(allShownFindings(report).slice(0, detail.most));
  const { top, sections } = arrange(report, shown, locale);
  const parts = [
    md`### ${tell(locale, "{tool}: {verdict}", { tool: plain(toolName), verdict: plain(verdict(report, locale)) })}`,
    outcome(report, locale),
    renderRows(top, { locale, withWhy: true, lineUrl }),
    renderNotices(report, locale),
    ...sections.map((section) => renderSection(section, detail, options)),
    detail.known ? renderKnown(report, { locale, lineUrl }) : nothing,
    detail.others ? renderOthers(report, locale) : nothing,
    leftOut(report, shown.size, detail, options),
    mark,
  ];
  return joinParts(parts);
}

function arrange(
  report: Report,
  shown: ReadonlySet<Finding>,
  locale: Locale | undefined,
): { readonly top: readonly Row[]; readonly sections: readonly Section[] } {
  const files = report.files.map((file) => {
    const findings = file.findings.filter((finding) => shown.has(finding)).sort(byRank);
    return { file, findings, rows: rowsOf(findings, locale) };
  });
  const rows = files.flatMap((file) => file.rows).sort((a, b) => byRank(a.first, b.first));
  const top = rows.length <= mostOnTop + 1 ? rows : rows.slice(0, mostOnTop);
  const onTop = new Set(top);
  const sections = files.map(({ file, findings, rows: own }) => {
    return { file, findings, rest: own.filter((row) => !onTop.has(row)) };
  });
  return { top, sections };
}

function outcome(report: Report, locale: Locale | undefined): Markdown {
  const { conclusion, failOn, files } = report;
  if (conclusion === "error")
    return tell(locale, "Something went wrong, so this is not the whole truth. What is known is below.");
  const findings = allShownFindings(report);
  if (conclusion === "failure" && failOn !== "never") {
    const counts = plain(
      countLevels(
        findings.filter(({ level }) => weighsAtLeast(level, failOn)),
        locale,
      ),
    );
    return md`**${tell(locale, "The check fails because of {counts}.", { counts })}**`;
  }
  if (files.length === 0) return tell(locale, "No Dockerfile is affected by this change.");
  if (findings.length > 0)
    return tell(locale, "The check passes: {counts}.", { counts: plain(countLevels(findings, locale)) });
  return plain(sayCount(locale, files.length, "Looked at 1 Dockerfile.", "Looked at {count} Dockerfiles."));
}

function renderSection({ file, findings, rest }: Section, detail: Detail, options: SummaryOptions): Markdown {
  const { locale, lineUrl } = options;
  if (findings.length === 0) return nothing;
  const diff = detail.patches ? renderSuggestedDiff(file, findings, locale) : nothing;
  const picture = detail.pictures ? renderPicture(file, findings, locale) : nothing;
  const parts = [renderRows(rest, { locale, under: file.path, withWhy: detail.why, lineUrl }), diff, picture];
  const content = joinParts(parts);
  if (content.markdown === "") return nothing;
  const counts = countLevels(
    rest.flatMap((row) => row.findings),
    locale,
  );
  const count = rest.reduce((sum, row) => sum + row.findings.length, 0);
  const remarks = [
    ...(count === 0 ? [] : [count === findings.length ? counts : say(locale, "also {counts}", { counts })]),
    ...(diff !== nothing ? [say(locale, "suggested diff")] : []),
    ...(picture !== nothing ? [say(locale, "picture of the build")] : []),
  ];
  return folded(file.path, remarks.join(say(locale, ", ")), content, false);
}

function renderPicture(file: FileReport, findings: readonly Finding[], locale: Locale | undefined): Markdown {
  const own = findings.filter(({ path }) => path === file.path);
  const picture = buildPicture(file.stages, own, locale);
  return picture === nothing ? nothing : join([tell(locale, "How it is built:"), picture], "\n\n");
}

function leftOut(report: Report, shown: number, detail: Detail, options: SummaryOptions): Markdown {
  const { locale, rest } = options;
  const missing = allShownFindings(report).length - shown;
  const things: string[] = [];
  if (missing > 0) things.push(sayCount(locale, missing, "1 more finding", "{count} more findings"));
  if (!detail.patches && report.files.some((file) => file.patch !== undefined))
    things.push(say(locale, "the suggested diffs"));
  if (!detail.others && report.totals.fixed + report.totals.suppressed > 0)
    things.push(say(locale, "what is fixed or ignored"));
  if (!detail.known && report.totals.existing > 0) things.push(say(locale, "what was there before"));
  if (things.length === 0) return nothing;
  const last = things.pop() ?? "";
  const list = plain(things.length === 0 ? last : things.join(say(locale, ", ")) + say(locale, " and ") + last);
  return rest === undefined
    ? tell(locale, "Not shown, because it would be too long: {list}.", { list })
    : tell(locale, "Not shown here, because it would be too long: {list}; see {rest}.", {
        list,
        rest: tell(locale, rest),
      });
}

/** What the run itself has to tell. Another bullet than the findings have keeps the two lists apart. */
function renderNotices(report: Report, locale: Locale | undefined): Markdown {
  const { notices } = report;
  const rows = notices.slice(0, mostNotices).map(({ level, message: text }) => {
    const said = { place: md`**${tell(locale, level)}**`, message: sentence(shorten(text, longestNotice)) };
    return md`* ${tell(locale, "{place}: {message}", said)}`;
  });
  if (notices.length > mostNotices)
    rows.push(md`* ${tell(locale, "and {count} more, in the log", { count: notices.length - mostNotices })}`);
  return join([...rows, ...renderNewIgnores(report, locale)], "\n");
}
