import { type Account, accountOf, actionsBot } from "./account.js";
import { notAccessible, notFound, Refusal } from "./answer.js";

/** The scopes of a workflow's `permissions:` that the fake knows. */
export type Scope = "contents" | "pull-requests" | "issues" | "checks" | "security-events";

/** What a token may do in a scope. */
export type Level = "none" | "read" | "write";

/** What a token may do; a scope that is not named is `none`, as in a workflow. */
export type Permissions = Readonly<Partial<Record<Scope, Level>>>;

/** What the README asks for. */
export const defaultPermissions: Permissions = { contents: "read", "pull-requests": "write" };

/** What a pull request from a fork, or one of Dependabot's, gets. */
export const readOnlyPermissions: Permissions = { contents: "read", "pull-requests": "read", issues: "read" };

/** A token and whom it speaks for. */
export interface Grant {
  readonly account: Account;
  readonly permissions: Permissions;
  /** An app's installation token can't ask who it is by `GET /user`. */
  readonly isInstallation: boolean;
}

/** Who sends a request; `undefined` stands for nobody, who may still read what is public. */
export type Viewer = Grant | undefined;

/** Any one of the scopes is enough; with none, any token is. */
export interface Requirement {
  readonly scopes: readonly Scope[];
  readonly level: "read" | "write";
}

/** The grant of the workflow's own token. */
export function installationGrant(permissions: Permissions): Grant {
  return { account: actionsBot, permissions, isInstallation: true };
}

/** The grant of a person's token. */
export function personalGrant(login: string, permissions: Permissions): Grant {
  return { account: accountOf(login), permissions, isInstallation: false };
}

/** Whether a viewer meets a requirement in a repository. What is public may be read whatever the permissions say. */
export function isAllowed(viewer: Viewer, requirement: Requirement, isPrivate: boolean): boolean {
  if (requirement.level === "read" && !isPrivate) return true;
  if (requirement.scopes.length === 0) return viewer !== undefined;
  return requirement.scopes.some((scope) => reaches(viewer?.permissions[scope] ?? "none", requirement.level));
}

/** Throws GitHub's refusal when a viewer does not meet a requirement; without a token a private repository does not exist. */
export function demand(viewer: Viewer, requirement: Requirement, isPrivate: boolean): void {
  if (isAllowed(viewer, requirement, isPrivate)) return;
  if (viewer) throw notAccessible();
  throw isPrivate ? notFound() : new Refusal(401, "Requires authentication");
}

function reaches(level: Level, needed: "read" | "write"): boolean {
  return level === "write" || (level === "read" && needed === "read");
}
