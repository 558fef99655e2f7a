import { makeReport } from "../engine/make-report.js";
import { failureCommand } from "../report/annotations.js";
import { logLine } from "../report/harmless.js";
import { renderJobSummary } from "../report/summary.js";
import { SettingsError } from "../settings.js";
import { errorMessage } from "../text/error-message.js";
import { EventError } from "./event.js";
import { RequestFailure } from "./failure.js";
import { ConfigFailure } from "./pull-request.js";
import { RunnerError, type Runner } from "./runner.js";

/** Ends a run that could not do its work: red, with what went wrong, and never with a word like "no findings". */
export async function explain(runner: Runner, error: unknown): Promise<void> {
  const message = wordsFor(error);
  runner.fail();
  if (!isExpected(error) && error instanceof Error)
    for (const line of (error.stack ?? "").split("\n")) runner.print(logLine(line));
  runner.print(failureCommand(message));
  const notices = [{ level: "error", message }] as const;
  const report = makeReport({ reviews: [], notices, failOn: "error", scope: "introduced" });
  const attempt = async (write: () => void | Promise<void>): Promise<void> => {
    try {
      await write();
    } catch (another) {
      // What could not be written may be the very reason.
      if (wordsFor(another) !== message) runner.print(failureCommand(wordsFor(another)));
    }
  };
  await attempt(() => runner.setOutput("conclusion", "error"));
  await attempt(() => runner.writeSummary(renderJobSummary(report).markdown));
}

function isExpected(error: unknown): boolean {
  return [SettingsError, EventError, ConfigFailure, RequestFailure, RunnerError].some((kind) => error instanceof kind);
}

function wordsFor(error: unknown): string {
  if (error instanceof RequestFailure) return wordsForRefusal(error);
  return isExpected(error) ? errorMessage(error) : `Plimsoll failed, please report it: ${errorMessage(error)}`;
}

function wordsForRefusal(failure: RequestFailure): string {
  if (failure.status === 401) return `GitHub does not know the token of the input \`token\`. ${failure.message}`;
  if (failure.isRateLimit)
    return (
      "GitHub's limit on requests is reached for longer than a run waits, so the pull request was not looked at. " +
      `Run the job again later. ${failure.message}`
    );
  if (failure.isForbidden)
    return (
      "The token may not read the pull request. Give the job " +
      `\`permissions: { contents: read, pull-requests: write }\`. ${failure.message}`
    );
  return `GitHub did not answer as it should, so the pull request was not looked at. ${failure.message}`;
}
