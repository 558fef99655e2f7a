import { lstatSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";

/** One file of a tree: its text or bytes, or an object for everything that is no plain file. */
export type FileContent =
  | string
  | Uint8Array
  | { readonly symlink: string }
  | { readonly executable: string | Uint8Array }
  | { readonly submodule: string };

/** A whole tree: every file by its path from the root, with `/` between folders. */
export type Tree = Readonly<Record<string, FileContent>>;

/** A tree, or the path of a directory on disk that holds one. */
export type TreeSource = Tree | string;

/** Reads a tree source into a tree; a directory is walked with its symbolic links kept and `.git` left out. */
export function readTree(source: TreeSource): Tree {
  return typeof source === "string" ? readDirectory(source) : source;
}

function readDirectory(root: string): Tree {
  const tree: Record<string, FileContent> = {};
  const visit = (folder: string): void => {
    for (const name of readdirSync(join(root, folder)).sort()) {
      if (name === ".git") continue;
      const path = folder === "" ? name : `${folder}/${name}`;
      const stat = lstatSync(join(root, path));
      if (stat.isDirectory()) visit(path);
      else tree[path] = readEntry(join(root, path), stat.isSymbolicLink(), (stat.mode & 0o100) !== 0);
    }
  };
  visit("");
  return tree;
}

function readEntry(path: string, isSymbolicLink: boolean, isExecutable: boolean): FileContent {
  if (isSymbolicLink) return { symlink: readlinkSync(path) };
  const bytes = readFileSync(path);
  return isExecutable ? { executable: bytes } : bytes;
}
