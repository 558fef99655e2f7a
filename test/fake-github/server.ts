import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { defaultPermissions, type Grant, installationGrant, type Permissions, personalGrant } from "./access.js";
import type { Answer } from "./answer.js";
import { Clock } from "./clock.js";
import { type Fault, Faults, type Injection, type PendingRequest } from "./faults.js";
import type { ListedRepository } from "./organisation.js";
import { isMutation } from "./graphql/execute.js";
import { type Incoming, readIncoming } from "./incoming.js";
import { RateLimit, type RateResource } from "./rate-limit.js";
import { type RequestCounts, RequestLog, type RequestRecord } from "./request-log.js";
import { Repository, type RepositoryOptions } from "./repository.js";
import { findOperation, resolveRepositoryId } from "./rest/router.js";
import { serve, type Service } from "./serve.js";

/** How a fake GitHub begins. */
export interface FakeGitHubOptions {
  /** What the workflow's token may do; `contents: read` and `pull-requests: write` unless told. */
  readonly permissions?: Permissions;
  /** Serves under `/api/v3` and `/api/graphql`, as an Enterprise Server does. */
  readonly isEnterprise?: boolean;
  /** Requests an hour for each resource; 1,000 unless told, as a workflow's token has. */
  readonly rateLimit?: number;
  /** Milliseconds that every request takes, as over a network; 0 unless told. */
  readonly latency?: number;
}

/** A GitHub that listens on this machine. */
export interface FakeGitHub {
  /** What the runner puts in `GITHUB_API_URL`. */
  readonly apiUrl: string;
  /** What the runner puts in `GITHUB_GRAPHQL_URL`. */
  readonly graphqlUrl: string;
  /** What the runner puts in `GITHUB_SERVER_URL`. */
  readonly serverUrl: string;
  /** The workflow's token. */
  readonly token: string;
  readonly requests: readonly RequestRecord[];
  readonly counts: RequestCounts;
  /** The requests that were refused for what they are: with 400 or more, and not by an injected fault. */
  readonly refusals: readonly RequestRecord[];
  /** What a strict reviewer would object to, in requests that were served all the same or refused. */
  readonly violations: readonly string[];
  readonly rateLimit: RateLimit;
  readonly repositories: readonly Repository[];
  /** Makes a repository, with a pull request when there is a head. */
  createRepository(options: RepositoryOptions): Repository;
  /** Makes an organisation whose repositories can be listed, and nothing else: they hold nothing. */
  createOrganisation(login: string, repositories: readonly ListedRepository[]): void;
  /** Changes what the workflow's token may do. */
  setPermissions(permissions: Permissions): void;
  /** Makes a person's token, to write as somebody else over HTTP. */
  addPersonalToken(login: string, permissions: Permissions): string;
  /** Lets something go wrong with requests to come. */
  inject(injection: Injection): void;
  /** Forgets the faults that nothing was hit by. */
  forgetFaults(): void;
  /** Forgets the requests and violations so far. */
  clearLog(): void;
  /** Stops listening and removes the repositories. */
  close(): Promise<void>;
}

const defaultRateLimit = 1000;
const firstId = 2_900_000_001;

/** Starts a GitHub on a free port of 127.0.0.1. */
export async function startFakeGitHub(options: FakeGitHubOptions = {}): Promise<FakeGitHub> {
  const log = new RequestLog();
  const faults = new Faults();
  const server = createServer((message, response) => {
    void exchange(message, response).catch((error: unknown) => {
      log.addViolation(
        `the fake itself failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the fake has no port");
  const origin = `http://127.0.0.1:${address.port}`;
  const apiPath = options.isEnterprise ? "/api/v3" : "";
  const graphqlPath = options.isEnterprise ? "/api/graphql" : "/graphql";
  const token = `ghs_${"fakeInstallationToken".padEnd(36, "0")}`;
  const grants = new Map<string, Grant>([[token, installationGrant(options.permissions ?? defaultPermissions)]]);
  const repositories: Repository[] = [];
  const organisations = new Map<string, readonly ListedRepository[]>();
  let lastId = firstId;
  const service: Service = {
    clock: new Clock(),
    apiUrl: `${origin}${apiPath}`,
    serverUrl: options.isEnterprise ? origin : "https://github.com",
    nextId: () => (lastId += 1),
    addViolation: (text) => log.addViolation(text),
    grants,
    organisations,
    rateLimit: new RateLimit(options.rateLimit ?? defaultRateLimit),
    resolvedThreads: new Set(),
    get repositories() {
      const forks = repositories.flatMap((each) => each.pulls.map((pull) => pull.headRepository));
      return [...new Set([...repositories, ...forks.filter((each) => each !== undefined)])];
    },
  };

  async function exchange(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const startedAt = performance.now();
    const received = await readIncoming(message);
    if (options.latency !== undefined) await sleep(options.latency);
    const isGraphql = received.path === graphqlPath;
    const path = isGraphql ? received.path : stripBase(received.path);
    const incoming = { ...received, path: resolveRepositoryId(path, service.repositories) };
    const match = isGraphql ? undefined : findOperation(incoming.method, incoming.path);
    const pending = pendingRecord(incoming, isGraphql ? "POST /graphql" : match?.key, startedAt);
    const hits = faults.take(pending);
    const served: { answer?: Answer } = {};
    const answer = await answerWithFaults(hits, () => (served.answer = serve(service, incoming, match, isGraphql)));
    const isCut = hits.some((fault) => "cut" in fault);
    const isFaulty = answer !== served.answer || !answer || isCut;
    log.add({ ...pending, status: answer?.status ?? 0, isFaulty, endedAt: performance.now() });
    if (hits.some((fault) => "hang" in fault)) return;
    if (answer) send(response, answer, service.rateLimit.headers(resourceOf(isGraphql)), isCut);
    else response.destroy();
  }

  async function answerWithFaults(hits: readonly Fault[], handle: () => Answer): Promise<Answer | undefined> {
    let after: Answer | undefined;
    let change = (answer: Answer): Answer => answer;
    for (const fault of hits) {
      if ("reset" in fault || "hang" in fault) return undefined;
      if ("answer" in fault) return fault.answer;
      if ("change" in fault) change = fault.change;
      if ("delayMs" in fault) await sleep(fault.delayMs);
      if ("before" in fault) await fault.before();
      if ("answerAfterServing" in fault) after = fault.answerAfterServing;
    }
    const served = change(handle());
    return after ?? served;
  }

  function stripBase(path: string): string {
    return path === apiPath || path.startsWith(`${apiPath}/`) ? path.slice(apiPath.length) : `/outside${path}`;
  }

  return {
    apiUrl: service.apiUrl,
    graphqlUrl: `${origin}${graphqlPath}`,
    serverUrl: service.serverUrl,
    token,
    get requests() {
      return log.requests;
    },
    get counts() {
      return log.counts;
    },
    get refusals() {
      return log.requests.filter((request) => request.status >= 400 && !request.isFaulty);
    },
    get violations() {
      return log.violations;
    },
    get repositories() {
      return service.repositories;
    },
    rateLimit: service.rateLimit,
    createRepository({ base, head, pull, ...rest }) {
      const repository = new Repository(service, rest);
      const isTaken = service.repositories.some((each) => each.fullName === repository.fullName);
      if (isTaken) {
        repository.store.remove();
        throw new Error(`there is a repository ${repository.fullName} already`);
      }
      repositories.push(repository);
      repository.push(base, repository.defaultBranch, "Begin");
      if (head !== undefined) repository.openPull({ ...pull, head });
      return repository;
    },
    createOrganisation: (login, listed) => void organisations.set(login, listed),
    setPermissions: (permissions) => void grants.set(token, installationGrant(permissions)),
    addPersonalToken(login, permissions) {
      const personal = `ghp_${login.padEnd(36, "0")}`;
      grants.set(personal, personalGrant(login, permissions));
      return personal;
    },
    inject: (injection) => faults.inject(injection),
    forgetFaults: () => faults.clear(),
    clearLog: () => log.clear(),
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      for (const repository of repositories) repository.store.remove();
    },
  };
}

function resourceOf(isGraphql: boolean): RateResource {
  return isGraphql ? "graphql" : "core";
}

function pendingRecord(incoming: Incoming, operation: string | undefined, startedAt: number): PendingRequest {
  const isRead = operation === "POST /graphql" ? !isMutation(incoming.json) : ["GET", "HEAD"].includes(incoming.method);
  return {
    method: incoming.method,
    path: incoming.path,
    query: incoming.query,
    operation,
    headers: incoming.headers,
    body: incoming.json,
    token: incoming.token,
    kind: isRead ? "read" : "write",
    startedAt,
  };
}

function send(
  response: ServerResponse,
  answer: Answer,
  limits: Readonly<Record<string, string>>,
  isCut: boolean,
): void {
  const common = { ...limits, "x-github-request-id": "FAKE:1", "x-github-media-type": "github.v3; format=json" };
  const { body } = answer;
  if (body === undefined) {
    response.writeHead(answer.status, { ...common, ...answer.headers }).end();
    return;
  }
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
  const type = { "content-type": "application/json; charset=utf-8", "content-length": String(bytes.length) };
  response.writeHead(answer.status, { ...common, ...type, ...answer.headers });
  if (!isCut) response.end(bytes);
  else response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
}
