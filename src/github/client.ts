import {
  hasId,
  ignore,
  isObject,
  listOf,
  read,
  readComparison,
  readContents,
  readDiff,
  readHead,
  readTree,
  type Reader,
} from "./answers.js";
import { isRetryable, RequestFailure, retryDelay } from "./failure.js";
import { readGraphql, type GraphqlAnswer } from "./graphql.js";

/** What the platform sends of a changed file. */
export interface DiffEntry {
  readonly filename: string;
  readonly status: "added" | "removed" | "modified" | "renamed" | "copied" | "changed" | "unchanged";
  readonly previous_filename?: string;
  readonly additions: number;
  readonly deletions: number;
  readonly changes: number;
  readonly patch?: string;
  /** Ends in the commit that the file was read at. */
  readonly contents_url?: string;
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
  pullRequest(number: number): Promise<{ readonly head: { readonly sha: string } }>;
  /** The open pull requests from a branch, as `owner:branch`. */
  pullRequests(head: string): Promise<readonly unknown[]>;
  tree(sha: string): Promise<GitTree>;
  /** A file's bytes at a commit; undefined when it is none, or over 1 MB. */
  bytes(path: string, sha: string): Promise<Buffer | undefined>;
  graphql<Data>(query: string, variables: Readonly<Record<string, string>>): Promise<GraphqlAnswer<Data>>;
  comments(number: number, page: number): Promise<readonly IssueComment[]>;
  createComment(number: number, body: string): Promise<IssueComment>;
  updateComment(id: number, body: string): Promise<IssueComment>;
  deleteComment(id: number): Promise<unknown>;
  reviewComments(number: number, page: number): Promise<readonly PostedReviewComment[]>;
  createReview(number: number, review: NewReview): Promise<unknown>;
  updateReviewComment(id: number, body: string): Promise<unknown>;
  deleteReviewComment(id: number): Promise<unknown>;
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
) => Promise<{ readonly data: unknown; readonly headers?: Readonly<Record<string, unknown>> }>;

export interface Clock {
  /** Waits for milliseconds. */
  sleep(milliseconds: number): Promise<void>;
  /** Milliseconds since 1970. */
  now(): number;
}

export interface Repository {
  readonly owner: string;
  readonly repo: string;
}

/** How many entries the platform gives of a list at one time. */
export const pageSize = 100;

const pauseLength = 1_000;

/** In milliseconds from the first thing that went wrong: after it nothing is tried again, so a run ends whatever GitHub does. */
const patience = 60_000;

/** A client of one repository. */
export function createClient(send: Send, repository: Repository, clock: Clock): GitHub {
  // Nothing else of what was handed in may travel along: it would become part of bodies.
  const { owner, repo } = repository;
  let end: number | undefined;
  const once = async <Data>(route: string, parameters: Parameters, read: Reader<Data>): Promise<Data> => {
    try {
      const { data, headers = {} } = await send(route, { owner, repo, ...parameters });
      const found = read(data, headers);
      if (found === undefined) throw RequestFailure.unreadable(route);
      return found;
    } catch (error) {
      throw RequestFailure.from(route, error);
    }
  };
  const repeat =
    (isWorthIt: (failure: RequestFailure) => boolean): Request =>
    async (route, parameters, read) => {
      for (let attempt = 1; ; attempt++) {
        try {
          return await once(route, parameters, read);
        } catch (error) {
          if (!(error instanceof RequestFailure)) throw error;
          const now = clock.now();
          end ??= now + patience;
          const delay = isWorthIt(error) ? retryDelay(error, attempt, now) : undefined;
          if (delay === undefined || now + delay > end) throw error;
          await clock.sleep(delay);
        }
      }
    };
  // A limit is told before anything was done: only then may something be created by a second request.
  const create = repeat(({ isRateLimit }) => isRateLimit);
  return methods(repeat(isRetryable), create, () => clock.sleep(pauseLength));
}

type Parameters = Readonly<Record<string, unknown>>;
type Request = <Data>(route: string, parameters: Parameters, read: Reader<Data>) => Promise<Data>;

function methods(get: Request, create: Request, pause: () => Promise<void>): GitHub {
  const pull = "/repos/{owner}/{repo}/pulls";
  const issues = "/repos/{owner}/{repo}/issues";
  const page = (number: number) => ({ per_page: pageSize, page: number });
  return {
    changedFiles: (number, at) =>
      get(`GET ${pull}/{pull_number}/files`, { pull_number: number, ...page(at) }, readDiff),
    compare: (base, head) =>
      get("GET /repos/{owner}/{repo}/compare/{basehead}", { basehead: `${base}...${head}` }, readComparison),
    pullRequest: (number) => get(`GET ${pull}/{pull_number}`, { pull_number: number }, readHead),
    pullRequests: (head) => get(`GET ${pull}`, { head, state: "open", per_page: pageSize }, listOf<unknown>(isObject)),
    tree: (sha) => get("GET /repos/{owner}/{repo}/git/trees/{tree_sha}", { tree_sha: sha, recursive: "1" }, readTree),
    bytes: async (path, sha) =>
      (await get(`GET /repos/{owner}/{repo}/contents/${encodePath(path)}`, { ref: sha }, readContents)).bytes,
    graphql: <Fields>(query: string, variables: Readonly<Record<string, string>>) =>
      get("POST /graphql", { query, variables }, readGraphql<Fields>),
    comments: (number, at) =>
      get(`GET ${issues}/{issue_number}/comments`, { issue_number: number, ...page(at) }, listOf<IssueComment>(hasId)),
    createComment: (number, body) =>
      create(`POST ${issues}/{issue_number}/comments`, { issue_number: number, body }, read<IssueComment>(hasId)),
    updateComment: (id, body) =>
      get(`PATCH ${issues}/comments/{comment_id}`, { comment_id: id, body }, read<IssueComment>(hasId)),
    deleteComment: (id) => get(`DELETE ${issues}/comments/{comment_id}`, { comment_id: id }, ignore),
    reviewComments: (number, at) =>
      get(
        `GET ${pull}/{pull_number}/comments`,
        { pull_number: number, ...page(at) },
        listOf<PostedReviewComment>(hasId),
      ),
    createReview: (number, review) =>
      create(`POST ${pull}/{pull_number}/reviews`, { pull_number: number, ...review }, read<object>(hasId)),
    updateReviewComment: (id, body) =>
      get(`PATCH ${pull}/comments/{comment_id}`, { comment_id: id, body }, read<object>(hasId)),
    deleteReviewComment: (id) => get(`DELETE ${pull}/comments/{comment_id}`, { comment_id: id }, ignore),
    async login() {
      type Viewer = { readonly viewer?: { readonly login?: string } | null };
      try {
        const { data } = await get(
          "POST /graphql",
          { query: "query { viewer { login } }", variables: {} },
          readGraphql<Viewer>,
        );
        return data.viewer?.login;
      } catch {
        return undefined;
      }
    },
    pause,
    async minimize(nodeId) {
      const query =
        "mutation($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: RESOLVED }) { minimizedComment { isMinimized } } }";
      await get("POST /graphql", { query, variables: { id: nodeId } }, readGraphql<object>);
    },
  };
}

/** Octokit would encode the slashes too. */
function encodePath(path: string): string {
  return path
    .replace(/\p{Cs}/gu, "\uFFFD")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
}
