import type { Dockerfile } from "../dockerfile/model.js";
import type { ImageBuild } from "./facts.js";
import { folderOf } from "./paths.js";
import { namedContexts } from "./shipping.js";
import { contextSources, installedFiles } from "./sources.js";
import { joinPath, type Tree } from "./tree.js";

/**
 * The folder that a Dockerfile is built in, from the repository root: the one that compose files, workflows and their
 * like name, else what its COPY sources tell. undefined when nothing tells, or when the two contradict each other.
 */
export function contextRoot(
  dockerfile: Dockerfile,
  tree: Tree | undefined,
  builds: readonly ImageBuild[],
): string | undefined {
  const named = namedContexts(builds);
  const [only] = named;
  if (only === undefined) return likelyRoot(dockerfile, tree);
  const copied = contextSources(dockerfile).filter((path) => path !== ".");
  const has = (folder: string): boolean => !tree || copied.some((path) => tree.hasSource(folder, path));
  if (named.length === 1 && (copied.length === 0 || has(only))) return only;
  const likely = likelyRoot(dockerfile, tree);
  if (likely !== undefined && named.includes(likely)) return likely;
  // Nothing that is copied lies where it is said to be built.
  return named.length === 1 && (likely === undefined || !has(likely)) ? only : undefined;
}

/**
 * The folder that a Dockerfile is built in, as its own words tell: its own folder when what it copies lies there,
 * else the one folder above that has it all. undefined when nothing tells.
 */
function likelyRoot(dockerfile: Dockerfile, tree: Tree | undefined): string | undefined {
  if (dockerfile.path === undefined) return undefined;
  const own = folderOf(dockerfile.path);
  if (own === "") return "";
  if (!tree) return undefined;
  const copied = contextSources(dockerfile).filter((path) => path !== ".");
  const wanted = copied.length > 0 ? copied : installedFiles(dockerfile);
  if (wanted.length === 0) return hasCode(tree, own) ? own : undefined;
  const count = (folder: string): number => wanted.filter((path) => tree.hasSource(folder, path)).length;
  const here = count(own);
  const above = foldersAbove(own).map((folder) => ({ folder, count: count(folder) }));
  const most = Math.max(...above.map((one) => one.count));
  if (here > 0 && here >= most) return own;
  const complete = above.filter((one) => one.count === wanted.length);
  return complete.length === 1 && here < wanted.length ? complete[0]?.folder : undefined;
}

function foldersAbove(folder: string): readonly string[] {
  const folders: string[] = [];
  for (let next = folder; next !== "";) {
    next = folderOf(next);
    folders.push(next);
  }
  return folders;
}

/** Whether a folder holds a Python project, not only build files. */
function hasCode(tree: Tree, folder: string): boolean {
  const names = tree.namesIn(folder);
  const isProject = names.some(
    (name) => name.endsWith(".py") || /^(?:requirements.*\.txt|pyproject\.toml|setup\.cfg|Pipfile)$/.test(name),
  );
  return isProject || (names.includes("src") && tree.isFolder(joinPath(folder, "src")));
}
