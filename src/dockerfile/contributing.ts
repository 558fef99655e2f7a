import type { Dockerfile, Stage } from "./model.js";
import { shippedStages } from "./ships.js";

const known = new WeakMap<Dockerfile, ReadonlySet<Stage>>();

/**
 * The stages of which something gets into the image that ships, in file order: those in it, and those that are copied
 * from or mounted; none of a development file.
 */
export function contributingStages(dockerfile: Dockerfile): ReadonlySet<Stage> {
  let found = known.get(dockerfile);
  if (!found) known.set(dockerfile, (found = findContributing(dockerfile)));
  return found;
}

function findContributing(dockerfile: Dockerfile): ReadonlySet<Stage> {
  const found = new Set<Stage>();
  const pending = [...shippedStages(dockerfile)];
  for (let stage = pending.pop(); stage; stage = pending.pop()) {
    if (found.has(stage)) continue;
    found.add(stage);
    if (stage.base) pending.push(stage.base);
    for (const one of stage.instructions) {
      if (one.keyword === "COPY" && one.fromStage) pending.push(one.fromStage);
      if (one.keyword === "RUN") pending.push(...one.mounts.flatMap(({ from }) => namedStage(dockerfile, from) ?? []));
    }
  }
  return new Set(dockerfile.stages.filter((stage) => found.has(stage)));
}

function namedStage({ stages }: Dockerfile, name: string | undefined): Stage | undefined {
  return name === undefined ? undefined : stages.find((stage) => stage.name?.toLowerCase() === name.toLowerCase());
}
