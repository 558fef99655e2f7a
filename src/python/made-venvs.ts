import { cleanPath } from "../context/dockerignore.js";
import { comesBefore } from "../dockerfile/first-command.js";
import { absolutePath, folderOf } from "../dockerfile/may-exist.js";
import type { Dockerfile, Instruction, Stage } from "../dockerfile/model.js";
import { envOf, lineage, resolveWord, workdirOf } from "../dockerfile/scope.js";
import type { Command } from "../shell/command.js";
import { invocationOf } from "./invocation.js";
import { pipenvCommand } from "./pipenv.js";
import { poetryCommand } from "./poetry.js";
import { uvCommand } from "./uv.js";
import { venvMade, type VenvMade } from "./venv.js";

/** A virtual environment that a stage makes. */
export interface MadeVenv {
  /** Absolute. */
  readonly folder: string;
  /** Its scripts do not name their folder. */
  readonly isRelocatable: boolean;
  readonly command: Command;
  readonly tool: "venv" | "virtualenv" | "uv" | "uv sync" | "poetry" | "pipenv" | "pdm";
  /** How `venv`, `virtualenv` and `uv venv` were told to make it. */
  readonly made: VenvMade | undefined;
}

const known = new WeakMap<Stage, readonly MadeVenv[]>();

/**
 * The virtual environments of a stage and those it builds on: `python -m venv`, `virtualenv`, `uv venv`, and what
 * `uv sync`, `pdm install` and, when told to keep it in the project, Poetry and pipenv make.
 */
export function madeVenvs(dockerfile: Dockerfile, stage: Stage): readonly MadeVenv[] {
  return lineage(stage).flatMap((one) => {
    let own = known.get(one);
    if (!own)
      known.set(
        one,
        (own = [...dockerfile.commands(one)].flatMap((command) => venvOf(dockerfile, command, one) ?? [])),
      );
    return own;
  });
}

function venvOf(dockerfile: Dockerfile, command: Command, stage: Stage): MadeVenv | undefined {
  const made = venvMade(command, (word) => resolveWord(word, command));
  const tool = made ? made.tool : projectTool(dockerfile, command, stage);
  if (tool === undefined) return undefined;
  const given = tool === "uv sync" ? envOf(command, "UV_PROJECT_ENVIRONMENT") : undefined;
  if (given?.state === "set" && given.value === undefined) return undefined;
  const name = given?.state === "set" ? given.value : made?.folder ? resolveWord(made.folder, command) : ".venv";
  const folder = name === undefined ? undefined : absolutePath(folderOf(command), name);
  // There `uv sync` fills the image's own Python.
  return folder === undefined || folder === "/usr/local" || folder === "/usr" || folder === "/opt/conda"
    ? undefined
    : { folder, isRelocatable: made?.isRelocatable === true, command, tool, made };
}

/** What makes `.venv` in the project's folder by itself. */
function projectTool(dockerfile: Dockerfile, command: Command, stage: Stage): MadeVenv["tool"] | undefined {
  if (uvCommand(command)?.subcommand === "sync") return "uv sync";
  const pipenv = pipenvCommand(command);
  if (pipenv && ["install", "sync"].includes(pipenv.subcommand) && !pipenv.has("--system"))
    return isOn(command, "PIPENV_VENV_IN_PROJECT") ? "pipenv" : undefined;
  const poetry = poetryCommand(command);
  if (poetry && ["install", "sync"].includes(poetry.subcommand))
    return isOn(command, "POETRY_VIRTUALENVS_IN_PROJECT") || isConfigured(dockerfile, stage, command)
      ? "poetry"
      : undefined;
  const invocation = invocationOf(command.words);
  const isPdm = invocation?.name === "pdm" && ["install", "sync"].includes(invocation.args[0]?.value ?? "");
  return isPdm && !isOff(command, "PDM_USE_VENV") ? "pdm" : undefined;
}

function isOn(command: Command, name: string): boolean {
  const setting = envOf(command, name);
  return setting.state === "set" && /^(?:1|true|yes|on)$/i.test(setting.value ?? "");
}

function isOff(command: Command, name: string): boolean {
  const setting = envOf(command, name);
  return setting.state === "set" && !/^(?:1|true|yes|on)$/i.test(setting.value ?? "");
}

/** `poetry config virtualenvs.in-project true` before it. */
const isConfigured = comesBefore((earlier) => {
  const at = earlier.words.findIndex(({ value }) => value === "virtualenvs.in-project");
  return at !== -1 && earlier.words[at + 1]?.value === "true" && poetryCommand(earlier) !== undefined;
});

/** A path in a stage, from its working directory; undefined where that is not known. */
export function absolute(path: string | undefined, at: Instruction): string | undefined {
  if (path === undefined) return undefined;
  if (path.startsWith("/")) return cleanPath(path);
  const folder = workdirOf(at);
  return folder === undefined ? undefined : cleanPath(`${folder}/${path}`);
}
