import type { Finding } from "../engine/finding.js";
import { jsonText } from "./harmless.js";
import { toolVersion } from "./project.js";
import type { Report } from "./report.js";

/** What became of a file that was to be fixed. */
export interface FixOutcome {
  readonly path: string;
  readonly status: "fixed" | "created" | "refused";
  /** Why it was not written, to go behind its path. */
  readonly refusal: string | undefined;
  /** How many findings of which rule its new text clears. */
  readonly rules: ReadonlyMap<string, number>;
}

/** Where the files of a report come from. */
export interface Origin {
  /** `owner/repo` */
  readonly repository: string;
  readonly commit: string;
}

/**
 * The report as JSON: `version` rises when a field changes its meaning or goes. Offsets of edits are UTF-16. `fixes` is
 * there when files were to be fixed, `repository` and `commit` where they are known.
 */
export function renderJson(report: Report, fixes?: readonly FixOutcome[], origin?: Origin): string {
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
    ...(origin && { repository: origin.repository, commit: origin.commit }),
    conclusion: report.conclusion,
    notices: report.notices.map(({ level, message }) => ({ level, message })),
    files,
    totals: report.totals,
    ...(fixes && {
      fixes: fixes.map(({ rules, refusal, ...fix }) => ({
        ...fix,
        ...(refusal !== undefined && { refusal }),
        rules: Object.fromEntries(rules),
      })),
    }),
  };
  return `${jsonText(document, 2)}\n`;
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
    ...(finding.cause && { cause: { path: finding.cause.path, line: finding.cause.line ?? null } }),
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
