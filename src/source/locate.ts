import { existsSync, lstatSync, realpathSync, type Stats } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { wordsOf } from "./read-text.js";

/** A path that cannot be looked at; the message says which and why. */
export class PlaceError extends Error {
  override readonly name = "PlaceError";
}

/** A file or folder that a user named. */
export interface Place {
  /** The folder that all other paths are relative to. */
  readonly root: string;
  /** From the root, with `/`; `` is the root itself. */
  readonly path: string;
  readonly kind: "file" | "folder";
}

/**
 * Finds what the user named, from the folder that the program runs in. The root is that of the repository round the
 * first place; without one it is the folder the program runs in, or where the place lies elsewhere, the place's own.
 * Throws PlaceError for what is not there, is a link, is neither file nor folder, or lies outside of the first's root.
 */
export function locate(folder: string, names: readonly string[]): readonly Place[] {
  let root: string | undefined;
  return names.map((name) => {
    const { place, kind } = examine(folder, name);
    const own = kind === "folder" ? place : dirname(place);
    root ??= repositoryRound(own) ?? (isWithin(folder, place) ? folder : own);
    if (!isWithin(root, place))
      throw new PlaceError(
        `${quoted(name)} lies outside of ${root}, where the first path lies: look at it in a run of its own.`,
      );
    return { root, path: relative(root, place).split(sep).join("/"), kind };
  });
}

/** The nearest folder upwards that holds a repository's `.git`; undefined without one. */
export function repositoryRound(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** The folder that a name leads to, links followed; undefined when it leads to none. */
export function folderAt(folder: string, name: string): string | undefined {
  try {
    const place = realpathSync(resolve(folder, name));
    return lstatSync(place).isDirectory() ? place : undefined;
  } catch {
    return undefined;
  }
}

function examine(folder: string, name: string): Pick<Place, "kind"> & { readonly place: string } {
  if (name === "" || name.includes("\0")) throw new PlaceError("A path is empty, or holds a NUL character.");
  const given = resolve(folder, name);
  let place: string;
  let stats: Stats;
  try {
    // Links on the way are the system's business; the place itself must not be one.
    place = dirname(given) === given ? given : join(realpathSync(dirname(given)), basename(given));
    stats = lstatSync(place);
  } catch (error) {
    throw new PlaceError(`${quoted(name)} ${wordsOf(error)}.`);
  }
  if (stats.isDirectory()) return { place, kind: "folder" };
  if (stats.isFile()) return { place, kind: "file" };
  if (!stats.isSymbolicLink()) throw new PlaceError(`${quoted(name)} is neither a file nor a folder.`);
  throw new PlaceError(`${quoted(name)} is a symbolic link, and links are not followed: name what it leads to.`);
}

function isWithin(root: string, place: string): boolean {
  return place === root || place.startsWith(root.endsWith(sep) ? root : root + sep);
}

function quoted(name: string): string {
  return JSON.stringify(name);
}
