import type { RowDifference } from "./compare.js";
import type { Row, Tally } from "./tally.js";

const most = 20;

/** All that was counted, as text for people. */
export function describe(tally: Tally, refusedPatches: readonly string[], noun: string): string {
  const shown = tally.rows.filter(({ status }) => status === "introduced");
  const fixes = shown.filter(({ fix }) => fix !== undefined).length;
  const perFile = [...tally.perFile].sort((a, b) => a - b);
  const perSubject = [...tally.perSubject].sort((a, b) => a - b);
  return [
    `${tally.files} Dockerfiles in ${Math.round(tally.milliseconds)} ms`,
    `${shown.length} findings, ${tally.rows.length - shown.length} more that were there before or are silenced, ${tally.fixed} fixed`,
    `a file: median ${quantile(perFile, 0.5)}, 90 % have at most ${quantile(perFile, 0.9)}, most ${quantile(perFile, 1)}`,
    ...(noun === "file"
      ? []
      : [`a ${noun}: median ${quantile(perSubject, 0.5)}, 90 % have at most ${quantile(perSubject, 0.9)}`]),
    `${fixes} findings (${percent(fixes, shown.length)}) carry a verified fix`,
    `${tally.runsNotUnderstood} of ${tally.runs} RUN (${percent(tally.runsNotUnderstood, tally.runs)}) are not understood; ${tally.unreadableFiles} files cannot be read`,
    `${tally.patches.length} patches, ${refusedPatches.length} refused by git apply`,
    "",
    rulesTable(shown, tally.files),
    ...section("refused fixes", refusals(shown)),
    ...section("slowest files", slowest(tally)),
    ...section("refused patches", refusedPatches),
    ...section("notices", tally.notices),
    ...section("CRASHES", tally.crashes),
    "",
  ].join("\n");
}

/** What is new and what is gone, rule by rule, with examples. */
export function describeDifference({ came, went }: RowDifference): string {
  const rules = [...new Set([...came, ...went].map(({ rule }) => rule))].sort();
  const of = (rows: readonly Row[], rule: string): readonly Row[] => rows.filter((row) => row.rule === rule);
  return [
    `${came.length} findings are new, ${went.length} are gone.`,
    ...rules.flatMap((rule) => [
      `${rule}: +${of(came, rule).length} −${of(went, rule).length}`,
      ...of(came, rule)
        .slice(0, 5)
        .map((row) => `  + ${place(row)}`),
      ...of(went, rule)
        .slice(0, 5)
        .map((row) => `  − ${place(row)}`),
    ]),
    "",
  ].join("\n");
}

function place({ path, line, message, snippet }: Row): string {
  return `${path}:${line} ${message} ${JSON.stringify(snippet.slice(0, 80))}`;
}

function rulesTable(rows: readonly Row[], files: number): string {
  const rules = [...new Set(rows.map(({ rule }) => rule))];
  const counted = rules.map((rule) => {
    const own = rows.filter((row) => row.rule === rule);
    const offered = own.filter(({ fix, refused }) => fix !== undefined || refused.length > 0).length;
    const accepted = own.filter(({ fix }) => fix !== undefined).length;
    const inFiles = new Set(own.map(({ path }) => path)).size;
    return { rule, findings: own.length, inFiles, share: percent(inFiles, files), offered, accepted };
  });
  counted.sort((a, b) => b.findings - a.findings);
  const head = ["rule", "findings", "files", "share", "fixes offered", "accepted"];
  return columns([head, ...counted.map((row) => Object.values(row).map(String))]);
}

function refusals(rows: readonly Row[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { rule, refused } of rows)
    for (const reason of refused) counts.set(`${rule}: ${reason}`, (counts.get(`${rule}: ${reason}`) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([reason, count]) => `${count} × ${reason}`);
}

function slowest(tally: Tally): readonly string[] {
  return [...tally.times]
    .sort((a, b) => b.milliseconds - a.milliseconds)
    .slice(0, 5)
    .map(({ path, milliseconds }) => `${milliseconds.toFixed(1)} ms ${path}`);
}

function section(title: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  const rest = lines.length > most ? [`  … and ${lines.length - most} more`] : [];
  return ["", `${title} (${lines.length})`, ...lines.slice(0, most).map((line) => `  ${line}`), ...rest];
}

function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows
    .map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))))
    .map((row) => row.join("  "))
    .join("\n");
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "0 %" : `${Math.round((100 * part) / whole)} %`;
}
