import type { Finding } from "../engine/finding.js";
import type { Locale } from "../engine/message.js";
import { say, tell } from "./frame.js";
import { code, join, link, md, nothing, words, type Markdown } from "./markdown.js";
import { rulePage } from "./project.js";
import { byRank } from "./selection.js";
import { message, why } from "./wording.js";

/** Findings of one file that say the same at several places. */
export interface Row {
  readonly first: Finding;
  /** In order of rank; the first is among them. */
  readonly findings: readonly Finding[];
}

/** Findings as rows, ranked: what one rule says of one file in the same words is said once. */
export function rowsOf(findings: readonly Finding[], locale: Locale | undefined): readonly Row[] {
  const rows = new Map<string, Finding[]>();
  for (const finding of [...findings].sort(byRank)) {
    const { path, level, rule, cause } = finding;
    const key = JSON.stringify([path, level, rule.id, message(finding, locale).markdown, cause?.path, cause?.line]);
    const row = rows.get(key);
    if (row) row.push(finding);
    else rows.set(key, [finding]);
  }
  return [...rows.values()].flatMap((row) => (row[0] ? [{ first: row[0], findings: row }] : []));
}

export interface RowOptions {
  readonly locale: Locale | undefined;
  /** The file that is named already round the row. */
  readonly under?: string;
  readonly withWhy: boolean;
  readonly lineUrl?: ((path: string, line: number) => string | undefined) | undefined;
}

/** One list item: level, place, what is wrong; below, what it costs, and the rule with its page. */
export function renderRow(row: Row, options: RowOptions): Markdown {
  const { locale, withWhy } = options;
  const { first } = row;
  const rule = link(code(first.rule.id), rulePage(first.rule.id));
  const said = tell(locale, "{place}: {message}", { place: placesOf(row, options), message: message(first, locale) });
  const below = withWhy ? md`\n  ${why(first.rule, locale)} ${rule}` : md` ${rule}`;
  return md`- **${tell(locale, first.level)}** ${said}${causeOf(first, options)}${below}`;
}

function causeOf({ cause, path }: Finding, { locale, lineUrl }: RowOptions): Markdown {
  if (!cause) return nothing;
  const file = cause.path === path ? nothing : code(cause.path);
  const { line } = cause;
  const place =
    line === undefined
      ? code(cause.path)
      : linked(inFile(file, tell(locale, "line {line}", { line }), locale), lineUrl?.(cause.path, line));
  return md` ${tell(locale, "The change of {place} brings it about.", { place })}`;
}

/** A list of rows; what a rule's findings cost is said with the first of them. */
export function renderRows(rows: readonly Row[], options: RowOptions): Markdown {
  const explained = new Set<string>();
  const items = rows.map((row) => {
    const isNew = !explained.has(row.first.rule.id);
    explained.add(row.first.rule.id);
    return renderRow(row, { ...options, withWhy: options.withWhy && isNew });
  });
  return join(items, "\n");
}

/** `rule`, `other rule` × 3: which rules' findings these are. */
export function countRules(findings: readonly Finding[], locale: Locale | undefined): Markdown {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule.id, (counts.get(rule.id) ?? 0) + 1);
  const names = [...counts].map(([rule, count]) => (count === 1 ? code(rule) : md`${code(rule)} × ${count}`));
  return join(names, say(locale, ", "));
}

/** `rule` (lines 3, 5), `other rule` (line 4): which findings are meant, without links. */
export function nameFindings(findings: readonly Finding[], under: string, locale: Locale | undefined): Markdown {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.rule.id, finding.path]);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  const names = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    return [md`${code(first.rule.id)} (${placesOf({ first, findings: group }, { locale, under, withWhy: false })})`];
  });
  const more = names.length > mostNames ? [words("…")] : [];
  return join([...names.slice(0, mostNames), ...more], say(locale, ", "));
}

/** More rules than these in one sentence tell nobody more. */
const mostNames = 12;

/** So many places of one row are linked; the others are numbers, for whoever wants to go through them. */
const mostLinks = 12;
const mostPlaces = 500;

function placesOf({ first, findings }: Row, { locale, under, lineUrl }: RowOptions): Markdown {
  const shown = findings.slice(0, mostPlaces);
  const file = first.path === under ? nothing : code(first.path);
  const [only] = shown;
  if (only && shown.length === 1) {
    const { line, endLine } = only;
    const lines =
      line === endLine
        ? tell(locale, "line {line}", { line })
        : tell(locale, "lines {first}–{last}", { first: line, last: endLine });
    return linked(inFile(file, lines, locale), lineUrl?.(first.path, line));
  }
  const numbers = shown.map(({ line }, index) =>
    linked(md`${line}`, index < mostLinks ? lineUrl?.(first.path, line) : undefined),
  );
  const more = findings.length > mostPlaces ? [words("…")] : [];
  const list = join([...numbers, ...more], say(locale, ", "));
  return inFile(file, tell(locale, "lines {list}", { list }), locale);
}

function inFile(file: Markdown, lines: Markdown, locale: Locale | undefined): Markdown {
  return file === nothing ? lines : tell(locale, "{file} {place}", { file, place: lines });
}

function linked(text: Markdown, url: string | undefined): Markdown {
  return url === undefined ? text : link(text, url);
}
