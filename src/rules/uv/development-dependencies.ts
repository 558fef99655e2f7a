import type { BuildContext } from "../../context/facts.js";
import type { Dockerfile } from "../../dockerfile/model.js";
import { instructionOf, startOf } from "../../dockerfile/scope.js";
import { defineRule, type Problem } from "../../engine/rule.js";
import { isShipped } from "../../python/uv-environment.js";
import {
  developmentGroup,
  developmentOption,
  isForDevelopment,
  leavesOutDevelopment,
  withoutDevelopment,
} from "../../python/uv-groups.js";
import { syncsProject, uvAt, uvFolder } from "../../python/uv-settings.js";
import { startsTests } from "../../python/test-start.js";
import type { ToolCommand } from "../../python/tool-command.js";
import { insertWords } from "../../shell/insert.js";

type Message = "group" | "named" | "again";

export default defineRule<Message>({
  id: "uv/development-dependencies",
  level: "info",
  summary: "What only development needs is installed in the image that ships",
  mentions: ["uv"],
  since: "0.1.0",
  messages: {
    group: "`{command}` installs the `{group}` group too, which only development needs.",
    named: "`{option}` brings what only development needs into the image that ships.",
    again: "`{command}` installs the `{group}` group, which the `uv sync` before it left out.",
  },
  why: "Test and lint tools make the image larger, and give an intruder more to work with.",
  *check({ dockerfile, context }) {
    const { final } = dockerfile;
    if (!final || dockerfile.isDevelopment || startsTests(dockerfile.source.text, startOf(final))) return;
    let leftOut: ToolCommand | undefined;
    const told = new Set<string>();
    for (const command of dockerfile.commands()) {
      const uv = uvAt(command);
      if (!uv?.isComplete || !syncsProject(uv) || !isShipped(dockerfile, uv)) continue;
      // Behind a condition it is meant for another build.
      if (command.nesting.some((one) => one === "if" || one === "case" || one === "condition")) continue;
      const { stage } = instructionOf(command);
      if (stage?.name?.split(/[-_.]/).some(isForDevelopment)) continue;
      if (uv.subcommand === "run") {
        const problem = leftOut && again(uv, context);
        if (problem) yield problem;
        continue;
      }
      if (leavesOutDevelopment(uv)) leftOut = uv;
      const problem = problemOf(dockerfile, uv, context);
      // A project is often synced twice: first what it depends on, then itself.
      const place = `${problem?.message ?? ""} ${String(problem?.subject ?? "")} ${uvFolder(uv) ?? ""}`;
      if (!problem || told.has(place)) continue;
      told.add(place);
      yield problem;
    }
  },
});

/** What is asked for by its name is there; what comes by default is known from `pyproject.toml` alone. */
function problemOf(dockerfile: Dockerfile, uv: ToolCommand, context: BuildContext): Problem<Message> | undefined {
  const named = developmentOption(uv);
  if (named) {
    const option = dockerfile.source.text.slice(named.word.start, (named.value ?? named.word).end);
    return { at: named.word, message: "named", data: { option }, subject: named.value?.value ?? "" };
  }
  const group = uv.has("--package") || leavesOutDevelopment(uv) ? undefined : developmentGroup(uv, context);
  if (group === undefined) return undefined;
  const edits = withoutDevelopment(dockerfile, uv);
  const isPlain = group === "dev" && edits.length > 0 && uvFolder(uv) !== undefined;
  return {
    at: uv.install,
    message: "group",
    data: { command: uv.name, group },
    subject: group,
    ...(isPlain ? { fixes: [{ title: "Leave the group out", safety: "review", edits }] } : {}),
  };
}

function again(uv: ToolCommand, context: BuildContext): Problem<Message> | undefined {
  const group = leavesOutDevelopment(uv) ? undefined : developmentGroup(uv, context);
  if (group === undefined) return undefined;
  return {
    at: uv.install,
    message: "again",
    data: { command: uv.name, group },
    subject: group,
    fixes: [{ title: "Add --no-sync", safety: "review", edits: [insertWords(uv.command, uv.install, "--no-sync")] }],
  };
}
