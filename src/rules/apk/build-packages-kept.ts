import type { Dockerfile, Stage } from "../../dockerfile/model.js";
import { instructionOf, lineage, resolveWord } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { apkAdd } from "../../packages/apk.js";
import { layerWeights } from "../../packages/kept-layers.js";
import type { Command } from "../../shell/command.js";
import { isCompilerOrHeader, systemRemove, type SystemInstall } from "../../packages/system.js";

export default defineRule({
  id: "apk/build-packages-kept",
  level: "warning",
  summary: "Packages that were to be removed after the build stay in the image",
  mentions: ["apk"],
  since: "0.1.0",
  messages: {
    kept: "`{name}` is never deleted, so its packages stay in the image.",
    late: "`{name}` is deleted only on line {line}, in another layer, so its packages stay in this one.",
  },
  why: "A name is given so that `apk del` can take all the packages out again; that frees room only within the same RUN.",
  *check({ dockerfile }) {
    const weightOf = layerWeights(dockerfile);
    for (const command of dockerfile.commands()) {
      const install = apkAdd(command);
      const run = instructionOf(command);
      const weight = weightOf(run.stage);
      const name = install?.option("--virtual");
      if (!install || !weight || run.keyword !== "RUN" || !run.stage || name?.value === undefined) continue;
      if (weight.profile || !mayBeForBuilding(install)) continue;
      const isDeleted = (one: Command): boolean => deletes(one, name.value ?? "");
      if ((run.commands ?? []).some((one) => one.start > command.start && isDeleted(one))) continue;
      const later = laterIn(dockerfile, run.stage, run.end, isDeleted);
      if (later === undefined && endsElsewhere(run.commands ?? [], command)) continue;
      yield {
        at: name,
        message: later === undefined ? "kept" : "late",
        data: { name: name.value, line: String(later ?? "") },
        subject: name.value,
      };
    }
  },
});

/** `.run-deps` groups what is to stay; what is named for building, or holds a compiler, is not. */
function mayBeForBuilding({ virtual, packages, family }: SystemInstall): boolean {
  if (virtual === undefined || /run|prod|persist|keep/i.test(virtual)) return false;
  return (
    /build|dev|tmp|temp|fetch|deps/i.test(virtual) ||
    packages.some(({ name }) => isCompilerOrHeader(family, name ?? ""))
  );
}

function deletes(command: Command, name: string): boolean {
  const removed = systemRemove(command, (word) => resolveWord(word, command));
  if (removed?.family !== "apk") return false;
  return removed.packages.some((one) => one.name === name || (one.name === undefined && !one.isFile));
}

/** A script may do it. */
function endsElsewhere(commands: readonly Command[], command: Command): boolean {
  return commands.some((one) => one.start > command.start && /clean|\.sh["']?$/.test(one.words[0]?.raw ?? ""));
}

function laterIn(
  dockerfile: Dockerfile,
  stage: Stage,
  after: number,
  isDeleted: (command: Command) => boolean,
): number | undefined {
  for (const one of dockerfile.stages) {
    if (!lineage(one).includes(stage)) continue;
    for (const command of dockerfile.commands(one))
      if (command.start > after && isDeleted(command)) return instructionOf(command).firstLine;
  }
  return undefined;
}
