import { pipInstall } from "../python/pip.js";
import { uvCommand } from "../python/uv.js";
import type { Command } from "../shell/command.js";
import { contextOrigin } from "./origin.js";

/** A command that builds the project which lies in the context's root. */
export interface ProjectBuild {
  /** As written: `pip install`, `uv sync`. */
  readonly name: string;
  /** Whether a file of the context's root is brought to where the project is built, as far as COPY and mounts say. */
  finds(path: string): boolean;
}

/** Reads `pip install .`, `uv pip install -e .`, `uv sync`; undefined where only dependencies are installed. */
export function buildsProject(command: Command): ProjectBuild | undefined {
  const uv = uvCommand(command);
  if (uv?.subcommand === "sync") {
    const isPart = ["--no-install-project", "--no-install-workspace", "--package", "--project", "--directory"].some(
      (option) => uv.has(option),
    );
    return isPart || !uv.isComplete ? undefined : inFolder(command, uv.name, ".");
  }
  const pip = pipInstall(command);
  const local = pip?.packages.find(({ kind, word }) => kind === "path" && word.value !== undefined);
  return pip && local?.word.value !== undefined
    ? inFolder(command, pip.name, local.word.value.replace(/\[.*/, ""))
    : undefined;
}

function inFolder(command: Command, name: string, folder: string): ProjectBuild | undefined {
  const finds = (path: string): boolean => contextOrigin(command, `${folder}/${path}`) === path;
  return finds("pyproject.toml") ? { name, finds } : undefined;
}
