import type { Finding } from "../engine/finding.js";
import type { Level } from "../engine/rule.js";
import { shorten, visible } from "./harmless.js";
import { toolName } from "./project.js";
import type { Notice, Report } from "./report.js";
import { allShownFindings } from "./selection.js";

/** The runner shows this many annotations of each level for one step and drops the others. */
const mostPerLevel = 10;

/** The runner cuts messages at 4,096 characters. */
const longestMessage = 4_000;

const commands: Readonly<Record<Level, string>> = { error: "error", warning: "warning", info: "notice" };

export interface Annotations {
  /** Workflow commands, one a line, without line feeds. */
  readonly lines: readonly string[];
  /** How many findings of each level found no room. */
  readonly left: Readonly<Record<Level, number>>;
}

/**
 * The findings in scope as workflow commands, the heaviest first, as many as the runner shows.
 * Every notice and the last word of a failing run take a place of their level.
 */
export function renderAnnotations(report: Report): Annotations {
  const room: Record<Level, number> = { error: mostPerLevel, warning: mostPerLevel, info: mostPerLevel };
  if (report.conclusion !== "success") room.error--;
  const lines: string[] = [];
  for (const notice of report.notices) {
    if (room[notice.level] <= 0) continue;
    room[notice.level]--;
    lines.push(noticeCommand(notice));
  }
  const left: Record<Level, number> = { error: 0, warning: 0, info: 0 };
  for (const finding of allShownFindings(report)) {
    if (room[finding.level] > 0) {
      room[finding.level]--;
      lines.push(findingCommand(finding));
    } else left[finding.level]++;
  }
  return { lines, left };
}

/** A notice as an annotation without a place. */
export function noticeCommand(notice: Notice): string {
  return command(notice.level, { title: toolName }, notice.message);
}

/** The run's last word: what fails the step. */
export function failureCommand(message: string): string {
  return command("error", { title: toolName }, message);
}

function findingCommand(finding: Finding): string {
  const { cause } = finding;
  const fix = finding.fix === undefined ? "" : ` (${finding.fix.title})`;
  // What the change brought about elsewhere is shown where it changed something.
  const isAtCause = cause?.line !== undefined;
  const [path, line, endLine] = isAtCause
    ? [cause.path, cause.line, cause.line]
    : [finding.path, finding.line, finding.endLine];
  const isPlainPath = visible(path) === path && !path.includes("##[");
  const about = isAtCause ? `${finding.path}:${finding.line}: ` : isPlainPath ? "" : `${path}: `;
  // A path that can't be written as it is would make an annotation of another file.
  const file = isPlainPath ? { file: path } : {};
  // With more than one line GitHub refuses columns.
  const columns =
    !isAtCause && line === endLine
      ? { col: String(finding.column), endColumn: String(Math.max(finding.column, finding.endColumn - 1)) }
      : {};
  return command(
    commands[finding.level],
    { ...file, line: String(line), endLine: String(endLine), ...columns, title: finding.rule.id },
    `${about}${finding.message}${fix}`,
  );
}

/** Text and properties are escaped as the runner unescapes them; `##[` is broken, since older runners obey it anywhere. */
function command(name: string, properties: Readonly<Record<string, string>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
  return `::${name} ${list.join(",")}::${escapeText(shorten(visible(message), longestMessage))}`;
}

function escapeText(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("##[", "##\u200B[");
}

function escapeProperty(text: string): string {
  return escapeText(visible(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
