import type { Dockerfile, Stage } from "../../dockerfile/model.js";
import { startOf } from "../../dockerfile/scope.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { emptyContext } from "../../context/empty-context.js";
import { invocationOf } from "../../python/invocation.js";
import { maySay, poetrySetting } from "../../python/poetry-setting.js";
import { isOnPath } from "../../python/venv-on-path.js";
import { programName } from "../../shell/program-name.js";
import type { Command } from "../../shell/command.js";
import { cover } from "../../text/span.js";
import { remove } from "../../text/edit.js";

export default defineRule({
  id: "poetry/run-at-start",
  level: "info",
  profile: "strict",
  summary: "The container is started through Poetry",
  mentions: ["poetry"],
  since: "0.1.0",
  messages: { run: "`poetry run` starts Poetry before `{program}`, and stays in the image for nothing else." },
  why: "Each start takes longer, Poetry and all that it needs has to ship, and signals have one more process to pass.",
  *check({ dockerfile }) {
    const { final } = dockerfile;
    if (!final || dockerfile.isDevelopment) return;
    const { entrypoint, cmd } = startOf(final);
    for (const holder of [entrypoint, cmd])
      for (const command of holder?.commands ?? []) {
        const invocation = invocationOf(command.words);
        const runner = invocation?.runners.find(({ name }) => name === "poetry run");
        const [first] = runner?.words ?? [];
        const last = runner?.words.at(-1);
        if (!invocation || !runner || !first || !last) continue;
        const fix = withoutPoetry(dockerfile, final, command, runner.words.length);
        yield {
          at: cover(first, last),
          message: "run",
          data: { program: programName(invocation.program) ?? invocation.name },
          ...(fix ? { fixes: [fix] } : {}),
        };
      }
  },
});

/** What Poetry runs is found without it where the packages are the system's, or the environment is on PATH. */
function withoutPoetry(dockerfile: Dockerfile, stage: Stage, command: Command, count: number): Fix | undefined {
  const [first] = command.words;
  const next = command.words[count];
  if (!first || !next || programName(first) !== "poetry") return undefined;
  const create = poetrySetting(dockerfile, emptyContext(), command, "virtualenvs.create");
  const isSystem = create.state === "set" && create.value !== undefined && maySay(create, "false");
  if (!isSystem && !isOnPath(command, ".venv")) return undefined;
  const between = dockerfile.source.text.slice(first.start, next.start);
  if (between.includes("\n") || stage.instructions.length === 0) return undefined;
  return {
    title: "Start it without Poetry",
    safety: "review",
    edits: [remove({ start: first.start, end: next.start })],
  };
}
