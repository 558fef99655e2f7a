import { shippedStages } from "../../dockerfile/ships.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { offPathStart, putOnPath } from "../../python/off-path.js";
import { shippedProjectEnvironment, type ProjectInstall } from "../../python/project-environment.js";
import { insertWords } from "../../shell/insert.js";
import type { Dockerfile } from "../../dockerfile/model.js";

export default defineRule({
  id: "pipenv/environment-off-path",
  level: "error",
  summary: "What the container starts lies in pipenv's virtual environment, in which nobody looks",
  mentions: ["pipenv"],
  since: "0.1.0",
  messages: {
    script: "`{program}` lies in the virtual environment that pipenv makes, which is not on `PATH`.",
    python:
      "`{program}` starts the system's Python, which sees nothing of what pipenv installed into a virtual environment.",
  },
  why: "The container stops at once: the program or the first import is not found.",
  *check({ dockerfile, context }) {
    const found = shippedProjectEnvironment(dockerfile, context, "pipenv");
    const start = found && offPathStart(dockerfile, context, found.environment);
    if (!start) return;
    const fix = fixFor(dockerfile, found.install, found.environment.folder);
    yield {
      at: start.invocation.head,
      message: start.kind,
      data: { program: start.invocation.written },
      subject: "pipenv",
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
  const { command } = install.tool;
  return {
    title: "Add --system",
    safety: "review",
    edits: [insertWords(command, install.tool.install, "--system")],
  };
}
