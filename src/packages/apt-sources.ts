import type { Dockerfile, Instruction, Stage } from "../dockerfile/model.js";
import { lineage } from "../dockerfile/scope.js";

const changing = new WeakMap<Dockerfile, ReadonlyMap<Stage, readonly Instruction[]>>();

const named =
  /sources\.list|\.sources\b|\/etc\/apt\b|apt-add-repository|add-apt-repository|extrepo|archive\.debian\.org|old-releases\.ubuntu\.com|snapshot\.debian\.org|apt-config|nodesource|nodejs\.org|\bdeb822\b|dpkg --add-architecture|\.deb\b/i;

/**
 * Whether the sources of packages at a point may be others than those of the image: an earlier instruction, or the same
 * one, writes or copies some, or runs a script of another that may.
 */
export function mayHaveOtherSources(dockerfile: Dockerfile, stage: Stage, before: number): boolean {
  const byStage = changesIn(dockerfile);
  return lineage(stage).some((one) => (byStage.get(one) ?? []).some(({ start }) => start <= before));
}

function changesIn(dockerfile: Dockerfile): ReadonlyMap<Stage, readonly Instruction[]> {
  const known = changing.get(dockerfile);
  if (known) return known;
  const found = new Map<Stage, Instruction[]>();
  for (const instruction of dockerfile.instructions) {
    const { stage, keyword } = instruction;
    if (!stage || (keyword !== "RUN" && keyword !== "COPY" && keyword !== "ADD")) continue;
    const text = dockerfile.source.slice(instruction);
    const runsScript = keyword === "RUN" && /\|\s*(?:sudo\s+(?:-E\s+)?)?(?:ba|da)?sh\b|\.sh\b/.test(text);
    if (!named.test(text) && !runsScript) continue;
    const list = found.get(stage);
    if (list) list.push(instruction);
    else found.set(stage, [instruction]);
  }
  changing.set(dockerfile, found);
  return found;
}
