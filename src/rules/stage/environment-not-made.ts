import { absolutePath, folderOf } from "../../dockerfile/may-exist.js";
import type { Dockerfile } from "../../dockerfile/model.js";
import { instructionOf, resolveWord } from "../../dockerfile/scope.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { onlyInstall } from "../../python/only-install.js";
import type { ProjectInstall } from "../../python/project-environment.js";
import { insertAt } from "../../text/edit.js";

const settings = { poetry: "POETRY_VIRTUALENVS_IN_PROJECT=1", pipenv: "PIPENV_VENV_IN_PROJECT=1" } as const;

export default defineRule({
  id: "stage/environment-not-made",
  level: "error",
  summary: "A virtual environment is copied from a place where its tool does not make it",
  mentions: ["poetry", "pipenv"],
  since: "0.1.0",
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
