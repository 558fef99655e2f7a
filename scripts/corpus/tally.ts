import type { Finding } from "../../src/engine/finding.js";
import type { Run } from "../../src/dockerfile/model.js";
import { parseDockerfile } from "../../src/dockerfile/parse.js";
import type { Reviewed } from "../../src/review-dockerfiles.js";

/** A finding as a line of JSON: enough to recognise it in another run. */
export interface Row {
  readonly path: string;
  readonly rule: string;
  readonly level: string;
  readonly status: string;
  readonly line: number;
  readonly message: string;
  readonly snippet: string;
  readonly fix: string | undefined;
  readonly refused: readonly string[];
}

/** What was counted over a corpus. */
export interface Tally {
  files: number;
  milliseconds: number;
  readonly rows: Row[];
  /** Findings a file, of those that are in scope. */
  readonly perFile: number[];
  /** Findings a piece: a change with all its files. */
  readonly perSubject: number[];
  fixed: number;
  readonly crashes: string[];
  readonly notices: string[];
  readonly times: { readonly path: string; readonly milliseconds: number }[];
  runs: number;
  runsNotUnderstood: number;
  unreadableFiles: number;
  readonly patches: { readonly root: string; readonly name: string; readonly patch: string }[];
}

export function emptyTally(): Tally {
  return {
    files: 0,
    milliseconds: 0,
    rows: [],
    perFile: [],
    perSubject: [],
    fixed: 0,
    crashes: [],
    notices: [],
    times: [],
    runs: 0,
    runsNotUnderstood: 0,
    unreadableFiles: 0,
    patches: [],
  };
}

/** Adds what one Dockerfile gave; answers how many findings are in scope. */
export function addReview(tally: Tally, name: string, root: string, reviewed: Reviewed, milliseconds: number): number {
  tally.notices.push(...reviewed.notices.map(({ message }) => `${name}: ${message}`));
  let inScope = 0;
  for (const { file, crashes } of reviewed.reviews) {
    const path = `${name}${file.path}`;
    tally.files++;
    tally.milliseconds += milliseconds;
    tally.times.push({ path, milliseconds });
    tally.crashes.push(...crashes.map(({ rule, message }) => `${path}: ${rule}: ${message}`));
    tally.fixed += file.fixed.length;
    const shown = file.findings.filter(({ status }) => status === "introduced");
    tally.perFile.push(shown.length);
    inScope += shown.length;
    tally.rows.push(...file.findings.map((finding) => rowOf(finding, name, file.text)));
    if (file.patch !== undefined) tally.patches.push({ root, name: path, patch: file.patch });
    countRuns(tally, file.text, file.path);
  }
  return inScope;
}

function rowOf(finding: Finding, name: string, text: string): Row {
  const isOwn = finding.path === finding.dockerfile;
  return {
    path: name + finding.path,
    rule: finding.rule.id,
    level: finding.level,
    status: finding.status,
    line: finding.line,
    message: finding.message,
    snippet: isOwn ? text.slice(finding.at.start, finding.at.end).slice(0, 300) : "",
    fix: finding.fix && `${finding.fix.title} (${finding.fix.safety})`,
    refused: finding.refusedFixes,
  };
}

function countRuns(tally: Tally, text: string, path: string): void {
  const { instructions, problems } = parseDockerfile(text, { path });
  if (problems.length > 0) tally.unreadableFiles++;
  const runs = instructions.filter((each): each is Run => each.keyword === "RUN");
  tally.runs += runs.length;
  tally.runsNotUnderstood += runs.filter(({ commands }) => commands === undefined).length;
}
