import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  type Dirent,
  type Stats,
} from "node:fs";
import { largestFile, tooLarge } from "./decode.js";

export type Kind = "file" | "folder" | "link" | "other";

/** Why the disk does not say what it was asked. */
export interface Refused {
  /** To go behind the name: "does not exist", "may not be read: permission denied", … */
  readonly why: string;
}

/** What lies in a folder. */
export interface Child {
  readonly name: string;
  readonly kind: Kind;
}

/** All that is asked of a disk. Places are absolute. Who asks the same and is told the same, knows the same. */
export interface Disk {
  /** The bytes of a file of 1 MB at most; no link is followed. */
  readonly bytes: (place: string) => Buffer | Refused;
  readonly children: (folder: string) => readonly Child[] | Refused;
  /** What lies there; a link is not followed. */
  readonly kind: (place: string) => Kind | Refused;
  /** Whether anything is there, links followed. */
  readonly has: (place: string) => boolean;
  /** The same place with no link on the way. */
  readonly real: (place: string) => string | Refused;
}

/**
 * The bytes of a file, unless there are more than `largest`, which is told in the words `tooLong`. A link is refused as it is
 * opened; a pipe is not waited for.
 */
export function readFile(place: string, largest: number, tooLong: string): Buffer | Refused {
  let descriptor: number | undefined;
  try {
    // Windows knows neither flag.
    const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants as Partial<typeof constants> & { O_RDONLY: number };
    if (O_NOFOLLOW === 0 && lstatSync(place).isSymbolicLink()) return { why: "is a symbolic link" };
    descriptor = openSync(place, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    const stats = fstatSync(descriptor);
    if (stats.isDirectory()) return { why: "is a folder" };
    if (!stats.isFile()) return { why: "is not a file" };
    return stats.size > largest ? { why: tooLong } : readFileSync(descriptor);
  } catch (error) {
    return { why: wordsOf(error) };
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** The disk of the machine. */
export const machineDisk: Disk = {
  bytes: (place) => readFile(place, largestFile, tooLarge),
  children(folder) {
    try {
      return readdirSync(folder, { withFileTypes: true }).map((child) => ({ name: child.name, kind: kindOf(child) }));
    } catch (error) {
      return { why: wordsOf(error) };
    }
  },
  kind(place) {
    try {
      return kindOf(lstatSync(place));
    } catch (error) {
      return { why: wordsOf(error) };
    }
  },
  has: existsSync,
  real(place) {
    try {
      return realpathSync(place);
    } catch (error) {
      return { why: wordsOf(error) };
    }
  },
};

function kindOf(entry: Dirent | Stats): Kind {
  if (entry.isDirectory()) return "folder";
  if (entry.isSymbolicLink()) return "link";
  return entry.isFile() ? "file" : "other";
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
