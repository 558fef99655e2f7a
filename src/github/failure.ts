/** A request that GitHub refused or that did not reach it. The message never holds the token. */
export class RequestFailure extends Error {
  readonly route: string;
  /** undefined when there was no answer. */
  readonly status: number | undefined;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, unknown>>;

  constructor(route: string, status: number | undefined, message: string, headers: Readonly<Record<string, unknown>>) {
    super(`${route} ${status === undefined ? "got no answer" : `was answered with ${status}`}: ${message}`);
    this.name = "RequestFailure";
    this.route = route;
    this.status = status;
    this.headers = headers;
  }

  /** Reads what octokit throws: a status of 500 without a response is its way to say that nothing came back. */
  static from(route: string, error: unknown): RequestFailure {
    if (error instanceof RequestFailure) return error;
    const { status, message, response } = error as {
      status?: number;
      message?: string;
      response?: { headers?: Record<string, unknown>; data?: { message?: unknown; errors?: unknown } };
    };
    if (response === undefined || status === undefined) return new RequestFailure(route, undefined, message ?? "", {});
    const told = typeof response.data?.message === "string" ? response.data.message : "";
    const reasons = response.data?.errors === undefined ? "" : ` ${JSON.stringify(response.data.errors)}`;
    return new RequestFailure(route, status, `${told}${reasons}`.slice(0, 500), response.headers ?? {});
  }

  /** Too many requests: the primary or a secondary limit. */
  get isRateLimit(): boolean {
    if (this.status === 429) return true;
    if (this.status !== 403) return false;
    const isSpent = this.headers["x-ratelimit-remaining"] === "0";
    return (
      isSpent || this.headers["retry-after"] !== undefined || /secondary rate limit|abuse detection/i.test(this.message)
    );
  }

  /** Nobody knows whether it was carried out: no answer came, or a broken server's. */
  get isUncertain(): boolean {
    return this.status === undefined || this.status >= 500;
  }

  /** The token may not do this. */
  get isForbidden(): boolean {
    return (this.status === 403 && !this.isRateLimit) || this.status === 401 || this.status === 404;
  }
}

/** Whether the same request may go well a moment later: no answer, a broken server, a limit. */
export function isRetryable(failure: RequestFailure): boolean {
  return failure.isUncertain || failure.isRateLimit;
}

const mostAttempts = 4;
const firstDelay = 500;

/** A job that waits longer than this helps nobody: the run goes on without what it asked for. */
const longestDelay = 60_000;

/** Milliseconds to wait before the next attempt; undefined when there should be none. `attempt` counts from 1. */
export function retryDelay(failure: RequestFailure, attempt: number): number | undefined {
  if (attempt >= mostAttempts) return undefined;
  const backoff = firstDelay * 4 ** (attempt - 1);
  const asked = Number(failure.headers["retry-after"]);
  const delay = Number.isFinite(asked) && asked >= 0 ? Math.max(asked * 1000, 50) : backoff;
  const isSpent = failure.headers["x-ratelimit-remaining"] === "0" && failure.headers["retry-after"] === undefined;
  return isSpent || delay > longestDelay ? undefined : delay;
}
