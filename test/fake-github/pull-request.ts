import { type Account, accountOf } from "./account.js";
import { type IssueComment, nodeId, type Review, type ReviewComment } from "./conversation.js";
import type { ChangedFile } from "./git/diff.js";
import { type Hunk, parsePatch } from "./git/patch.js";
import type { TreeSource } from "./git/tree.js";
import type { Host } from "./host.js";
import type { Repository } from "./repository.js";
import { type Anchor, placeComment } from "./review/anchor.js";
import { moveComments, outdate } from "./review/outdate.js";

/** How a pull request begins. */
export interface PullOptions {
  /** The whole tree of its head. */
  readonly head: TreeSource;
  /** The login of a fork's owner; without one, the head is a branch of the same repository. */
  readonly fork?: string;
  readonly author?: string;
  readonly title?: string;
  readonly body?: string;
  readonly headBranch?: string;
  readonly isDraft?: boolean;
  /** Paths whose patch is left out, as GitHub does when a diff is too large for it. */
  readonly withoutPatch?: readonly string[];
}

/** A comment by somebody else, put there by a test. */
export interface SeededComment {
  readonly author: string;
  readonly body: string;
}

/** A review comment by somebody, put there by a test; it must fit the diff. */
export interface SeededReviewComment extends SeededComment, Anchor {}

/** GitHub lists no more files of a pull request. */
export const pullFileLimit = 3000;

/** A pull request, with all that was said in it. */
export class PullRequest {
  readonly repository: Repository;
  readonly number: number;
  readonly id: number;
  readonly author: Account;
  readonly title: string;
  readonly body: string | null;
  readonly isDraft: boolean;
  readonly baseBranch: string;
  readonly headBranch: string;
  readonly createdAt: string;
  readonly issueComments: IssueComment[] = [];
  readonly reviews: Review[] = [];
  readonly reviewComments: ReviewComment[] = [];
  /** Every comment that was deleted, as it was then. */
  readonly deletedComments: (IssueComment | ReviewComment)[] = [];
  state: "open" | "closed" = "open";
  isLocked = false;
  /** Where the head lives: this repository or a fork; `undefined` once the fork was deleted. */
  headRepository: Repository | undefined;
  /** The owner of the head, who stays when the fork is gone. */
  readonly headOwner: Account;
  readonly #host: Host;
  readonly #withoutPatch: ReadonlySet<string>;
  #headSha: string;
  #baseSha: string;
  #merge: { readonly key: string; readonly sha: string | undefined } | undefined;

  constructor(host: Host, repository: Repository, number: number, options: PullOptions) {
    this.#host = host;
    this.repository = repository;
    this.number = number;
    this.id = host.nextId();
    this.headRepository = options.fork === undefined ? repository : repository.fork(options.fork);
    this.headOwner = this.headRepository.owner;
    this.author = accountOf(options.author ?? options.fork ?? "octocat");
    this.title = options.title ?? "Change the image";
    this.body = options.body ?? null;
    this.isDraft = options.isDraft ?? false;
    this.baseBranch = repository.defaultBranch;
    this.headBranch = options.headBranch ?? `change-${number}`;
    this.createdAt = host.clock.now();
    this.#withoutPatch = new Set(options.withoutPatch);
    this.#baseSha = repository.branchTip(this.baseBranch);
    this.#headSha = this.#commit(options.head, this.#baseSha, this.title);
  }

  /** The tip of the head branch. */
  get headSha(): string {
    return this.#headSha;
  }

  /** The tip of the base branch when the head was last pushed: what the event's payload calls `base.sha`. */
  get baseSha(): string {
    return this.#baseSha;
  }

  /** The commit that GitHub compares the head with. */
  get mergeBaseSha(): string {
    return this.#mergeBaseOf(this.#headSha);
  }

  get isFromFork(): boolean {
    return this.headOwner.login !== this.repository.owner.login;
  }

  /** The commits of the pull request, oldest first. */
  get commits(): readonly string[] {
    return this.repository.store.commitsBetween(this.repository.branchTip(this.baseBranch), this.#headSha);
  }

  /** The test merge of head and base, which `GITHUB_SHA` names; `undefined` when they conflict. */
  get mergeCommitSha(): string | undefined {
    const parents = [this.repository.branchTip(this.baseBranch), this.#headSha] as const;
    const key = parents.join();
    if (this.#merge?.key !== key) this.#merge = { key, sha: this.#mergeParents(parents) };
    return this.#merge.sha;
  }

  /** The files that the pull request changes, as GitHub lists them: from the merge base to the head. */
  get files(): readonly ChangedFile[] {
    return this.filesAt(this.#headSha);
  }

  /** The files that the pull request changed when `sha` was its head. */
  filesAt(sha: string): readonly ChangedFile[] {
    const files = this.repository.store.diff(this.#mergeBaseOf(sha), sha);
    if (this.#withoutPatch.size === 0) return files;
    return files.map((file) => {
      if (!this.#withoutPatch.has(file.path)) return file;
      const { patch: _, ...rest } = file;
      return rest;
    });
  }

  /** The hunks of a file in the diff at `sha`; none when the file has no patch, nothing when it is not in the diff. */
  hunksAt(sha: string, path: string): readonly Hunk[] | undefined {
    const file = this.filesAt(sha).find((each) => each.path === path);
    return file && parsePatch(file.patch ?? "");
  }

  /** The bytes of a file at the head; `undefined` when there is none. */
  headFile(path: string): Buffer | undefined {
    return this.repository.store.file(this.#headSha, path);
  }

  /** Pushes one more commit with this whole tree; comments move with their lines or become outdated. */
  push(tree: TreeSource, message = "Change it again"): string {
    const before = this.#headSha;
    this.#headSha = this.#commit(tree, before, message);
    this.#baseSha = this.repository.branchTip(this.baseBranch);
    moveComments(this, before);
    return this.#headSha;
  }

  /** Replaces the branch by one commit on top of the base's tip, after a further commit there if `base` is given; every comment becomes outdated. */
  forcePush(trees: { readonly head: TreeSource; readonly base?: TreeSource }, message = this.title): string {
    if (trees.base !== undefined) this.repository.push(trees.base, this.baseBranch);
    this.#baseSha = this.repository.branchTip(this.baseBranch);
    this.#headSha = this.#commit(trees.head, this.#baseSha, message);
    for (const comment of this.reviewComments) outdate(comment);
    return this.#headSha;
  }

  /** Deletes the head branch; the commits stay under `refs/pull`. */
  deleteHeadBranch(): void {
    if (this.headRepository) this.repository.store.deleteRef(this.headRepository.branchRef(this.headBranch));
  }

  /** Deletes the fork. Throws when the head is in the same repository. */
  deleteFork(): void {
    if (!this.isFromFork) throw new Error("the head is no fork");
    this.deleteHeadBranch();
    this.headRepository = undefined;
  }

  /** Adds a comment to the conversation. */
  addIssueComment(comment: SeededComment & { readonly account?: Account }): IssueComment {
    const id = this.#host.nextId();
    const time = this.#host.clock.now();
    const author = comment.account ?? accountOf(comment.author);
    const added: IssueComment = {
      id,
      nodeId: nodeId("IC", id),
      author,
      body: comment.body,
      createdAt: time,
      updatedAt: time,
    };
    this.issueComments.push(added);
    return added;
  }

  /** Adds a review without a look at its rules; comments are added apart. */
  addReview(review: Pick<Review, "author" | "body" | "state" | "commitId">): Review {
    const id = this.#host.nextId();
    const added: Review = { id, nodeId: nodeId("PRR", id), ...review, submittedAt: this.#host.clock.now() };
    this.reviews.push(added);
    return added;
  }

  /** Adds a comment of somebody's to the diff. Throws GitHub's refusal when it does not fit. */
  addReviewComment(comment: SeededReviewComment): ReviewComment {
    const author = accountOf(comment.author);
    const placed = placeComment(this, comment, comment.commitId ?? this.#headSha);
    const review = this.addReview({ author, body: "", state: "COMMENTED", commitId: placed.originalCommitId });
    return this.storeReviewComment(review, author, comment.body, placed);
  }

  /** Stores a comment whose place was found to be right. */
  storeReviewComment(
    review: Review,
    author: Account,
    body: string,
    placed: Omit<ReviewComment, "id" | "nodeId" | "author" | "body" | "createdAt" | "updatedAt" | "reviewId">,
  ): ReviewComment {
    const id = this.#host.nextId();
    const time = this.#host.clock.now();
    const base = {
      id,
      nodeId: nodeId("PRRC", id),
      author,
      body,
      createdAt: time,
      updatedAt: time,
      reviewId: review.id,
    };
    const comment: ReviewComment = { ...placed, ...base };
    this.reviewComments.push(comment);
    // An answer stands where its thread stands by now.
    const isAnswer = comment.inReplyToId !== undefined;
    if (!isAnswer && comment.originalCommitId !== this.#headSha)
      moveComments(this, comment.originalCommitId, [comment]);
    return comment;
  }

  /** Answers a review comment, in its thread. */
  reply(to: number, comment: SeededComment & { readonly account?: Account }): ReviewComment {
    const first = this.reviewComments.find((each) => each.id === to);
    if (!first) throw new Error(`there is no review comment ${to}`);
    const author = comment.account ?? accountOf(comment.author);
    const review = this.addReview({ author, body: "", state: "COMMENTED", commitId: first.commitId });
    const { id, nodeId: _, author: __, minimized: ___, ...place } = first;
    return this.storeReviewComment(review, author, comment.body, { ...place, inReplyToId: first.inReplyToId ?? id });
  }

  #mergeBaseOf(sha: string): string {
    const base = this.repository.branchTip(this.baseBranch);
    return this.repository.store.mergeBase(base, sha) ?? base;
  }

  #mergeParents(parents: readonly [string, string]): string | undefined {
    const message = `Merge ${parents[1]} into ${parents[0]}`;
    const time = Date.parse(this.repository.store.commitData(parents[1]).date) / 1000;
    return this.repository.store.merge({ parents, message, author: "GitHub", time }, `refs/pull/${this.number}/merge`);
  }

  #commit(tree: TreeSource, parent: string, message: string): string {
    const branch = this.headRepository ? [this.headRepository.branchRef(this.headBranch)] : [];
    const refs = [...branch, `refs/pull/${this.number}/head`];
    return this.repository.commit(tree, [parent], message, refs, this.author.login);
  }
}
