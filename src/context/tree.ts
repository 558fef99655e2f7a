import type { TreeEntry } from "../source/files.js";
import { compilePattern } from "./glob.js";
import { folderOf } from "./paths.js";

/** The list of a repository's files, ready for questions. All paths are from the repository root. */
export interface Tree {
  readonly paths: readonly string[];
  /** A file, a link or a folder. */
  has(path: string): boolean;
  isFolder(path: string): boolean;
  /** The names directly in a folder. */
  namesIn(folder: string): readonly string[];
  /** What a COPY source (a glob perhaps, cleaned, without leading `/`) names below a folder. */
  hasSource(folder: string, source: string): boolean;
}

const trees = new WeakMap<readonly TreeEntry[], Tree>();

/** Makes a Tree; the same entries give the same one, so that many Dockerfiles share it. */
export function treeOf(entries: readonly TreeEntry[]): Tree {
  const known = trees.get(entries);
  if (known) return known;
  const made = makeTree(entries);
  trees.set(entries, made);
  return made;
}

function makeTree(entries: readonly TreeEntry[]): Tree {
  const files = new Set<string>();
  const folders = new Map<string, Set<string>>([["", new Set()]]);
  const enter = (path: string): void => {
    let child = path;
    for (;;) {
      const folder = folderOf(child);
      const name = child.slice(folder === "" ? 0 : folder.length + 1);
      const names = folders.get(folder);
      if (names) {
        names.add(name);
        return;
      }
      folders.set(folder, new Set([name]));
      child = folder;
    }
  };
  for (const { path, kind } of entries) {
    enter(path);
    if (kind !== "folder" && kind !== "submodule") files.add(path);
    else if (!folders.has(path)) folders.set(path, new Set());
  }
  const has = (path: string): boolean => files.has(path) || folders.has(path);
  const namesIn = (folder: string): readonly string[] => [...(folders.get(folder) ?? [])];
  return {
    paths: [...files],
    has,
    isFolder: (path) => folders.has(path),
    namesIn,
    hasSource: (folder, source) => {
      if (!/[*?[]/.test(source)) return has(joinPath(folder, source));
      const within = folderOf(source);
      // A glob in a folder's name is seldom; its existence is then taken for granted.
      if (/[*?[]/.test(within)) return true;
      const matches = compilePattern(source.slice(within === "" ? 0 : within.length + 1));
      return namesIn(joinPath(folder, within)).some(matches);
    },
  };
}

/** Joins two paths of which either may be ``. */
export function joinPath(folder: string, path: string): string {
  return folder === "" ? path : path === "" ? folder : `${folder}/${path}`;
}
