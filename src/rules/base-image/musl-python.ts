import type { Dockerfile, Stage } from "../../dockerfile/model.js";
import { baseImage, osOf, resolveWord, stagesOn } from "../../dockerfile/scope.js";
import { shippedStages } from "../../dockerfile/ships.js";
import { defineRule } from "../../engine/rule.js";
import { keptPackages } from "../../packages/kept.js";
import { isCompilerOrHeader, systemInstall } from "../../packages/system.js";
import { withoutMuslWheels } from "../../python/musl-wheels.js";
import { slimInstead } from "../../python/slim-instead.js";

export default defineRule({
  id: "base-image/musl-python",
  level: "warning",
  summary: "Packages that publish no wheels for Alpine are built from source",
  mentions: ["alpine"],
  since: "0.1.0",
  messages: {
    "no-wheels": "On Alpine, {packages} can only be built from source: there are wheels for Debian, but none for musl.",
  },
  why: "The build takes minutes or hours instead of seconds, needs compilers and headers, and often fails.",
  *check({ dockerfile, context, today }) {
    const shipped = shippedStages(dockerfile);
    for (const stage of dockerfile.stages) {
      const { imageWord } = stage.from;
      // conda's images on Alpine carry the GNU C library along.
      if (!imageWord || stage.base || osOf(stage)?.family !== "alpine" || baseImage(stage)?.hasConda) continue;
      const users = stagesOn(dockerfile, stage);
      const lacking = [...new Set(users.flatMap((one) => withoutMuslWheels(dockerfile, one, context)))];
      if (lacking.length === 0 || !users.some((one) => shipped.includes(one) || isCopiedFrom(dockerfile, one)))
        continue;
      const edits = slimInstead(dockerfile, stage, context, today);
      yield {
        at: imageWord,
        message: "no-wheels",
        ...(users.some((one) => removesCompilers(dockerfile, one)) ? { level: "info" } : {}),
        data: { packages: lacking.slice(0, 5).join(", ") + (lacking.length > 5 ? " …" : "") },
        ...(edits ? { fixes: [{ title: "Use the slim image", safety: "review", edits }] } : {}),
      };
    }
  },
});

/** The compilers that the build needs are installed and removed in one step: it is slow, and yet the image stays small. */
function removesCompilers(dockerfile: Dockerfile, stage: Stage): boolean {
  const installs = [...dockerfile.commands(stage)].flatMap((command) => {
    const install = systemInstall(command, (word) => resolveWord(word, command));
    return install?.packages.some(({ name }) => isCompilerOrHeader("apk", name ?? "")) ? install : [];
  });
  return (
    installs.length > 0 &&
    installs.every((install) => !keptPackages(install).some(({ name }) => isCompilerOrHeader("apk", name ?? "")))
  );
}

function isCopiedFrom(dockerfile: Dockerfile, stage: Stage): boolean {
  return dockerfile.instructions.some(
    (one) => (one.keyword === "COPY" || one.keyword === "ADD") && one.fromStage === stage,
  );
}
