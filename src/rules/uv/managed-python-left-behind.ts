import type { Dockerfile, Stage } from "../../dockerfile/model.js";
import { shippedStages } from "../../dockerfile/ships.js";
import { absolutePath } from "../../dockerfile/may-exist.js";
import { instructionOf, lineage, resolveWord } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { copiesOf, uvEnvironment } from "../../python/uv-environment.js";
import { managedFolder, managedPython } from "../../python/uv-managed.js";
import { syncsProject, uvAt, uvFolder } from "../../python/uv-settings.js";
import type { ToolCommand } from "../../python/tool-command.js";
import { venvMade } from "../../python/venv.js";

export default defineRule({
  id: "uv/managed-python-left-behind",
  level: "error",
  summary: "An environment is copied without the Python that uv fetched for it",
  mentions: ["uv"],
  since: "0.1.0",
  messages: {
    none: "The stage `{stage}` has no Python, so uv put one into `{folder}`; the environment is copied without it.",
    told: "The environment runs on the Python that uv put into `{folder}` of the stage `{stage}`; it is copied without it.",
    other:
      "The stage `{stage}` has another Python than is asked for, so uv put one into `{folder}`; the environment is copied without it.",
  },
  why: "`bin/python` of the environment is a link to that folder, so nothing of the environment can be started.",
  *check({ dockerfile, context }) {
    const shipped = shippedStages(dockerfile);
    const told = new Set<number>();
    for (const command of dockerfile.commands()) {
      const uv = uvAt(command);
      const { stage } = instructionOf(command);
      const environment = uv && stage ? environmentOf(uv) : undefined;
      if (!uv || !stage || environment === undefined) continue;
      const folder = managedFolder(dockerfile, uv);
      const message = managedPython(dockerfile, uv, context);
      if (message === undefined || folder === undefined || folder.startsWith(`${environment}/`)) continue;
      for (const { copy, to, target } of copiesOf(dockerfile, stage, environment)) {
        if (target === undefined || !shipped.includes(to) || told.has(copy.start)) continue;
        if (lineage(to).includes(stage) || bringsPython(dockerfile, to, stage, folder)) continue;
        told.add(copy.start);
        yield {
          at: copy.sources.length === 1 ? (copy.sources[0] ?? copy) : copy,
          message,
          data: { stage: stage.name ?? String(stage.index), folder },
          subject: environment,
          related: [{ at: uv.install, message: "The environment is made here." }],
        };
      }
    }
  },
});

function environmentOf(uv: ToolCommand): string | undefined {
  if (uv.subcommand === "sync") return syncsProject(uv) ? uvEnvironment(uv) : undefined;
  if (uv.subcommand !== "venv") return undefined;
  const word = venvMade(uv.command, (one) => resolveWord(one, uv.command))?.folder;
  const path = word ? resolveWord(word, uv.command) : ".venv";
  return path === undefined ? undefined : absolutePath(uvFolder(uv), path);
}

/** Whether the fetched Python comes along, in whole or in part, or is fetched there again. */
function bringsPython(dockerfile: Dockerfile, to: Stage, from: Stage, folder: string): boolean {
  const stages = lineage(to);
  if (copiesOf(dockerfile, from, folder).some((one) => stages.includes(one.to))) return true;
  return stages.some(
    (one) =>
      one.instructions.some((step) => step.keyword === "RUN" && !step.commands) ||
      [...dockerfile.commands(one)].some((command) => {
        const subcommand = uvAt(command)?.subcommand;
        return subcommand === "python install" || subcommand === "sync" || subcommand === "venv";
      }),
  );
}
