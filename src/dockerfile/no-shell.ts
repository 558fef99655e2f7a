import type { Copy, Stage } from "./model.js";
import { baseImage, lineage, resolveWord, rootImage } from "./scope.js";
import { trimEndOf } from "../text/trim.js";

/** Whether a stage is known to have no shell: its image has none, and neither `SHELL` nor a COPY may bring one. */
export function lacksShell(stage: Stage): boolean {
  if (!rootImage(stage).isScratch && baseImage(stage)?.shell !== false) return false;
  return !lineage(stage).some((one) =>
    one.instructions.some(
      (step) =>
        step.keyword === "SHELL" || ((step.keyword === "COPY" || step.keyword === "ADD") && mayBringShell(step)),
    ),
  );
}

function mayBringShell(copy: Copy): boolean {
  const words = [...copy.sources, ...(copy.destination ? [copy.destination] : []), ...(copy.from ? [copy.from] : [])];
  if (words.some(({ raw }) => /busybox|toybox|rootfs|bash|\/sh\b/.test(raw))) return true;
  const target = copy.destination && resolveWord(copy.destination, copy);
  if (target === undefined) return true;
  if (!/^\/(?:usr\/?)?(?:bin\/?.*)?$/.test(target)) return false;
  return copy.sources.some((word) => {
    const value = resolveWord(word, copy);
    // From another image a folder may hold anything; of the context, what has a file's name is that file.
    const name =
      trimEndOf(value ?? "", "/")
        .split("/")
        .pop() ?? "";
    return !/^[^.*?[]+\.(?!tar|tgz|gz|xz|zip)[a-z0-9]+$/i.test(name) && !/\/s?bin\/[\w.-]+$/.test(value ?? "");
  });
}
