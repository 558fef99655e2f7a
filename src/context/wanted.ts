import type { Dockerfile } from "../dockerfile/model.js";
import type { TreeEntry } from "../source/files.js";
import type { BuildIndex } from "./build-index.js";
import { lockFileNames } from "./lock-files.js";
import { startScripts } from "./origin.js";
import { contextRoot } from "./root.js";
import { contextSources, installedFiles } from "./sources.js";
import { joinPath, treeOf, type Tree } from "./tree.js";

/** As many files as are read for one Dockerfile. */
const mostFiles = 60;

const projectNames: readonly string[] = [
  ".dockerignore",
  "pyproject.toml",
  "setup.cfg",
  "setup.py",
  "Pipfile",
  "uv.toml",
  ".python-version",
  ...lockFileNames,
];
/** The project of a part of the repository that is copied by its name. */
const projectName = /\/(?:pyproject|uv)\.toml$/;
const requirementName = /(?:^|[-_.])(?:requirements|reqs?|constraints?|deps|dependencies)(?:$|[-_.])/i;
/** How files that list requirements end. */
export const listName = /\.(?:txt|in|pip)$/i;

/** Whether a path looks like a requirements or constraints file, by its own name or its folder's. */
export function isRequirementsPath(path: string): boolean {
  const parts = path.split("/");
  const name = parts.pop() ?? "";
  const folder = parts.pop() ?? "";
  return listName.test(name) && (requirementName.test(name) || /^(?:requirements?|reqs|constraints)$/i.test(folder));
}

/**
 * Which files beside a Dockerfile are worth reading, by their paths from the repository root, the most telling first;
 * every one of them exists when `entries` are given. `root` is a context that the user names.
 */
export function wantedPaths(
  dockerfile: Dockerfile,
  entries: readonly TreeEntry[] | undefined,
  root?: string,
  index?: BuildIndex,
): readonly string[] {
  const tree = entries && treeOf(entries);
  const builds = dockerfile.path === undefined ? [] : (index?.of(dockerfile.path) ?? []);
  const folder = root ?? contextRoot(dockerfile, tree, builds);
  const own = dockerfile.path === undefined ? [] : [`${dockerfile.path}.dockerignore`];
  if (folder === undefined) return existing(own, tree);
  const named = [
    ...installedFiles(dockerfile),
    ...startScripts(dockerfile),
    ...contextSources(dockerfile).filter((path) => listName.test(path) || projectName.test(path)),
  ];
  const variables = builds.flatMap(({ service }) => service?.environmentFiles ?? []);
  const inFolder = (path: string): string => joinPath(folder, path);
  const guesses = tree ? requirementsNear(tree, folder) : ["requirements.txt", "requirements-dev.txt"].map(inFolder);
  const wanted = new Set([...own, ...projectNames.map(inFolder), ...named.map(inFolder), ...guesses, ...variables]);
  return existing([...wanted], tree).slice(0, mostFiles);
}

function existing(paths: readonly string[], tree: Tree | undefined): readonly string[] {
  return tree ? paths.filter((path) => tree.has(path) && !tree.isFolder(path)) : paths;
}

const nearByTree = new WeakMap<Tree, Map<string, readonly string[]>>();

/** Requirements files in the folder and one level below, where their own `-r` lines lead; looked for once for all Dockerfiles of a folder. */
function requirementsNear(tree: Tree, folder: string): readonly string[] {
  const known = nearByTree.get(tree) ?? new Map<string, readonly string[]>();
  nearByTree.set(tree, known);
  let found = known.get(folder);
  if (!found) known.set(folder, (found = findRequirements(tree, folder)));
  return found;
}

function findRequirements(tree: Tree, folder: string): readonly string[] {
  const direct = tree.namesIn(folder).map((name) => joinPath(folder, name));
  const below = direct
    .filter((path) => tree.isFolder(path) && /(?:^|\/)(?:requirements?|reqs|constraints|deps)$/i.test(path))
    .flatMap((path) => tree.namesIn(path).map((name) => joinPath(path, name)));
  return [...direct, ...below].filter(isRequirementsPath);
}
