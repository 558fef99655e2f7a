import { type Account, accountOf } from "./account.js";
import type { Permissions } from "./access.js";
import { GitStore } from "./git/git-store.js";
import type { TreeSource } from "./git/tree.js";
import type { Host } from "./host.js";
import { type PullOptions, PullRequest } from "./pull-request.js";

/** How a repository begins. */
export interface RepositoryOptions {
  /** The tree of the default branch's first commit. */
  readonly base: TreeSource;
  /** The whole tree of a pull request's head; opens pull request number 1. */
  readonly head?: TreeSource;
  /** More about that pull request. */
  readonly pull?: Omit<PullOptions, "head">;
  readonly owner?: string;
  readonly name?: string;
  readonly isPrivate?: boolean;
  readonly defaultBranch?: string;
  /** Entries after which a recursive tree is cut and says `truncated`; GitHub's own number is 100,000. */
  readonly treeLimit?: number;
}

/** A check run that somebody made. */
export interface CheckRun {
  readonly id: number;
  readonly name: string;
  readonly headSha: string;
  status: string;
  conclusion: string | null;
  title: string | null;
  summary: string | null;
  annotations: number;
  readonly startedAt: string;
}

/** A SARIF file that was uploaded. */
export interface SarifUpload {
  readonly commitSha: string;
  readonly ref: string;
  /** Unpacked. */
  readonly text: string;
}

/** Where a branch was and where a push moved it. */
export interface Push {
  readonly branch: string;
  readonly ref: string;
  readonly before: string;
  readonly after: string;
}

/** The SHA that stands for "there was nothing". */
export const noCommit = "0".repeat(40);

const defaultTreeLimit = 100_000;

/** A repository on the fake, with a real git repository under it. */
export class Repository {
  readonly id: number;
  readonly owner: Account;
  readonly name: string;
  readonly isPrivate: boolean;
  readonly defaultBranch: string;
  readonly treeLimit: number;
  readonly store: GitStore;
  /** The repository that this one is a fork of. */
  readonly parent: Repository | undefined;
  readonly pulls: PullRequest[] = [];
  readonly checkRuns: CheckRun[] = [];
  readonly sarifUploads: SarifUpload[] = [];
  readonly #host: Host;

  constructor(host: Host, options: Omit<RepositoryOptions, "base" | "head" | "pull">, parent?: Repository) {
    this.#host = host;
    this.id = host.nextId();
    this.owner = accountOf(options.owner ?? "octo-org", parent ? "User" : "Organization");
    this.name = options.name ?? "example";
    this.isPrivate = options.isPrivate ?? false;
    this.defaultBranch = options.defaultBranch ?? "main";
    this.treeLimit = options.treeLimit ?? defaultTreeLimit;
    this.parent = parent;
    this.store = parent?.store ?? new GitStore(this.defaultBranch);
  }

  get fullName(): string {
    return `${this.owner.login}/${this.name}`;
  }

  /** The first pull request. Throws when there is none. */
  get pull(): PullRequest {
    const [first] = this.pulls;
    if (!first) throw new Error(`${this.fullName} has no pull request`);
    return first;
  }

  /** The commit at the tip of the default branch. */
  get baseTip(): string {
    return this.branchTip(this.defaultBranch);
  }

  /** The commit at the tip of a branch. Throws when there is no such branch. */
  branchTip(branch: string): string {
    const sha = this.store.resolve(this.branchRef(branch));
    if (sha === undefined) throw new Error(`${this.fullName} has no branch ${branch}`);
    return sha;
  }

  /** Commits a whole tree on top of a branch, which begins at the default branch when it is new. */
  push(tree: TreeSource, branch = this.defaultBranch, message = "Change things"): Push {
    const ref = `refs/heads/${branch}`;
    const before = this.store.resolve(this.branchRef(branch));
    const parent = before ?? this.store.resolve(this.branchRef(this.defaultBranch));
    const parents = parent === undefined ? [] : [parent];
    const after = this.commit(tree, parents, message, [this.branchRef(branch)]);
    return { branch, ref, before: before ?? noCommit, after };
  }

  /** Writes a commit, and points the full refs at it. */
  commit(
    tree: TreeSource,
    parents: readonly string[],
    message: string,
    refs: readonly string[],
    author = this.owner.login,
  ): string {
    return this.store.commit({ tree, parents, message, author, time: this.#host.clock.seconds() }, refs);
  }

  /** Opens a pull request from a whole tree. */
  openPull(options: PullOptions): PullRequest {
    const pull = new PullRequest(this.#host, this, this.pulls.length + 1, options);
    this.pulls.push(pull);
    return pull;
  }

  /** Makes the fork of another account; it shares this repository's objects, as forks on GitHub do. */
  fork(owner: string): Repository {
    return new Repository(this.#host, { owner, name: this.name, isPrivate: this.isPrivate }, this);
  }

  /** Puts a pull request into the merge queue; gives its temporary branch and the commit that is to be checked. */
  queueMerge(pull: PullRequest): { readonly ref: string; readonly headSha: string; readonly baseSha: string } {
    const headSha = pull.mergeCommitSha;
    if (headSha === undefined) throw new Error(`pull request ${pull.number} conflicts with its base`);
    const ref = `refs/heads/gh-readonly-queue/${pull.baseBranch}/pr-${pull.number}-${this.baseTip}`;
    this.store.setRef(ref, headSha);
    return { ref, headSha, baseSha: this.baseTip };
  }

  /** The commit that a SHA, a branch, a tag or a full ref stands for here. */
  resolve(revision: string): string | undefined {
    if (revision === "HEAD") return this.store.resolve(this.branchRef(this.defaultBranch));
    return this.store.resolve(this.branchRef(revision)) ?? this.store.resolve(revision);
  }

  /** The full ref under which the shared store keeps a branch of this repository. */
  branchRef(branch: string): string {
    return this.parent ? `refs/forks/${this.owner.login}/${branch}` : `refs/heads/${branch}`;
  }

  /** What a token with these permissions may do here: in a fork, nothing but read what is public. */
  permissionsOf(permissions: Permissions): Permissions {
    return this.parent ? {} : permissions;
  }
}
