import type { Finding } from "../engine/finding.js";
import type { Level } from "../engine/rule.js";
import type { FileReport, Report } from "./report.js";

const weights: Readonly<Record<Level, number>> = { error: 0, warning: 1, info: 2 };

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The heaviest first, then by place; the same findings always come in the same order. */
export function byRank(a: Finding, b: Finding): number {
  return (
    weights[a.level] - weights[b.level] ||
    compareText(a.path, b.path) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.rule.id, b.rule.id) ||
    compareText(a.fingerprint, b.fingerprint)
  );
}

/** Whether the run's scope asks for the finding: what the change introduced, or all that is not suppressed. */
export function isInScope(finding: Finding, scope: Report["scope"]): boolean {
  if (finding.status === "suppressed") return false;
  return scope !== "introduced" || finding.status === "introduced";
}

/** The file's findings in scope, ranked. */
export function shownFindings(file: FileReport, scope: Report["scope"]): readonly Finding[] {
  return file.findings.filter((finding) => isInScope(finding, scope)).sort(byRank);
}

/** Every finding in scope, ranked; one that several Dockerfiles lead to (in a shared context file) is there once. */
export function allShownFindings(report: Report): readonly Finding[] {
  const seen = new Set<string>();
  const shown: Finding[] = [];
  for (const file of report.files)
    for (const finding of file.findings) {
      const place = `${finding.fingerprint} ${finding.at.start} ${finding.path}`;
      if (!isInScope(finding, report.scope) || seen.has(place)) continue;
      seen.add(place);
      shown.push(finding);
    }
  return shown.sort(byRank);
}
