import type { Run } from "../../dockerfile/model.js";
import { removedFiles } from "../../dockerfile/removed-files.js";
import { instructionOf } from "../../dockerfile/scope.js";
import { shippedStages } from "../../dockerfile/ships.js";
import { defineRule } from "../../engine/rule.js";
import { laterRemoval } from "../../packages/later-removal.js";
import { copiedWheels } from "../../python/copied-wheels.js";
import type { Command } from "../../shell/command.js";

export default defineRule({
  id: "stage/removed-in-later-layer",
  level: "warning",
  summary: "What an earlier layer holds is removed by a later one",
  since: "0.1.0",
  messages: {
    packages: "Removing {names} here hides what an earlier layer installed, and the image stays as large.",
    swept: "This step only deletes: `{name}` of earlier layers is hidden, and the image stays as large.",
    files: "Removing `{path}` here hides what an earlier layer holds, and the image stays as large.",
  },
  why: "A layer never gets smaller: every pull still fetches what was removed, and whoever has the image can read it.",
  *check({ dockerfile }) {
    const wheels = new Set([...copiedWheels(dockerfile)].map(({ target }) => target));
    for (const stage of shippedStages(dockerfile)) {
      for (const command of dockerfile.commands(stage)) {
        const run = instructionOf(command);
        if (run.keyword !== "RUN" || command.within?.kind === "if" || command.within?.kind === "case") continue;
        const packages = laterRemoval(dockerfile, stage, command);
        // What is named for building and deleted too late is apk's own matter.
        const isNamed = packages?.by.virtual !== undefined && !/run|prod|persist|keep/i.test(packages.by.virtual);
        if (packages && !isNamed) {
          const names = packages.names.slice(0, 4).map((name) => `\`${name}\``);
          const data = { names: names.join(", ") + (packages.names.length > 4 ? " …" : "") };
          const related = [{ at: packages.by.install, message: "They are installed here." }];
          yield { at: packages.at, message: "packages", data, related, subject: packages.names };
        }
        const swept = sweptName(command, run);
        if (swept !== undefined && run.stage?.instructions.some((one) => one.keyword === "RUN" && one.end < run.start))
          yield { at: command, message: "swept", data: { name: swept } };
        for (const { path, at, by } of removedFiles(stage, command)) {
          // What is copied to be installed is a matter of its own.
          if (wheels.has(path)) continue;
          yield { at, message: "files", data: { path }, related: [{ at: by, message: "It is brought here." }] };
        }
      }
    }
  },
});

/** `find … -name __pycache__ -exec rm …` in a step that makes nothing itself: what it looks for. */
function sweptName(command: Command, run: Run): string | undefined {
  const values = command.words.map(({ value }) => value ?? "");
  if (values[0] !== "find" || !run.commands?.every(({ words }) => deletes.test(words[0]?.value ?? "")))
    return undefined;
  const isDeletion = values.includes("-delete") || values.includes("rm") || command.next === "|";
  const name = values.find((value) => /^(?:__pycache__|\*\.py[co]|\*\.py\[co\])$/.test(value));
  return isDeletion ? name : undefined;
}

const deletes = /^(?:find|rm|rmdir|true|echo)$/;
