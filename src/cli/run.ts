import { logLine } from "../report/harmless.js";
import { projectUrl, toolVersion } from "../report/project.js";
import { readArguments, type LintCommand } from "./arguments.js";
import { helpText } from "./help.js";
import type { Host } from "./host.js";
import { memoryOf } from "./kept-run.js";
import type { ExitCode } from "./present.js";

/** One run of the command line, from its words to its exit code. Never throws; loads only what the command needs. */
export async function runCommand(host: Host): Promise<ExitCode> {
  try {
    return await run(host);
  } catch (error) {
    host.remarks.write(explainFailure(error));
    return 2;
  }
}

async function run(host: Host): Promise<ExitCode> {
  const memory = host.kept && host.words[0] === "lint" ? memoryOf(host, host.kept) : undefined;
  const known = memory?.sayAgain();
  if (known !== undefined) return known;
  const command = await readArguments(host.words);
  if (command.name === "help") {
    (command.wasAskedFor ? host.output : host.remarks).write(helpText(command.topic));
    return command.wasAskedFor ? 0 : 2;
  }
  if (command.name === "version") {
    host.output.write(`${toolVersion}\n`);
    return 0;
  }
  if (command.name === "merge") return (await import("./merge.js")).merge(host, command);
  const { explain, lint, listRules, review } = await import("./commands.js");
  switch (command.name) {
    case "lint":
      return memory && mayBeKept(command) ? memory.keep((watched) => lint(watched, command)) : lint(host, command);
    case "review":
      return review(host, command);
    case "rules":
      listRules(host, command.format);
      return 0;
    case "explain":
      await explain(host, command.rule, command.colour);
      return 0;
  }
}

/** Whether all that a run does is to read files and to say something. */
function mayBeKept({ cache, fix, paths }: LintCommand): boolean {
  return cache && fix === undefined && !paths.includes("-");
}

/** Names of errors that tell the user what to put right. */
const expected = new Set(["UsageError", "PlaceError", "GitError", "GlobError"]);

function explainFailure(error: unknown): string {
  const lines = (text: string): string => text.split("\n").map(logLine).join("\n");
  if (error instanceof Error && expected.has(error.name)) return `plimsoll: ${lines(error.message)}\n`;
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `plimsoll: An internal error; please report it at ${projectUrl}/issues\n${lines(told)}\n`;
}
