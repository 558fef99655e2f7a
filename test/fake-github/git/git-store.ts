import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ChangedFile, diffCommits } from "./diff.js";
import { bytesOf, type CommitDraft, importStream, isSubmodule } from "./import-stream.js";
import { runGit } from "./run-git.js";
import { readTree, type TreeSource } from "./tree.js";

/** An entry of a tree, as `git ls-tree` lists it. */
export interface TreeEntry {
  readonly path: string;
  /** Octal, six digits. */
  readonly mode: string;
  readonly type: "blob" | "tree" | "commit";
  readonly sha: string;
  /** Bytes; only blobs have one. */
  readonly size?: number;
}

/** A commit's own data. */
export interface CommitData {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: string;
  readonly email: string;
  readonly date: string;
  readonly message: string;
}

const importRef = "refs/fake/import";

/** A real bare git repository in a temporary folder. Objects never change, so that whatever is read by its name is kept. */
export class GitStore {
  /** The repository's folder, for a test that wants to clone it. */
  readonly directory = mkdtempSync(join(tmpdir(), "fake-github-"));
  readonly #blobs = new Map<string, Buffer>();
  readonly #entries = new Map<string, ReadonlyMap<string, TreeEntry>>();
  readonly #commits = new Map<string, CommitData>();
  readonly #diffs = new Map<string, readonly ChangedFile[]>();
  readonly #mergeBases = new Map<string, string | undefined>();

  constructor(defaultBranch: string) {
    runGit(this.directory, ["init", "--bare", "--quiet", `--initial-branch=${defaultBranch}`, this.directory]);
  }

  /** Removes the folder. */
  remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }

  /** Writes a commit and returns its SHA; no branch moves. */
  commit(draft: Omit<CommitDraft, "tree"> & { readonly tree: TreeSource }): string {
    const tree = readTree(draft.tree);
    for (const content of Object.values(tree)) {
      if (isSubmodule(content)) continue;
      const bytes = bytesOf(content);
      this.#blobs.set(blobSha(bytes), bytes);
    }
    runGit(
      this.directory,
      ["fast-import", "--quiet", "--force", "--date-format=raw"],
      importStream(importRef, { ...draft, tree }),
    );
    return this.#mustResolve(importRef);
  }

  /** Merges two commits as the merge button would; `undefined` when they conflict. */
  merge(draft: Omit<CommitDraft, "tree"> & { readonly parents: readonly [string, string] }): string | undefined {
    const merged = runGit(this.directory, ["merge-tree", "--write-tree", ...draft.parents], undefined, [0, 1]);
    if (merged.status === 1) return undefined;
    const tree = merged.stdout.toString("latin1").trim();
    const head = `tree ${tree}\n${draft.parents.map((parent) => `parent ${parent}\n`).join("")}`;
    const author = `${draft.author} <${draft.author}@users.noreply.example.com> ${draft.time} +0000`;
    const raw = Buffer.from(`${head}author ${author}\ncommitter ${author}\n\n${draft.message}`);
    return runGit(this.directory, ["hash-object", "-t", "commit", "-w", "--stdin"], raw)
      .stdout.toString("latin1")
      .trim();
  }

  /** Points a full ref at a commit. */
  setRef(ref: string, sha: string): void {
    runGit(this.directory, ["update-ref", ref, sha]);
  }

  /** Deletes a full ref. */
  deleteRef(ref: string): void {
    runGit(this.directory, ["update-ref", "-d", ref]);
  }

  /** The commit that a SHA, a branch or a full ref stands for. */
  resolve(revision: string): string | undefined {
    if (this.#commits.has(revision)) return revision;
    if (revision === "" || revision.startsWith("-") || /[\s:^~?*[\\]|\.\.|@\{/.test(revision)) return undefined;
    const result = runGit(
      this.directory,
      ["rev-parse", "--verify", "--quiet", `${revision}^{commit}`],
      undefined,
      [0, 1, 128],
    );
    return result.status === 0 ? result.stdout.toString("latin1").trim() : undefined;
  }

  /** The tree that a SHA stands for, of a tree or of a commit. */
  resolveTree(revision: string): string | undefined {
    if (!/^[\w./-]+$/.test(revision) || revision.startsWith("-")) return undefined;
    const result = runGit(
      this.directory,
      ["rev-parse", "--verify", "--quiet", `${revision}^{tree}`],
      undefined,
      [0, 1, 128],
    );
    return result.status === 0 ? result.stdout.toString("latin1").trim() : undefined;
  }

  /** Every entry below a commit or tree, folders included, by path. */
  entries(treeish: string): ReadonlyMap<string, TreeEntry> {
    return remember(this.#entries, treeish, () => {
      const listing = runGit(this.directory, [
        "ls-tree",
        "-r",
        "-t",
        "-l",
        "-z",
        "--full-tree",
        treeish,
      ]).stdout.toString("utf8");
      const entries = new Map<string, TreeEntry>();
      for (const record of listing.split("\0")) {
        const match = /^(\d+) (blob|tree|commit) ([0-9a-f]+) +(\d+|-)\t(.*)$/s.exec(record);
        const [, mode, type, sha, size, path] = match ?? [];
        if (mode === undefined || sha === undefined || path === undefined) continue;
        const entry = { path, mode, type: type as TreeEntry["type"], sha };
        entries.set(path, size === "-" ? entry : { ...entry, size: Number(size) });
      }
      return entries;
    });
  }

  /** A blob's bytes; `undefined` when no such blob exists. */
  blob(sha: string): Buffer | undefined {
    const known = this.#blobs.get(sha);
    if (known || !/^[0-9a-f]{40}$/.test(sha)) return known;
    const result = runGit(this.directory, ["cat-file", "blob", sha], undefined, [0, 128]);
    if (result.status !== 0) return undefined;
    this.#blobs.set(sha, result.stdout);
    return result.stdout;
  }

  /** The bytes of a file at a commit; `undefined` when there is no such file. */
  file(commit: string, path: string): Buffer | undefined {
    const entry = this.entries(commit).get(path);
    return entry?.type === "blob" ? this.blob(entry.sha) : undefined;
  }

  /** The data of a commit that exists. */
  commitData(sha: string): CommitData {
    return remember(this.#commits, sha, () => {
      const format = "%H%x00%T%x00%P%x00%an%x00%ae%x00%aI%x00%B";
      const shown = runGit(this.directory, ["log", "-1", `--format=${format}`, sha]).stdout.toString("utf8");
      const [hash = sha, tree = "", parents = "", author = "", email = "", date = "", message = ""] = shown.split("\0");
      const parentList = parents === "" ? [] : parents.split(" ");
      return { sha: hash, tree, parents: parentList, author, email, date: toUtc(date), message: message.trimEnd() };
    });
  }

  /** The best common ancestor of two commits. */
  mergeBase(one: string, other: string): string | undefined {
    return remember(this.#mergeBases, `${one} ${other}`, () => {
      const result = runGit(this.directory, ["merge-base", one, other], undefined, [0, 1]);
      return result.status === 0 ? result.stdout.toString("latin1").trim() : undefined;
    });
  }

  /** The commits that `head` has and `base` has not, oldest first. */
  commitsBetween(base: string, head: string): readonly string[] {
    const listed = runGit(this.directory, [
      "rev-list",
      "--reverse",
      "--topo-order",
      `${base}..${head}`,
    ]).stdout.toString("latin1");
    return listed.split("\n").filter((sha) => sha !== "");
  }

  /** The files that differ between two commits, compared directly, in git's order. */
  diff(from: string, to: string): readonly ChangedFile[] {
    return remember(this.#diffs, `${from} ${to}`, () => diffCommits(this.directory, from, to));
  }

  /** The text of `git diff` for one path with `contextLines` lines around each change. */
  rawDiff(from: string, to: string, path: string, contextLines: number): string {
    return runGit(this.directory, ["diff", `-U${contextLines}`, "--no-renames", from, to, "--", path]).stdout.toString(
      "utf8",
    );
  }

  #mustResolve(ref: string): string {
    return runGit(this.directory, ["rev-parse", "--verify", ref]).stdout.toString("latin1").trim();
  }
}

function remember<Value>(cache: Map<string, Value>, key: string, make: () => Value): Value {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const value = make();
  cache.set(key, value);
  return value;
}

function blobSha(bytes: Buffer): string {
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

function toUtc(date: string): string {
  return new Date(date).toISOString().replace(".000Z", "Z");
}
