/** What a run is about, whichever event started it. */
export interface Target {
  readonly owner: string;
  readonly repo: string;
  /** The commit whose files are read. */
  readonly head: string;
  /** The commit that the change is compared with and whose config counts; the diff begins where the two met. */
  readonly base: string;
  /** The pull request that is answered in. */
  readonly pullRequest: PullRequest;
}

export interface PullRequest {
  readonly number: number;
  /** Comments in the conversation when the event happened; undefined when the event does not say. */
  readonly commentCount: number | undefined;
  /** And on lines of the change. */
  readonly reviewCommentCount: number | undefined;
}

/** What the runner hands in about the event. */
export interface RunEvent {
  readonly name: string;
  /** The parsed file at GITHUB_EVENT_PATH. */
  readonly payload: unknown;
  /** `owner/repo` of the repository that the workflow runs in. */
  readonly repository: string;
}

/** An event that Plimsoll can't work with, or one that lacks what it needs. */
export class EventError extends Error {}

const readers: Readonly<Record<string, (event: RunEvent) => Target>> = {
  pull_request: readPullRequest,
  pull_request_target: readPullRequest,
};

/** Reads what is under review from the event. Throws EventError. */
export function readTarget(event: RunEvent): Target {
  const read = Object.hasOwn(readers, event.name) ? readers[event.name] : undefined;
  if (read) return read(event);
  const known = Object.keys(readers).join(" and ");
  throw new EventError(`Plimsoll does not know what to review on the event "${event.name}": it works on ${known}.`);
}

function readPullRequest(event: RunEvent): Target {
  const pull = field(event.payload, "pull_request");
  const number = field(pull, "number");
  const head = field(field(pull, "head"), "sha");
  const base = field(field(pull, "base"), "sha");
  if (typeof number !== "number" || !isSha(head) || !isSha(base))
    throw new EventError(`The event ${event.name} came without a pull request's number, head and base.`);
  const count = (name: string): number | undefined => {
    const value = field(pull, name);
    return typeof value === "number" ? value : undefined;
  };
  const pullRequest = { number, commentCount: count("comments"), reviewCommentCount: count("review_comments") };
  return { ...readRepository(event), head, base, pullRequest };
}

function readRepository(event: RunEvent): { owner: string; repo: string } {
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

function field(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}
