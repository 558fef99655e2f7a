import type { ImageBuild } from "./facts.js";
import { folderOf } from "./paths.js";
import { isRequirementsPath } from "./wanted.js";

/** What a Dockerfile's build takes from the files around it, on one side of a change. */
export interface Surroundings {
  /** The files beside it that are read for it, from the repository root. */
  readonly reads: readonly string[];
  readonly builds: readonly ImageBuild[];
}

/**
 * Whether a change reaches a Dockerfile that it does not touch: it changes a file that is read for it, a requirements
 * file beside one, which that one may name, or the way in which the image is built.
 */
export function isReached(
  changed: readonly { readonly path: string; readonly previousPath?: string }[],
  head: Surroundings,
  base: Surroundings | undefined,
): boolean {
  if (!base || describe(head.builds) !== describe(base.builds)) return true;
  const isRead = readsOf([...head.reads, ...base.reads]);
  return changed.some(({ path, previousPath = path }) => isRead(path) || isRead(previousPath));
}

function readsOf(reads: readonly string[]): (path: string) => boolean {
  const files = new Set(reads);
  const folders = new Set(reads.filter(isRequirementsPath).map(folderOf));
  return (path) => files.has(path) || (isRequirementsPath(path) && folders.has(folderOf(path)));
}

/** Where something stands in its file does not count, nor in which file. */
function describe(builds: readonly ImageBuild[]): string {
  const texts = builds.map((build) =>
    JSON.stringify(build, (key, value: unknown) => {
      if (key === "at" || key === "file") return undefined;
      return value instanceof Map ? [...(value as ReadonlyMap<string, unknown>)] : value;
    }),
  );
  return texts.sort().join("\n");
}
