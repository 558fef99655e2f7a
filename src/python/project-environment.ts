/* The environments that Poetry and pipenv make for a project of their own accord. */
import type { BuildContext } from "../context/facts.js";
import { absolutePath, folderOf } from "../dockerfile/may-exist.js";
import type { Dockerfile, Stage } from "../dockerfile/model.js";
import { envOf, instructionOf, lineage, resolveWord } from "../dockerfile/scope.js";
import { shippedStages } from "../dockerfile/ships.js";
import type { Command } from "../shell/command.js";
import { condaCommand } from "./conda.js";
import type { HiddenEnvironment } from "./off-path.js";
import { pipenvCommand } from "./pipenv.js";
import { poetryCommand } from "./poetry.js";
import { maySay, poetrySetting } from "./poetry-setting.js";
import type { ToolCommand } from "./tool-command.js";
import { copiesOf } from "./uv-environment.js";
import { activation, venvMade } from "./venv.js";

/** A command that installs a project into an environment that its tool makes. */
export interface ProjectInstall {
  readonly tool: ToolCommand;
  readonly stage: Stage;
  readonly madeBy: "poetry" | "pipenv";
  /** The environment, absolute; undefined for one in the tool's own folders, whose name only the tool knows. */
  readonly folder: string | undefined;
}

/** Reads `poetry install` and `pipenv install`; undefined where they may install into an environment that is there already. */
export function projectInstall(
  dockerfile: Dockerfile,
  context: BuildContext,
  command: Command,
): ProjectInstall | undefined {
  const { stage } = instructionOf(command);
  if (!stage || envOf(command, "VIRTUAL_ENV").state !== "unset") return undefined;
  const known = (word: Parameters<typeof resolveWord>[0]) => resolveWord(word, command);
  const poetry = poetryCommand(command, known);
  const pipenv = poetry ? undefined : pipenvCommand(command, known);
  const tool = poetry ?? pipenv;
  if (!tool?.isComplete || !["install", "sync"].includes(tool.subcommand) || tool.has("--dry-run")) return undefined;
  const isInProject = poetry ? poetryInProject(dockerfile, context, command) : pipenvInProject(tool);
  if (isInProject === undefined || hasEnvironment(dockerfile, stage, command)) return undefined;
  const folder = isInProject ? absolutePath(folderOf(command), ".venv") : undefined;
  if (isInProject && folder === undefined) return undefined;
  return { tool, stage, madeBy: poetry ? "poetry" : "pipenv", folder };
}

/** undefined where no environment may be made. */
function poetryInProject(dockerfile: Dockerfile, context: BuildContext, command: Command): boolean | undefined {
  const setting = (key: string) => poetrySetting(dockerfile, context, command, `virtualenvs.${key}`);
  if (maySay(setting("create"), "false")) return undefined;
  const inProject = setting("in-project");
  if (!maySay(inProject, "true")) return false;
  return inProject.state === "set" && inProject.value !== undefined ? true : undefined;
}

function pipenvInProject(pipenv: ToolCommand): boolean | undefined {
  const { command } = pipenv;
  if (pipenv.has("--system") || envOf(command, "PIPENV_SYSTEM").state !== "unset") return undefined;
  if (["WORKON_HOME", "PIPENV_PIPFILE"].some((name) => envOf(command, name).state !== "unset")) return undefined;
  const inProject = envOf(command, "PIPENV_VENV_IN_PROJECT");
  if (inProject.state === "unset") return false;
  if (inProject.state === "unknown" || inProject.value === undefined) return undefined;
  return inProject.value !== "" && !/^(?:0|false|no|off)$/i.test(inProject.value);
}

/** Whether an environment may be there, or active, that the tool then takes. */
function hasEnvironment(dockerfile: Dockerfile, stage: Stage, command: Command): boolean {
  return lineage(stage).some((one) =>
    [...dockerfile.commands(one)].some(
      (earlier) =>
        earlier.start < command.start &&
        (venvMade(earlier) ?? activation(earlier) ?? condaCommand(earlier) ?? namesEnvironment(earlier)),
    ),
  );
}

function namesEnvironment(command: Command): true | undefined {
  return command.words.some(({ raw }) => raw.includes("venv") && !/^["']?pipenv|virtualenvs/.test(raw)) || undefined;
}

/** As many installs as are looked at. */
const mostInstalls = 20;

/** The one environment of a tool that ships, and the command that made it; undefined when there is none, or several. */
export function shippedProjectEnvironment(
  dockerfile: Dockerfile,
  context: BuildContext,
  madeBy: ProjectInstall["madeBy"],
): { readonly environment: HiddenEnvironment; readonly install: ProjectInstall } | undefined {
  const shipped = shippedStages(dockerfile);
  const read = madeBy === "poetry" ? poetryCommand : pipenvCommand;
  const commands = [...dockerfile.commands()].filter((command) =>
    ["install", "sync"].includes(read(command)?.subcommand ?? ""),
  );
  const found = new Map<string | undefined, ProjectInstall>();
  for (const command of commands.slice(0, mostInstalls)) {
    const install = projectInstall(dockerfile, context, command);
    const { stage } = instructionOf(command);
    // One that is not understood, in what ships, may have put everything where it is found.
    if (!install) {
      if (stage && shipped.includes(stage)) return undefined;
      continue;
    }
    const { folder } = install;
    if (shipped.includes(install.stage)) found.set(folder, install);
    else if (folder !== undefined)
      for (const { to, target } of copiesOf(dockerfile, install.stage, folder))
        if (target !== undefined && shipped.includes(to)) found.set(target, install);
  }
  const [only] = found;
  if (!only || found.size > 1) return undefined;
  const dependencies = (context.project?.dependencies.length ?? 0) + (context.locked?.length ?? 0);
  return { environment: { folder: only[0], hasDependencies: dependencies > 0, madeBy }, install: only[1] };
}
