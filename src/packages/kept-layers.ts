import type { Dockerfile, Stage } from "../dockerfile/model.js";
import { baseImage } from "../dockerfile/scope.js";
import { shippedStages } from "../dockerfile/ships.js";

/** How much what lies in a layer weighs: nothing in a file for development, little in a stage that is thrown away. */
export type LayerWeight = { readonly level?: "info"; readonly profile?: "strict" } | undefined;

/**
 * Tells of a stage how a problem of its layers' size weighs: `{}` as the rule says, information for the strict profile
 * where the layers do not ship, undefined where nothing is to be said.
 */
export function layerWeights(dockerfile: Dockerfile): (stage: Stage | undefined) => LayerWeight {
  const shipped = new Set(shippedStages(dockerfile));
  return (stage) => {
    if (!stage || dockerfile.isDevelopment) return undefined;
    const ships = shipped.has(stage) && baseImage(stage)?.isForDevelopment !== true;
    return ships ? {} : { level: "info", profile: "strict" };
  };
}
