import type { Cause, Finding, VerifiedFix } from "../../src/engine/finding.js";
import { defineRule, type Level, type Rule } from "../../src/engine/rule.js";
import type { FileReport, Report } from "../../src/report/report.js";
import { createSource } from "../../src/text/source.js";

/** A rule that finds nothing; findings below are made by hand. */
export const cacheRule: Rule = defineRule({
  id: "pip/cache-in-layer",
  level: "warning",
  summary: "pip keeps its download cache in the image layer",
  since: "0.1.0",
  messages: { cached: "`{command}` keeps everything that it downloads in {where}." },
  why: "The cache is never read again.",
  check: () => [],
});

export interface FindingSample {
  readonly text: string;
  /** What the finding stands on; its first occurrence in the text. */
  readonly on: string;
  readonly path?: string;
  readonly level?: Level;
  readonly status?: Finding["status"];
  readonly data?: Readonly<Record<string, string>>;
  readonly fix?: Partial<VerifiedFix>;
  readonly rule?: Rule;
  readonly dockerfile?: string;
  readonly cause?: Cause;
  readonly related?: Finding["related"];
}

let count = 0;

export function finding(sample: FindingSample): Finding {
  const start = sample.text.indexOf(sample.on);
  if (start < 0) throw new Error(`The text has no "${sample.on}".`);
  const at = { start, end: start + sample.on.length };
  const source = createSource(sample.text);
  const from = source.positionAt(at.start);
  const to = source.positionAt(at.end);
  const path = sample.path ?? "Dockerfile";
  const data = sample.data ?? { command: "pip install", where: "this layer" };
  const rule = sample.rule ?? cacheRule;
  const template = rule.messages.cached ?? "";
  count++;
  return {
    rule,
    path,
    dockerfile: sample.dockerfile ?? path,
    level: sample.level ?? "warning",
    profile: "recommended",
    at,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    messageKey: "cached",
    data,
    message: template.replace(/\{(\w+)\}/g, (_, name: string) => data[name] ?? ""),
    related: sample.related ?? [],
    fingerprint: count.toString(16).padStart(20, "0"),
    status: sample.status ?? "introduced",
    ...(sample.cause && { cause: sample.cause }),
    suppression: undefined,
    fix: sample.fix && {
      title: "Add `--no-cache-dir`",
      safety: "safe",
      file: path,
      isNewFile: false,
      edits: [{ span: { start: at.end, end: at.end }, text: " --no-cache-dir" }],
      ...sample.fix,
    },
    refusedFixes: [],
  };
}

export function fileReport(text: string, findings: readonly Finding[], more: Partial<FileReport> = {}): FileReport {
  return {
    path: "Dockerfile",
    text,
    isUtf8: true,
    change: undefined,
    findings,
    fixed: [],
    patch: undefined,
    stages: [],
    patched: new Set(),
    ...more,
  };
}

export function report(files: readonly FileReport[], more: Partial<Report> = {}): Report {
  const all = files.flatMap((file) => file.findings);
  const shown = all.filter(({ status }) => status === "introduced");
  const count = (level: Level): number => shown.filter((each) => each.level === level).length;
  return {
    files,
    totals: {
      findings: shown.length,
      errors: count("error"),
      warnings: count("warning"),
      infos: count("info"),
      fixable: shown.filter(({ fix }) => fix).length,
      existing: all.filter(({ status }) => status === "existing").length,
      fixed: files.flatMap((file) => file.fixed).length,
      suppressed: all.filter(({ status }) => status === "suppressed").length,
    },
    notices: [],
    failOn: "error",
    scope: "introduced",
    conclusion: "success",
    ...more,
  };
}
