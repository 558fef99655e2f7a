import type { Locale } from "../engine/message.js";
import { failureCommand, noticeCommand, renderAnnotations } from "../report/annotations.js";
import { logLine } from "../report/harmless.js";
import type { Origin } from "../report/json.js";
import { md } from "../report/markdown.js";
import { toolName } from "../report/project.js";
import type { Notice, Report } from "../report/report.js";
import { allShownFindings } from "../report/selection.js";
import { renderJobSummary, verdict, type SummaryOptions } from "../report/summary.js";
import { plain } from "../report/wording.js";
import { RunnerError, type Runner } from "./runner.js";

export interface DeliverOptions extends SummaryOptions {
  readonly annotations: boolean;
  readonly sarifFile: string | undefined;
  readonly reportFile: string | undefined;
  readonly commentUrl: string | undefined;
  /** Where the files come from, for the JSON report. */
  readonly origin: Origin;
  readonly locale?: Locale | undefined;
}

/** Hands a run's report to the job that it runs in: files, outputs, summary, log, annotations, and the exit code. */
export async function deliver(runner: Runner, published: Report, options: DeliverOptions): Promise<void> {
  const { files, notices } = await writeFiles(runner, published, options);
  const whole = withNotices(published, notices);
  const delivered = withNotices(
    whole,
    setOutputs(runner, whole, { "comment-url": options.commentUrl ?? "", ...files }),
  );
  const report = withNotices(delivered, await writeSummary(runner, delivered, options));
  for (const finding of allShownFindings(report)) {
    const { path, line, column, level, rule, message } = finding;
    runner.print(logLine(`${path}:${line}:${column} ${level} ${rule.id}: ${message}`));
  }
  const annotations = renderAnnotations(report);
  const lines = options.annotations ? annotations.lines : report.notices.map(noticeCommand);
  for (const line of lines) runner.print(line);
  if (report.conclusion === "success") runner.print(logLine(`Plimsoll: ${verdict(report)}.`));
  else {
    runner.print(failureCommand(`${verdict(report)}.`));
    runner.fail();
  }
}

/** An error among them means that the run did not do all of its work. */
function withNotices(report: Report, notices: readonly Notice[]): Report {
  if (notices.length === 0) return report;
  const isBroken = notices.some(({ level }) => level === "error");
  return { ...report, notices: [...report.notices, ...notices], conclusion: isBroken ? "error" : report.conclusion };
}

/** Later steps go by the outputs: where they are missing, the run must not look like a good one. */
function setOutputs(runner: Runner, report: Report, more: Readonly<Record<string, string>>): readonly Notice[] {
  const { totals, conclusion } = report;
  const outputs = {
    findings: String(totals.findings),
    errors: String(totals.errors),
    warnings: String(totals.warnings),
    infos: String(totals.infos),
    fixable: String(totals.fixable),
    existing: String(totals.existing),
    fixed: String(totals.fixed),
    ...more,
    // The last word: it is not there when one before it could not be written.
    conclusion,
  };
  try {
    for (const [name, value] of Object.entries(outputs)) runner.setOutput(name, value);
    return [];
  } catch (error) {
    return [{ level: "error", message: error instanceof Error ? error.message : String(error) }];
  }
}

/** The log and the annotations carry what the summary does not. */
async function writeSummary(runner: Runner, report: Report, options: SummaryOptions): Promise<readonly Notice[]> {
  try {
    await runner.writeSummary(renderJobSummary(report, options).markdown);
    return [];
  } catch (error) {
    if (error instanceof RunnerError) return [{ level: "warning", message: error.message }];
    const words = error instanceof Error ? error.message : String(error);
    return [{ level: "error", message: `Plimsoll failed to write the job summary, please report it: ${words}` }];
  }
}

/** Ends a run that has nothing to look at: green, and with the reason. */
export async function deliverNothing(runner: Runner, because: string): Promise<void> {
  runner.setOutput("conclusion", "success");
  for (const name of ["findings", "errors", "warnings", "infos", "fixable", "existing", "fixed"])
    runner.setOutput(name, "0");
  for (const name of ["comment-url", "report-file", "sarif-file", "patch-file"]) runner.setOutput(name, "");
  runner.print(logLine(`Plimsoll: nothing to review. ${because}`));
  await runner.writeSummary(md`### ${plain(toolName)}: nothing to review\n\n${plain(because)}`.markdown);
}

interface Written {
  readonly files: Readonly<Record<string, string>>;
  /** What could not be written, which takes nothing away from the other channels. */
  readonly notices: readonly Notice[];
}

async function writeFiles(runner: Runner, report: Report, options: DeliverOptions): Promise<Written> {
  const { reportFile, sarifFile, origin, locale } = options;
  const patch = report.files.map((file) => file.patch ?? "").join("");
  const files: Record<string, string> = { "report-file": "", "sarif-file": "", "patch-file": "" };
  const notices: Notice[] = [];
  const keep = async (name: string, write: () => Promise<string>): Promise<void> => {
    try {
      files[name] = await write();
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      notices.push({ level: "error", message: `The file of the output \`${name}\` could not be written: ${words}` });
    }
  };
  if (reportFile !== undefined)
    await keep("report-file", async () => {
      const { renderJson } = await import("../report/json.js");
      return runner.writeFile(reportFile, renderJson(report, undefined, origin));
    });
  if (sarifFile !== undefined)
    await keep("sarif-file", async () => {
      const { renderSarif } = await import("../report/sarif.js");
      return runner.writeFile(sarifFile, renderSarif(report, locale));
    });
  if (patch !== "") await keep("patch-file", () => runner.writeTemporary("plimsoll.patch", patch));
  return { files, notices };
}
