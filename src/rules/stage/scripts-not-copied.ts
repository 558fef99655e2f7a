import type { Dockerfile, Stage } from "../../dockerfile/model.js";
import { lineage, resolveWord, startOf } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { copiedEnvironments } from "../../python/copied-environment.js";
import { condaInstall } from "../../python/conda.js";
import { pipInstall } from "../../python/pip.js";
import { poetryCommand } from "../../python/poetry.js";
import { pythonProgram } from "../../python/program.js";
import { uvCommand } from "../../python/uv.js";
import { programName } from "../../shell/program-name.js";

export default defineRule({
  id: "stage/scripts-not-copied",
  level: "error",
  summary: "Packages are copied without the script that the container starts",
  mentions: ["--from"],
  since: "0.1.0",
  messages: {
    missing: "`{script}` is a script in `/usr/local/bin` of the stage `{stage}`; only its packages are copied.",
  },
  why: "The container stops at once: the program is not found.",
  *check({ dockerfile }) {
    for (const { kind, from, to, source, copy } of copiedEnvironments(dockerfile)) {
      if (kind !== "packages" || !source.startsWith("/usr/local/lib/")) continue;
      const { entrypoint, cmd } = startOf(to);
      const [first] = entrypoint ? (entrypoint.commands ?? []) : (cmd?.commands ?? []);
      const program = first && pythonProgram(first);
      const name = programName(first?.words[0]);
      // Only what is known to come with a package is sure to be a script.
      if (!first || !program || program.python || program.kind === "plain" || name === undefined) continue;
      if (first.words[0]?.value !== name || hasScripts(dockerfile, to)) continue;
      yield {
        at: first.words[0],
        message: "missing",
        data: { script: name, stage: from.name ?? String(from.index) },
        related: [{ at: copy, message: "The packages are copied here." }],
      };
    }
  },
});

/** Anything else that may bring a script into the stage. */
function hasScripts(dockerfile: Dockerfile, stage: Stage): boolean {
  return lineage(stage).some(
    (one) =>
      one.instructions.some((instruction) => {
        if (instruction.keyword === "RUN") return !instruction.commands;
        if (instruction.keyword !== "COPY" && instruction.keyword !== "ADD") return false;
        const target = instruction.destination && resolveWord(instruction.destination, instruction);
        const isPackages = instruction.sources.some((word) => /(?:site|dist)-packages\/?$/.test(word.raw));
        return !isPackages && (target === undefined || /bin\b|^\/(?:usr(?:\/local)?)?\/?$|venv|\.local/.test(target));
      }) ||
      [...dockerfile.commands(one)].some(
        (command) =>
          pipInstall(command) ??
          uvCommand(command) ??
          poetryCommand(command) ??
          condaInstall(command) ??
          isLink(command.words.map((word) => word.raw)),
      ),
  );
}

function isLink(words: readonly string[]): boolean {
  return words.some((word) => /\/bin\b/.test(word));
}
