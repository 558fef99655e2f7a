import type { Finding } from "../engine/finding.js";
import { toolVersion } from "./project.js";
import type { Report } from "./report.js";

/** The report as JSON: `version` rises when a field changes its meaning or goes. Offsets of edits are UTF-16. */
export function renderJson(report: Report): string {
  const byPath = new Map<string, Finding[]>(report.files.map((file) => [file.path, []]));
  const seen = new Set<string>();
  for (const finding of report.files.flatMap((file) => file.findings)) {
    const place = `${finding.fingerprint} ${finding.at.start} ${finding.path}`;
    if (seen.has(place)) continue;
    seen.add(place);
    const list = byPath.get(finding.path);
    if (list) list.push(finding);
    else byPath.set(finding.path, [finding]);
  }
  const files = [...byPath].map(([path, findings]) => ({ path, findings: findings.map(describe) }));
  const document = {
    version: 1,
    tool: { name: "plimsoll", version: toolVersion },
    files,
    totals: report.totals,
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function describe(finding: Finding): object {
  const { fix } = finding;
  return {
    rule: finding.rule.id,
    level: finding.level,
    status: finding.status,
    message: finding.message,
    line: finding.line,
    column: finding.column,
    endLine: finding.endLine,
    endColumn: finding.endColumn,
    fingerprint: finding.fingerprint,
    ...(fix && {
      fix: {
        title: fix.title,
        safety: fix.safety,
        ...(fix.file !== finding.path && { file: fix.file }),
        edits: fix.edits,
      },
    }),
  };
}
