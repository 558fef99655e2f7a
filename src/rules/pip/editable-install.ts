import type { Stage } from "../../dockerfile/model.js";
import { shippedStages } from "../../dockerfile/ships.js";
import { absolutePath } from "../../dockerfile/may-exist.js";
import { instructionOf, lineage, resolveWord, workdirOf } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { copiedEnvironments, type CopiedEnvironment } from "../../python/copied-environment.js";
import { editableInstall, type Editable } from "../../python/editable.js";

export default defineRule({
  id: "pip/editable-install",
  level: "warning",
  summary: "An editable install is copied without the source that it leads to",
  mentions: ["-e", "uv"],
  since: "0.1.0",
  messages: {
    left: "What `{command}` installs is a mere pointer to `{folder}`, which the stage `{stage}` keeps for itself.",
  },
  why: "The packages are copied to the image and the source is not: importing the project fails.",
  *check({ dockerfile, context }) {
    const shipped = shippedStages(dockerfile);
    const environments = copiedEnvironments(dockerfile).filter(({ to }) => shipped.includes(to));
    const copied = environments.slice(0, mostCopied);
    if (copied.length === 0) return;
    let looked = 0;
    for (const command of dockerfile.commands()) {
      const { stage } = instructionOf(command);
      const found = stage && editableInstall(dockerfile, command, context);
      if (!found) continue;
      const { folder } = found;
      if (++looked > mostCopied) return;
      const taken = copied.find((one) => lineage(one.from).includes(stage) && holds(one, found));
      if (!taken || lineage(taken.to).some((one) => mayHold(one, folder, taken))) continue;
      yield {
        at: found.at,
        message: "left",
        data: { command: found.name, folder, stage: stage.name ?? String(stage.index) },
        subject: folder,
        related: [{ at: taken.sourceWord, message: "Only the packages are copied." }],
        ...(found.edit ? { fixes: [{ title: "Install a copy instead", safety: "review", edits: [found.edit] }] } : {}),
      };
    }
  },
});

/** As many environments, and editable installs, as anyone has: each is compared with each. */
const mostCopied = 20;

/** Whether what is copied is where the install went, as far as that is known. */
function holds({ kind, source, sourceWord, copy }: CopiedEnvironment, { environment, folder }: Editable): boolean {
  // The source may lie in what is copied.
  const path = absolutePath("/", resolveWord(sourceWord, copy) ?? "/") ?? "/";
  if (path === "/" || folder === path || folder.startsWith(`${path}/`)) return false;
  return kind !== "venv" || environment === undefined || environment === source;
}

/** Whether something else may bring the source to the stage. */
function mayHold(stage: Stage, folder: string, taken: CopiedEnvironment): boolean {
  return stage.instructions.some((one) => {
    if (one.keyword === "RUN") return !one.commands || one.commands.some(({ words }) => words[0]?.value === "git");
    if ((one.keyword !== "COPY" && one.keyword !== "ADD") || one === taken.copy) return false;
    const written = one.destination && resolveWord(one.destination, one);
    const target = written === undefined ? undefined : absolutePath(workdirOf(one), written);
    if (target === undefined || target === "/") return true;
    return target === folder || target.startsWith(`${folder}/`) || folder.startsWith(`${target}/`);
  });
}
