import { Session } from "node:inspector";

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly {
      readonly ranges: readonly { readonly startOffset: number; readonly endOffset: number; readonly count: number }[];
    }[];
  }[];
}

/** Tells which blocks of Plimsoll's own code ran since it was asked last. */
export interface Watching {
  blocks(): ReadonlySet<string>;
  stop(): void;
}

/** Counts in V8 what modules do that are loaded from now on. */
export function watchBlocks(): Watching {
  const session = new Session();
  session.connect();
  session.post("Profiler.enable");
  session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  return {
    blocks: () => {
      let taken: Coverage | undefined;
      session.post("Profiler.takePreciseCoverage", (error: Error | null, coverage: unknown) => {
        if (error) throw error;
        taken = coverage as Coverage;
      });
      const blocks = new Set<string>();
      for (const { url, functions } of taken?.result ?? []) {
        const at = url.lastIndexOf("/src/");
        if (at === -1) continue;
        for (const { ranges } of functions)
          for (const { startOffset, endOffset, count } of ranges)
            if (count > 0) blocks.add(`${url.slice(at)}:${startOffset}-${endOffset}`);
      }
      return blocks;
    },
    stop: () => session.disconnect(),
  };
}
