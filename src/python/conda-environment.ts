import type { BuildContext } from "../context/facts.js";
import { contextOrigin } from "../context/origin.js";
import { instructionOf, resolveWord } from "../dockerfile/scope.js";
import type { Command } from "../shell/command.js";
import { condaCommand } from "./conda.js";
import type { ToolCommand } from "./tool-command.js";

/** `conda env create`, `conda create -n x`; one by its path is named by that alone. */
export function environmentMade(command: Command): ToolCommand | undefined {
  const conda = condaCommand(command, (word) => resolveWord(word, command));
  if (!conda || instructionOf(command).keyword !== "RUN") return undefined;
  const makes = conda.subcommand === "env create" || conda.subcommand === "create";
  return makes && !conda.has("--prefix") && !conda.has("--dry-run") ? conda : undefined;
}

/** What the environment is called: by the option, or by the file that it is made from. */
export function environmentName(conda: ToolCommand, context: BuildContext): string | undefined {
  const given = conda.option("--name");
  if (given) return resolveWord(given, conda.command);
  const file = conda.option("--file")?.value ?? (conda.subcommand === "env create" ? "environment.yml" : undefined);
  const origin = file === undefined ? undefined : contextOrigin(conda.command, file);
  const text = origin === undefined ? undefined : context.text(origin);
  return /^name:[ \t]*["']?([\w.-]{1,60})["']?[ \t]*\r?$/m.exec(text ?? "")?.[1];
}
