import type { Stage } from "./model.js";
import { baseImage, lineage, rootImage } from "./scope.js";

/** Whether a stage begins in `/`: nothing in the file sets a folder before it, and the image is known to set none. */
export function startsInRoot(stage: Stage): boolean {
  const below = lineage(stage).slice(1);
  if (below.some(({ instructions }) => instructions.some(({ keyword }) => keyword === "WORKDIR"))) return false;
  return rootImage(stage).isScratch || baseImage(stage)?.workdir === "/";
}
