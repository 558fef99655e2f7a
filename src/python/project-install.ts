/* What installs a project, and refuses a Python that the project does not accept. */
import type { BuildContext } from "../context/facts.js";
import { contextOrigin } from "../context/origin.js";
import { buildsProject } from "../context/project-build.js";
import type { Dockerfile, Stage } from "../dockerfile/model.js";
import { envOf } from "../dockerfile/scope.js";
import type { Command } from "../shell/command.js";
import { pipenvCommand } from "./pipenv.js";
import { poetryCommand } from "./poetry.js";
import { uvCommand } from "./uv.js";

/** The name of the command of a stage that installs the project and insists on its Python; undefined when none does. */
export function projectInstaller(dockerfile: Dockerfile, stage: Stage, context: BuildContext): string | undefined {
  for (const command of dockerfile.commands(stage)) {
    const finds = (file: string): boolean => contextOrigin(command, file) === file;
    const pipenv = pipenvCommand(command);
    if (pipenv && ["install", "sync"].includes(pipenv.subcommand)) {
      if ((pipenv.has("--deploy") || !pipenv.has("--system")) && finds("Pipfile")) return pipenv.name;
      continue;
    }
    if (context.project?.path.endsWith("Pipfile")) continue;
    const poetry = poetryCommand(command);
    if (poetry && ["install", "sync"].includes(poetry.subcommand) && finds("pyproject.toml")) return poetry.name;
    const uv = uvCommand(command);
    // uv fetches another Python by itself, unless it may not.
    if (uv?.subcommand === "sync") {
      if (mayNotFetch(command) && finds("pyproject.toml")) return uv.name;
      continue;
    }
    const build = buildsProject(command);
    const ignores = command.words.some(({ value }) => value === "--ignore-requires-python");
    if (build && !ignores) return build.name;
  }
  return undefined;
}

/** Whether an option or a variable keeps uv from fetching a Python that fits. */
function mayNotFetch(command: Command): boolean {
  const uv = uvCommand(command);
  if (uv?.has("--no-python-downloads") || uv?.has("--no-managed-python")) return true;
  const isOneOf = (name: string, pattern: RegExp): boolean => {
    const setting = envOf(command, name);
    return setting.state === "set" && pattern.test(setting.value ?? "");
  };
  return (
    isOneOf("UV_PYTHON_DOWNLOADS", /^(?:never|0|false|no)$/i) ||
    isOneOf("UV_PYTHON_PREFERENCE", /^only-system$/) ||
    isOneOf("UV_NO_MANAGED_PYTHON", /^(?:1|true|yes|on)$/i)
  );
}
