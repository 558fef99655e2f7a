import { decodeText } from "./blob-text.js";
import { runGit } from "./run-git.js";

/** What GitHub says of a changed file. */
export type FileStatus = "added" | "removed" | "modified" | "renamed" | "changed";

/** A file that a diff changes. */
export interface ChangedFile {
  readonly path: string;
  readonly previousPath?: string;
  readonly status: FileStatus;
  /** The blob at the head; of a removed file, at the base. */
  readonly sha: string;
  readonly additions: number;
  readonly deletions: number;
  /** Hunks only; absent for binary files, pure renames, changes of mode and patches over GitHub's limits. */
  readonly patch?: string;
}

const patchLineLimit = 20_000;
const patchByteLimit = 1024 ** 2;
const statuses: Readonly<Record<string, FileStatus>> = {
  A: "added",
  D: "removed",
  M: "modified",
  R: "renamed",
  T: "changed",
};

/** Compares two commits as GitHub does, renames found at a similarity of 50 %. */
export function diffCommits(directory: string, from: string, to: string): readonly ChangedFile[] {
  const options = ["--find-renames=50%", "--no-ext-diff", "--no-textconv", "--no-color", "--full-index"];
  const formats = ["--raw", "--numstat", "--patch", "-z", "--abbrev=40"];
  const output = runGit(directory, ["diff", ...formats, ...options, from, to]).stdout;
  // The listing ends in an empty field; then come the patches.
  const end = output.indexOf("\0\0");
  const patches = splitPatches(output.subarray(end + 2));
  return readListing(output.subarray(0, Math.max(end, 0)).toString("utf8")).map((file) => {
    const patch = patches.shift();
    // A change of type is printed as a removal and an addition.
    if (file.status === "changed") patches.shift();
    return file.status === "changed" ? file : withPatch(file, patch);
  });
}

function withPatch(file: ChangedFile, bytes: Buffer | undefined): ChangedFile {
  if (!bytes || bytes.length > patchByteLimit) return file;
  const patch = decodeText(bytes);
  return patch.split("\n").length > patchLineLimit ? file : { ...file, patch };
}

/** One entry a file, in the order of the listing: its hunks, or nothing where git prints none. */
function splitPatches(bytes: Buffer): (Buffer | undefined)[] {
  const starts: number[] = [];
  const mark = "diff --git ";
  for (let at = bytes.indexOf(mark); at !== -1; at = bytes.indexOf(mark, at + 1)) {
    if (at === 0 || bytes[at - 1] === 0x0a) starts.push(at);
  }
  return starts.map((start, index) => hunksOf(bytes.subarray(start, starts[index + 1] ?? bytes.length)));
}

function hunksOf(section: Buffer): Buffer | undefined {
  const start = section.indexOf("\n@@ -");
  if (start === -1) return undefined;
  const end = section.at(-1) === 0x0a ? section.length - 1 : section.length;
  return section.subarray(start + 1, end);
}

function readListing(listing: string): readonly ChangedFile[] {
  const fields = listing.split("\0").values();
  const next = (): string => fields.next().value ?? "";
  const files: Omit<ChangedFile, "additions" | "deletions">[] = [];
  const counts: (readonly [number, number])[] = [];
  for (let field = next(); field !== ""; field = next()) {
    if (field.startsWith(":")) files.push(readRaw(field, next));
    else counts.push(readCount(field, next));
  }
  return files.map((file, index) => {
    const [additions = 0, deletions = 0] = counts[index] ?? [];
    return { ...file, additions, deletions };
  });
}

function readRaw(field: string, next: () => string): Omit<ChangedFile, "additions" | "deletions"> {
  const [, , before = "", after = "", letter = ""] = field.split(" ");
  const status = statuses[letter.charAt(0)];
  if (!status) throw new Error(`git diff gave a status that the fake does not know: ${field}`);
  const sha = status === "removed" ? before : after;
  if (status !== "renamed") return { path: next(), status, sha };
  const previousPath = next();
  return { path: next(), previousPath, status, sha };
}

function readCount(field: string, next: () => string): readonly [number, number] {
  const [additions = "", deletions = "", path = ""] = field.split("\t");
  if (path === "") {
    next();
    next();
  }
  return [Number(additions) || 0, Number(deletions) || 0];
}
