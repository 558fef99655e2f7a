import { randomBytes } from "node:crypto";
import * as fs from "node:fs";
import { dirname, join } from "node:path";
import { codeOf, machineDisk } from "./disk.js";
import { createFolderSource } from "./folder.js";

/** A file's new text. */
export interface Replacement {
  /** From the root. */
  readonly path: string;
  /** What the file holds now; undefined for one that does not exist yet. */
  readonly before: string | undefined;
  readonly after: string;
}

/** What writing needs of the disk, so that a test can hand in one that fails. */
export type Disk = Pick<
  typeof fs,
  | "accessSync"
  | "chmodSync"
  | "chownSync"
  | "closeSync"
  | "fsyncSync"
  | "linkSync"
  | "lstatSync"
  | "openSync"
  | "renameSync"
  | "rmSync"
  | "writeFileSync"
>;

/**
 * Puts a text in the place of another, all at once: a reader sees the old file or the new one, never a half, whenever the
 * program or the machine stops. Mode and owner stay. Nothing is written when the file is not as expected, or is not
 * meant to be written; the answer then says why, to go behind the path.
 */
export async function replaceFile(
  root: string,
  replacement: Replacement,
  disk: Disk = fs,
): Promise<string | undefined> {
  const { path, before, after } = replacement;
  const place = join(root, path);
  const early = (await mismatch(root, replacement)) ?? (before === undefined ? undefined : protection(place, disk));
  if (early !== undefined) return early;

  const draft = join(dirname(place), `.plimsoll-${randomBytes(8).toString("hex")}`);
  try {
    writeDraft(draft, after, before === undefined ? 0o666 : 0o600, disk);
    // Once more, as late as can be: writing takes its time, and an editor may have saved meanwhile.
    const late = (await mismatch(root, replacement)) ?? (before === undefined ? undefined : protection(place, disk));
    if (late !== undefined) {
      disk.rmSync(draft, { force: true });
      return late;
    }
    if (before === undefined) placeNew(draft, place, disk);
    else {
      liken(draft, disk.lstatSync(place), disk);
      disk.renameSync(draft, place);
    }
    return undefined;
  } catch (error) {
    discard(draft, disk);
    return wordsFor(error);
  }
}

/** Why a file is not what the replacement was made for. */
async function mismatch(root: string, { path, before }: Replacement): Promise<string | undefined> {
  const source = createFolderSource(root, machineDisk);
  const now = (await source.read([path])).get(path);
  const refusal = source.refusal(path);
  if (before === undefined) return refusal === "does not exist" ? undefined : (refusal ?? "is there by now");
  if (!now) return refusal;
  if (now.text !== before) return "was changed meanwhile";
  return now.isUtf8 ? undefined : "is not UTF-8 text";
}

/** Renaming would pass over what protects a file: its mode, and its other names. */
function protection(place: string, disk: Disk): string | undefined {
  try {
    const { mode, nlink } = disk.lstatSync(place);
    if ((mode & 0o222) === 0) return "is read-only";
    if (nlink > 1) return "has other names (hard links), which would keep the old text";
    disk.accessSync(place, fs.constants.W_OK);
    return undefined;
  } catch (error) {
    return wordsFor(error);
  }
}

/** For a file that nobody else may read, the draft must not be readable either. */
function writeDraft(draft: string, text: string, mode: number, disk: Disk): void {
  const descriptor = disk.openSync(draft, "wx", mode);
  try {
    disk.writeFileSync(descriptor, text);
    disk.fsyncSync(descriptor);
  } finally {
    disk.closeSync(descriptor);
  }
}

function liken(draft: string, like: fs.Stats, disk: Disk): void {
  try {
    disk.chownSync(draft, like.uid, like.gid);
  } catch {
    // Only root may give files away; the writer then becomes the owner.
  }
  disk.chmodSync(draft, like.mode & 0o7777);
}

function placeNew(draft: string, place: string, disk: Disk): void {
  try {
    // Unlike renaming, this fails when someone else made the file first.
    disk.linkSync(draft, place);
  } catch (error) {
    if (!withoutLinks.has(codeOf(error) ?? "")) throw error;
    disk.renameSync(draft, place);
    return;
  }
  discard(draft, disk);
}

/** What file systems say that know no hard links. */
const withoutLinks = new Set(["ENOSYS", "ENOTSUP", "EOPNOTSUPP", "EPERM"]);

function discard(draft: string, disk: Disk): void {
  try {
    disk.rmSync(draft, { force: true });
  } catch {
    // What went wrong before is what the user must hear of.
  }
}

const words: Readonly<Record<string, string>> = {
  EACCES: "may not be written: permission denied, for the file or its folder",
  EPERM: "may not be written: permission denied, for the file or its folder",
  EROFS: "may not be written: the file system is read-only",
  ENOSPC: "could not be written: the disk is full",
  EDQUOT: "could not be written: the disk quota is used up",
  EEXIST: "is there by now",
  ENOENT: "could not be written: it or its folder is gone",
};

function wordsFor(error: unknown): string {
  const code = codeOf(error);
  return (code !== undefined && words[code]) || `could not be written (${code ?? String(error)})`;
}
