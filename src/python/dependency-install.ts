import type { BuildContext } from "../context/facts.js";
import { contextOrigin } from "../context/origin.js";
import type { Command } from "../shell/command.js";
import { condaCommand } from "./conda.js";
import { pipInstall } from "./pip.js";
import { pipenvCommand } from "./pipenv.js";
import { poetryCommand } from "./poetry.js";
import { uvCommand } from "./uv.js";

/** The name of a command that installs what a file or two list and leaves the project itself out: `pip install`, `uv sync`. */
export function dependencyInstall(command: Command): string | undefined {
  const pip = pipInstall(command);
  if (pip && pip.requirements.length > 0) return pip.name;
  const uv = uvCommand(command);
  if (uv?.subcommand === "sync" && (uv.has("--no-install-project") || uv.has("--no-install-workspace"))) return uv.name;
  const poetry = poetryCommand(command);
  if (poetry?.subcommand === "install" && (poetry.has("--no-root") || poetry.has("--only-root"))) return poetry.name;
  const pipenv = pipenvCommand(command);
  if (pipenv?.subcommand === "sync" || (pipenv?.subcommand === "install" && pipenv.operands.length === 0))
    return pipenv.name;
  const conda = condaCommand(command);
  return conda?.has("--file") === true ? conda.name : undefined;
}

/** Whether a command installs the project itself, or something in its folders. */
export function needsSource(command: Command, context: BuildContext): boolean {
  const pip = pipInstall(command);
  if (!pip) return false;
  if (pip.packages.some((one) => one.kind === "path" || one.kind === "unknown" || one.isEditable)) return true;
  return pip.requirements.some((word) => {
    const path = word.value === undefined ? undefined : contextOrigin(command, word.value);
    const text = path === undefined ? undefined : context.text(path);
    return text !== undefined && /^[ \t]*(?:-e|--editable|\.{1,2}\/|\.\s*$|file:|[\w.-]+\s*@\s*file:)/m.test(text);
  });
}
