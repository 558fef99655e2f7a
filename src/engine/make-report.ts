import type { Notice, Report, Totals } from "../report/report.js";
import type { Finding } from "./finding.js";
import type { FileReview } from "./review.js";
import type { Level } from "./rule.js";
import { weighsAtLeast } from "./run-rule.js";

export interface ReportInput {
  readonly reviews: readonly FileReview[];
  /** What the run itself has to tell. An `error` means that the verdict cannot be trusted. */
  readonly notices?: readonly Notice[];
  readonly failOn: Level | "never";
  readonly scope: Report["scope"];
}

/** Adds up the files of a run and draws the conclusion: `error` before `failure` before `success`. */
export function makeReport({ reviews, notices = [], failOn, scope }: ReportInput): Report {
  const files = reviews.map(({ file }) => file);
  const findings = distinct(files.flatMap((file) => file.findings));
  const inScope = findings.filter(
    ({ status }) => status === "introduced" || (status === "existing" && scope !== "introduced"),
  );
  const all = [...notices, ...reviews.flatMap(noticesOf)];
  const fails = failOn !== "never" && inScope.some(({ level }) => weighsAtLeast(level, failOn));
  return {
    files,
    totals: totalsOf(findings, inScope, distinct(files.flatMap((file) => file.fixed))),
    notices: all,
    failOn,
    scope,
    conclusion: all.some(({ level }) => level === "error") ? "error" : fails ? "failure" : "success",
  };
}

/** A report with what else its run has to tell: an error among it means that the verdict cannot be trusted. */
export function withNotices(report: Report, notices: readonly Notice[]): Report {
  const isBroken = notices.some(({ level }) => level === "error");
  return {
    ...report,
    notices: [...report.notices, ...notices],
    conclusion: isBroken ? "error" : report.conclusion,
  };
}

/** One finding in a shared file, such as a `.dockerignore`, that several Dockerfiles lead to counts once. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ fingerprint, path, at }) => {
    const key = `${fingerprint} ${at.start} ${path}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function totalsOf(findings: readonly Finding[], inScope: readonly Finding[], fixed: readonly Finding[]): Totals {
  const count = (level: Level) => inScope.filter((finding) => finding.level === level).length;
  const suppressed = findings.filter(({ status }) => status === "suppressed").length;
  return {
    findings: inScope.length,
    errors: count("error"),
    warnings: count("warning"),
    infos: count("info"),
    fixable: inScope.filter(({ fix }) => fix !== undefined).length,
    existing: findings.length - inScope.length - suppressed,
    fixed: fixed.length,
    suppressed,
  };
}

function noticesOf({ file, crashes, leftOut }: FileReview): readonly Notice[] {
  return [
    ...crashes.map(({ rule, message }) => ({
      level: "warning" as const,
      message: `The rule ${rule} failed on ${file.path}: ${message} Its other findings stand, and the other rules went on; please report it.`,
    })),
    ...[...leftOut].map(([rule, count]) => ({
      level: "warning" as const,
      message: `${file.path} has more than 200 findings of ${rule}; ${count} of them are not shown.`,
    })),
  ];
}
