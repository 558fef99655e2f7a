import type { Requirement, Viewer } from "../access.js";
import { type Answer, type JsonObject, notFound } from "../answer.js";
import type { Account } from "../account.js";
import type { Host } from "../host.js";
import type { PullRequest } from "../pull-request.js";
import type { Repository } from "../repository.js";

/** A REST request that was found to be well formed and allowed. */
export interface RestCall {
  readonly host: Host;
  readonly repository: Repository;
  readonly viewer: Viewer;
  /** The values of the path's parameters, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Fits the operation's schema; empty when there is none. */
  readonly body: JsonObject;
  /** The `Accept` header. */
  readonly accept: string;
  /** The address that links to further pages begin with, without the query. */
  readonly pageUrl: string;
  /** Records something that a strict reviewer would object to. */
  violate(text: string): void;
}

/** How one operation is served. */
export interface Route {
  readonly requires: Requirement;
  handle(call: RestCall): Answer;
}

/** Operations of one topic by their key. */
export type Routes = Readonly<Record<string, Route>>;

/** What every path of a repository begins with. */
export const repositoryPath = "/repos/{owner}/{repo}";

/** Reading files and commits. */
export const readContents: Requirement = { scopes: ["contents"], level: "read" };

/** Reading pull requests and what is said on their diff. */
export const readPulls: Requirement = { scopes: ["pull-requests"], level: "read" };

/** Reviewing. */
export const writePulls: Requirement = { scopes: ["pull-requests"], level: "write" };

/** Reading the conversation of a pull request, for which either scope will do. */
export const readConversation: Requirement = { scopes: ["issues", "pull-requests"], level: "read" };

/** Speaking in the conversation of a pull request. */
export const writeConversation: Requirement = { scopes: ["issues", "pull-requests"], level: "write" };

/** A pull request of the path. Throws when there is none. */
export function pullOf(call: RestCall): PullRequest {
  const number = Number(call.params.pull_number ?? call.params.issue_number);
  const pull = call.repository.pulls.find((each) => each.number === number);
  if (!pull) throw notFound();
  return pull;
}

/** Who writes. A write without a viewer was refused before. */
export function writerOf(call: RestCall): Account {
  if (!call.viewer) throw notFound();
  return call.viewer.account;
}

/** A text of the body; `undefined` when it was not sent. */
export function textOf(body: JsonObject, name: string): string | undefined {
  const value = body[name];
  return typeof value === "string" ? value : undefined;
}

/** A number of the body; `undefined` when it was not sent. */
export function numberOf(body: JsonObject, name: string): number | undefined {
  const value = body[name];
  return typeof value === "number" ? value : undefined;
}
