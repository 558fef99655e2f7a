import type { Locale } from "../engine/message.js";
import { logLine } from "../report/harmless.js";
import type { FixOutcome } from "../report/json.js";
import type { Report } from "../report/report.js";
import { renderTerminal } from "../report/terminal.js";
import type { CheckOptions } from "./arguments.js";
import { paletteFor } from "./colour.js";
import type { Host } from "./host.js";
import { withShownPaths } from "./shown-paths.js";

/** 0: nothing at or above the level that fails; 1: something; 2: the run cannot be trusted. */
export type ExitCode = 0 | 1 | 2;

export function exitCodeOf({ conclusion }: Report): ExitCode {
  return conclusion === "success" ? 0 : conclusion === "failure" ? 1 : 2;
}

/** What there is to show. */
export interface Presented {
  readonly report: Report;
  /** The folder on disk that its paths start from. */
  readonly root: string;
  readonly locale: Locale | undefined;
  /** What `--fix` did; undefined without it. */
  readonly fixes?: readonly FixOutcome[];
}

/** Writes the report in the format that was asked for; what a machine reads is followed by nothing else. */
export async function present(
  host: Host,
  options: Pick<CheckOptions, "format" | "colour">,
  { report, root, locale, fixes }: Presented,
): Promise<void> {
  const { output } = host;
  switch (options.format) {
    case "text": {
      const palette = await paletteFor(options.colour, host);
      const width = output.columns ?? 120;
      output.write(renderTerminal(withShownPaths(report, root, host.folder), { palette, locale, width }));
      return;
    }
    case "json": {
      const { renderJson } = await import("../report/json.js");
      output.write(renderJson(report, fixes));
      remarkNotices(host, report);
      return;
    }
    case "sarif": {
      const { renderSarif } = await import("../report/sarif.js");
      output.write(renderSarif(report, locale));
      remarkNotices(host, report);
      return;
    }
    case "github": {
      const { renderAnnotations } = await import("../report/annotations.js");
      output.write(
        renderAnnotations(report)
          .lines.map((line) => `${line}\n`)
          .join(""),
      );
      return;
    }
    case "markdown": {
      const { renderMarkdown } = await import("../report/summary.js");
      output.write(`${renderMarkdown(report, { locale }).markdown}\n`);
    }
  }
}

/** Writes a patch, and on the side what the run itself has to tell. */
export function presentPatch(host: Host, patch: string, report: Report): void {
  host.output.write(patch);
  remarkNotices(host, report);
}

/** Where the output has no place for what the run itself has to tell. */
function remarkNotices(host: Host, report: Report): void {
  for (const { level, message } of report.notices) host.remarks.write(`${logLine(`${level}: ${message}`)}\n`);
}
