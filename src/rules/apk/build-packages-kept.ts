import { instructionOf } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { apkAdd } from "../../packages/apk.js";
import { layerWeights } from "../../packages/kept-layers.js";
import { namedDeletion } from "../../packages/named-deletion.js";
import type { Command } from "../../shell/command.js";
import { isCompilerOrHeader, type SystemInstall } from "../../packages/system.js";

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
      const deletion = namedDeletion(dockerfile, run.stage, name.value, command.start);
      if (deletion && deletion.start < run.end) continue;
      if (!deletion && endsElsewhere(run.commands ?? [], command)) continue;
      yield {
        at: name,
        message: deletion ? "late" : "kept",
        data: { name: name.value, line: String(deletion ? instructionOf(deletion).firstLine : "") },
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

/** A script at the end may do it. */
function endsElsewhere(commands: readonly Command[], { start }: Command): boolean {
  const last = commands.slice(-mostLast);
  return last.some((one) => one.start > start && /clean|\.sh["']?$/.test(one.words[0]?.raw ?? ""));
}

const mostLast = 50;
