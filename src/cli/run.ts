import { readArguments } from "./arguments.js";
import type { Host } from "./host.js";
import type { ExitCode } from "./present.js";

/** One run of the command line, from its words to its exit code. Never throws; loads only what the command needs. */
export async function runCommand(host: Host): Promise<ExitCode> {
  try {
    return await run(host);
  } catch (error) {
    host.remarks.write(await explainFailure(error));
    return 2;
  }
}

async function run(host: Host): Promise<ExitCode> {
  const command = await readArguments(host.words);
  switch (command.name) {
    case "lint": {
      const { lint } = await import("./lint.js");
      return lint(host, command);
    }
    case "review": {
      const { review } = await import("./review.js");
      return review(host, command);
    }
    case "rules": {
      const { listRules } = await import("./catalogue.js");
      listRules(host, command.format);
      return 0;
    }
    case "explain": {
      const { explain } = await import("./catalogue.js");
      await explain(host, command.rule, command.colour);
      return 0;
    }
    case "help": {
      const { helpText } = await import("./help.js");
      (command.wasAskedFor ? host.output : host.remarks).write(helpText(command.topic));
      return command.wasAskedFor ? 0 : 2;
    }
    case "version": {
      const { toolVersion } = await import("../report/project.js");
      host.output.write(`${toolVersion}\n`);
      return 0;
    }
  }
}

/** Names of errors that tell the user what to put right. */
const expected = new Set(["UsageError", "PlaceError", "GitError", "GlobError"]);

async function explainFailure(error: unknown): Promise<string> {
  const { visible } = await import("../report/harmless.js");
  const lines = (text: string): string => text.split("\n").map(visible).join("\n");
  if (error instanceof Error && expected.has(error.name)) return `plimsoll: ${lines(error.message)}\n`;
  const { projectUrl } = await import("../report/project.js");
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `plimsoll: An internal error; please report it at ${projectUrl}/issues\n${lines(told)}\n`;
}
