import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync } from "node:fs";
import { decode, largestFile, tooLarge } from "./decode.js";
import type { FileText } from "./files.js";

/** The text of a file, or why there is none, to go behind its name. A link is refused as it is opened; a pipe is not waited for. */
export function readText(place: string): FileText | string {
  let descriptor: number | undefined;
  try {
    // Windows knows neither flag.
    const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants as Partial<typeof constants> & { O_RDONLY: number };
    if (O_NOFOLLOW === 0 && lstatSync(place).isSymbolicLink()) return "is a symbolic link";
    descriptor = openSync(place, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    const stats = fstatSync(descriptor);
    if (stats.isDirectory()) return "is a folder";
    if (!stats.isFile()) return "is not a file";
    if (stats.size > largestFile) return tooLarge;
    return decode(readFileSync(descriptor));
  } catch (error) {
    return wordsOf(error);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

const words: Readonly<Record<string, string>> = {
  ENOENT: "does not exist",
  ENOTDIR: "does not exist",
  EACCES: "may not be read: permission denied",
  EPERM: "may not be read: permission denied",
  ELOOP: "is a symbolic link",
  ENXIO: "is not a file",
  ENAMETOOLONG: "has a name that is too long",
};

/** What the system's error says of a path, to go behind its name. */
export function wordsOf(error: unknown): string {
  const code = codeOf(error);
  return (code !== undefined && words[code]) || `cannot be read (${code ?? String(error)})`;
}

/** The system's name of an error, such as `ENOENT`; undefined for an error of another kind. */
export function codeOf(error: unknown): string | undefined {
  const hasCode = typeof error === "object" && error !== null && "code" in error;
  return hasCode && typeof error.code === "string" ? error.code : undefined;
}
