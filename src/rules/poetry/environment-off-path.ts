import { instructionOf } from "../../dockerfile/scope.js";
import { shippedStages } from "../../dockerfile/ships.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { offPathStart, putOnPath } from "../../python/off-path.js";
import { shippedProjectEnvironment, type ProjectInstall } from "../../python/project-environment.js";
import { insertAt } from "../../text/edit.js";
import type { Dockerfile } from "../../dockerfile/model.js";

export default defineRule({
  id: "poetry/environment-off-path",
  level: "error",
  summary: "What the container starts lies in Poetry's virtual environment, in which nobody looks",
  mentions: ["poetry"],
  since: "0.1.0",
  messages: {
    script: "`{program}` lies in the virtual environment that Poetry makes, which is not on `PATH`.",
    python:
      "`{program}` starts the system's Python, which sees nothing of what Poetry installed into a virtual environment.",
  },
  why: "The container stops at once: the program or the first import is not found.",
  *check({ dockerfile, context }) {
    const found = shippedProjectEnvironment(dockerfile, context, "poetry");
    const start = found && offPathStart(dockerfile, context, found.environment);
    if (!start) return;
    const fix = fixFor(dockerfile, found.install, found.environment.folder);
    yield {
      at: start.invocation.head,
      message: start.kind,
      data: { program: start.invocation.written },
      subject: "poetry",
      ...(fix ? { fixes: [fix] } : {}),
    };
  },
});

function fixFor(dockerfile: Dockerfile, install: ProjectInstall, folder: string | undefined): Fix | undefined {
  if (folder !== undefined) {
    const edit = putOnPath(dockerfile, folder);
    return edit && { title: "Put the environment on PATH", safety: "review", changesInstructions: true, edits: [edit] };
  }
  if (!shippedStages(dockerfile).includes(install.stage)) return undefined;
  const line = dockerfile.source.lineStart(instructionOf(install.tool.command).firstLine);
  return {
    title: "Install without a virtual environment",
    safety: "review",
    changesInstructions: true,
    edits: [insertAt(line, "ENV POETRY_VIRTUALENVS_CREATE=false\n")],
  };
}
