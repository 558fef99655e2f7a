import { isRetryable, RequestFailure, retryDelay } from "./failure.js";

/** What the platform sends of a changed file. */
export interface DiffEntry {
  readonly filename: string;
  readonly status: "added" | "removed" | "modified" | "renamed" | "copied" | "changed" | "unchanged";
  readonly previous_filename?: string;
  readonly additions: number;
  readonly deletions: number;
  readonly changes: number;
  readonly patch?: string;
}

export interface Comparison {
  readonly files?: readonly DiffEntry[];
  /** The commit at which the two met. */
  readonly merge_base_commit: { readonly sha: string };
}

export interface GitTree {
  readonly tree: readonly {
    readonly path: string;
    readonly mode: string;
    readonly type: string;
    readonly size?: number;
  }[];
  readonly truncated: boolean;
}

interface Authored {
  readonly id: number;
  readonly body?: string | null;
  readonly user: { readonly login: string; readonly type?: string } | null;
  readonly html_url?: string;
}

export type IssueComment = Authored;

export interface PostedReviewComment extends Authored {
  readonly node_id: string;
  readonly in_reply_to_id?: number;
  /** null once the lines are gone. */
  readonly line?: number | null;
  readonly start_line?: number | null;
}

export interface NewReviewComment {
  readonly path: string;
  readonly body: string;
  readonly line: number;
  readonly side: "RIGHT";
  readonly start_line?: number;
  readonly start_side?: "RIGHT";
}

export interface NewReview {
  readonly commit_id: string;
  readonly event: "COMMENT";
  readonly body: string;
  readonly comments: readonly NewReviewComment[];
}

/**
 * All that Plimsoll asks of GitHub. Every method throws a RequestFailure when GitHub refuses or can't be reached.
 * What may safely be sent twice is tried again within bounds; creating is not, since an answer that was lost
 * may belong to a comment that was made.
 */
export interface GitHub {
  changedFiles(number: number, page: number): Promise<readonly DiffEntry[]>;
  compare(base: string, head: string): Promise<Comparison>;
  /** The open pull requests from a branch, as `owner:branch`. */
  pullRequests(head: string): Promise<readonly unknown[]>;
  tree(sha: string): Promise<GitTree>;
  /** A file's bytes at a commit; undefined when it is none, or over 1 MB. */
  bytes(path: string, sha: string): Promise<Buffer | undefined>;
  graphql<Data>(query: string, variables: Readonly<Record<string, string>>): Promise<Data>;
  comments(number: number, page: number): Promise<readonly IssueComment[]>;
  createComment(number: number, body: string): Promise<IssueComment>;
  updateComment(id: number, body: string): Promise<IssueComment>;
  deleteComment(id: number): Promise<void>;
  reviewComments(number: number, page: number): Promise<readonly PostedReviewComment[]>;
  createReview(number: number, review: NewReview): Promise<{ readonly html_url?: string }>;
  updateReviewComment(id: number, body: string): Promise<void>;
  deleteReviewComment(id: number): Promise<void>;
  /** Who the token speaks for; undefined when GitHub does not say. */
  login(): Promise<string | undefined>;
  /** Waits a moment, before something that may have gone wrong is looked at again. */
  pause(): Promise<void>;
  /** Folds a comment away as resolved. */
  minimize(nodeId: string): Promise<void>;
}

/** Sends one request; what octokit's `request` does. */
export type Send = (
  route: string,
  parameters: Readonly<Record<string, unknown>>,
) => Promise<{ readonly data: unknown }>;

export interface Repository {
  readonly owner: string;
  readonly repo: string;
}

/** How many entries the platform gives of a list at one time. */
export const pageSize = 100;

const pauseLength = 1_000;

/** A client of one repository. `sleep` waits for milliseconds. */
export function createClient(
  send: Send,
  repository: Repository,
  sleep: (milliseconds: number) => Promise<void>,
): GitHub {
  // Nothing else of what was handed in may travel along: it would become part of bodies.
  const { owner, repo } = repository;
  const once = async (route: string, parameters: Readonly<Record<string, unknown>>): Promise<unknown> => {
    try {
      return (await send(route, { owner, repo, ...parameters })).data;
    } catch (error) {
      throw RequestFailure.from(route, error);
    }
  };
  const repeatedly = async (route: string, parameters: Readonly<Record<string, unknown>>): Promise<unknown> => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await once(route, parameters);
      } catch (error) {
        const delay = error instanceof RequestFailure && isRetryable(error) ? retryDelay(error, attempt) : undefined;
        if (delay === undefined) throw error;
        await sleep(delay);
      }
    }
  };
  /** A limit is told before anything was done: only then may something be created by a second request. */
  const creating = async (route: string, parameters: Readonly<Record<string, unknown>>): Promise<unknown> => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await once(route, parameters);
      } catch (error) {
        const isLimit = error instanceof RequestFailure && error.isRateLimit;
        const delay = isLimit ? retryDelay(error, attempt) : undefined;
        if (delay === undefined) throw error;
        await sleep(delay);
      }
    }
  };
  return methods(repeatedly, creating, () => sleep(pauseLength));
}

type Request = (route: string, parameters: Readonly<Record<string, unknown>>) => Promise<unknown>;

function methods(get: Request, create: Request, pause: () => Promise<void>): GitHub {
  const pull = "/repos/{owner}/{repo}/pulls";
  const issues = "/repos/{owner}/{repo}/issues";
  return {
    changedFiles: async (number, page) =>
      (await get(`GET ${pull}/{pull_number}/files`, { pull_number: number, per_page: pageSize, page })) as DiffEntry[],
    compare: async (base, head) =>
      (await get("GET /repos/{owner}/{repo}/compare/{basehead}", {
        basehead: `${base}...${head}`,
      })) as Comparison,
    pullRequests: async (head) =>
      (await get(`GET ${pull}`, { head, state: "open", per_page: pageSize })) as readonly unknown[],
    tree: async (sha) =>
      (await get("GET /repos/{owner}/{repo}/git/trees/{tree_sha}", { tree_sha: sha, recursive: "1" })) as GitTree,
    async bytes(path, sha) {
      const found = (await get(`GET /repos/{owner}/{repo}/contents/${encodePath(path)}`, { ref: sha })) as {
        type?: string;
        encoding?: string;
        content?: string;
      };
      if (found.type !== "file" || found.encoding !== "base64" || found.content === undefined) return undefined;
      return Buffer.from(found.content, "base64");
    },
    async graphql<Data>(query: string, variables: Readonly<Record<string, string>>) {
      const answer = (await get("POST /graphql", { query, variables })) as GraphqlAnswer<Data>;
      if (answer.data !== undefined && answer.data !== null && !answer.errors?.length) return answer.data;
      throw new RequestFailure("POST /graphql", undefined, answer.errors?.[0]?.message ?? "GitHub gave no answer.", {});
    },
    comments: async (number, page) =>
      (await get(`GET ${issues}/{issue_number}/comments`, {
        issue_number: number,
        per_page: pageSize,
        page,
      })) as IssueComment[],
    createComment: async (number, body) =>
      (await create(`POST ${issues}/{issue_number}/comments`, { issue_number: number, body })) as IssueComment,
    updateComment: async (id, body) =>
      (await get(`PATCH ${issues}/comments/{comment_id}`, { comment_id: id, body })) as IssueComment,
    async deleteComment(id) {
      await get(`DELETE ${issues}/comments/{comment_id}`, { comment_id: id });
    },
    reviewComments: async (number, page) =>
      (await get(`GET ${pull}/{pull_number}/comments`, {
        pull_number: number,
        per_page: pageSize,
        page,
      })) as PostedReviewComment[],
    createReview: async (number, review) =>
      (await create(`POST ${pull}/{pull_number}/reviews`, { pull_number: number, ...review })) as { html_url?: string },
    async updateReviewComment(id, body) {
      await get(`PATCH ${pull}/comments/{comment_id}`, { comment_id: id, body });
    },
    async deleteReviewComment(id) {
      await get(`DELETE ${pull}/comments/{comment_id}`, { comment_id: id });
    },
    async login() {
      try {
        const answer = (await get("POST /graphql", {
          query: "query { viewer { login } }",
          variables: {},
        })) as GraphqlAnswer<{
          viewer?: { login?: string };
        }>;
        return answer.data?.viewer?.login;
      } catch {
        return undefined;
      }
    },
    pause,
    async minimize(nodeId) {
      const query =
        "mutation($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: RESOLVED }) { minimizedComment { isMinimized } } }";
      const answer = (await get("POST /graphql", { query, variables: { id: nodeId } })) as GraphqlAnswer<unknown>;
      const refusal = answer.errors?.[0];
      if (refusal)
        throw new RequestFailure("POST /graphql", refusal.type === "FORBIDDEN" ? 403 : undefined, refusal.message, {});
    },
  };
}

interface GraphqlAnswer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly type?: string }[];
}

/** Octokit would encode the slashes too. */
function encodePath(path: string): string {
  return path
    .replace(/\p{Cs}/gu, "\uFFFD")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
}
