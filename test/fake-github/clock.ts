const start = Date.UTC(2026, 0, 5, 9, 0, 0);

/** A clock of its own: each look moves it on by a second, so that no test depends on today. */
export class Clock {
  #seconds = start / 1000;

  /** Seconds since 1970. */
  seconds(): number {
    this.#seconds += 1;
    return this.#seconds;
  }

  /** The time as GitHub writes it. */
  now(): string {
    return new Date(this.seconds() * 1000).toISOString().replace(".000Z", "Z");
  }
}
