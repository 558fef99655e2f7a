import { buildFileKind, buildFilesFor } from "../context/build-files.js";
import { lockFileNames } from "../context/lock-files.js";
import { isRequirementsPath } from "../context/wanted.js";
import type { ChangedFile, TreeEntry } from "./files.js";
import { byPath, dockerfilesAmong, type PathTest } from "./find.js";

/** What is not fetched ahead is fetched when it is asked for. */
const mostContextFiles = 300;

/** So many Dockerfiles elsewhere are asked whether a change reaches them. */
const mostElsewhere = 40;

/** The Dockerfiles that a change is to be judged by. */
export interface Affected {
  /** Those that the change itself adds or edits. */
  readonly touched: readonly string[];
  /**
   * Those beside which it changes a file that goes into the build; behind them those that may be built with a changed
   * file from elsewhere, which shows when they were read.
   */
  readonly byContext: readonly string[];
}

const contextNames = new Set<string>([
  ".dockerignore",
  "pyproject.toml",
  "setup.py",
  "setup.cfg",
  "Pipfile",
  "uv.toml",
  ".python-version",
  ...lockFileNames,
]);
const composeName = /^(?:docker-)?compose[^/]*\.ya?ml$/;
const environmentName = /^environment[^/]*\.ya?ml$/;

/** Whether a file of this name goes into a build, says how an image is built, or starts a container. */
export function isContextFile(path: string): boolean {
  return isBesideFile(path) || buildFileKind(path) !== undefined || isStartScript(path);
}

/** Whether a file of this name has to do with the Dockerfiles round it. */
function isBesideFile(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (contextNames.has(name) || name.endsWith(".dockerignore") || isRequirementsPath(path)) return true;
  return composeName.test(name) || environmentName.test(name);
}

function isStartScript(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return (
    /entry-?point/i.test(name) ||
    /^(?:docker[-_])?(?:start|run|init|boot|launch|serve|cmd)[\w-]*\.(?:ba)?sh$/.test(name)
  );
}

function isBuildScript(path: string): boolean {
  return ["workflow", "makefile", "bake"].includes(buildFileKind(path) ?? "");
}

const speaksOfImages = /docker|podman|buildah|nerdctl|\b(?:target|context|file|build)\b/i;

/** Whether a change may reach Dockerfiles wherever they lie: workflows change every day, and seldom how an image is built. */
function mayReach({ path, previousPath = path, hunks }: ChangedFile): boolean {
  if (![path, previousPath].some(isBuildScript)) return [path, previousPath].some(isContextFile);
  return hunks?.some(({ lines }) => lines.some((line) => !line.startsWith(" ") && speaksOfImages.test(line))) ?? true;
}

const otherKinds = new Set(
  "py pyi pyx ipynb md rst txt adoc html css scss js mjs cjs jsx ts tsx vue json yml yaml toml lock cfg ini csv sql svg png jpg jpeg gif pdf ico woff woff2 c h cc cpp hpp rs go java kt rb php sh bash ps1 po mo proto tf".split(
    " ",
  ),
);

/** Whether no configuration in its right mind would call a file of this name a Dockerfile. */
export function isSurelyNoDockerfile(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  return otherKinds.has(name.slice(name.lastIndexOf(".") + 1)) && !/docker|container/.test(name);
}

/** Whether nothing among the changes can have to do with an image. */
export function isFarFromImages(changes: readonly ChangedFile[], isDockerfile: PathTest): boolean {
  return !changes.some(
    (change) => isDockerfile(change.path) || isDockerfile(change.previousPath ?? "") || mayReach(change),
  );
}

/** Tells which folders' Dockerfiles have a changed file beside them: in their own folder, above it or below it. */
export function besideChanges(changes: readonly ChangedFile[]): PathTest {
  const folders = new Set<string>();
  for (const { path, previousPath } of changes)
    for (const each of [path, previousPath ?? path]) if (isBesideFile(each)) folders.add(folderOf(each));
  const below = new Set([...folders].flatMap(ancestors));
  return (path) => {
    const folder = folderOf(path);
    return below.has(folder) || ancestors(folder).some((above) => folders.has(above));
  };
}

/**
 * Finds the Dockerfiles that changes touch, those with a changed context file in their own folder, above it or below it,
 * and those that may use one from elsewhere. Without a list of the tree only the touched ones are known.
 */
export function affectedDockerfiles(
  changes: readonly ChangedFile[],
  entries: readonly TreeEntry[] | undefined,
  isDockerfile: PathTest,
): Affected {
  const present = changes.filter(({ status }) => status !== "removed").map(({ path }) => path);
  const isPresent = new Set(present);
  const all = dockerfilesAmong(entries ?? present.map((path) => ({ path, kind: "file" })), isDockerfile);
  const touched = all.filter((path) => isPresent.has(path));
  const isBeside = besideChanges(changes);
  const others = all.filter((path) => !isPresent.has(path));
  const beside = others.filter(isBeside).sort(byPath);
  if (entries === undefined) return { touched, byContext: beside };
  const elsewhere = others.filter((path) => !isBeside(path)).filter(mayBeReached(changes, all));
  return { touched, byContext: [...beside, ...elsewhere.slice(0, mostElsewhere)] };
}

/** A file with a Dockerfile in its folder is that one's; what tells how images are built may tell it of any. */
function mayBeReached(changes: readonly ChangedFile[], dockerfiles: readonly string[]): PathTest {
  const homes = new Set(dockerfiles.map(folderOf));
  const reaching = changes.filter(mayReach);
  const near = new Set(reaching.map(({ path }) => folderOf(path)).filter((folder) => homes.has(folder)));
  const isFar = reaching.some(({ path }) => isBuildScript(path) || !homes.has(folderOf(path)));
  return (path) => isFar || near.has(folderOf(path));
}

const requirementsFolder = /(?:^|\/)(?:requirements?|reqs|constraints|deps)$/i;

/** The files that reading Dockerfiles will ask for: context files in their folders and above, and what tells how they are built. */
export function likelyContext(dockerfiles: readonly string[], entries: readonly TreeEntry[]): readonly string[] {
  const folders = new Set(dockerfiles.flatMap((path) => ancestors(folderOf(path))));
  const isNear = (folder: string): boolean =>
    folders.has(folder) || (requirementsFolder.test(folder) && folders.has(folderOf(folder)));
  const beside = entries
    .filter(({ kind, path }) => kind === "file" && isBesideFile(path) && isNear(folderOf(path)))
    .map(({ path }) => path);
  return [...new Set([...buildFilesFor(dockerfiles, entries), ...beside.slice(0, mostContextFiles)])];
}

/** `` for the root. */
function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** The folder itself, then each one above, the root last. */
function ancestors(folder: string): readonly string[] {
  const found = [folder];
  for (let at = folder; at !== "";) {
    at = folderOf(at);
    found.push(at);
  }
  return found;
}
