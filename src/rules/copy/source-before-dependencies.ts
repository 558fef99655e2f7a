import type { BuildContext } from "../../context/facts.js";
import { sourceMove } from "../../context/move-source.js";
import { copiesWholeContext } from "../../context/whole-context.js";
import type { Run } from "../../dockerfile/model.js";
import { defineRule } from "../../engine/rule.js";
import { dependencyInstall, needsSource } from "../../python/dependency-install.js";

export default defineRule({
  id: "copy/source-before-dependencies",
  level: "warning",
  summary: "The source is copied before the dependencies are installed",
  since: "0.1.0",
  messages: {
    before: "`{copy}` stands before `{install}`, so every change to any file installs all dependencies again.",
  },
  why: "Docker reuses a layer only while everything before it is unchanged; here an edit of one source file throws the installed dependencies away.",
  *check({ dockerfile, context }) {
    for (const { instructions } of dockerfile.stages) {
      const at = instructions.findIndex(copiesWholeContext);
      const copy = instructions[at];
      if (!copy || !copiesWholeContext(copy)) continue;
      const runs = instructions.slice(at + 1).filter((one): one is Run => one.keyword === "RUN");
      const found = runs
        .map((run) => ({ run, install: installFromFile(run, context) }))
        .find(({ install }) => install !== undefined);
      if (!found?.install) continue;
      const span = { start: copy.start, end: copy.body.end };
      const move = sourceMove(dockerfile, copy, found.run, context);
      yield {
        at: span,
        message: "before",
        data: { copy: dockerfile.source.slice(span), install: found.install, file: move?.file ?? "" },
        subject: "the source",
        ...(move
          ? {
              fixes: [
                {
                  title: "Copy {file} first, the rest behind the install",
                  safety: "review",
                  changesInstructions: true,
                  edits: move.edits,
                },
              ],
            }
          : {}),
      };
    }
  },
});

/** The install of dependencies that a RUN does, and that needs no more than a file or two; undefined when it needs the source too. */
function installFromFile(run: Run, context: BuildContext): string | undefined {
  if (run.mounts.some((mount) => mount.type === "bind" && mount.from === undefined)) return undefined;
  let found: string | undefined;
  for (const command of run.commands ?? []) {
    if (needsSource(command, context)) return undefined;
    found ??= dependencyInstall(command);
  }
  return found;
}
