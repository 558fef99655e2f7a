import { weighsAtLeast } from "../engine/run-rule.js";
import { jsonText, logLine } from "../report/harmless.js";
import {
  readReports,
  ReportError,
  type ReadReports,
  type RepositoryReport,
  type UnreadReport,
} from "../report/merge-input.js";
import { startTally, type Tally } from "../report/merge-tally.js";
import { toolVersion } from "../report/project.js";
import { findReports, readReportFile } from "../source/report-files.js";
import type { MergeCommand } from "./arguments.js";
import type { Host } from "./host.js";
import type { ExitCode } from "./present.js";

/** One way to show merged reports: is told of them one by one, and keeps of each no more than it has to. */
interface Shown {
  add(report: RepositoryReport): void;
  addUnread(unread: UnreadReport): void;
  finish(tally: Tally): void | Promise<void>;
}

/**
 * Merges JSON reports, one after the other, into one report or table. What cannot be merged is named, and makes the exit
 * code 2; all others are merged. Throws PlaceError.
 */
export async function merge(host: Host, command: MergeCommand): Promise<ExitCode> {
  const tallying = startTally();
  const shown = await startFormat(host, command.format);
  const names = findReports(host.folder, command.paths);
  const refuse = (file: string, why: string): void => {
    tallying.addUnread({ file, why });
    shown.addUnread({ file, why });
    if (command.format !== "text") host.remarks.write(`${logLine(`error: ${file} was not merged. ${why}`)}\n`);
  };
  if (names.length === 0) refuse(command.paths.join(", "), "There is no file *.json in it.");
  for (const name of names) {
    const read = readReportFile(host.folder, name);
    const { reports, unread } = "why" in read ? unreadable(name, `It ${read.why}.`) : readText(read.text, name);
    for (const { file, why } of unread) refuse(file, why);
    for (const report of reports) {
      if (tallying.add(report)) shown.add(report);
      else refuse(name, `There is another report of ${report.repository}.`);
    }
  }
  const tally = tallying.finish();
  await shown.finish(tally);
  return exitCodeOf(tally, command.failOn ?? "error");
}

function readText(text: string, name: string): ReadReports {
  try {
    return readReports(text, name);
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    return unreadable(name, error.message);
  }
}

function unreadable(file: string, why: string): ReadReports {
  return { reports: [], unread: [{ file, why }] };
}

function exitCodeOf({ levels, incomplete, unread }: Tally, failOn: NonNullable<MergeCommand["failOn"]>): ExitCode {
  if (unread.length > 0 || incomplete > 0) return 2;
  if (failOn === "never") return 0;
  return (["error", "warning", "info"] as const).some((level) => levels[level] > 0 && weighsAtLeast(level, failOn))
    ? 1
    : 0;
}

async function startFormat(host: Host, format: MergeCommand["format"]): Promise<Shown> {
  if (format === "json") return startJson(host);
  if (format === "sarif") return startMergedSarif(host);
  const { renderMergedMarkdown, renderMergedText } = await import("../report/merge-table.js");
  const finish = (tally: Tally): void => {
    host.output.write(format === "text" ? renderMergedText(tally) : `${renderMergedMarkdown(tally).markdown}\n`);
  };
  return { add: nothing, addUnread: nothing, finish };
}

function nothing(): void {
  // A table is made of what was counted.
}

/** Each report is written as soon as it was read. */
function startJson({ output }: Host): Shown {
  const tool = JSON.stringify({ name: "plimsoll", version: toolVersion });
  output.write(`{\n"version": 1,\n"tool": ${tool},\n"repositories": [`);
  let isFirst = true;
  return {
    add({ repository, document: { version: _, ...rest } }) {
      output.write(`${isFirst ? "" : ","}\n${jsonText({ ...rest, repository })}`);
      isFirst = false;
    },
    addUnread: nothing,
    finish({ repositories, levels, fixable, incomplete, unread }) {
      const { error: errors, warning: warnings, info: infos } = levels;
      const findings = errors + warnings + infos;
      const totals = { repositories: repositories.length, incomplete, findings, errors, warnings, infos, fixable };
      output.write(`\n],\n"totals": ${JSON.stringify(totals)},\n"unread": ${jsonText(unread)}\n}\n`);
    },
  };
}

async function startMergedSarif(host: Host): Promise<Shown> {
  const [{ leftOutSentence, startSarif }, { rules }, { gzipSync }] = await Promise.all([
    import("../report/merge-sarif.js"),
    import("../rules/index.js"),
    import("node:zlib"),
  ]);
  const sarif = startSarif(new Map(rules.map((rule) => [rule.id, rule])));
  return {
    add: (report) => {
      sarif.add(report);
    },
    addUnread: (unread) => {
      sarif.addUnread(unread);
    },
    finish() {
      const { text, leftOut } = sarif.finish((packed) => gzipSync(packed).length);
      host.output.write(text);
      const missing = leftOutSentence(leftOut);
      if (missing !== undefined) host.remarks.write(`warning: ${missing}\n`);
    },
  };
}
