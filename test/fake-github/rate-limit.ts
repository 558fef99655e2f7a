import { Refusal } from "./answer.js";

/** The two budgets that GitHub counts apart. */
export type RateResource = "core" | "graphql";

const windowSeconds = 3600;
const contentBurstLimit = 80;
const contentBurstWindow = 60_000;

/** The primary limit of each resource, and the secondary one on the creation of content. */
export class RateLimit {
  readonly #limit: number;
  readonly #used: Record<RateResource, number> = { core: 0, graphql: 0 };
  readonly #reset = Math.floor(Date.now() / 1000) + windowSeconds;
  #creations: number[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Leaves `remaining` requests of a resource. */
  leave(resource: RateResource, remaining: number): void {
    this.#used[resource] = this.#limit - remaining;
  }

  /** Counts one request. Throws when none is left. */
  spend(resource: RateResource): void {
    if (this.#used[resource] >= this.#limit) throw new Refusal(403, "API rate limit exceeded for installation.");
    this.#used[resource] += 1;
  }

  /** Counts one creation of content. Throws when there were too many in a minute. */
  spendCreation(): void {
    const now = Date.now();
    this.#creations = this.#creations.filter((time) => now - time < contentBurstWindow);
    if (this.#creations.length >= contentBurstLimit) throw secondaryRefusal();
    this.#creations.push(now);
  }

  /** The state of a resource, as `GET /rate_limit` shows it. */
  state(resource: RateResource): {
    readonly limit: number;
    readonly used: number;
    readonly remaining: number;
    readonly reset: number;
  } {
    const used = this.#used[resource];
    return { limit: this.#limit, used, remaining: this.#limit - used, reset: this.#reset };
  }

  /** The headers that go with every answer. */
  headers(resource: RateResource): Readonly<Record<string, string>> {
    const { limit, used, remaining, reset } = this.state(resource);
    return {
      "x-ratelimit-limit": String(limit),
      "x-ratelimit-used": String(used),
      "x-ratelimit-remaining": String(remaining),
      "x-ratelimit-reset": String(reset),
      "x-ratelimit-resource": resource,
    };
  }
}

/** The message of GitHub's secondary limit. */
export const secondaryMessage =
  "You have exceeded a secondary rate limit and have been temporarily blocked from content creation. Please retry your request again later.";

function secondaryRefusal(): Refusal {
  return new Refusal(403, secondaryMessage, {}, { "retry-after": "60" });
}
