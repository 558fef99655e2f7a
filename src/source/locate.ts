import { basename, dirname, join, relative, resolve, sep } from "node:path";
import type { Disk } from "./disk.js";

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
export function locate(folder: string, names: readonly string[], disk: Disk): readonly Place[] {
  let root: string | undefined;
  return names.map((name) => {
    const { place, kind } = examine(folder, name, disk);
    const own = kind === "folder" ? place : dirname(place);
    root ??= repositoryRound(own, disk) ?? (isWithin(folder, place) ? folder : own);
    if (!isWithin(root, place))
      throw new PlaceError(
        `${quoted(name)} lies outside of ${root}, where the first path lies: look at it in a run of its own.`,
      );
    return { root, path: relative(root, place).split(sep).join("/"), kind };
  });
}

/** The nearest folder upwards that holds a repository's `.git`; undefined without one. */
export function repositoryRound(folder: string, disk: Disk): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (disk.has(join(at, ".git"))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** The folder that a name leads to, links followed; undefined when it leads to none. */
export function folderAt(folder: string, name: string, disk: Disk): string | undefined {
  const place = disk.real(resolve(folder, name));
  return typeof place === "string" && disk.kind(place) === "folder" ? place : undefined;
}

function examine(folder: string, name: string, disk: Disk): Pick<Place, "kind"> & { readonly place: string } {
  if (name === "" || name.includes("\0")) throw new PlaceError("A path is empty, or holds a NUL character.");
  const given = resolve(folder, name);
  // Links on the way are the system's business; the place itself must not be one.
  const way = disk.real(dirname(given));
  if (typeof way === "object") throw new PlaceError(`${quoted(name)} ${way.why}.`);
  const place = join(way, basename(given));
  const kind = disk.kind(place);
  if (typeof kind === "object") throw new PlaceError(`${quoted(name)} ${kind.why}.`);
  if (kind === "file" || kind === "folder") return { place, kind };
  if (kind === "other") throw new PlaceError(`${quoted(name)} is neither a file nor a folder.`);
  throw new PlaceError(`${quoted(name)} is a symbolic link, and links are not followed: name what it leads to.`);
}

function isWithin(root: string, place: string): boolean {
  return place === root || place.startsWith(root.endsWith(sep) ? root : root + sep);
}

function quoted(name: string): string {
  return JSON.stringify(name);
}
