import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  closeSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
  type Stats,
} from "node:fs";
import { dirname, join } from "node:path";
import { createFolderSource } from "./folder.js";
import { codeOf, wordsOf } from "./read-text.js";

/** A file's new text. */
export interface Replacement {
  /** From the root. */
  readonly path: string;
  /** What the file holds now; undefined for one that does not exist yet. */
  readonly before: string | undefined;
  readonly after: string;
}

/**
 * Puts a text in the place of another, all at once: a reader sees the old file or the new one, never a half. Mode and
 * owner stay. Nothing is written when the file is not as expected; the answer then says why, to go behind the path.
 */
export async function replaceFile(root: string, { path, before, after }: Replacement): Promise<string | undefined> {
  const source = createFolderSource(root);
  const now = (await source.read([path])).get(path);
  const refusal = source.refusal(path);
  if (before === undefined ? refusal !== "does not exist" : now === undefined)
    return before === undefined && refusal === undefined ? "is there by now" : refusal;
  if (before !== undefined && (now?.text !== before || !now.isUtf8)) return "was changed meanwhile";

  const place = join(root, path);
  const draft = join(dirname(place), `.plimsoll-${randomBytes(8).toString("hex")}`);
  try {
    if (before === undefined) {
      writeDraft(draft, after, undefined);
      // Unlike renaming, this fails when someone else made the file first.
      linkSync(draft, place);
      rmSync(draft);
    } else {
      writeDraft(draft, after, lstatSync(place));
      renameSync(draft, place);
    }
    return undefined;
  } catch (error) {
    rmSync(draft, { force: true });
    return codeOf(error) === "EEXIST" ? "is there by now" : wordsOf(error).replace("read", "written");
  }
}

function writeDraft(draft: string, text: string, like: Stats | undefined): void {
  const descriptor = openSync(draft, "wx", 0o644);
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  if (!like) return;
  try {
    chownSync(draft, like.uid, like.gid);
  } catch {
    // Only root may give files away; the writer then becomes the owner.
  }
  chmodSync(draft, like.mode & 0o7777);
}
