import { join, resolve } from "node:path";
import { machineDisk, readFile, type Refused } from "./disk.js";
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
  const kind = machineDisk.kind(resolve(folder, name));
  if (typeof kind === "object") throw new PlaceError(`${JSON.stringify(name)} ${kind.why}.`);
  if (kind === "file" || kind === "folder") return kind;
  throw new PlaceError(`${JSON.stringify(name)} is neither a file nor a folder; links are not followed.`);
}

function jsonBelow(place: string, shown: string, depth: number): readonly string[] {
  if (depth > deepest) throw new PlaceError(`${JSON.stringify(shown)} lies too deep to be searched.`);
  const children = machineDisk.children(place);
  if ("why" in children) throw new PlaceError(`${JSON.stringify(shown)} ${children.why}.`);
  return [...children]
    .sort((a, b) => byPath(a.name, b.name))
    .flatMap(({ name, kind }) => {
      const path = shown === "." ? name : join(shown, name);
      if (kind === "folder") return jsonBelow(join(place, name), path, depth + 1);
      return kind === "file" && name.toLowerCase().endsWith(".json") ? [path] : [];
    });
}

/** A report's text, or why there is none, to go behind "It". */
export function readReportFile(folder: string, name: string): { readonly text: string } | Refused {
  const bytes = readFile(resolve(folder, name), largestReport, "is larger than 100 MB");
  return "why" in bytes ? bytes : { text: bytes.toString("utf8") };
}
