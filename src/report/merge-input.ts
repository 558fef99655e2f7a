import type { Level } from "../engine/rule.js";
import type { Notice } from "./report.js";

/** What is wrong with a report, as a full sentence to go behind the file's name. */
export class ReportError extends Error {
  override readonly name = "ReportError";
}

/** What of a reported finding is merged. Paths and messages are hostile text. */
export interface ReportedFinding {
  readonly rule: string;
  readonly level: Level;
  readonly path: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly fingerprint: string;
  readonly isFixable: boolean;
}

/** The report of one repository. */
export interface RepositoryReport {
  /** `owner/repo` where all is well; hostile text. */
  readonly repository: string;
  readonly commit: string | undefined;
  /** False when the run that wrote it could not look at everything. */
  readonly isWhole: boolean;
  readonly notices: readonly Notice[];
  /** What its run had in scope, nothing that is ignored. */
  readonly findings: readonly ReportedFinding[];
  /** The report as it was written. */
  readonly document: Readonly<Record<string, unknown>>;
}

/** A report that could not be merged. */
export interface UnreadReport {
  /** As it was named or found; hostile text. */
  readonly file: string;
  /** A full sentence. */
  readonly why: string;
}

/** What one file holds. */
export interface ReadReports {
  readonly reports: readonly RepositoryReport[];
  /** What an earlier merge could not read. */
  readonly unread: readonly UnreadReport[];
}

/**
 * Reads a JSON report, or one that was merged from several. `file` is the name of the file it comes from, which names the
 * repository where the report does not. Throws ReportError.
 */
export function readReports(text: string, file: string): ReadReports {
  const document = asObject(parse(text), "It");
  if (document.version !== 1) {
    const found = document.version === undefined ? "no version" : `version ${JSON.stringify(document.version)}`;
    throw new ReportError(`It is no report of version 1: it has ${found.slice(0, 60)}.`);
  }
  if (document.repositories === undefined) return { reports: [readReport(document, "", nameFrom(file))], unread: [] };
  const reports = asList(document.repositories, "`repositories`").map((each, index) => {
    const where = `repositories[${index}]`;
    return readReport(asObject(each, `\`${where}\``), `${where}.`, undefined);
  });
  const unread = asList(document.unread ?? [], "`unread`").map((each, index): UnreadReport => {
    const where = `unread[${index}]`;
    const { file: name, why } = asObject(each, `\`${where}\``);
    return { file: asText(name, `${where}.file`), why: asText(why, `${where}.why`) };
  });
  return { reports, unread };
}

/** `owner/repo` from `some/folder/owner__repo.json`: an owner's name holds no two underscores in a row. */
export function nameFrom(file: string): string {
  const base = file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1).replace(/\.json$/i, "");
  const split = base.indexOf("__");
  return split > 0 ? `${base.slice(0, split)}/${base.slice(split + 2)}` : base;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new ReportError(text.trim() === "" ? "It is empty." : "It is no JSON, or was cut short.");
  }
}

type Fields = Readonly<Record<string, unknown>>;

function readReport(document: Fields, way: string, fallback: string | undefined): RepositoryReport {
  const named = document.repository;
  const repository = named === undefined && fallback !== undefined ? fallback : named;
  const { commit, conclusion, notices = [] } = document;
  const totals = asObject(document.totals, `\`${way}totals\``);
  // Without a scope that leaves some out, none is counted as lying outside of it.
  const countsExisting = asCount(totals.existing ?? 0, `${way}totals.existing`) === 0;
  const findings = asList(document.files, `\`${way}files\``).flatMap((each, index) => {
    const where = `${way}files[${index}]`;
    const file = asObject(each, `\`${where}\``);
    const path = asText(file.path, `${where}.path`);
    return asList(file.findings, `\`${where}.findings\``).flatMap((finding, at) =>
      readFinding(finding, `${where}.findings[${at}]`, path, countsExisting),
    );
  });
  return {
    repository: asText(repository, `${way}repository`, 300),
    commit: commit === undefined ? undefined : asText(commit, `${way}commit`, 100),
    isWhole: conclusion !== "error",
    notices: asList(notices, `\`${way}notices\``).map((each, index): Notice => {
      const where = `${way}notices[${index}]`;
      const { level, message } = asObject(each, `\`${where}\``);
      return {
        level: oneOf(level, ["warning", "error"], `${where}.level`),
        message: asText(message, `${where}.message`),
      };
    }),
    findings,
    document,
  };
}

const ruleId = /^[a-z0-9-]{1,60}\/[a-z0-9-]{1,80}$/;

function readFinding(value: unknown, where: string, path: string, countsExisting: boolean): ReportedFinding[] {
  const finding = asObject(value, `\`${where}\``);
  const status = oneOf(finding.status, ["introduced", "existing", "suppressed"], `${where}.status`);
  const rule = asText(finding.rule, `${where}.rule`);
  if (!ruleId.test(rule)) throw new ReportError(`\`${where}.rule\` is not the id of a rule.`);
  const read: ReportedFinding = {
    rule,
    level: oneOf(finding.level, ["error", "warning", "info"], `${where}.level`),
    path,
    message: asText(finding.message, `${where}.message`),
    line: asCount(finding.line, `${where}.line`, 1),
    column: asCount(finding.column, `${where}.column`, 1),
    endLine: asCount(finding.endLine, `${where}.endLine`, 1),
    endColumn: asCount(finding.endColumn, `${where}.endColumn`, 1),
    fingerprint: asText(finding.fingerprint, `${where}.fingerprint`, 100),
    isFixable: finding.fix !== undefined,
  };
  const isInScope = status === "introduced" || (status === "existing" && countsExisting);
  return isInScope ? [read] : [];
}

function asObject(value: unknown, where: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new ReportError(`${where} is not an object.`);
  return value as Fields;
}

function asList(value: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new ReportError(`${where} is not a list.`);
  return value;
}

function asText(value: unknown, where: string, most = 100_000): string {
  if (typeof value !== "string" || value === "") throw new ReportError(`\`${where}\` is not a text.`);
  if (value.length > most) throw new ReportError(`\`${where}\` is longer than ${most} characters.`);
  return value;
}

function asCount(value: unknown, where: string, least = 0): number {
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < least)
    throw new ReportError(`\`${where}\` is not a whole number from ${least} on.`);
  return value;
}

function oneOf<Value extends string>(value: unknown, allowed: readonly Value[], where: string): Value {
  const known = allowed.find((each) => each === value);
  if (known === undefined) throw new ReportError(`\`${where}\` is none of ${allowed.join(", ")}.`);
  return known;
}
