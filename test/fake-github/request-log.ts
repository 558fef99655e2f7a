import type { Json } from "./answer.js";

/** One request, as it arrived and as it was answered. */
export interface RequestRecord {
  readonly method: string;
  /** Decoded from the base path on, without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** The operation's key, such as `GET /repos/{owner}/{repo}`; `POST /graphql` for GraphQL. */
  readonly operation: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  /** The parsed body; `undefined` when there is none or it is no JSON. */
  readonly body: Json | undefined;
  readonly token: string | undefined;
  /** A GraphQL query is a read, a mutation a write. */
  readonly kind: "read" | "write";
  /** 0 when the connection was cut. */
  readonly status: number;
  /** Whether an injected fault gave the answer, or took it. */
  readonly isFaulty: boolean;
  /** In milliseconds on a clock of the test's process. */
  readonly startedAt: number;
  readonly endedAt: number;
}

/** How many requests came, by what they do; a GraphQL request counts in `graphql` and in `reads` or `writes`. */
export interface RequestCounts {
  readonly total: number;
  readonly reads: number;
  readonly writes: number;
  readonly graphql: number;
}

/** How many of the requests had to wait for one another: the longest chain in which each began when the one before was answered. */
export function roundTrips(requests: readonly RequestRecord[]): number {
  let count = 0;
  let end = -Infinity;
  for (const { startedAt, endedAt } of [...requests].sort((a, b) => a.endedAt - b.endedAt)) {
    if (startedAt < end) continue;
    count += 1;
    end = endedAt;
  }
  return count;
}

/** Everything that was asked, and everything that a strict reviewer would object to. */
export class RequestLog {
  readonly #records: RequestRecord[] = [];
  readonly #violations: string[] = [];

  /** In the order of their answers. */
  get requests(): readonly RequestRecord[] {
    return this.#records;
  }

  get violations(): readonly string[] {
    return this.#violations;
  }

  get counts(): RequestCounts {
    const count = (isCounted: (record: RequestRecord) => boolean): number => this.#records.filter(isCounted).length;
    return {
      total: this.#records.length,
      reads: count((record) => record.kind === "read"),
      writes: count((record) => record.kind === "write"),
      graphql: count((record) => record.operation === "POST /graphql"),
    };
  }

  add(record: RequestRecord): void {
    this.#records.push(record);
  }

  addViolation(text: string): void {
    this.#violations.push(text);
  }

  /** Forgets all, so that a second run can be counted by itself. */
  clear(): void {
    this.#records.length = 0;
    this.#violations.length = 0;
  }
}
