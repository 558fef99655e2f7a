import type { Account } from "../account.js";
import type { Json, JsonObject } from "../answer.js";
import { nodeId } from "../conversation.js";
import type { PullRequest } from "../pull-request.js";
import type { Repository } from "../repository.js";
import { associationOf, renderAccount } from "./account.js";
import { apiRepository, htmlRepository, type Roots } from "./links.js";
import { renderRepository } from "./repository.js";

/** A pull request as lists show it. */
export function renderPullSummary(roots: Roots, pull: PullRequest): JsonObject {
  const { repository, number } = pull;
  const api = apiRepository(roots, repository);
  const url = `${api}/pulls/${number}`;
  const html = `${htmlRepository(roots, repository)}/pull/${number}`;
  const addresses = {
    html_url: html,
    comments_url: `${api}/issues/${number}/comments`,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${api}/pulls/comments{/number}`,
    statuses_url: `${api}/statuses/${pull.headSha}`,
    issue_url: `${api}/issues/${number}`,
  };
  return {
    ...addresses,
    url,
    id: pull.id,
    node_id: nodeId("PR", pull.id),
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    number,
    state: pull.state,
    locked: pull.isLocked,
    title: pull.title,
    user: renderAccount(roots, pull.author),
    body: pull.body,
    created_at: pull.createdAt,
    updated_at: pull.createdAt,
    closed_at: pull.state === "closed" ? pull.createdAt : null,
    merged_at: null,
    merge_commit_sha: pull.mergeCommitSha ?? null,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    labels: [],
    milestone: null,
    draft: pull.isDraft,
    head: renderEnd(roots, pull.headRepository, pull.headOwner, pull.headBranch, pull.headSha),
    base: renderEnd(roots, repository, repository.owner, pull.baseBranch, pull.baseSha),
    _links: renderPullLinks(url, addresses),
    author_association: associationOf(pull.author, repository),
    auto_merge: null,
    active_lock_reason: null,
  };
}

/** A pull request as it is shown by itself and in events. */
export function renderPull(roots: Roots, pull: PullRequest): JsonObject {
  const { files } = pull;
  const sum = (count: (file: (typeof files)[number]) => number): number =>
    files.reduce((total, file) => total + count(file), 0);
  const isMergeable = pull.mergeCommitSha !== undefined;
  return {
    ...renderPullSummary(roots, pull),
    merged: false,
    mergeable: isMergeable,
    rebaseable: isMergeable,
    mergeable_state: isMergeable ? "clean" : "dirty",
    merged_by: null,
    comments: pull.issueComments.length,
    review_comments: pull.reviewComments.length,
    maintainer_can_modify: false,
    commits: pull.commits.length,
    additions: sum((file) => file.additions),
    deletions: sum((file) => file.deletions),
    changed_files: files.length,
  };
}

function renderEnd(
  roots: Roots,
  repository: Repository | undefined,
  owner: Account,
  branch: string,
  sha: string,
): JsonObject {
  const repo: Json = repository ? renderRepository(roots, repository) : null;
  return { label: `${owner.login}:${branch}`, ref: branch, sha, user: renderAccount(roots, owner), repo };
}

function renderPullLinks(url: string, addresses: Readonly<Record<string, string>>): JsonObject {
  const link = (href: string | undefined): JsonObject => ({ href: href ?? url });
  return {
    self: link(url),
    html: link(addresses.html_url),
    issue: link(addresses.issue_url),
    comments: link(addresses.comments_url),
    review_comments: link(addresses.review_comments_url),
    review_comment: link(addresses.review_comment_url),
    commits: link(addresses.commits_url),
    statuses: link(addresses.statuses_url),
  };
}
