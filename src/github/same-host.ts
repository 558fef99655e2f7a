import { tookTooLong } from "./failure.js";

/** As much of `fetch` as is needed here. */
export type Fetch = (url: string, options: RequestInit) => Promise<Response>;

/** In milliseconds. GitHub itself gives a request up after ten seconds. */
export interface Limits {
  /** Until an answer begins. */
  readonly answer: number;
  /** Until all of it is there. */
  readonly whole: number;
}

const usualLimits: Limits = { answer: 12_000, whole: 45_000 };

const mostRedirects = 3;

/**
 * A `fetch` that ends, and that stays where it was sent: a moved repository is followed on the same host with the same
 * method, and a way to any other host is refused, so the token is never sent there.
 */
export function staysOnHost(fetch: Fetch, limits = usualLimits): Fetch {
  return async (url, options) => {
    let at = new URL(url);
    for (let redirects = 0; ; redirects++) {
      const response = await inTime(fetch, at.href, { ...options, redirect: "manual" }, limits);
      const location = isRedirect(response.status) ? response.headers.get("location") : null;
      if (location === null) return response;
      await response.body?.cancel();
      const next = new URL(location, at);
      if (next.origin !== at.origin)
        throw new Error(`the server at ${at.host} sends to another host, which is not followed.`);
      if (redirects === mostRedirects) throw new Error(`the server at ${at.host} sends round and round.`);
      at = next;
    }
  };
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

async function inTime(fetch: Fetch, url: string, options: RequestInit, limits: Limits): Promise<Response> {
  const controller = new AbortController();
  const giveUp = (): void => {
    controller.abort(new Error(tookTooLong));
  };
  let isAnswered = false;
  // When the program itself was busy for long, the answer may lie there and be read only after this timer.
  const timer = setTimeout(() => setImmediate(() => (isAnswered ? undefined : giveUp())), limits.answer);
  try {
    const response = await fetch(url, { ...options, signal: controller.signal });
    isAnswered = true;
    // Nobody waits for this timer: it must not keep the program alive.
    setTimeout(giveUp, limits.whole).unref();
    return response;
  } finally {
    clearTimeout(timer);
  }
}
