/* The virtual environments that Poetry makes. */
import type { BuildContext } from "../context/facts.js";
import type { Dockerfile, Stage } from "../dockerfile/model.js";
import { envOf, lineage, osOf, resolveWord } from "../dockerfile/scope.js";
import type { Command } from "../shell/command.js";
import { condaCommand } from "./conda.js";
import { poetryCommand } from "./poetry.js";
import { maySay, poetrySetting } from "./poetry-setting.js";
import { activation, venvMade } from "./venv.js";

/** Whether a command lets Poetry install packages, so that it makes a virtual environment where it has none. */
export function makesEnvironment(command: Command): boolean {
  const poetry = poetryCommand(command, (word) => resolveWord(word, command));
  return poetry !== undefined && ["install", "sync"].includes(poetry.subcommand) && !poetry.has("--dry-run");
}

/**
 * Whether the packages may go elsewhere than to an environment in Poetry's cache: settings, an environment that is active,
 * or a base image that nobody knows may see to that.
 */
export function environmentIsElsewhere(
  dockerfile: Dockerfile,
  context: BuildContext,
  command: Command,
  stage: Stage,
): boolean {
  const setting = (key: string) => poetrySetting(dockerfile, context, command, `virtualenvs.${key}`);
  if (maySay(setting("create"), "false") || maySay(setting("in-project"), "true")) return true;
  if (setting("path").state !== "unset" || envOf(command, "VIRTUAL_ENV").state !== "unset" || !osOf(stage)) return true;
  return lineage(stage).some((one) =>
    [...dockerfile.commands(one)].some(
      (earlier) => earlier.start < command.start && (venvMade(earlier) ?? activation(earlier) ?? condaCommand(earlier)),
    ),
  );
}
