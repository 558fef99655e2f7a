import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { FileText, FileSource } from "../source/files.js";
import { rules } from "../rules/index.js";
import { decode, largestFile, tooLarge } from "../source/decode.js";
import { createFolderSource } from "../source/folder.js";
import { folderAt, repositoryRound } from "../source/locate.js";
import { overlaid } from "../source/overlay.js";
import type { LintCommand } from "./arguments.js";
import type { Subject } from "./check.js";
import { checkOrPrint } from "./check-or-print.js";
import { configure } from "./configuration.js";
import type { Host } from "./host.js";
import { exitCodeOf, present, type ExitCode } from "./present.js";
import { UsageError } from "./usage-error.js";

/**
 * Checks what comes over standard input. With --fix its fixed text, or the very bytes that came, go to standard output.
 * Throws UsageError.
 */
export async function lintInput(host: Host, command: LintCommand): Promise<ExitCode> {
  if (command.paths.length > 1)
    throw new UsageError("- stands for standard input and cannot be used with other paths.");
  const { root, path } = placeOf(host, command.inputPath);
  const folder = createFolderSource(root, host.disk);
  const configured = await configure(command, "all", rules, host, folder);
  const bytes = await host.readInput();
  const text = decode(bytes);
  const subject: Subject = {
    paths: [path],
    head: path === "-" ? alone(text) : overlaid(folder, new Map([[path, text]])),
    base: undefined,
    changes: [],
    configured,
    notices: configured.notices ?? [],
    ownOnly: true,
    refusal: () => (bytes.length > largestFile ? tooLarge : undefined),
  };
  const today = command.today ?? host.today();
  if (command.fix === undefined) return exitCodeOf(await checkOrPrint(host, command, subject, root, today));

  const [{ settle }, fixing] = await Promise.all([import("./settle.js"), import("./fix.js")]);
  const settled = await settle(host, subject, rules, today, command.fix);
  const [file] = settled.files;
  host.output.write(file ? file.after : bytes);
  const outcomes = settled.files.map((each) => fixing.outcomeOf(each));
  const report = fixing.withFixNotices(settled.after.report, outcomes, command.fix, settled);
  fixing.remarkFixes(host, { report, outcomes, fixing: command.fix, root });
  // The fixed text has standard output for itself.
  const aside = { ...host, output: host.remarks };
  await present(aside, command, { report, root, locale: configured.locale, fixes: outcomes });
  return exitCodeOf(report);
}

interface InputPlace {
  readonly root: string;
  /** From the root; `-` when nothing is known. */
  readonly path: string;
}

/** What standard input stands for; the file need not be there. */
function placeOf({ folder, disk }: Host, given: string | undefined): InputPlace {
  if (given === undefined || given === "-") return { root: repositoryRound(folder, disk) ?? folder, path: "-" };
  if (given === "" || given.includes("\0") || given.endsWith("/"))
    throw new UsageError(`--stdin-filename is ${JSON.stringify(given)}; name a file.`);
  const place = resolve(folder, given);
  const own = folderAt(folder, dirname(place), disk) ?? dirname(place);
  const inside = relative(folder, own);
  const isBelow = inside === "" || (!inside.startsWith("..") && !isAbsolute(inside));
  const root = repositoryRound(own, disk) ?? (isBelow ? folder : own);
  const path = relative(root, join(own, basename(place)));
  return { root, path: path.split(sep).join("/") };
}

/** Nothing is known of what lies beside it. */
function alone(text: FileText): FileSource {
  return {
    list: () => Promise.resolve(undefined),
    read: (paths) => Promise.resolve(new Map(paths.filter((path) => path === "-").map((path) => [path, text]))),
  };
}
