type Headers = Readonly<Record<string, unknown>>;

/** A request that GitHub refused or that did not reach it. The message never holds the token. */
export class RequestFailure extends Error {
  readonly route: string;
  /** undefined when there was no answer, or none that can be read. */
  readonly status: number | undefined;
  /** Names in lower case. */
  readonly headers: Headers;
  /** What GitHub, or the network, said. */
  readonly told: string;

  constructor(route: string, status: number | undefined, told: string, headers: Headers = {}) {
    const what = status === undefined ? "got no answer" : `was answered with ${status}`;
    super(told === "" ? `${route} ${what}.` : `${route} ${what}: ${told}`);
    this.name = "RequestFailure";
    this.route = route;
    this.status = status;
    this.headers = headers;
    this.told = told;
  }

  /** Reads what octokit throws: a status of 500 without a response is its way to say that nothing came back. */
  static from(route: string, error: unknown): RequestFailure {
    if (error instanceof RequestFailure) return error;
    const { status, message, response } = error as {
      status?: number;
      message?: string;
      response?: { headers?: Record<string, unknown>; data?: { message?: unknown; errors?: unknown } };
    };
    if (response === undefined || status === undefined)
      return new RequestFailure(route, undefined, (message ?? "").slice(0, longestWords));
    const told = typeof response.data?.message === "string" ? withoutRequestId(response.data.message) : "";
    const reasons = response.data?.errors === undefined ? "" : ` ${JSON.stringify(response.data.errors)}`;
    return new RequestFailure(route, status, `${told}${reasons}`.slice(0, longestWords), response.headers ?? {});
  }

  /** An answer came, but a gateway's page or half of a text in place of what was asked for. */
  static unreadable(route: string): RequestFailure {
    return new RequestFailure(route, undefined, "what came back can't be read.");
  }

  /** Too many requests: the primary or a secondary limit. */
  get isRateLimit(): boolean {
    if (this.status === 429) return true;
    if (this.status === 422) return /submitted too quickly/i.test(this.told);
    if (this.status !== 403) return false;
    const isSpent = this.headers["x-ratelimit-remaining"] === "0";
    return isSpent || this.headers["retry-after"] !== undefined || /\brate limit\b|abuse detection/i.test(this.told);
  }

  /** Nobody knows whether it was carried out: no answer came, or a broken server's. */
  get isUncertain(): boolean {
    return this.status === undefined || this.status >= 500;
  }

  /** It was given up waiting for. */
  get isSlow(): boolean {
    return this.told === tookTooLong;
  }

  /** The token may not do this. */
  get isForbidden(): boolean {
    return (this.status === 403 && !this.isRateLimit && !this.isLocked) || this.status === 401 || this.status === 404;
  }

  /** Nobody may speak there any more, whatever the token may do elsewhere. */
  get isLocked(): boolean {
    return (this.status === 403 || this.status === 422) && /\blocked\b|\barchived\b/i.test(this.told);
  }

  /** GitHub does not take what was to be written; another text it may take. */
  get isAboutText(): boolean {
    return this.status === 422 && !this.isRateLimit && !this.isLocked;
  }

  /** What it is about was deleted in the meantime. */
  get isGone(): boolean {
    return this.status === 404 || this.status === 410;
  }
}

const longestWords = 500;

/** GitHub names the request, with another number each time, while the same trouble is to be told in the same words. */
function withoutRequestId(told: string): string {
  const sentences = told.slice(0, 2 * longestWords).split(/(?<=\.) /);
  return sentences.filter((sentence) => !/request id\b/i.test(sentence)).join(" ");
}

/** Whether the same request may go well a moment later: no answer, a broken server, a limit. */
export function isRetryable(failure: RequestFailure): boolean {
  return failure.isUncertain || failure.isRateLimit;
}

/** What is told of a request that was given up. */
export const tookTooLong = "it took too long.";

const mostAttempts = 4;

/** Who did not answer twice will not answer a third time. */
const mostSlowAttempts = 2;

const firstDelay = 500;

/** In milliseconds. A job that waits longer than this helps nobody: the run goes on without what it asked for. */
const longestDelay = 30_000;

/** Milliseconds to wait before the next attempt; undefined when there should be none. `attempt` counts from 1, `now` is in milliseconds since 1970. */
export function retryDelay(failure: RequestFailure, attempt: number, now: number): number | undefined {
  if (attempt >= (failure.isSlow ? mostSlowAttempts : mostAttempts)) return undefined;
  const wait = askedDelay(failure.headers, now) ?? firstDelay * 4 ** (attempt - 1);
  return wait > longestDelay ? undefined : wait;
}

/** How long GitHub asks to be left alone: in so many words, or until the hour's requests are counted anew. */
function askedDelay(headers: Headers, now: number): number | undefined {
  const after = textOf(headers, "retry-after");
  if (/^\d+$/.test(after)) return Math.max(Number(after) * 1000, 50);
  const date = Date.parse(after);
  if (!Number.isNaN(date)) return Math.max(date - serverTime(headers, now), 50);
  if (textOf(headers, "x-ratelimit-remaining") !== "0") return undefined;
  const reset = Number(textOf(headers, "x-ratelimit-reset") || NaN) * 1000;
  // The server counts whole seconds.
  return Number.isFinite(reset) ? Math.max(reset - serverTime(headers, now) + 1000, 1000) : Infinity;
}

/** The clocks of the two machines may differ. */
function serverTime(headers: Headers, now: number): number {
  const told = Date.parse(textOf(headers, "date"));
  return Number.isNaN(told) ? now : told;
}

/** `` for a header that was not sent. */
function textOf(headers: Headers, name: string): string {
  const value = headers[name];
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}
