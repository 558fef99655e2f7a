import type { Finding } from "../engine/finding.js";
import { logLine } from "../report/harmless.js";
import type { FixOutcome } from "../report/json.js";
import type { Notice, Report } from "../report/report.js";
import { unifiedDiff } from "../text/diff.js";
import type { Fixing } from "./arguments.js";
import type { Host } from "./host.js";
import type { FixedFile, Settled } from "./settle.js";
import { shownPath } from "./shown-paths.js";

/** Writes the fixed files, each for itself: one that cannot be written does not hold up the others. */
export async function writeFiles(
  host: Host,
  files: readonly FixedFile[],
  root: string,
): Promise<readonly FixOutcome[]> {
  const outcomes: FixOutcome[] = [];
  for (const file of files) outcomes.push(outcomeOf(file, await host.replaceFile(root, file)));
  return outcomes;
}

/** What became of a file; `refusal` is why it was not written. */
export function outcomeOf({ path, before, rules }: FixedFile, refusal?: string): FixOutcome {
  const status = refusal !== undefined ? "refused" : before === undefined ? "created" : "fixed";
  return { path, status, refusal, rules };
}

/** Says on the side what was fixed, and what could be. */
export function remarkFixes(
  host: Host,
  { report, outcomes, fixing, root }: FixedReport & { readonly fixing: Fixing; readonly root: string },
): void {
  const lines: string[] = [];
  const done = outcomes.filter(({ status }) => status !== "refused");
  for (const { path, status, rules } of done) {
    const name = path === "-" ? "standard input" : logLine(shownPath(root, host.folder, path));
    lines.push(`${status === "created" ? "made" : "fixed"} ${name}: ${listed(rules)}`);
  }
  if (outcomes.length === 0)
    lines.push(fixing === "safe" ? "There was nothing to fix that is safe." : "There was nothing to fix.");
  const more = left(report).filter(({ fix }) => fix?.safety === "review").length;
  if (fixing === "safe" && more > 0)
    lines.push(
      `${more === 1 ? "1 more fix needs" : `${more} more fixes need`} a look: --diff prints, --fix=all writes ${more === 1 ? "it" : "them"}.`,
    );
  host.remarks.write(lines.map((line) => `${line}\n`).join(""));
}

/** `pip/cache-in-layer, apt/recommends (3)` */
function listed(rules: ReadonlyMap<string, number>): string {
  return [...rules].map(([rule, count]) => (count === 1 ? rule : `${rule} (${count})`)).join(", ");
}

/** A report after fixing, and what became of the files. */
export interface FixedReport {
  readonly report: Report;
  readonly outcomes: readonly FixOutcome[];
}

/** The report with what the reader of fixed files must be told: what is not fixed although it was asked for. */
export function withFixNotices(
  report: Report,
  outcomes: readonly FixOutcome[],
  fixing: Fixing,
  { isSettled }: Pick<Settled, "isSettled">,
): Report {
  const notices: Notice[] = outcomes.flatMap(({ path, refusal }): Notice[] =>
    refusal === undefined ? [] : [{ level: "error", message: `\`${path}\` was not fixed: it ${refusal}.` }],
  );
  for (const { path, isUtf8, findings } of report.files)
    if (!isUtf8 && findings.some(({ status }) => status !== "suppressed"))
      notices.push({ level: "warning", message: `\`${path}\` is not UTF-8 text, so nothing in it was fixed.` });
  const rest = left(report).filter(({ fix }) => fixing === "all" || fix?.safety === "safe").length;
  if (rest > 0 && notices.every(({ level }) => level !== "error"))
    notices.push({ level: "warning", message: isSettled ? conflicting(rest) : unfinished(rest) });
  const isBroken = notices.some(({ level }) => level === "error");
  return {
    ...report,
    notices: [...report.notices, ...notices],
    conclusion: isBroken ? "error" : report.conclusion,
  };
}

function conflicting(count: number): string {
  return count === 1
    ? "One fix does not go together with what was fixed, and was left out."
    : `${count} fixes do not go together with what was fixed, and were left out.`;
}

function unfinished(count: number): string {
  return `There was more to fix than one run does; ${count} are left. Run it again.`;
}

/** What still has a fix; a finding that several Dockerfiles lead to counts once. */
function left({ files }: Report): readonly Finding[] {
  const found = new Map<string, Finding>();
  for (const finding of files.flatMap(({ findings }) => findings))
    if (finding.fix && finding.status !== "suppressed")
      found.set(`${finding.fingerprint} ${finding.at.start} ${finding.path}`, finding);
  return [...found.values()];
}

/** One patch of fixed files, for `git apply`. */
export function patchOf(files: readonly FixedFile[]): string {
  return files.map(({ path, before, after }) => unifiedDiff({ path, before, after })).join("");
}
