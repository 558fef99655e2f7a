import type { Json, JsonObject } from "../answer.js";
import { actionsBot } from "../account.js";
import type { IssueComment, Review, ReviewComment } from "../conversation.js";
import type { PullRequest } from "../pull-request.js";
import { associationOf, renderAccount } from "./account.js";
import { apiRepository, htmlRepository, type Roots } from "./links.js";

/** A comment of the conversation as REST shows it. */
export function renderIssueComment(roots: Roots, pull: PullRequest, comment: IssueComment): JsonObject {
  const api = apiRepository(roots, pull.repository);
  const url = `${api}/issues/comments/${comment.id}`;
  return {
    url,
    html_url: `${htmlPull(roots, pull)}#issuecomment-${comment.id}`,
    issue_url: `${api}/issues/${pull.number}`,
    id: comment.id,
    node_id: comment.nodeId,
    user: renderAccount(roots, comment.author),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: associationOf(comment.author, pull.repository),
    body: comment.body,
    reactions: renderReactions(`${url}/reactions`),
    performed_via_github_app: comment.author.login === actionsBot.login ? renderActionsApp(roots) : null,
    minimized: comment.minimized === undefined ? null : { reason: comment.minimized.toLowerCase() },
  };
}

/** A review as REST shows it. */
export function renderReview(roots: Roots, pull: PullRequest, review: Review): JsonObject {
  const html = `${htmlPull(roots, pull)}#pullrequestreview-${review.id}`;
  const api = apiPull(roots, pull);
  return {
    id: review.id,
    node_id: review.nodeId,
    user: renderAccount(roots, review.author),
    body: review.body,
    state: review.state,
    html_url: html,
    pull_request_url: api,
    author_association: associationOf(review.author, pull.repository),
    _links: { html: { href: html }, pull_request: { href: api } },
    ...(review.state === "PENDING" ? {} : { submitted_at: review.submittedAt }),
    commit_id: review.commitId,
  };
}

/** A comment on the diff as REST shows it. */
export function renderReviewComment(roots: Roots, pull: PullRequest, comment: ReviewComment): JsonObject {
  const url = `${apiRepository(roots, pull.repository)}/pulls/comments/${comment.id}`;
  const html = `${htmlPull(roots, pull)}#discussion_r${comment.id}`;
  const isFile = comment.subjectType === "file";
  return {
    url,
    pull_request_review_id: comment.reviewId,
    id: comment.id,
    node_id: comment.nodeId,
    diff_hunk: comment.diffHunk,
    path: comment.path,
    commit_id: comment.commitId,
    original_commit_id: comment.originalCommitId,
    user: renderAccount(roots, comment.author),
    body: comment.body,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    html_url: html,
    pull_request_url: apiPull(roots, pull),
    author_association: associationOf(comment.author, pull.repository),
    _links: { self: { href: url }, html: { href: html }, pull_request: { href: apiPull(roots, pull) } },
    reactions: renderReactions(`${url}/reactions`),
    start_line: comment.startLine,
    original_start_line: comment.originalStartLine,
    start_side: comment.startSide ?? null,
    line: comment.line,
    original_line: comment.originalLine,
    side: comment.side,
    subject_type: comment.subjectType,
    // GitHub gives a comment on a whole file the first position.
    position: isFile ? 1 : comment.position,
    original_position: isFile ? 1 : comment.originalPosition,
    ...(comment.inReplyToId === undefined ? {} : { in_reply_to_id: comment.inReplyToId }),
  };
}

function apiPull(roots: Roots, pull: PullRequest): string {
  return `${apiRepository(roots, pull.repository)}/pulls/${pull.number}`;
}

function htmlPull(roots: Roots, pull: PullRequest): string {
  return `${htmlRepository(roots, pull.repository)}/pull/${pull.number}`;
}

function renderReactions(url: string): JsonObject {
  const kinds = ["total_count", "+1", "-1", "laugh", "confused", "heart", "hooray", "eyes", "rocket"];
  return { url, ...Object.fromEntries(kinds.map((kind) => [kind, 0])) };
}

/** The app behind `github-actions[bot]`. */
export function renderActionsApp(roots: Roots): Json {
  return {
    id: 15_368,
    slug: "github-actions",
    node_id: "MDM6QXBwMTUzNjg=",
    owner: renderAccount(roots, { login: "github", id: 9919, type: "Organization" }),
    name: "GitHub Actions",
    description: "Automate your workflow from idea to production",
    external_url: `${roots.serverUrl}/features/actions`,
    html_url: `${roots.serverUrl}/apps/github-actions`,
    created_at: "2018-07-30T09:30:17Z",
    updated_at: "2019-12-10T19:04:12Z",
    permissions: { checks: "write", contents: "read", metadata: "read" },
    events: [],
  };
}
