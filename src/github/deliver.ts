import { makeReport, withNotices } from "../engine/make-report.js";
import type { Locale } from "../engine/message.js";
import { failureCommand, noticeCommand, renderAnnotations } from "../report/annotations.js";
import { logLine } from "../report/harmless.js";
import type { Origin } from "../report/json.js";
import { md, type Markdown } from "../report/markdown.js";
import { toolName } from "../report/project.js";
import type { Notice, Report } from "../report/report.js";
import { allShownFindings } from "../report/selection.js";
import { renderJobSummary, verdict, type SummaryOptions } from "../report/summary.js";
import { plain } from "../report/wording.js";
import { errorMessage } from "../text/error-message.js";
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
  const outputs = { "comment-url": options.commentUrl ?? "", ...files };
  const delivered = withNotices(whole, trySetOutputs(runner, whole, outputs));
  const summary = (): Markdown => renderJobSummary(delivered, options);
  const report = withNotices(delivered, await writeSummary(runner, summary));
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

/** Ends a run that has nothing to look at: green, and with the reason. */
export async function deliverNothing(runner: Runner, because: string): Promise<void> {
  const nothing = makeReport({ reviews: [], failOn: "error", scope: "introduced" });
  setOutputs(runner, nothing, { "comment-url": "", ...noFiles });
  const summary = (): Markdown => md`### ${plain(toolName)}: nothing to review\n\n${plain(because)}`;
  const report = withNotices(nothing, await writeSummary(runner, summary));
  for (const notice of report.notices) runner.print(noticeCommand(notice));
  runner.print(logLine(`Plimsoll: nothing to review. ${because}`));
  if (report.conclusion === "error") runner.fail();
}

type Outputs = Readonly<Record<string, string>>;

/** Later steps go by the outputs: where they are missing, the run must not look like a good one. Throws RunnerError. */
function setOutputs(runner: Runner, { totals, conclusion }: Report, more: Outputs): void {
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
  for (const [name, value] of Object.entries(outputs)) runner.setOutput(name, value);
}

function trySetOutputs(runner: Runner, report: Report, more: Outputs): readonly Notice[] {
  try {
    setOutputs(runner, report, more);
    return [];
  } catch (error) {
    return [{ level: "error", message: errorMessage(error) }];
  }
}

/** The log and the annotations carry what the summary does not. */
async function writeSummary(runner: Runner, render: () => Markdown): Promise<readonly Notice[]> {
  try {
    await runner.writeSummary(render().markdown);
    return [];
  } catch (error) {
    if (error instanceof RunnerError) return [{ level: "warning", message: error.message }];
    const message = `Plimsoll failed to write the job summary, please report it: ${errorMessage(error)}`;
    return [{ level: "error", message }];
  }
}

const noFiles = { "report-file": "", "sarif-file": "", "patch-file": "" } as const;

interface Written {
  readonly files: Outputs;
  /** What could not be written, which takes nothing away from the other channels. */
  readonly notices: readonly Notice[];
}

async function writeFiles(runner: Runner, report: Report, options: DeliverOptions): Promise<Written> {
  const { reportFile, sarifFile, origin, locale } = options;
  const patch = report.files.map((file) => file.patch ?? "").join("");
  const files: Record<string, string> = { ...noFiles };
  const notices: Notice[] = [];
  const keep = async (name: string, write: () => Promise<string>): Promise<void> => {
    try {
      files[name] = await write();
    } catch (error) {
      const message = `The file of the output \`${name}\` could not be written: ${errorMessage(error)}`;
      notices.push({ level: "error", message });
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
