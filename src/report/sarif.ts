import type { Artifact, Location, Log, ReportingDescriptor, Result, Region } from "sarif";
import type { Finding } from "../engine/finding.js";
import { summaryOf, whyOf, type Locale } from "../engine/message.js";
import type { Level, Rule } from "../engine/rule.js";
import { jsonText, visible } from "./harmless.js";
import { projectUrl, rulePage, toolName, toolVersion } from "./project.js";
import type { FileReport, Report } from "./report.js";
import { createSource } from "../text/source.js";
import { allShownFindings } from "./selection.js";

/** How code scanning sorts alerts. */
const severities = { error: "error", warning: "warning", info: "recommendation" } as const;

/** As SARIF calls them. */
export const sarifLevels = { error: "error", warning: "warning", info: "note" } as const satisfies Readonly<
  Record<Level, string>
>;

/** What a log says of the program that made it. */
export const sarifDriver = {
  name: toolName,
  version: toolVersion,
  semanticVersion: toolVersion,
  informationUri: projectUrl,
} as const;

/** GitHub takes files of 10 MB and 5,000 results of one run are shown; the heaviest come first. */
const mostResults = 5_000;

/**
 * The findings in scope as SARIF 2.1.0, with what GitHub's code scanning asks for. Ignored ones are left out, not marked:
 * code scanning does not know `suppressions`, and would show them as open alerts.
 * https://github.com/github/codeql-action/issues/1230
 */
export function renderSarif(report: Report, locale?: Locale): string {
  const findings = allShownFindings(report).slice(0, mostResults);
  const rules = [...new Map(findings.map((finding) => [finding.rule.id, finding.rule])).values()];
  const places = new Map(rules.map((rule, index) => [rule.id, index]));
  const files = new Map(report.files.map((file) => [file.path, file]));
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            ...sarifDriver,
            rules: rules.map((rule) => describeRule(rule, locale)),
          },
        },
        // The category that code scanning keeps apart from other tools'.
        automationDetails: { id: "plimsoll/" },
        invocations: [
          {
            executionSuccessful: report.conclusion !== "error",
            toolExecutionNotifications: report.notices.map(({ level, message }) => ({
              level,
              message: textOf(message),
            })),
          },
        ],
        columnKind: "utf16CodeUnits",
        artifacts: [...new Set(findings.map((finding) => finding.path))].map((path): Artifact => ({
          location: { uri: toUri(path), uriBaseId: "%SRCROOT%" },
        })),
        results: findings.map((finding) => describeResult(finding, places.get(finding.rule.id) ?? 0, files)),
      },
    ],
  };
  return `${jsonText(log, 2)}\n`;
}

/** A rule as code scanning wants it. */
export function describeRule(rule: Rule, locale: Locale | undefined): ReportingDescriptor {
  const page = rulePage(rule.id);
  return {
    id: rule.id,
    shortDescription: { text: `${summaryOf(rule, locale)}.` },
    fullDescription: { text: whyOf(rule, locale) },
    help: { text: `${whyOf(rule, locale)} See ${page}`, markdown: `${whyOf(rule, locale)} [What to do](${page})` },
    helpUri: page,
    defaultConfiguration: { level: sarifLevels[rule.level] },
    properties: {
      tags: [rule.id.split("/")[0] ?? "docker"],
      precision: "high",
      "problem.severity": severities[rule.level],
    },
  };
}

function describeResult(finding: Finding, ruleIndex: number, files: ReadonlyMap<string, FileReport>): Result {
  const text = finding.fix && (finding.fix.isNewFile ? "" : files.get(finding.fix.file)?.text);
  return {
    ruleId: finding.rule.id,
    ruleIndex,
    level: sarifLevels[finding.level],
    message: textOf(finding.message),
    locations: [placeOf(finding)],
    partialFingerprints: { "plimsoll/v1": finding.fingerprint },
    ...relatedOf(finding),
    ...(finding.fix &&
      text !== undefined && {
        fixes: [
          {
            description: textOf(finding.fix.title),
            artifactChanges: [
              {
                artifactLocation: { uri: toUri(finding.fix.file), uriBaseId: "%SRCROOT%" },
                replacements: describeEdits(finding.fix.edits, text),
              },
            ],
          },
        ],
      }),
  };
}

/** The places that explain the finding, and the line of the change that brought it about. */
function relatedOf({ related, dockerfile, cause }: Finding): Pick<Result, "relatedLocations"> {
  const places = related.map(({ message, line, column }) => ({
    message,
    path: dockerfile,
    region: { startLine: line, startColumn: column },
  }));
  const origin =
    cause?.line === undefined
      ? []
      : [{ message: "The change here brings it about.", path: cause.path, region: { startLine: cause.line } }];
  const all = [...places, ...origin].map(({ message, path, region }, id): Location => ({
    id,
    message: textOf(message),
    physicalLocation: { artifactLocation: { uri: toUri(path), uriBaseId: "%SRCROOT%" }, region },
  }));
  return all.length > 0 ? { relatedLocations: all } : {};
}

function placeOf(finding: Finding): Location {
  return {
    physicalLocation: {
      artifactLocation: { uri: toUri(finding.path), uriBaseId: "%SRCROOT%" },
      region: {
        startLine: finding.line,
        startColumn: finding.column,
        endLine: finding.endLine,
        endColumn: finding.endColumn,
      },
    },
  };
}

function describeEdits(
  edits: NonNullable<Finding["fix"]>["edits"],
  text: string,
): { deletedRegion: Region; insertedContent: { text: string } }[] {
  const source = createSource(text);
  return edits.map((edit) => {
    const start = source.positionAt(edit.span.start);
    const end = source.positionAt(edit.span.end);
    return {
      deletedRegion: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
      insertedContent: { text: edit.text },
    };
  });
}

/** A text that may hold anything as one line without links: `[a](b)` would be one even in plain text. */
export function textOf(text: string): { text: string } {
  return { text: visible(text).replaceAll("](", "] (") };
}

/** A path as a relative URI reference. */
export function toUri(path: string): string {
  return path
    .replace(/\p{Cs}/gu, "\uFFFD")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
}
