import type { TreeEntry } from "./files.js";

/** Tells whether a path (from the root, with `/`) fits. */
export type PathTest = (path: string) => boolean;

const dockerfileName = /^(?:[Dd]ockerfile|Dockerfile\..+|.+\.[Dd]ockerfile|Containerfile.*)$/;

/** Ends of names that say by themselves what the file is: documents about a Dockerfile, data, patches for one. */
const otherKind = /\.(?:dockerignore|md|rst|adoc|html|json|ya?ml|toml|lock|log|patch|diff|rej)$/i;

/** Whether a path is a Dockerfile by its name alone. */
export function isDockerfileName(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return dockerfileName.test(name) && !otherKind.test(name);
}

const vendoredFolders = new Set([".git", "node_modules", ".venv", "venv"]);

/** Whether a folder of this name holds other people's files. */
export function isVendoredName(name: string): boolean {
  return vendoredFolders.has(name);
}

/** The file by which Python itself knows a virtual environment, whatever its folder is called. */
export const environmentMarker = "pyvenv.cfg";

/**
 * The paths among `entries` that are Dockerfiles, in order of path. `isWanted` decides in place of the usual names.
 * Left out are `node_modules`, virtual environments, and everything but plain files.
 */
export function dockerfilesAmong(
  entries: readonly TreeEntry[],
  isWanted: PathTest = isDockerfileName,
): readonly string[] {
  const files = entries.filter((entry) => entry.kind === "file").map((entry) => entry.path);
  const environments = new Set(
    files
      .filter((path) => path.endsWith(`/${environmentMarker}`))
      .map((path) => path.slice(0, -environmentMarker.length - 1)),
  );
  return files.filter((path) => isWanted(path) && !isVendored(path, environments)).sort(byPath);
}

function isVendored(path: string, environments: ReadonlySet<string>): boolean {
  for (let slash = path.indexOf("/"), start = 0; slash !== -1; start = slash + 1, slash = path.indexOf("/", start))
    if (isVendoredName(path.slice(start, slash)) || environments.has(path.slice(0, slash))) return true;
  return false;
}

/** Orders paths the same way on every machine. */
export function byPath(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
