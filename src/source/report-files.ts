import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { wordsOf } from "./disk.js";
import { byPath } from "./find.js";
import { PlaceError } from "./locate.js";

/** In bytes: no run writes a report like that, and one is held in memory at a time. */
const largestReport = 100 * 1024 * 1024;

const deepest = 20;

/**
 * The reports that a user names: files, and all `*.json` below folders; no link is followed. They come in order of their
 * paths as named, each once. Throws PlaceError for what is not there or is a link.
 */
export function findReports(folder: string, names: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const name of names) {
    const kind = kindOf(folder, name);
    const below = kind === "folder" ? jsonBelow(resolve(folder, name), name, 0) : [name];
    for (const each of below) found.add(each);
  }
  return [...found];
}

function kindOf(folder: string, name: string): "file" | "folder" {
  if (name === "" || name.includes("\0")) throw new PlaceError("A path is empty, or holds a NUL character.");
  try {
    const stats = lstatSync(resolve(folder, name));
    if (stats.isDirectory()) return "folder";
    if (stats.isFile()) return "file";
  } catch (error) {
    throw new PlaceError(`${JSON.stringify(name)} ${wordsOf(error)}.`);
  }
  throw new PlaceError(`${JSON.stringify(name)} is neither a file nor a folder; links are not followed.`);
}

function jsonBelow(place: string, shown: string, depth: number): readonly string[] {
  if (depth > deepest) throw new PlaceError(`${JSON.stringify(shown)} lies too deep to be searched.`);
  try {
    return readdirSync(place, { withFileTypes: true })
      .sort((a, b) => byPath(a.name, b.name))
      .flatMap((entry) => {
        const path = shown === "." ? entry.name : join(shown, entry.name);
        if (entry.isDirectory()) return jsonBelow(join(place, entry.name), path, depth + 1);
        return entry.isFile() && entry.name.toLowerCase().endsWith(".json") ? [path] : [];
      });
  } catch (error) {
    if (error instanceof PlaceError) throw error;
    throw new PlaceError(`${JSON.stringify(shown)} ${wordsOf(error)}.`);
  }
}

/** A report's text, or why there is none, to go behind "It". */
export function readReportFile(folder: string, name: string): { readonly text: string } | { readonly why: string } {
  let descriptor: number | undefined;
  try {
    const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants as Partial<typeof constants> & { O_RDONLY: number };
    descriptor = openSync(resolve(folder, name), O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) return { why: "is not a file" };
    if (stats.size > largestReport) return { why: "is larger than 100 MB" };
    return { text: readFileSync(descriptor, "utf8") };
  } catch (error) {
    return { why: wordsOf(error) };
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
