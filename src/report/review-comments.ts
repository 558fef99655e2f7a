import type { Finding } from "../engine/finding.js";
import type { ChangedFile, Hunk } from "../source/files.js";
import { changedLines } from "../text/hunks.js";
import { createSource, type Source } from "../text/source.js";
import type { Span } from "../text/span.js";
import { tell } from "./frame.js";
import { code, fence, hiddenMark, join, link, md, nothing, sentence, type Markdown } from "./markdown.js";
import { rulePage } from "./project.js";
import type { FileReport, Report } from "./report.js";
import type { Locale } from "../engine/message.js";
import { message, why } from "./wording.js";
import { allShownFindings } from "./selection.js";
import { asLineReplacements, type LineReplacement } from "./suggestion.js";

/** A comment that GitHub will take: its lines lie in one hunk, on the side of the head. */
export interface ReviewComment {
  readonly path: string;
  /** The first line; undefined when the comment is on one line. */
  readonly startLine: number | undefined;
  /** The last line. */
  readonly line: number;
  readonly body: string;
  readonly fingerprint: string;
}

/** At most so many comments stand in a pull request at one time; the lighter findings are in the summary alone. */
export const mostComments = 30;

/** The comments for the findings in scope whose lines the change shows, the heaviest first. */
export function renderReviewComments(
  report: Report,
  changes: readonly ChangedFile[],
  locale?: Locale,
): readonly ReviewComment[] {
  const files = new Map(report.files.map((file) => [file.path, file]));
  const hunks = new Map(changes.map((change) => [change.path, change.hunks ?? []]));
  const changed = new Map(changes.map((change) => [change.path, changedLines(change.hunks ?? [])]));
  const comments: ReviewComment[] = [];
  const taken = new Set<string>();
  const sources = new Map<FileReport, Source>();
  const sourceOf = (file: FileReport): Source => {
    const source = sources.get(file) ?? createSource(file.text);
    sources.set(file, source);
    return source;
  };
  for (const finding of allShownFindings(report)) {
    if (comments.length === mostComments) break;
    if (taken.has(finding.fingerprint)) continue;
    const inDiff = hunks.get(finding.path) ?? [];
    const file = files.get(finding.path);
    const atCause = placeOfCause(finding, hunks);
    const touched = touchedLine(finding, changed.get(finding.path));
    // Nobody knows how the change brought it about: that is left to the summary.
    if (finding.status === "introduced" && touched === undefined && !atCause) continue;
    const suggestion = atCause || !file ? undefined : suggestionFor(finding, file, inDiff, sourceOf(file));
    const place = atCause ?? suggestion ?? placeInDiff(finding, inDiff, touched);
    if (!place) continue;
    const comment = {
      path: atCause?.path ?? finding.path,
      startLine: place.startLine === place.endLine ? undefined : place.startLine,
      line: place.endLine,
      body: renderBody(finding, { suggestion, inPatch: isInPatch(finding, report), atCause }, locale).markdown,
      fingerprint: finding.fingerprint,
    };
    taken.add(finding.fingerprint);
    comments.push(comment);
  }
  return comments;
}

function isInPatch({ fingerprint, dockerfile }: Finding, { files }: Report): boolean {
  return files.some(({ path, patched }) => path === dockerfile && patched.has(fingerprint));
}

interface DiffLines {
  readonly startLine: number;
  readonly endLine: number;
}

/** The line that brought the finding about, if the diff shows it. */
function placeOfCause(
  { cause }: Finding,
  hunks: ReadonlyMap<string, readonly Hunk[]>,
): (DiffLines & { readonly path: string }) | undefined {
  if (cause?.line === undefined) return undefined;
  const { path, line } = cause;
  return isInOneHunk(hunks.get(path) ?? [], line, line) ? { path, startLine: line, endLine: line } : undefined;
}

/** The fix as a suggestion, if GitHub can carry it out: this file, UTF-8, its lines in one hunk. */
function suggestionFor(
  finding: Finding,
  file: FileReport,
  hunks: readonly Hunk[],
  lines: Source,
): LineReplacement | undefined {
  const { fix } = finding;
  if (!fix || !file.isUtf8 || fix.isNewFile || fix.file !== finding.path) return undefined;
  if (!fix.edits.every((edit) => touchesHunk(hunks, lines, edit.span))) return undefined;
  const isNear = (way: LineReplacement): boolean => way.startLine <= finding.endLine && finding.line <= way.endLine;
  const ways = asLineReplacements(file.text, fix.edits).filter((way) => isInOneHunk(hunks, way.startLine, way.endLine));
  return ways.find(isNear) ?? ways[0];
}

/** A cheap look before the lines are compared: an insertion may stand for the line before it. */
function touchesHunk(hunks: readonly Hunk[], lines: Source, span: Span): boolean {
  const first = lines.positionAt(span.start).line - 1;
  const last = lines.positionAt(span.end).line;
  return hunks.some((hunk) => first < hunk.newStart + hunk.newLines && hunk.newStart <= last);
}

/** The first line of the finding that the change added. */
function touchedLine({ line, endLine }: Finding, changed: ReadonlySet<number> = new Set()): number | undefined {
  for (const each of changed) if (each >= line && each <= endLine) return each;
  return undefined;
}

/** The finding's own lines, or where the diff cuts them off the first that it adds, or shows. */
function placeInDiff({ line, endLine }: Finding, hunks: readonly Hunk[], touched?: number): DiffLines | undefined {
  if (isInOneHunk(hunks, line, endLine)) return { startLine: line, endLine };
  if (touched !== undefined) return { startLine: touched, endLine: touched };
  for (const hunk of hunks) {
    const first = Math.max(hunk.newStart, line);
    if (hunk.newLines > 0 && first <= endLine && first < hunk.newStart + hunk.newLines)
      return { startLine: first, endLine: first };
  }
  return undefined;
}

function isInOneHunk(hunks: readonly Hunk[], start: number, end: number): boolean {
  return hunks.some((hunk) => hunk.newStart <= start && end < hunk.newStart + hunk.newLines);
}

interface Showing {
  readonly suggestion: LineReplacement | undefined;
  readonly inPatch: boolean;
  readonly atCause: { readonly path: string } | undefined;
}

function renderBody(finding: Finding, { suggestion, inPatch, atCause }: Showing, locale: Locale | undefined): Markdown {
  const rule = link(code(finding.rule.id), rulePage(finding.rule.id));
  const said = tell(locale, "{place}: {message}", {
    place: md`**${tell(locale, finding.level)}**`,
    message: message(finding, locale),
  });
  const parts = [
    md`${said}\n${why(finding.rule, locale)} ${rule}`,
    atCause ? renderPlace(finding, atCause.path, locale) : nothing,
    renderFix(finding, suggestion, inPatch, locale),
    hiddenMark("finding", finding.fingerprint),
  ];
  return join(
    parts.filter((part) => part !== nothing),
    "\n\n",
  );
}

/** Where the finding itself lies, for a comment on the line that brought it about. */
function renderPlace({ path, line }: Finding, under: string, locale: Locale | undefined): Markdown {
  const own = tell(locale, "line {line}", { line });
  const place = path === under ? own : tell(locale, "{file} {place}", { file: path, place: own });
  return tell(locale, "This is about {place}; the change here brings it about.", { place });
}

function renderFix(
  finding: Finding,
  suggestion: LineReplacement | undefined,
  inPatch: boolean,
  locale: Locale | undefined,
): Markdown {
  if (!finding.fix) return nothing;
  const title = sentence(finding.fix.title);
  if (!suggestion && inPatch) return tell(locale, "{title}: the summary comment has the diff.", { title });
  const named = tell(locale, "{title}.", { title });
  if (!suggestion) return named;
  const lines = suggestion.lines.map((line) => `${line}\n`).join("");
  const advice = finding.fix.safety === "safe" ? [] : [tell(locale, "Please look at it before you take it.")];
  return join([join([named, ...advice], " "), fence(lines, "suggestion")], "\n\n");
}
