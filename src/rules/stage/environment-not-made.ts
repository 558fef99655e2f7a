import type { BuildContext } from "../../context/facts.js";
import { absolutePath, folderOf } from "../../dockerfile/may-exist.js";
import type { Copy, Dockerfile, Stage } from "../../dockerfile/model.js";
import { instructionOf, lineage, resolveWord } from "../../dockerfile/scope.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { projectInstall, type ProjectInstall } from "../../python/project-environment.js";
import { uvCommand } from "../../python/uv.js";
import { insertAt } from "../../text/edit.js";

const settings = { poetry: "POETRY_VIRTUALENVS_IN_PROJECT=1", pipenv: "PIPENV_VENV_IN_PROJECT=1" } as const;

export default defineRule({
  id: "stage/environment-not-made",
  level: "error",
  summary: "A virtual environment is copied from a place where its tool does not make it",
  mentions: ["poetry", "pipenv"],
  since: "0.2.0",
  messages: {
    missing: "`{path}` is not there: without `{setting}`, {tool} makes its environment in a folder of its own.",
  },
  why: "The build stops here: the path to copy is not found.",
  *check({ dockerfile, context }) {
    for (const copy of dockerfile.instructions) {
      if (copy.keyword !== "COPY" || !copy.fromStage) continue;
      for (const word of copy.sources) {
        const value = resolveWord(word, copy);
        const path = /\/\.venv(?=\/|$)/.test(value ?? "") ? absolutePath("/", value ?? "") : undefined;
        const folder = path?.slice(0, path.indexOf("/.venv") + "/.venv".length);
        const install = folder === undefined ? undefined : onlyInstall(dockerfile, context, copy.fromStage, copy);
        if (folder === undefined || !install) continue;
        const fix = fixFor(dockerfile, install, folder);
        yield {
          at: word,
          message: "missing",
          data: {
            path: folder,
            setting: settings[install.madeBy],
            tool: install.madeBy === "poetry" ? "Poetry" : "pipenv",
          },
          ...(fix ? { fixes: [fix] } : {}),
        };
      }
    }
  },
});

/** As many commands as a stage is searched for. */
const mostCommands = 300;

/** The one command of a stage that makes an environment, outside of the project; undefined where anything else may make one. */
function onlyInstall(
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

function fixFor(dockerfile: Dockerfile, { tool, madeBy }: ProjectInstall, folder: string): Fix | undefined {
  if (absolutePath(folderOf(tool.command), ".venv") !== folder) return undefined;
  const line = dockerfile.source.lineStart(instructionOf(tool.command).firstLine);
  return {
    title: "Make the environment in the project",
    safety: "review",
    changesInstructions: true,
    edits: [insertAt(line, `ENV ${settings[madeBy]}\n`)],
  };
}
