import { type Operation, operations } from "../openapi/description.js";
import type { Repository } from "../repository.js";
import { renderFullRepository } from "../render/repository.js";
import { checkRoutes } from "./checks.js";
import { codeScanningRoutes } from "./code-scanning.js";
import { compareRoutes } from "./compare.js";
import { contentRoutes } from "./contents.js";
import { gitDataRoutes } from "./git-data.js";
import { issueCommentRoutes } from "./issue-comments.js";
import { pullRoutes } from "./pulls.js";
import { reviewCommentRoutes } from "./review-comments.js";
import { reviewRoutes } from "./reviews.js";
import { repositoryPath, type Routes } from "./route.js";

/** Every operation of a repository that the fake serves. */
export const repositoryRoutes: Routes = {
  [`GET ${repositoryPath}`]: {
    requires: { scopes: [], level: "read" },
    handle: (call) => ({ status: 200, body: renderFullRepository(call.host, call.repository) }),
  },
  ...pullRoutes,
  ...reviewRoutes,
  ...reviewCommentRoutes,
  ...issueCommentRoutes,
  ...contentRoutes,
  ...gitDataRoutes,
  ...compareRoutes,
  ...checkRoutes,
  ...codeScanningRoutes,
};

/** An operation and the values that its path holds. */
export interface Match {
  readonly key: string;
  readonly operation: Operation;
  readonly params: Readonly<Record<string, string>>;
}

interface Pattern {
  readonly key: string;
  readonly method: string;
  readonly expression: RegExp;
  readonly names: readonly string[];
}

/** Parameters that may hold a `/`. */
const manySegments = new Set(["path", "basehead", "ref", "tree_sha"]);

const patterns: readonly Pattern[] = Object.keys(operations)
  .map(toPattern)
  // What is fixed wins over what is a parameter, and more of it over less.
  .sort(
    (one, other) => other.key.split("/").length - one.key.split("/").length || one.names.length - other.names.length,
  );

/** Finds the operation of a request; `path` is as it came, its parts still encoded. */
export function findOperation(method: string, path: string): Match | undefined {
  for (const pattern of patterns) {
    if (pattern.method !== method) continue;
    const match = pattern.expression.exec(path);
    const operation = operations[pattern.key];
    if (!match || !operation) continue;
    const params = pattern.names.map((name, index) => [name, decode(match[index + 1] ?? "")] as const);
    return { key: pattern.key, operation, params: Object.fromEntries(params) };
  }
  return undefined;
}

/** Rewrites `/repositories/{id}`, with which GitHub's links to further pages begin, to the repository's name. */
export function resolveRepositoryId(path: string, repositories: readonly Repository[]): string {
  const [, id, rest] = /^\/repositories\/(\d+)(\/.*|$)/.exec(path) ?? [];
  const repository = repositories.find((each) => String(each.id) === id);
  return repository ? `/repos/${repository.fullName}${rest ?? ""}` : path;
}

function toPattern(key: string): Pattern {
  const [method = "", path = ""] = key.split(" ");
  const names: string[] = [];
  const source = path.replace(/[.]|\{(\w+)\}/g, (text, name: string | undefined) => {
    if (name === undefined) return `\\${text}`;
    names.push(name);
    return manySegments.has(name) ? "(.+?)" : "([^/]+)";
  });
  // The root folder's contents have an empty path.
  const expression = new RegExp(`^${source.replace("/contents/(.+?)", "/contents(?:/(.*?))?")}/?$`);
  return { key, method, expression, names };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
