import { imageName } from "../data/images.js";
import type { Stage } from "../dockerfile/model.js";
import { lineage, rootImage } from "../dockerfile/scope.js";

/**
 * Whether a container of a stage starts its image's own Python and hands it CMD as arguments: distroless and Chainguard
 * images, unless the file sets an ENTRYPOINT.
 */
export function startsOwnPython(stage: Stage): boolean {
  const name = imageName(rootImage(stage)) ?? "";
  if (!/^gcr\.io\/distroless\/python3(?:-debian\d+)?$/.test(name) && name !== "cgr.dev/chainguard/python") return false;
  return !lineage(stage).some((one) => one.instructions.some(({ keyword }) => keyword === "ENTRYPOINT"));
}
