import type { JsonObject } from "../answer.js";
import { accountOf, type Account } from "../account.js";
import type { FakeGitHub } from "../server.js";
import { renderAccount } from "../render/account.js";
import { htmlRepository, type Roots } from "../render/links.js";
import { renderPull } from "../render/pull.js";
import { renderRepository } from "../render/repository.js";
import type { PullRequest } from "../pull-request.js";
import { noCommit, type Push, type Repository } from "../repository.js";

/** What starts a workflow: the payload, and what the runner derives from it. */
export interface WorkflowEvent {
  /** `GITHUB_EVENT_NAME`. */
  readonly name: string;
  readonly payload: JsonObject;
  readonly repository: Repository;
  /** `GITHUB_SHA`. */
  readonly sha: string;
  /** `GITHUB_REF`. */
  readonly ref: string;
  /** `GITHUB_HEAD_REF`; only events of pull requests have one. */
  readonly headRef?: string;
  /** `GITHUB_BASE_REF`. */
  readonly baseRef?: string;
  readonly actor: Account;
}

/** What happened to a pull request. */
export interface PullEventOptions {
  /** "opened" unless told. */
  readonly action?: string;
  /** The head before a push, for the action "synchronize". */
  readonly before?: string;
}

/** A pull request was opened or pushed to. `GITHUB_SHA` is the test merge. */
export function pullRequestEvent(github: Roots, pull: PullRequest, options: PullEventOptions = {}): WorkflowEvent {
  return {
    name: "pull_request",
    payload: pullPayload(github, pull, options),
    repository: pull.repository,
    sha: pull.mergeCommitSha ?? pull.headSha,
    ref: `refs/pull/${pull.number}/merge`,
    headRef: pull.headBranch,
    baseRef: pull.baseBranch,
    actor: pull.author,
  };
}

/** The same, in the context of the base branch. */
export function pullRequestTargetEvent(
  github: Roots,
  pull: PullRequest,
  options: PullEventOptions = {},
): WorkflowEvent {
  return {
    ...pullRequestEvent(github, pull, options),
    name: "pull_request_target",
    sha: pull.baseSha,
    ref: `refs/heads/${pull.baseBranch}`,
  };
}

/** A pull request entered the merge queue. */
export function mergeGroupEvent(github: Roots, pull: PullRequest): WorkflowEvent {
  const { repository } = pull;
  const { ref, headSha, baseSha } = repository.queueMerge(pull);
  const group = {
    head_sha: headSha,
    head_ref: ref,
    base_sha: baseSha,
    base_ref: `refs/heads/${pull.baseBranch}`,
    head_commit: headCommit(repository, headSha),
  };
  const actor = accountOf("github-merge-queue[bot]");
  const payload = { action: "checks_requested", merge_group: group, ...common(github, repository, actor) };
  return { name: "merge_group", payload, repository, sha: headSha, ref, actor };
}

/** A branch was pushed, or deleted when `after` is no commit. */
export function pushEvent(github: Roots, repository: Repository, push: Push): WorkflowEvent {
  const isCreated = push.before === noCommit;
  const isDeleted = push.after === noCommit;
  const commits = isDeleted || isCreated ? [] : repository.store.commitsBetween(push.before, push.after);
  const actor = accountOf("octocat");
  const payload = {
    ref: push.ref,
    before: push.before,
    after: push.after,
    created: isCreated,
    deleted: isDeleted,
    forced: false,
    base_ref: null,
    compare: `${htmlRepository(github, repository)}/compare/${push.before.slice(0, 12)}...${push.after.slice(0, 12)}`,
    commits: commits.map((sha) => headCommit(repository, sha)),
    head_commit: isDeleted ? null : headCommit(repository, push.after),
    pusher: { name: actor.login, email: `${actor.login}@users.noreply.example.com` },
    ...common(github, repository, actor),
  };
  return { name: "push", payload, repository, sha: push.after, ref: push.ref, actor };
}

/** Somebody pressed the button. */
export function workflowDispatchEvent(
  github: Roots,
  repository: Repository,
  inputs: Readonly<Record<string, string>> = {},
  branch = repository.defaultBranch,
): WorkflowEvent {
  const ref = `refs/heads/${branch}`;
  const actor = accountOf("octocat");
  const payload = { inputs, ref, workflow: workflowPath, ...common(github, repository, actor) };
  return { name: "workflow_dispatch", payload, repository, sha: repository.branchTip(branch), ref, actor };
}

/** The time has come. */
export function scheduleEvent(github: Roots, repository: Repository): WorkflowEvent {
  const actor = accountOf("octocat");
  const payload = { schedule: "0 5 * * 1", workflow: workflowPath, ...common(github, repository, actor) };
  const ref = `refs/heads/${repository.defaultBranch}`;
  return { name: "schedule", payload, repository, sha: repository.baseTip, ref, actor };
}

/** A workflow that ran for a pull request has ended. Its list of pull requests is empty when the head is a fork. */
export function workflowRunEvent(github: Roots, pull: PullRequest, conclusion = "success"): WorkflowEvent {
  const { repository } = pull;
  const page = `${htmlRepository(github, repository)}/actions/runs/4200000001`;
  const run = {
    id: 4_200_000_001,
    name: "Pull request",
    path: ".github/workflows/pull-request.yml",
    event: "pull_request",
    status: "completed",
    conclusion,
    head_branch: pull.headBranch,
    head_sha: pull.headSha,
    head_commit: headCommit(repository, pull.headSha),
    head_repository: pull.headRepository ? renderRepository(github, pull.headRepository) : null,
    repository: renderRepository(github, repository),
    actor: renderAccount(github, pull.author),
    triggering_actor: renderAccount(github, pull.author),
    display_title: pull.title,
    html_url: page,
    run_number: 7,
    run_attempt: 1,
    workflow_id: 91,
    created_at: pull.createdAt,
    updated_at: pull.createdAt,
    pull_requests: pull.isFromFork ? [] : [pullOfRun(github, pull)],
  };
  const workflow = { id: 91, name: "Pull request", path: ".github/workflows/pull-request.yml", state: "active" };
  const actor = pull.author;
  const payload = { action: "completed", workflow_run: run, workflow, ...common(github, repository, actor) };
  const ref = `refs/heads/${repository.defaultBranch}`;
  return { name: "workflow_run", payload, repository, sha: repository.baseTip, ref, actor };
}

/** The event of a first pull request, for tests that don't care. */
export function defaultEvent(github: FakeGitHub): WorkflowEvent {
  const [repository] = github.repositories;
  if (!repository) throw new Error("the fake has no repository yet");
  return pullRequestEvent(github, repository.pull);
}

const workflowPath = ".github/workflows/plimsoll.yml";

function pullPayload(github: Roots, pull: PullRequest, { action = "opened", before }: PullEventOptions): JsonObject {
  return {
    action,
    number: pull.number,
    pull_request: renderPull(github, pull),
    ...(before === undefined ? {} : { before, after: pull.headSha }),
    ...common(github, pull.repository, pull.author),
  };
}

function common(github: Roots, repository: Repository, sender: Account): JsonObject {
  const { owner } = repository;
  return {
    repository: renderRepository(github, repository),
    sender: renderAccount(github, sender),
    ...(owner.type === "Organization" ? { organization: { login: owner.login, id: owner.id } } : {}),
  };
}

function pullOfRun(github: Roots, pull: PullRequest): JsonObject {
  const url = `${github.apiUrl}/repos/${pull.repository.fullName}`;
  const repo = { id: pull.repository.id, name: pull.repository.name, url };
  return {
    id: pull.id,
    number: pull.number,
    url: `${url}/pulls/${pull.number}`,
    head: { ref: pull.headBranch, sha: pull.headSha, repo },
    base: { ref: pull.baseBranch, sha: pull.baseSha, repo },
  };
}

function headCommit(repository: Repository, sha: string): JsonObject {
  const { tree, message, date, author, email } = repository.store.commitData(sha);
  const person = { name: author, email };
  return { id: sha, tree_id: tree, message, timestamp: date, author: person, committer: person };
}
