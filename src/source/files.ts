/** A file's text, as far as it is text. */
export interface FileText {
  readonly text: string;
  /** False when the bytes are not UTF-8 text: they were read as Latin-1, every byte one character, and no fix is offered. */
  readonly isUtf8: boolean;
}

/** One entry of a tree. Links are listed, never followed. */
export interface TreeEntry {
  /** From the root, with `/`. */
  readonly path: string;
  readonly kind: "file" | "folder" | "link" | "submodule";
  /** In bytes, where known. */
  readonly size?: number;
}

/**
 * Text at a commit, in a folder or over the API: one interface for all.
 * Implementations fetch in batches and remember what they fetched.
 */
export interface FileSource {
  /** The folder that these files are read from as they are, absolute; absent for all else. */
  readonly folder?: string;
  /** Every entry of the tree; undefined when the list is not to be had or cut short. */
  list(): Promise<readonly TreeEntry[] | undefined>;
  /** The texts of those paths that are files; what is absent, a link, a folder or over 1 MB is missing from the map. */
  read(paths: readonly string[]): Promise<ReadonlyMap<string, FileText>>;
}

/** One changed file between two trees. */
export interface ChangedFile {
  readonly path: string;
  readonly status: "added" | "modified" | "removed" | "renamed";
  /** The path at the base, when renamed. */
  readonly previousPath?: string;
  /** The hunks; undefined when nobody told (binary, too large). */
  readonly hunks: readonly Hunk[] | undefined;
}

/** One hunk of a unified diff; lines from 1. */
export interface Hunk {
  readonly oldStart: number;
  readonly oldLines: number;
  readonly newStart: number;
  readonly newLines: number;
  /** Each line with its ` `, `+`, `-` or `\` mark. */
  readonly lines: readonly string[];
}
