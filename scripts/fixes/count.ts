import { applyEdits } from "../../src/text/edit.js";
import { unifiedDiff } from "../../src/text/diff.js";
import type { Tally } from "../corpus/tally.js";
import type { Examined, Violation } from "./properties.js";

/** What was counted over many files. */
export interface FixCount {
  files: number;
  findings: number;
  /** Changed lines of every fix. */
  readonly lines: number[];
  readonly byRule: Map<string, { findings: number; fixes: number }>;
  readonly violations: (Violation & { readonly name: string })[];
  readonly patches: Tally["patches"][number][];
}

/** A finding as a line of JSON. */
export interface FixRow {
  readonly path: string;
  readonly rule: string;
  readonly line: number;
  readonly message: string;
  readonly fix: string | undefined;
  readonly safety: string | undefined;
  readonly lines: number | undefined;
  readonly diff: string | undefined;
  readonly refused: readonly string[];
}

export function emptyCount(): FixCount {
  return { files: 0, findings: 0, lines: [], byRule: new Map(), violations: [], patches: [] };
}

/** Where a file lies, and what it holds. */
export interface Named {
  readonly name: string;
  readonly root: string;
  readonly text: string;
}

/** Adds one file; gives its findings as rows, each fix with its diff. */
export function addExamined(count: FixCount, { name, root, text }: Named, examined: Examined): readonly FixRow[] {
  const { findings, fixes, patch, violations } = examined;
  count.files++;
  count.findings += findings.length;
  count.violations.push(...violations.map((one) => ({ ...one, name })));
  if (patch !== undefined) count.patches.push({ root, name, patch });
  const measured = new Map(fixes.map((one) => [one.finding, one]));
  return findings.map((finding) => {
    const { rule, line, message, fix, refusedFixes } = finding;
    const lines = measured.get(finding)?.lines;
    if (lines !== undefined) count.lines.push(lines);
    const sum = count.byRule.get(rule.id) ?? { findings: 0, fixes: 0 };
    count.byRule.set(rule.id, { findings: sum.findings + 1, fixes: sum.fixes + (fix ? 1 : 0) });
    const isOwn = fix?.file === finding.dockerfile;
    const diff =
      fix && isOwn ? unifiedDiff({ path: fix.file, before: text, after: applyEdits(text, fix.edits) }, 4) : "";
    return {
      path: name,
      rule: rule.id,
      line,
      message,
      fix: fix?.title,
      safety: fix?.safety,
      lines,
      diff,
      refused: refusedFixes,
    };
  });
}

/** All that was counted, as text for people. */
export function describeFixes(count: FixCount, refusedPatches: readonly string[]): string {
  const { files, findings, lines, byRule, violations, patches } = count;
  const sorted = [...lines].sort((a, b) => a - b);
  const rules = [...byRule].sort((a, b) => b[1].findings - b[1].fixes - (a[1].findings - a[1].fixes));
  const properties = new Map<string, (Violation & { readonly name: string })[]>();
  for (const one of violations) properties.set(one.property, [...(properties.get(one.property) ?? []), one]);
  return [
    `${files} Dockerfiles, ${findings} findings, ${lines.length} with a fix (${((100 * lines.length) / (findings || 1)).toFixed(1)} %)`,
    `changed lines: median ${sorted[sorted.length >> 1] ?? 0}, 90 % at most ${sorted[Math.floor(sorted.length * 0.9)] ?? 0}, most ${sorted.at(-1) ?? 0}`,
    `${patches.length} patches, ${refusedPatches.length} refused by git apply`,
    ...refusedPatches.map((one) => `  ${one}`),
    `${violations.length} violations`,
    ...[...properties].flatMap(([property, own]) => [
      `${property}: ${own.length}`,
      ...own.slice(0, 25).map(({ name, by, detail }) => `  ${name} ${by}: ${detail}`),
    ]),
    "most findings without a fix:",
    ...rules.slice(0, 40).map(([rule, sum]) => `  ${rule}: ${sum.findings - sum.fixes} of ${sum.findings}`),
  ].join("\n");
}
