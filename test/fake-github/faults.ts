import type { Answer } from "./answer.js";
import { secondaryMessage } from "./rate-limit.js";
import type { RequestRecord } from "./request-log.js";

/** A request that has not been answered yet. */
export type PendingRequest = Omit<RequestRecord, "status" | "isFaulty" | "endedAt">;

/** What goes wrong, or what happens, with a request. */
export type Fault =
  /** Answered like this, and not served. */
  | { readonly answer: Answer }
  /** Served, so that its effect stands, but answered like this: the reply was lost on the way. */
  | { readonly answerAfterServing: Answer }
  /** Served, and the answer changed on the way. */
  | { readonly change: (answer: Answer) => Answer }
  /** The connection is cut without an answer. */
  | { readonly reset: true }
  /** Served, but the connection is cut in the middle of the answer. */
  | { readonly cut: true }
  /** Neither served nor answered, while the connection stays open. */
  | { readonly hang: true }
  /** Served after a while. */
  | { readonly delayMs: number }
  /** Served after a callback, which can push or comment between a read and a write. */
  | { readonly before: () => void | Promise<void> };

/** Which requests a fault waits for. */
export type RequestMatch =
  /** Tested against `METHOD /path`. */
  | RegExp
  /** An operation's key, such as `POST /graphql`. */
  | string
  | ((request: PendingRequest) => boolean);

/** A fault and the requests that it befalls. */
export interface Injection {
  readonly on: RequestMatch;
  readonly fault: Fault;
  /** How many matching requests are hit; 1 unless told. */
  readonly times?: number;
  /** How many matching requests go through before; 0 unless told. */
  readonly skip?: number;
}

/** The faults that wait. */
export class Faults {
  #waiting: { readonly injection: Injection; skip: number; left: number }[] = [];

  inject(injection: Injection): void {
    this.#waiting.push({ injection, skip: injection.skip ?? 0, left: injection.times ?? 1 });
  }

  clear(): void {
    this.#waiting = [];
  }

  /** The faults that befall this request, each of which is used up by one. */
  take(request: PendingRequest): readonly Fault[] {
    const hit: Fault[] = [];
    for (const entry of this.#waiting) {
      if (!isMatch(entry.injection.on, request)) continue;
      if (entry.skip > 0) {
        entry.skip -= 1;
        continue;
      }
      entry.left -= 1;
      hit.push(entry.injection.fault);
    }
    this.#waiting = this.#waiting.filter((entry) => entry.left > 0);
    return hit;
  }
}

/** A plain answer with a status and GitHub's usual body for it. */
export function statusFault(
  status: number,
  message = "Server Error",
  headers: Readonly<Record<string, string>> = {},
): Fault {
  return { answer: { status, body: { message }, headers } };
}

/** A gateway's HTML page, as GitHub sends when it is overloaded. */
export function badGateway(): Fault {
  const page = "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>\n";
  return { answer: { status: 502, body: Buffer.from(page), headers: { "content-type": "text/html" } } };
}

/** The secondary limit; GitHub uses 403 and 429 for it. */
export function secondaryRateLimit(retryAfterSeconds: number, status: 403 | 429 = 403): Fault {
  return statusFault(status, secondaryMessage, { "retry-after": String(retryAfterSeconds) });
}

function isMatch(match: RequestMatch, request: PendingRequest): boolean {
  if (typeof match === "function") return match(request);
  if (typeof match === "string") return match === request.operation;
  return match.test(`${request.method} ${request.path}`);
}
