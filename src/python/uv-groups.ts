/* Which dependency groups a command of uv brings. */
import type { Dockerfile } from "../dockerfile/model.js";
import { envOf, instructionOf, resolveWord } from "../dockerfile/scope.js";
import type { BuildContext } from "../context/facts.js";
import { insertWords } from "../shell/insert.js";
import type { Option } from "../shell/options.js";
import { replace, type TextEdit } from "../text/edit.js";
import type { ToolCommand } from "./tool-command.js";
import { hasVariable, projectOf, uvAt, uvFolder, uvSwitch } from "./uv-settings.js";

/** Groups and extras that by their name serve development alone. */
const developmentNames = new Set(
  "dev devel develop development test tests testing lint linting linters doc docs typing types typecheck mypy".split(
    " ",
  ),
);

/** Whether a group or extra is by its name for development. */
export function isForDevelopment(name: string): boolean {
  return developmentNames.has(name.toLowerCase());
}

/** Whether the `dev` group is left out, or may be: what a variable holds, or an option that cannot be seen, may say so. */
export function leavesOutDevelopment(uv: ToolCommand): boolean {
  if (["--only-group", "--only-dev"].some((name) => uv.has(name))) return true;
  if (uvSwitch(uv, "--no-dev", "UV_NO_DEV") !== false && !uv.has("--dev")) return true;
  if (uvSwitch(uv, "--no-default-groups", "UV_NO_DEFAULT_GROUPS") !== false) return true;
  return leavesOut(uv, "dev");
}

/** Whether one group is left out by its name. */
function leavesOut(uv: ToolCommand, group: string): boolean {
  const named = uv.all("--no-group").some((word) => (resolveWord(word, uv.command) ?? group) === group);
  if (named || !hasVariable(uv, "UV_NO_GROUP")) return named;
  const setting = envOf(uv.command, "UV_NO_GROUP");
  return setting.state !== "set" || setting.value === undefined || setting.value.split(/[\s,]+/).includes(group);
}

/** The option that names a group or an extra for development. */
export function developmentOption(uv: ToolCommand): Option | undefined {
  const naming = ["--group", "--only-group", "--extra"];
  return uv.options.find(({ name, value }) => naming.includes(name) && isForDevelopment(value?.value ?? ""));
}

/** Takes the `dev` group out of every `uv sync` of a project in a stage. */
export function withoutDevelopment(dockerfile: Dockerfile, uv: ToolCommand): readonly TextEdit[] {
  const { stage } = instructionOf(uv.command);
  return [...dockerfile.commands(stage)].flatMap((command) => {
    const other = uvAt(command);
    const isSame = other?.subcommand === "sync" && other.isComplete && uvFolder(other) === uvFolder(uv);
    return other && isSame && !leavesOutDevelopment(other) ? leaveOut(other) : [];
  });
}

function leaveOut(uv: ToolCommand): TextEdit {
  const asked = uv.options.find(({ name }) => name === "--dev");
  return asked?.word.raw === "--dev"
    ? replace(asked.word, "--no-dev")
    : insertWords(uv.command, uv.install, "--no-dev");
}

/** The first of the project's default groups that serves development alone. */
export function developmentGroup(uv: ToolCommand, context: BuildContext): string | undefined {
  const groups = projectOf(uv, context)?.defaultGroups ?? [];
  return groups.find((group) => isForDevelopment(group) && !leavesOut(uv, group));
}
