import type { Repository } from "./client.js";

/** What a run is about, whichever event started it. */
export interface Target extends Repository {
  /** The commit whose files are read. */
  readonly head: string;
  /** The commit that the change is compared with; the diff begins where the two met. Undefined: the whole tree is looked at. */
  readonly base: string | undefined;
  /** The commit whose config counts: a pull request can't lower its own bar, while a branch's own pushes go by its own. */
  readonly configAt: string;
  /** The pull request that is answered in, if there is one. */
  readonly pullRequest: PullRequest | undefined;
}

export interface PullRequest {
  readonly number: number;
  /** Comments in the conversation when the event happened; undefined when the event does not say. */
  readonly commentCount: number | undefined;
  /** And on lines of the change. */
  readonly reviewCommentCount: number | undefined;
  /** Files that the pull request changed then. */
  readonly fileCount: number | undefined;
}

/** What an event asks for: most name their target, for others GitHub has to be asked, and some leave nothing to do. */
export type Asked =
  | { readonly kind: "target"; readonly target: Target }
  | { readonly kind: "new-branch"; readonly head: string; readonly defaultBranch: string }
  | { readonly kind: "pull-request-of-run"; readonly head: string; readonly owner: string; readonly branch: string }
  | { readonly kind: "nothing"; readonly because: string };

/** What the runner hands in about the event. */
export interface RunEvent {
  readonly name: string;
  /** The parsed file at GITHUB_EVENT_PATH. */
  readonly payload: unknown;
  /** `owner/repo` of the repository that the workflow runs in. */
  readonly repository: string;
  /** The commit that the workflow runs on. */
  readonly sha: string;
}

/** An event that Plimsoll can't work with, or one that lacks what it needs. */
export class EventError extends Error {}

const readers: Readonly<Record<string, (event: RunEvent, repository: Repository) => Asked>> = {
  pull_request: readPullRequest,
  pull_request_target: readPullRequest,
  merge_group: readMergeGroup,
  push: readPush,
  workflow_dispatch: readWholeTree,
  schedule: readWholeTree,
  workflow_run: readWorkflowRun,
};

/** Reads what is under review from the event. Throws EventError. */
export function readAsked(event: RunEvent): { readonly repository: Repository; readonly asked: Asked } {
  const read = Object.hasOwn(readers, event.name) ? readers[event.name] : undefined;
  if (!read) {
    const known = Object.keys(readers).join(", ");
    throw new EventError(`Plimsoll does not know what to review on the event "${event.name}": it works on ${known}.`);
  }
  const repository = readRepository(event);
  return { repository, asked: read(event, repository) };
}

function readPullRequest(event: RunEvent, repository: Repository): Asked {
  const pull = field(event.payload, "pull_request");
  const target = targetOf(repository, pull);
  if (!target) throw new EventError(`The event ${event.name} came without a pull request's number, head and base.`);
  return { kind: "target", target };
}

/** The target that a pull request is, as the platform describes it; undefined when something is missing. */
export function targetOf(repository: Repository, pull: unknown): Target | undefined {
  const number = field(pull, "number");
  const head = field(field(pull, "head"), "sha");
  const base = field(field(pull, "base"), "sha");
  if (typeof number !== "number" || !isSha(head) || !isSha(base)) return undefined;
  const count = (name: string): number | undefined => {
    const value = field(pull, name);
    return typeof value === "number" && value >= 0 ? value : undefined;
  };
  const pullRequest = {
    number,
    commentCount: count("comments"),
    reviewCommentCount: count("review_comments"),
    fileCount: count("changed_files"),
  };
  return { ...repository, head, base, configAt: base, pullRequest };
}

/** What the queue is about to merge: the answer is the job's own conclusion. */
function readMergeGroup(event: RunEvent, repository: Repository): Asked {
  const group = field(event.payload, "merge_group");
  const head = field(group, "head_sha");
  const base = field(group, "base_sha");
  if (!isSha(head) || !isSha(base)) throw new EventError("The event merge_group came without its head and base.");
  return { kind: "target", target: { ...repository, head, base, configAt: base, pullRequest: undefined } };
}

function readPush({ payload }: RunEvent, repository: Repository): Asked {
  const head = field(payload, "after");
  const before = field(payload, "before");
  if (!isSha(head) || !isSha(before)) throw new EventError("The event push came without the commits before and after.");
  if (isNone(head)) return { kind: "nothing", because: "The push deleted its branch." };
  if (!isNone(before))
    return { kind: "target", target: { ...repository, head, base: before, configAt: head, pullRequest: undefined } };
  const defaultBranch = field(field(payload, "repository"), "default_branch");
  const isDefault = field(payload, "ref") === `refs/heads/${String(defaultBranch)}`;
  if (typeof defaultBranch === "string" && !isDefault) return { kind: "new-branch", head, defaultBranch };
  return { kind: "target", target: wholeTree(repository, head) };
}

function readWholeTree({ name, sha }: RunEvent, repository: Repository): Asked {
  if (!isSha(sha)) throw new EventError(`The event ${name} does not say which commit it is about.`);
  return { kind: "target", target: wholeTree(repository, sha) };
}

/** A target that is compared with nothing. */
export function wholeTree(repository: Repository, head: string): Target {
  return { ...repository, head, base: undefined, configAt: head, pullRequest: undefined };
}

/**
 * The second stage for forks: a workflow without secrets ran on the pull request, and this one may write. Nothing that the
 * first one left behind is looked at; the pull request is found by its head alone.
 */
function readWorkflowRun({ payload }: RunEvent): Asked {
  const run = field(payload, "workflow_run");
  const event = field(run, "event");
  if (event !== "pull_request" && event !== "pull_request_target")
    return { kind: "nothing", because: "The workflow that ended did not run for a pull request." };
  const head = field(run, "head_sha");
  const branch = field(run, "head_branch");
  const owner = field(field(field(run, "head_repository"), "owner"), "login");
  if (!isSha(head)) throw new EventError("The event workflow_run came without the head of its run.");
  if (typeof branch !== "string" || typeof owner !== "string")
    return { kind: "nothing", because: "The branch of the pull request is gone." };
  return { kind: "pull-request-of-run", head, owner, branch };
}

function readRepository(event: RunEvent): Repository {
  const fromPayload = field(field(event.payload, "repository"), "full_name");
  const name = event.repository !== "" ? event.repository : typeof fromPayload === "string" ? fromPayload : "";
  const [owner, repo, ...more] = name.split("/");
  if (!owner || !repo || more.length > 0) throw new EventError("The event does not say which repository it is about.");
  return { owner, repo };
}

/** A commit's name: nothing else may become part of a query. */
function isSha(value: unknown): value is string {
  return typeof value === "string" && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(value);
}

/** How the platform writes "no commit". */
function isNone(sha: string): boolean {
  return /^0+$/.test(sha);
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}
