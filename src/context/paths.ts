import { cleanPath } from "./dockerignore.js";

/** The folder of a path; `` for the root. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash === -1 ? "" : path.slice(0, slash);
}

/** A path that is written relative to a folder, from the repository root (`` is the root); undefined for an absolute one, and outside. */
export function folderBelow(folder: string, written: string): string | undefined {
  if (written.startsWith("/")) return undefined;
  const path = cleanPath(folder === "" ? written : `${folder}/${written}`);
  return path === ".." || path.startsWith("../") ? undefined : path === "." ? "" : path;
}
