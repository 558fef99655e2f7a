import type { Clock } from "./clock.js";

/** What repositories and pull requests need of the server that they live on. */
export interface Host {
  readonly clock: Clock;
  /** Where REST calls begin, such as `http://127.0.0.1:1234/api/v3`. */
  readonly apiUrl: string;
  /** Where pages for people begin. */
  readonly serverUrl: string;
  /** Ids grow past 32 bits, as GitHub's do. */
  nextId(): number;
  addViolation(text: string): void;
}
