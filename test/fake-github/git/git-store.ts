import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CommitGraph } from "./commit-graph.js";
import { type ChangedFile, diffCommits } from "./diff.js";
import { bytesOf, type CommitDraft, emailOf, importStream, isSubmodule } from "./import-stream.js";
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

/** A commit to be written, from a tree or a folder on disk. */
export type StoreDraft = Omit<CommitDraft, "tree"> & { readonly tree: TreeSource };

/** A merge to be tried. */
export type MergeDraft = Omit<CommitDraft, "tree"> & { readonly parents: readonly [string, string] };

/**
 * A real bare git repository in a temporary folder, for a test to clone. Objects never change, so that whatever is read
 * by its name is kept; refs and the graph of commits are held here as well, since starting git for each look takes long.
 */
export class GitStore {
  readonly directory = mkdtempSync(join(tmpdir(), "fake-github-"));
  readonly #graph = new CommitGraph();
  readonly #refs = new Map<string, string>();
  readonly #blobs = new Map<string, Buffer>();
  readonly #entries = new Map<string, ReadonlyMap<string, TreeEntry>>();
  readonly #commits = new Map<string, CommitData>();
  readonly #diffs = new Map<string, readonly ChangedFile[]>();

  constructor(defaultBranch: string) {
    for (const folder of ["objects", "refs"]) mkdirSync(join(this.directory, folder));
    writeFileSync(join(this.directory, "HEAD"), `ref: refs/heads/${defaultBranch}\n`);
    writeFileSync(join(this.directory, "config"), "[core]\n\trepositoryformatversion = 0\n\tbare = true\n");
  }

  /** Removes the folder. */
  remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }

  /** Writes a commit, points the full refs at it and returns its SHA. */
  commit(draft: StoreDraft, refs: readonly string[] = []): string {
    const tree = readTree(draft.tree);
    for (const content of Object.values(tree)) {
      if (isSubmodule(content)) continue;
      const bytes = bytesOf(content);
      this.#blobs.set(blobSha(bytes), bytes);
    }
    const stream = importStream({ ...draft, tree }, refs);
    const sha = this.#run(["fast-import", "--quiet", "--force", "--date-format=raw"], stream);
    this.#graph.add(sha, draft.parents);
    for (const ref of refs) this.#refs.set(ref, sha);
    return sha;
  }

  /** Merges two commits as the merge button would, and points a full ref at the result; `undefined` when they conflict. */
  merge(draft: MergeDraft, ref: string): string | undefined {
    const merged = runGit(this.directory, ["merge-tree", "--write-tree", ...draft.parents], undefined, [0, 1]);
    if (merged.status === 1) return undefined;
    const tree = merged.stdout.toString("latin1").trim();
    const head = `tree ${tree}\n${draft.parents.map((parent) => `parent ${parent}\n`).join("")}`;
    const author = `${draft.author} <${emailOf(draft.author)}> ${draft.time} +0000`;
    const raw = Buffer.from(`${head}author ${author}\ncommitter ${author}\n\n${draft.message}`);
    const sha = this.#run(["hash-object", "-t", "commit", "-w", "--stdin"], raw);
    this.#graph.add(sha, draft.parents);
    this.setRef(ref, sha);
    return sha;
  }

  /** Points a full ref at a commit. */
  setRef(ref: string, sha: string): void {
    if (this.#refs.get(ref) === sha) return;
    this.#run(["update-ref", ref, sha]);
    this.#refs.set(ref, sha);
  }

  /** Deletes a full ref. */
  deleteRef(ref: string): void {
    this.#run(["update-ref", "-d", ref]);
    this.#refs.delete(ref);
  }

  /** The commit that a SHA, at least its first seven digits, a branch or a ref stands for. */
  resolve(revision: string): string | undefined {
    for (const ref of [revision, `refs/${revision}`, `refs/heads/${revision}`]) {
      const sha = this.#refs.get(ref);
      if (sha !== undefined) return sha;
    }
    if (this.#graph.has(revision)) return revision;
    return /^[0-9a-f]{7,39}$/.test(revision) ? this.#graph.find(revision) : undefined;
  }

  /** The tree that a SHA stands for, of a tree or of a commit. */
  resolveTree(sha: string): string | undefined {
    if (this.#graph.has(sha)) return this.commitData(sha).tree;
    if (!/^[0-9a-f]{40}$/.test(sha)) return undefined;
    const kind = runGit(this.directory, ["cat-file", "-t", sha], undefined, [0, 128]);
    return kind.stdout.toString("latin1").trim() === "tree" ? sha : undefined;
  }

  /** Every entry below a commit or tree, folders included, by path. */
  entries(treeish: string): ReadonlyMap<string, TreeEntry> {
    return remember(this.#entries, treeish, () => {
      const args = ["ls-tree", "-r", "-t", "-l", "-z", "--full-tree", treeish];
      return readEntries(runGit(this.directory, args).stdout.toString("utf8"));
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

  /** The bytes of a file at a commit, branch or ref; `undefined` when there is no such file. */
  file(revision: string, path: string): Buffer | undefined {
    const commit = this.resolve(revision);
    const entry = commit === undefined ? undefined : this.entries(commit).get(path);
    return entry?.type === "blob" ? this.blob(entry.sha) : undefined;
  }

  /** The data of a commit that exists. */
  commitData(sha: string): CommitData {
    return remember(this.#commits, sha, () =>
      readCommit(runGit(this.directory, ["cat-file", "commit", sha]).stdout, sha),
    );
  }

  /** The best common ancestor of two commits. */
  mergeBase(one: string, other: string): string | undefined {
    return this.#graph.mergeBase(one, other);
  }

  /** The commits that `head` has and `base` has not, oldest first. */
  commitsBetween(base: string, head: string): readonly string[] {
    return this.#graph.between(base, head);
  }

  /** The files that differ between two commits, compared directly, in git's order. */
  diff(from: string, to: string): readonly ChangedFile[] {
    return remember(this.#diffs, `${from} ${to}`, () => diffCommits(this.directory, from, to));
  }

  /** The text of `git diff` for one path, without lines of context and without renames. */
  bareDiff(from: string, to: string, path: string): string {
    const args = ["diff", "--unified=0", "--no-renames", "--no-ext-diff", "--no-color", from, to, "--", path];
    return runGit(this.directory, args).stdout.toString("utf8");
  }

  #run(args: readonly string[], input?: Uint8Array): string {
    return runGit(this.directory, args, input).stdout.toString("latin1").trim();
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

function readEntries(listing: string): ReadonlyMap<string, TreeEntry> {
  const entries = new Map<string, TreeEntry>();
  for (const record of listing.split("\0")) {
    const match = /^(\d+) (blob|tree|commit) ([0-9a-f]+) +(\d+|-)\t(.*)$/s.exec(record);
    const [, mode, type, sha, size, path] = match ?? [];
    if (mode === undefined || sha === undefined || path === undefined) continue;
    const entry = { path, mode, type: type as TreeEntry["type"], sha };
    entries.set(path, size === "-" ? entry : { ...entry, size: Number(size) });
  }
  return entries;
}

function readCommit(raw: Buffer, sha: string): CommitData {
  const text = raw.toString("utf8");
  const end = text.indexOf("\n\n");
  const lines = text.slice(0, end).split("\n");
  const valuesOf = (name: string): readonly string[] =>
    lines.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
  const [, author = "", email = "", time = "0"] = /^(.*) <(.*)> (\d+) /.exec(valuesOf("committer")[0] ?? "") ?? [];
  const date = new Date(Number(time) * 1000).toISOString().replace(".000Z", "Z");
  const message = text.slice(end + 2).trimEnd();
  return { sha, tree: valuesOf("tree")[0] ?? "", parents: valuesOf("parent"), author, email, date, message };
}
