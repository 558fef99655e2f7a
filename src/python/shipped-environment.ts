import type { Dockerfile, Stage } from "../dockerfile/model.js";
import { lineage } from "../dockerfile/scope.js";
import { shippedStages } from "../dockerfile/ships.js";
import { copiedEnvironments } from "./copied-environment.js";

/** The stages whose installed packages are in the image that ships: its own, and those that an environment is copied from. */
export function stagesOfShippedPackages(dockerfile: Dockerfile): ReadonlySet<Stage> {
  const shipped = shippedStages(dockerfile);
  if (shipped.length === 0) return new Set();
  const builders = copiedEnvironments(dockerfile).flatMap(({ from, to }) =>
    shipped.includes(to) ? lineage(from) : [],
  );
  return new Set([...shipped, ...builders]);
}
