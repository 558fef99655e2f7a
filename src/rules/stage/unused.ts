import { isTargeted } from "../../context/shipping.js";
import type { Dockerfile, Stage } from "../../dockerfile/model.js";
import { lineage } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";

/** Names of stages that are there to be built by themselves. */
const target =
  /^(?:dev|devel|develop|development|test|testing|tests|debug|ci|lint|linter|docs?|documentation|prod|production|release|final|runtime|staging|local|check|checks|export|artifacts?|output)$/i;

/** What only other stages have a use for. */
const builder = /(?:^|[-_.])(?:build|builder|compile|compiler|deps|dependencies|wheels?)(?:$|[-_.])/i;

export default defineRule({
  id: "stage/unused",
  level: "info",
  profile: "strict",
  summary: "Nothing uses a stage",
  since: "0.1.0",
  messages: { unused: "Nothing uses the stage {stage}, and it is not the last one." },
  why: "BuildKit leaves it out, so nobody sees when it breaks; the old builder builds it every time for nothing.",
  *check({ dockerfile, context }) {
    const used = usedStages(dockerfile);
    const unused = dockerfile.stages.filter((stage) => !used.has(stage) && !isTargeted(context, stage));
    // Several images of one file are built by name.
    const hasTargets = unused.filter(({ name }) => name !== undefined && !builder.test(name)).length > 1;
    for (const { from, name, index, image } of unused) {
      if (hasTargets && name !== undefined && !builder.test(name)) continue;
      const at = from.name ?? from.imageWord ?? from.keywordSpan;
      const data = { stage: name === undefined ? `number ${index}` : `\`${name}\`` };
      yield { at, message: "unused", data, subject: image.raw };
    }
  },
});

function isTarget(name: string | undefined): boolean {
  return (name ?? "").split(/[-_.]/).some((word) => target.test(word));
}

/** The last stage, the one that ships, those with a name of their own use, and all that one of them takes something from. */
function usedStages({ stages, final, instructions }: Dockerfile): ReadonlySet<Stage> {
  const used = new Set<Stage>();
  const byName = new Map(
    stages.flatMap((stage) => (stage.name === undefined ? [] : [[stage.name.toLowerCase(), stage]])),
  );
  for (const stage of stages)
    if (stage === stages.at(-1) || stage === final || isTarget(stage.name))
      for (const one of lineage(stage)) used.add(one);
  for (const stage of stages) if (stage.base) used.add(stage.base);
  for (const one of instructions) {
    if ((one.keyword === "COPY" || one.keyword === "ADD") && one.fromStage) used.add(one.fromStage);
    if (one.keyword !== "RUN") continue;
    for (const { from } of one.mounts) {
      const stage = from === undefined ? undefined : (stages[Number(from)] ?? byName.get(from.toLowerCase()));
      if (stage) used.add(stage);
    }
  }
  return used;
}
