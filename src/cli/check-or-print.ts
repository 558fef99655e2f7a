import type { Report } from "../report/report.js";
import { rules } from "../rules/index.js";
import type { CheckOptions } from "./arguments.js";
import { check, type Subject } from "./check.js";
import type { Host } from "./host.js";
import { present, presentPatch } from "./present.js";

/** Checks a subject and shows the report, or with --diff the patch of what fixing it would change. */
export async function checkOrPrint(
  host: Host,
  options: Pick<CheckOptions, "format" | "diff" | "fixes" | "colour">,
  subject: Subject,
  root: string,
  today: string,
): Promise<Report> {
  if (options.diff === undefined) {
    // Of the formats only Markdown shows more than each fix by itself.
    const proving = !options.fixes ? "none" : options.format === "markdown" ? "all" : "each";
    const { report } = await check(host, { ...subject, proving }, rules, today);
    await present(host, options, { report, root, locale: subject.configured.locale });
    return report;
  }
  const [{ settle }, { patchOf }] = await Promise.all([import("./settle.js"), import("./fix.js")]);
  const { before, files } = await settle(host, subject, rules, today, options.diff);
  presentPatch(host, patchOf(files), before.report);
  return before.report;
}
