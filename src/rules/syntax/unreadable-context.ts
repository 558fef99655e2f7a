import type { Dockerfile } from "../../dockerfile/model.js";
import { defineRule } from "../../engine/rule.js";
import { pipenvCommand } from "../../python/pipenv.js";
import { pipInstall } from "../../python/pip.js";
import { poetryCommand } from "../../python/poetry.js";
import { uvCommand } from "../../python/uv.js";
import type { Command } from "../../shell/command.js";
import { createSource } from "../../text/source.js";
import type { Span } from "../../text/span.js";

export default defineRule({
  id: "syntax/unreadable-context",
  level: "warning",
  summary: "A file that belongs to the build cannot be read",
  since: "0.1.0",
  messages: { broken: "`{file}` can't be read, so what it says is left out of this review. {why}" },
  why: "Tools that need the file stop at the same place, and nothing that depends on it could be checked.",
  *check({ dockerfile, context }) {
    for (const { path, message, line } of context.broken) {
      const text = context.repositoryText(path);
      if (text === undefined) continue;
      const isNeeded = needs(dockerfile, path.slice(path.lastIndexOf("/") + 1));
      yield {
        at: placeOf(text, line),
        file: path,
        message: "broken",
        data: { file: path, why: message },
        subject: path,
        ...(isNeeded ? { level: "error" } : {}),
      };
    }
  },
});

function placeOf(text: string, line = 1): Span {
  const source = createSource(text);
  return source.lineSpan(Math.min(Math.max(line, 1), source.lineCount));
}

/** Whether the build runs a tool that reads the file, and so stops. */
function needs(dockerfile: Dockerfile, name: string): boolean {
  const reads = readers(name);
  return reads !== undefined && [...dockerfile.commands()].some((command) => reads(command));
}

function readers(name: string): ((command: Command) => boolean) | undefined {
  switch (name) {
    case "uv.lock":
      return runsUvProject;
    case "poetry.lock":
      return (command) => poetryCommand(command) !== undefined;
    case "Pipfile":
    case "Pipfile.lock":
      return (command) => pipenvCommand(command) !== undefined;
    case "pyproject.toml":
      return (command) => runsUvProject(command) || poetryCommand(command) !== undefined || installsProject(command);
    default:
      return (command) =>
        pipInstall(command)?.requirements.some(({ value }) => value === name || value?.endsWith(`/${name}`)) === true;
  }
}

function runsUvProject(command: Command): boolean {
  return /^(?:sync|run|export|lock|tree)$/.test(uvCommand(command)?.subcommand ?? "");
}

function installsProject(command: Command): boolean {
  return (
    pipInstall(command)?.packages.some(
      ({ kind, word }) => kind === "path" && /^\.\/?(?:\[|$)/.test(word.value ?? ""),
    ) === true
  );
}
