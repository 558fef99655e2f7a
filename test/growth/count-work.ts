import { Session } from "node:inspector";

/** How often the parts of the program ran, by function: `src/python/pip.ts pipInstall`. */
export type Work = ReadonlyMap<string, number>;

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly {
      readonly functionName: string;
      readonly ranges: readonly { readonly startOffset: number; readonly count: number }[];
    }[];
  }[];
}

/**
 * Counts what modules do that are loaded from now on: how often each block of their code runs. No clock is asked, so that
 * the numbers are the same on every machine, however busy.
 */
export function startCounting(): { readonly count: (run: () => void) => Work; readonly stop: () => void } {
  const session = new Session();
  session.connect();
  const take = (): Coverage => {
    let taken: Coverage | undefined;
    session.post("Profiler.takePreciseCoverage", (error: Error | null, coverage: unknown) => {
      if (error) throw error;
      taken = coverage as Coverage;
    });
    if (!taken) throw new Error("The profiler gave no answer.");
    return taken;
  };
  session.post("Profiler.enable");
  session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  return {
    count: (run) => {
      take();
      run();
      return workIn(take());
    },
    stop: () => session.disconnect(),
  };
}

/** The most that any block of a function ran: a loop counts by its turns, though the function is called once. */
function workIn({ result }: Coverage): Work {
  const work = new Map<string, number>();
  for (const { url, functions } of result) {
    const at = url.lastIndexOf("/src/");
    if (at === -1) continue;
    for (const { functionName, ranges } of functions) {
      const key = `${url.slice(at + 1)} ${functionName}:${ranges[0]?.startOffset ?? 0}`;
      const most = ranges.reduce((most, { count }) => Math.max(most, count), 0);
      if (most > 0) work.set(key, (work.get(key) ?? 0) + most);
    }
  }
  return work;
}
