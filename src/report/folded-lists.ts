import type { Finding } from "../engine/finding.js";
import type { Locale } from "../engine/message.js";
import { say, sayCount, tell } from "./frame.js";
import { renderIgnored } from "./ignored.js";
import { code, foldedPart, join, joinParts, md, nothing, type Markdown } from "./markdown.js";
import type { Report } from "./report.js";
import { countRules, renderRow, rowsOf, type Row, type RowOptions } from "./rows.js";
import { isInScope } from "./selection.js";

/** Folded: what was there before, without reasons. */
export function renderKnown(report: Report, { locale, lineUrl }: Pick<RowOptions, "locale" | "lineUrl">): Markdown {
  const known = distinct(report.files.flatMap((file) => file.findings)).filter(
    (finding) => finding.status === "existing" && !isInScope(finding, report.scope),
  );
  if (known.length === 0) return nothing;
  const items = [...byFile(rowsOf(known, locale))].map(([path, rows]) => {
    const own = rows.map((row) => md`  ${renderRow(row, { locale, under: path, withWhy: false, lineUrl })}`);
    return join([md`- ${code(path)}`, ...own], "\n");
  });
  return foldedPart(
    sayCount(locale, known.length, "1 was there before", "{count} were there before"),
    join(items, "\n"),
  );
}

/** The rows of each file; the file with the heaviest first. */
function byFile(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const files = new Map<string, Row[]>();
  for (const row of rows) {
    const own = files.get(row.first.path);
    if (own) own.push(row);
    else files.set(row.first.path, [row]);
  }
  return files;
}

/** Folded: how often which rule's findings are fixed, and what is ignored and why. */
export function renderOthers(report: Report, locale: Locale | undefined): Markdown {
  const fixed = rowsOf(distinct(report.files.flatMap((file) => file.fixed)), locale);
  const rows = [...byFile(fixed)].map(([path, own]) => {
    const findings = own.flatMap((row) => row.findings);
    return md`- ${tell(locale, "{place}: {message}", { place: path, message: countRules(findings, locale) })}`;
  });
  const ignored = renderIgnored(report, locale);
  return joinParts([
    rows.length === 0
      ? nothing
      : foldedPart(say(locale, "{count} fixed", { count: String(report.totals.fixed) }), join(rows, "\n")),
    ignored ? foldedPart(ignored.title, ignored.list) : nothing,
  ]);
}

/** Every finding once, also one that several Dockerfiles lead to. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ fingerprint, at, path }) => {
    const place = `${fingerprint} ${at.start} ${path}`;
    const isNew = !seen.has(place);
    seen.add(place);
    return isNew;
  });
}
