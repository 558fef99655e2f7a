import type { Stage } from "../dockerfile/model.js";
import { lineage, osOf, rootImage } from "../dockerfile/scope.js";

/** Debian or Ubuntu as they come, with no Python from elsewhere. */
export function isPlainDebian(stage: Stage): boolean {
  const family = osOf(stage)?.family;
  const { repository } = rootImage(stage);
  return (
    (family === "debian" || family === "ubuntu") &&
    /^(?:(?:docker\/library\/)?(?:debian|ubuntu)|nvidia\/cuda)$/.test(repository ?? "") &&
    !lineage(stage).some((one) =>
      one.instructions.some(
        (copy) =>
          copy.keyword === "ONBUILD" ||
          (copy.keyword === "COPY" && copy.from && !copy.sources.every(({ raw }) => /(?:^|\/)uvx?$/.test(raw))),
      ),
    )
  );
}
