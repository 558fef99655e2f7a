import type { Log, Result } from "sarif";
import type { Level, Rule } from "../engine/rule.js";
import { jsonText } from "./harmless.js";
import type { ReportedFinding, RepositoryReport, UnreadReport } from "./merge-input.js";
import { describeRule, sarifDriver, sarifLevels, textOf, toUri } from "./sarif.js";
import { plural } from "./wording.js";

/** What GitHub takes of one file: more results in a run, or more bytes once it is packed by gzip, and it is refused. */
export interface SarifLimits {
  readonly results: number;
  readonly packedBytes: number;
}

/** https://docs.github.com/code-security/code-scanning/troubleshooting-sarif/results-exceed-limit */
export const gitHubLimits: SarifLimits = { results: 25_000, packedBytes: 10 * 1000 * 1000 };

/** What did not fit, by level. */
export type LeftOut = Readonly<Record<Level, number>>;

export interface MergedSarif {
  readonly text: string;
  readonly leftOut: LeftOut;
}

export interface SarifMerging {
  add(report: RepositoryReport): void;
  addUnread(unread: UnreadReport): void;
  /** `packedSize` tells how many bytes gzip makes of a text. */
  finish(packedSize: (text: string) => number): MergedSarif;
}

const lightestFirst = ["info", "warning", "error"] as const;

/**
 * Makes one run of many reports. At no time more results are held than may stand in it: when there are too many, those of
 * the lightest level go first, and of one level those that came last.
 */
export function startSarif(rules: ReadonlyMap<string, Rule>, limits: SarifLimits = gitHubLimits): SarifMerging {
  const kept: Record<Level, Result[]> = { error: [], warning: [], info: [] };
  const leftOut: Record<Level, number> = { error: 0, warning: 0, info: 0 };
  const told: string[] = [];
  let isWhole = true;
  let count = 0;
  const dropLightest = (): void => {
    const level = lightestFirst.find((each) => kept[each].length > 0);
    if (level === undefined) return;
    kept[level].pop();
    leftOut[level]++;
    count--;
  };
  return {
    add(report) {
      for (const finding of report.findings) {
        kept[finding.level].push(describeResult(finding, report));
        if (++count > limits.results) dropLightest();
      }
      if (report.isWhole) return;
      isWhole = false;
      told.push(`${report.repository} could not be looked at wholly.`);
    },
    addUnread({ file, why }) {
      isWhole = false;
      told.push(`${file} was not merged. ${why}`);
    },
    finish(packedSize) {
      for (;;) {
        const results = [...kept.error, ...kept.warning, ...kept.info];
        const text = render(results, rules, { notes: notesOf(told, leftOut), isWhole });
        const size = packedSize(text);
        if (size <= limits.packedBytes || results.length === 0) return { text, leftOut };
        // A little more than the size asks for, so that few rounds are needed.
        const fits = Math.floor((results.length * limits.packedBytes * 0.95) / size);
        for (let over = Math.max(1, results.length - fits); over > 0; over--) dropLightest();
      }
    },
  };
}

/** More repositories than these are counted, not named. */
const mostTold = 100;

function notesOf(told: readonly string[], leftOut: LeftOut): readonly string[] {
  const more = told.length > mostTold ? [`And ${told.length - mostTold} more repositories or reports like these.`] : [];
  const missing = leftOutSentence(leftOut);
  return [...(missing === undefined ? [] : [missing]), ...told.slice(0, mostTold), ...more];
}

/** What is missing and why; undefined when nothing is. */
export function leftOutSentence(leftOut: LeftOut): string | undefined {
  const parts = (["error", "warning", "info"] as const)
    .filter((level) => leftOut[level] > 0)
    .map((level) => plural(leftOut[level], level));
  if (parts.length === 0) return undefined;
  return `GitHub takes at most 25,000 results and 10 MB of SARIF: left out are ${parts.join(", ")}.`;
}

interface Told {
  readonly notes: readonly string[];
  readonly isWhole: boolean;
}

function render(results: readonly Result[], rules: ReadonlyMap<string, Rule>, { notes, isWhole }: Told): string {
  const ids = [...new Set(results.map(({ ruleId = "" }) => ruleId))];
  const places = new Map(ids.map((id, index) => [id, index]));
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            ...sarifDriver,
            rules: ids.map((id) => {
              const rule = rules.get(id);
              // A report of another version may name a rule that is not there any more.
              return rule ? describeRule(rule, undefined) : { id, help: { text: id }, shortDescription: { text: id } };
            }),
          },
        },
        automationDetails: { id: "plimsoll-audit/" },
        invocations: [
          {
            executionSuccessful: isWhole,
            toolExecutionNotifications: notes.map((note) => ({ level: "warning", message: textOf(note) })),
          },
        ],
        columnKind: "utf16CodeUnits",
        results: results.map((result) => ({ ...result, ruleIndex: places.get(result.ruleId ?? "") ?? 0 })),
      },
    ],
  };
  return `${jsonText(log)}\n`;
}

/** The path begins with the repository: all of them share one list of alerts. */
function describeResult(finding: ReportedFinding, { repository, commit }: RepositoryReport): Result {
  const { line, column, endLine, endColumn } = finding;
  return {
    ruleId: finding.rule,
    level: sarifLevels[finding.level],
    message: textOf(`${repository}: ${finding.message}`),
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: toUri(`${repository}/${finding.path}`), uriBaseId: "%SRCROOT%" },
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ],
    partialFingerprints: { "plimsoll/v1": textOf(`${repository}:${finding.fingerprint}`).text },
    properties: { repository: textOf(repository).text, ...(commit !== undefined && { commit: textOf(commit).text }) },
  };
}
