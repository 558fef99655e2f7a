/* What is in force at a command of uv: its options, its variables, and the files of its project. */
import { contextOrigin } from "../context/origin.js";
import type { BuildContext } from "../context/facts.js";
import { uvProject, uvToml, type UvProject } from "../context/uv-project.js";
import { absolutePath, folderOf } from "../dockerfile/may-exist.js";
import { envOf, resolveWord } from "../dockerfile/scope.js";
import { earlierInShell } from "../shell/list.js";
import { programName } from "../shell/program-name.js";
import type { Command } from "../shell/command.js";
import { uvBoolean } from "./environment.js";
import type { ToolCommand } from "./tool-command.js";
import { uvCommand } from "./uv.js";

/** A command of uv with known variables put in. */
export function uvAt(command: Command): ToolCommand | undefined {
  return uvCommand(command, (word) => resolveWord(word, command));
}

/**
 * Whether a switch is on, by its option or its variable; undefined when a variable holds what the file does not say.
 * What an unknown image may set is not counted.
 */
export function uvSwitch(uv: ToolCommand, option: string, variable: string): boolean | undefined {
  if (uv.has(option)) return true;
  const setting = envOf(uv.command, variable);
  if (setting.state !== "set") return uv.isComplete ? false : undefined;
  const isOn = setting.value === undefined ? undefined : uvBoolean(setting.value);
  return isOn === false && !uv.isComplete ? undefined : isOn;
}

/** Whether a variable has a value that is not empty, known or not. */
export function hasVariable(uv: ToolCommand, name: string): boolean {
  const setting = envOf(uv.command, name);
  return setting.state === "set" && setting.value !== "";
}

/** The absolute folder that uv takes for the project's; undefined when it cannot be told. */
export function uvFolder(uv: ToolCommand): string | undefined {
  let folder = folderOf(uv.command);
  for (const [option, variables] of folderOptions) {
    const given = uv.option(option);
    const setting = variables.map((name) => envOf(uv.command, name)).find(({ state }) => state === "set");
    const value = given ? resolveWord(given, uv.command) : setting?.state === "set" ? setting.value : "";
    if (value === undefined) return undefined;
    if (value !== "") folder = absolutePath(folder, value);
  }
  return folder;
}

const folderOptions: readonly (readonly [string, readonly string[]])[] = [
  ["--directory", ["UV_WORKING_DIR", "UV_WORKING_DIRECTORY"]],
  ["--project", ["UV_PROJECT"]],
];

/** The path in the build context of a file in the project's folder; undefined when nothing is seen to bring it. */
export function uvFile(uv: ToolCommand, name: string): string | undefined {
  const folder = uvFolder(uv);
  if (folder !== undefined) return contextOrigin(uv.command, `${folder === "/" ? "" : folder}/${name}`);
  if (folderOptions.some(([option]) => uv.has(option))) return undefined;
  for (const earlier of earlierInShell(uv.command))
    if (["cd", "pushd"].includes(programName(earlier.words[0]) ?? "")) return undefined;
  return contextOrigin(uv.command, name);
}

/** The project that a command of uv works on, where its `pyproject.toml` is known. */
export function projectOf(uv: ToolCommand, context: BuildContext): UvProject | undefined {
  const path = uvFile(uv, "pyproject.toml");
  return path === undefined ? undefined : uvProject(context, path);
}

/** Whether `uv.toml` or `pyproject.toml` settles something by itself, or a file does that is not known. */
export function isSettled(uv: ToolCommand, context: BuildContext, ...setting: readonly string[]): boolean {
  if (uv.has("--config-file") || hasVariable(uv, "UV_CONFIG_FILE")) return true;
  const file = uvFile(uv, "uv.toml");
  const own = file === undefined ? undefined : uvToml(context, file);
  if (file !== undefined && !own && context.has(file) === true) return true;
  return [own, projectOf(uv, context)?.settings].some((table) => {
    let value: unknown = table;
    for (const key of setting)
      value = typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
    return value !== undefined && value !== false;
  });
}

/** Whether a command brings a project's environment up to date: `uv sync`, and `uv run` unless told not to. */
export function syncsProject(uv: ToolCommand): boolean {
  const isOther = ["--script", "--no-project", "--isolated", "--dry-run", "--check", "--help"].some((option) =>
    uv.has(option),
  );
  if (isOther) return false;
  if (uv.subcommand === "sync") return true;
  return uv.subcommand === "run" && uvSwitch(uv, "--no-sync", "UV_NO_SYNC") === false;
}

/** Whether a command takes the lock as it is or stops, so that nothing is resolved anew. */
export function enforcesLock(uv: ToolCommand): boolean | undefined {
  const answers = [uvSwitch(uv, "--locked", "UV_LOCKED"), uvSwitch(uv, "--frozen", "UV_FROZEN")];
  if (answers.includes(true)) return true;
  return answers.includes(undefined) ? undefined : false;
}

const partial: readonly string[] = [
  "--no-install-project",
  "--no-install-workspace",
  "--no-install-local",
  "--no-install-package",
  "--package",
  "--all-packages",
  "--only-group",
  "--only-dev",
];

/** Whether a `uv sync` installs the project itself, where it is a package: not when it is told to leave it out. */
export function installsProject(uv: ToolCommand): boolean {
  if (!uv.isComplete || uv.subcommand !== "sync" || !syncsProject(uv)) return false;
  if (partial.some((option) => uv.has(option))) return false;
  const variables = ["UV_NO_INSTALL_PROJECT", "UV_NO_INSTALL_WORKSPACE", "UV_NO_INSTALL_LOCAL"];
  return variables.every((name) => envOf(uv.command, name).state !== "set");
}
