import type { BuildContext } from "../context/facts.js";
import type { Copy, Dockerfile, Stage } from "../dockerfile/model.js";
import { lineage } from "../dockerfile/scope.js";
import { projectInstall, type ProjectInstall } from "./project-environment.js";
import { uvCommand } from "./uv.js";

/** As many commands as a stage is searched for. */
const mostCommands = 300;

/** The one command of a stage that makes an environment, outside of the project; undefined where anything else may make one. */
export function onlyInstall(
  dockerfile: Dockerfile,
  context: BuildContext,
  from: Stage,
  copy: Copy,
): ProjectInstall | undefined {
  const stages = lineage(from);
  if (stages.some((stage) => stage.instructions.some((one) => one !== copy && mayBring(one)))) return undefined;
  const commands = stages.flatMap((stage) => [...dockerfile.commands(stage)]);
  if (commands.length > mostCommands || commands.some((command) => uvCommand(command))) return undefined;
  if (commands.some(({ words }) => words.some(({ raw }) => /\.venv|-m venv|virtualenv(?:$|[^s.])/.test(raw))))
    return undefined;
  const installs = commands.flatMap((command) => projectInstall(dockerfile, context, command) ?? []);
  const tools = commands.filter(({ words }) => words.some(({ value }) => value === "install" || value === "sync"));
  const [only] = installs;
  const isOnly =
    installs.length === 1 &&
    tools.every((command) => !isOther(command === only?.tool.command, command.words[0]?.value));
  return isOnly && only?.folder === undefined ? only : undefined;
}

/** Another install of Poetry or pipenv, which was not understood. */
function isOther(isInstall: boolean, program: string | undefined): boolean {
  return !isInstall && (program === undefined || /poetry|pipenv|venv|pdm|hatch/.test(program));
}

function mayBring(one: Stage["instructions"][number]): boolean {
  if (one.keyword === "RUN") return one.commands === undefined;
  if (one.keyword === "ONBUILD") return true;
  if (one.keyword !== "COPY" && one.keyword !== "ADD") return false;
  return one.from !== undefined || one.sources.some(({ raw }) => raw.includes("venv"));
}
