import type { Host } from "./host.js";

/** A line that tells a waiting person how far a long run is. */
export interface Progress {
  /** One more is about to be looked at. */
  step(): void;
  /** Takes the line away. */
  end(): void;
}

const patience = 1000;
const pause = 100;

/** Says nothing in the first second, and nothing at all where no terminal is. */
export function startProgress({ meanwhile, clock }: Host, total: number): Progress {
  const start = clock();
  let last = start + patience - pause;
  let done = 0;
  let isShown = false;
  return {
    step() {
      const now = clock();
      if (meanwhile.isTerminal && now - last >= pause) {
        meanwhile.write(`\r${done} of ${total} files looked at\u001B[K`);
        last = now;
        isShown = true;
      }
      done++;
    },
    end() {
      if (isShown) meanwhile.write("\r\u001B[K");
    },
  };
}
