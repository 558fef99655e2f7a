import { startOf } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { copiedEnvironments } from "../../python/copied-environment.js";
import { invocationOf } from "../../python/invocation.js";
import { pythonProgram } from "../../python/program.js";

export default defineRule({
  id: "stage/venv-moved",
  level: "error",
  summary: "A virtual environment is copied to another path than it was made at",
  mentions: ["--from"],
  since: "0.1.0",
  messages: {
    moved: "The environment was made at `{source}`; at `{target}`, `{script}` still starts with the old path.",
  },
  why: 'The first line of each script in it names the old folder\'s interpreter, so the container stops with "no such file or directory".',
  *check({ dockerfile }) {
    for (const { venv, to, source, sourceWord, target, targetWord } of copiedEnvironments(dockerfile)) {
      if (!venv || source === target || venv.isRelocatable) continue;
      const { entrypoint, cmd } = startOf(to);
      const started = [...(entrypoint?.commands ?? []), ...(cmd?.commands ?? [])];
      const scripts = started.flatMap((command) => {
        const invocation = invocationOf(command.words);
        const path = invocation?.program.value ?? "";
        const isInside = path.startsWith(`${target}/bin/`) || !path.includes("/");
        const isScript = invocation?.by === "program" && pythonProgram(command) && !invocation.python;
        return invocation && isScript && isInside && invocation.runners.length === 0 ? invocation.name : [];
      });
      const [script] = scripts;
      if (script === undefined) continue;
      const canMove = sourceWord.value === source && targetWord.raw === targetWord.value;
      yield {
        at: targetWord,
        message: "moved",
        data: { source, target, script },
        subject: source,
        related: canMove ? [{ at: sourceWord, message: "Scripts work at this path only." }] : [],
      };
    }
  },
});
