import type { Settings } from "../settings.js";
import type { GitHub, IssueComment } from "./client.js";
import type { PullRequest } from "./event.js";
import { ownComments, type KeepOwn } from "./own-comments.js";
import { readPostedReview, type PostedReview } from "./review.js";
import { findSummaryComments } from "./summary-comment.js";

/** What earlier runs said in a pull request. Each list is read once, when it is first asked for. Throws RequestFailure. */
export interface Conversation {
  comments(): Promise<readonly IssueComment[]>;
  review(): Promise<PostedReview>;
  /** Reads what will be needed, beside what is still to be read of the files. Never rejects. */
  open(): Promise<unknown>;
  readonly keepOwn: KeepOwn;
}

/** Asks for nothing yet; undefined without a pull request. */
export function conversation(
  github: GitHub,
  pullRequest: PullRequest | undefined,
  settings: Pick<Settings, "comment" | "reviewComments">,
): Conversation | undefined {
  if (!pullRequest) return undefined;
  const { number, commentCount, reviewCommentCount } = pullRequest;
  const keepOwn = ownComments(github);
  let summary: Promise<readonly IssueComment[]> | undefined;
  let posted: Promise<PostedReview> | undefined;
  const comments = () => (summary ??= findSummaryComments(github, number, keepOwn, commentCount));
  const review = () => (posted ??= readPostedReview(github, number, keepOwn, reviewCommentCount));
  return {
    comments,
    review,
    // Whoever asks for a list later is told what went wrong.
    open: () =>
      Promise.allSettled([
        settings.comment !== "never" ? comments() : undefined,
        settings.reviewComments !== false ? review() : undefined,
      ]),
    keepOwn,
  };
}
