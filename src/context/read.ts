import type { Dockerfile } from "../dockerfile/model.js";
import type { TreeEntry } from "../source/files.js";
import { readDockerignore } from "./dockerignore.js";
import type { BuildIndex } from "./build-index.js";
import type { BrokenFile, BuildContext, Dockerignore, LockedPackage, Project } from "./facts.js";
import { lockFileNames, readLock } from "./lock-files.js";
import { folderOf } from "./paths.js";
import { readProject } from "./project.js";
import { followRequirements } from "./requirements.js";
import { contextRoot } from "./root.js";
import { lazily, sharedBy } from "./shared-requirements.js";
import { readSetupCfg, readSetupPy, withSetupFiles, type SetupFacts } from "./setup-files.js";
import { mostPatterns } from "./sizes.js";
import { joinPath, treeOf, type Tree } from "./tree.js";

export { emptyContext } from "./empty-context.js";
export { includedPaths } from "./shared-requirements.js";
export { wantedPaths } from "./wanted.js";

/** What is handed in to read a build context from. All paths are from the repository root. */
export interface ContextInput {
  readonly dockerfile: Dockerfile;
  /** Every entry of the tree; undefined when the list is not known. */
  readonly entries: readonly TreeEntry[] | undefined;
  /** The texts that were fetched; what is not among them is unknown, not absent. */
  readonly texts: ReadonlyMap<string, string>;
  /** The context's folder when the user names it. */
  readonly root?: string;
  /** What the repository says of how its images are built; undefined when nothing does, or it was not read. */
  readonly index?: BuildIndex | undefined;
}

/** Reads what lies beside a Dockerfile. Nothing is parsed before a rule asks for it. */
export function buildContext(input: ContextInput): BuildContext {
  const { dockerfile, texts } = input;
  const tree = input.entries && treeOf(input.entries);
  const builds = dockerfile.path === undefined ? [] : (input.index?.of(dockerfile.path) ?? []);
  const root = input.root ?? contextRoot(dockerfile, tree, builds);
  const broken: BrokenFile[] = [];
  const inRoot = (path: string): string | undefined => (root === undefined ? undefined : joinPath(root, path));
  const textOf = (path: string): string | undefined => {
    const full = inRoot(path);
    return full === undefined ? undefined : texts.get(full);
  };
  const shared = sharedBy(texts);
  const findRequirements = shared.find;
  const locked = lazily(() => readLocks(root, texts, broken));
  const pipfile = lazily(() => readFileAs("Pipfile", root, texts, broken));
  const project = lazily(() => {
    const written = readFileAs("pyproject.toml", root, texts, broken);
    return pipfile() || root === undefined ? written : withSetupFiles(written, setupFilesIn(root, texts));
  });
  const dependencies = lazily(() => {
    const named = [project(), pipfile()].flatMap((one) => one?.dependencies ?? []);
    const listed = root === undefined ? [] : shared.requirementsBelow(root);
    return named.length === 0 ? listed : [...named, ...listed];
  });
  const files = lazily(() => filesBelow(root, tree));
  const dockerignore = lazily(() => findDockerignore(dockerfile.path, root, texts, tree));
  return {
    root,
    get files() {
      return files();
    },
    has: (path) => {
      const full = inRoot(path);
      if (full === undefined) return undefined;
      return tree ? tree.has(full) : texts.has(full) ? true : undefined;
    },
    get dockerignore() {
      return dockerignore();
    },
    requirements: (path) => {
      const full = inRoot(path);
      return full === undefined ? undefined : followRequirements(full, findRequirements);
    },
    requirementsFile: (path) => {
      const full = inRoot(path);
      return full === undefined ? undefined : findRequirements(full);
    },
    get project() {
      return project() ?? pipfile();
    },
    get dependencies() {
      return dependencies();
    },
    get locked() {
      return locked();
    },
    text: textOf,
    repositoryText: (path) => texts.get(path),
    builds,
    get composeFiles() {
      const files = new Set(builds.map(({ file }) => file));
      return input.index?.composeFiles.filter(({ path }) => files.has(path)) ?? [];
    },
    get broken() {
      locked();
      project();
      pipfile();
      const near = new Set([root, "", folderOf(dockerfile.path ?? "")]);
      const others = input.index?.broken.filter(({ path }) => near.has(folderOf(path))) ?? [];
      return [...broken, ...(root === undefined ? [] : shared.conflictsBelow(root)), ...others];
    },
  };
}

function readLocks(
  root: string | undefined,
  texts: ReadonlyMap<string, string>,
  broken: BrokenFile[],
): readonly LockedPackage[] | undefined {
  if (root === undefined) return undefined;
  let all: LockedPackage[] | undefined;
  for (const name of lockFileNames) {
    const path = joinPath(root, name);
    const text = texts.get(path);
    if (text === undefined) continue;
    const read = readLock(text, path);
    if ("message" in read) broken.push(read);
    else all = [...(all ?? []), ...read];
  }
  return all;
}

function setupFilesIn(root: string, texts: ReadonlyMap<string, string>): readonly SetupFacts[] {
  return [["setup.cfg", readSetupCfg] as const, ["setup.py", readSetupPy] as const].flatMap(([name, read]) => {
    const path = joinPath(root, name);
    const text = texts.get(path);
    return text === undefined ? [] : (read(text, path) ?? []);
  });
}

function readFileAs(
  name: string,
  root: string | undefined,
  texts: ReadonlyMap<string, string>,
  broken: BrokenFile[],
): Project | undefined {
  const path = root === undefined ? undefined : joinPath(root, name);
  const text = path === undefined ? undefined : texts.get(path);
  if (path === undefined || text === undefined) return undefined;
  const read = readProject(text, path);
  if (read && "message" in read) {
    broken.push(read);
    return undefined;
  }
  return read;
}

function filesBelow(root: string | undefined, tree: Tree | undefined): readonly string[] | undefined {
  if (root === undefined || !tree) return undefined;
  if (root === "") return tree.paths;
  const start = `${root}/`;
  return tree.paths.filter((path) => path.startsWith(start)).map((path) => path.slice(start.length));
}

/** `<Dockerfile>.dockerignore` stands before the context's own; null when the tree is known to have neither. */
function findDockerignore(
  dockerfilePath: string | undefined,
  root: string | undefined,
  texts: ReadonlyMap<string, string>,
  tree: Tree | undefined,
): Dockerignore | null | undefined {
  const beside = dockerfilePath === undefined ? undefined : `${dockerfilePath}.dockerignore`;
  const inRoot = root === undefined ? undefined : joinPath(root, ".dockerignore");
  for (const path of [beside, inRoot]) {
    const text = path === undefined ? undefined : texts.get(path);
    if (path !== undefined && text !== undefined) {
      const read = readDockerignore(text, path);
      return read.patterns.length > mostPatterns ? undefined : read;
    }
    // Without its text, or without knowing whether it is there, nothing can be said of the next one.
    if (path === undefined || !tree || tree.has(path)) return undefined;
  }
  return null;
}
