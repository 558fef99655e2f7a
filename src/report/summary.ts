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
import { buildPicture } from "./build-picture.js";
import { shorten } from "./harmless.js";
import type { Locale } from "../engine/message.js";
import { say, sayCount, tell, type FrameText } from "./frame.js";
import { countLevels, message, plain, why } from "./wording.js";
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
  /** Where the reader finds what was left out: `the job summary`; undefined when nowhere. */
  readonly rest?: Extract<FrameText, "the job summary">;
}

interface Detail {
  readonly known: boolean;
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

const everything: Detail = { known: true, why: true, patches: true, pictures: true, most: Infinity };
const least: Detail = { known: false, why: false, patches: false, pictures: false, most: 0 };

/** Leaves out known findings, then pictures, then reasons, then diffs, then the lighter half of the findings again and again, until it fits. */
function fit(report: Report, options: SummaryOptions, fits: (text: string) => boolean, mark: Markdown): Markdown {
  const steps: Detail[] = [
    everything,
    { ...everything, known: false },
    { ...everything, known: false, pictures: false },
    { ...everything, known: false, pictures: false, why: false },
    { ...least, most: Infinity },
  ];
  for (let most = allShownFindings(report).length; most > 0; most = Math.floor(most / 2))
    steps.push({ ...least, most: Math.floor(most / 2) });
  let text = nothing;
  for (const detail of steps) {
    text = render(report, detail, options, mark);
    if (fits(text.markdown)) break;
  }
  return text;
}

function render(report: Report, detail: Detail, options: SummaryOptions, mark: Markdown): Markdown {
  const { locale } = options;
  const shown = new Set(allShownFindings(report).slice(0, detail.most));
  const parts = [
    md`### ${tell(locale, "{tool}: {verdict}", { tool: plain(toolName), verdict: plain(verdict(report, locale)) })}`,
    outcome(report, locale),
    ...report.files.map((file) => renderFile(file, shown, detail, options)),
    detail.known ? renderOthers(report, options) : nothing,
    leftOut(report, shown.size, detail, options),
    renderNotices(report.notices, locale),
    mark,
  ];
  return join(
    parts.filter((part) => part !== nothing),
    "\n\n",
  );
}

function outcome(report: Report, locale: Locale | undefined): Markdown {
  if (report.conclusion === "error")
    return tell(locale, "Something went wrong, so this is not the whole truth. What is known is below.");
  if (report.conclusion === "failure" && report.failOn !== "never") {
    const counts = plain(countLevels(allShownFindings(report), locale));
    return tell(locale, "The check fails: {counts}, and it fails on {level}.", { counts, level: report.failOn });
  }
  if (report.files.length === 0) return tell(locale, "No Dockerfile is affected by this change.");
  return plain(sayCount(locale, report.files.length, "Looked at 1 Dockerfile.", "Looked at {count} Dockerfiles."));
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
  const content = [
    join(rows, "\n"),
    detail.patches ? renderPatch(file, options.locale) : nothing,
    detail.pictures ? renderPicture(file, findings, options.locale) : nothing,
  ];
  return folded(
    file.path,
    countLevels(findings, options.locale),
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
  const said = tell(locale, "{place}: {message}", {
    place: place(finding, filePath, options),
    message: message(finding, locale),
  });
  return md`- **${tell(locale, finding.level)}** ${said}${reason} ${rule}`;
}

function place(finding: Finding, filePath: string, options: SummaryOptions): Markdown {
  const { locale } = options;
  const { line, endLine } = finding;
  const lines =
    line === endLine
      ? tell(locale, "line {line}", { line })
      : tell(locale, "lines {first}–{last}", { first: line, last: endLine });
  const url = options.lineUrl?.(finding.path, line);
  const linked = url === undefined ? lines : link(lines, url);
  return finding.path === filePath ? linked : tell(locale, "{place} of {file}", { place: linked, file: finding.path });
}

function renderPatch(file: FileReport, locale: Locale | undefined): Markdown {
  if (file.patch === undefined) return nothing;
  if (file.patch.length > longestPatch)
    return tell(locale, "The suggested diff is too long to be shown here; it is in the patch file.");
  const title = tell(locale, "Suggested diff, for {command}:", { command: "git apply" });
  return join([title, fence(file.patch, "diff")], "\n\n");
}

function renderPicture(file: FileReport, findings: readonly Finding[], locale: Locale | undefined): Markdown {
  const own = findings.filter(({ path }) => path === file.path);
  const picture = buildPicture(file.stages, own, locale);
  return picture === nothing ? nothing : join([tell(locale, "How it is built:"), picture], "\n\n");
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
    sayCount(locale, known.length, "1 was there before", "{count} were there before"),
    known.map(({ finding }) => {
      const said = tell(locale, "{place}: {message}", {
        place: fileAndLine(finding, locale),
        message: message(finding, locale),
      });
      return md`- **${tell(locale, finding.level)}** ${said} ${link(code(finding.rule.id), rulePage(finding.rule.id))}`;
    }),
  );
  const fixed = report.files.flatMap((file) => file.fixed);
  section(
    say(locale, "{count} fixed", { count: String(fixed.length) }),
    fixed.map((finding) => {
      const said = tell(locale, "{place}: {message}", { place: finding.path, message: message(finding, locale) });
      return md`- ${said} ${code(finding.rule.id)}`;
    }),
  );
  const ignored = all.filter(({ finding }) => finding.status === "suppressed");
  section(
    say(locale, "{count} ignored", { count: String(ignored.length) }),
    ignored.map(({ finding }) => {
      const { reason, by = "config" } = finding.suppression ?? {};
      const said = tell(locale, "{place}: {rule}, by {origin}: {reason}", {
        place: fileAndLine(finding, locale),
        rule: finding.rule.id,
        origin: plain(by),
        reason: reason === undefined ? tell(locale, "no reason given") : code(reason),
      });
      return md`- ${said}`;
    }),
  );
  return parts.length === 0 ? nothing : join(parts, "\n\n");
}

function fileAndLine({ path, line }: Finding, locale: Locale | undefined): Markdown {
  return tell(locale, "{file} {place}", { file: path, place: tell(locale, "line {line}", { line }) });
}

function leftOut(report: Report, shown: number, detail: Detail, options: SummaryOptions): Markdown {
  const { locale, rest } = options;
  const missing = allShownFindings(report).length - shown;
  const things: string[] = [];
  if (missing > 0) things.push(sayCount(locale, missing, "1 more finding", "{count} more findings"));
  if (!detail.patches && report.files.some((file) => file.patch !== undefined))
    things.push(say(locale, "the suggested diffs"));
  if (!detail.known && report.totals.existing > 0) things.push(say(locale, "what was there before"));
  if (things.length === 0) return nothing;
  const list = plain(things.join(say(locale, " and ")));
  return rest === undefined
    ? tell(locale, "Not shown, because it would be too long: {list}.", { list })
    : tell(locale, "Not shown here, because it would be too long: {list}; see {rest}.", {
        list,
        rest: tell(locale, rest),
      });
}

function renderNotices(notices: readonly Notice[], locale: Locale | undefined): Markdown {
  if (notices.length === 0) return nothing;
  const rows = notices.slice(0, mostNotices).map(({ level, message: text }) => {
    const said = { place: md`**${tell(locale, level)}**`, message: sentence(shorten(text, longestNotice)) };
    return md`- ${tell(locale, "{place}: {message}", said)}`;
  });
  if (notices.length > mostNotices)
    rows.push(md`- ${tell(locale, "and {count} more, in the log", { count: notices.length - mostNotices })}`);
  return join(rows, "\n");
}
