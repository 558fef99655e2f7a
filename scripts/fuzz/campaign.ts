import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { Watching } from "./coverage.js";
import { mutate, oneOf, pick, type Material } from "./mutate.js";
import { faultsOf, kindOf, type Target } from "./target.js";
import type { Seeds } from "./seeds.js";
import type { Watchdog } from "./watchdog.js";

export interface Find {
  readonly fault: string;
  /** Which input of its target it was, from 1. */
  readonly number: number;
  readonly bytes: Buffer;
}

/** One target under attack. */
export interface Campaign {
  readonly target: Target;
  readonly inputs: () => number;
  /** Blocks of code that were reached; 0 where nobody watches. */
  readonly blocks: () => number;
  /** Reads the next inputs, as many as its share; gives the first input of each kind of fault that was not seen before. */
  round(most: number): Promise<readonly Find[]>;
}

export interface CampaignOptions {
  readonly seed: number;
  readonly seeds: Seeds;
  /** In milliseconds of the processor's time: to take longer is a fault. */
  readonly longest: number;
  readonly watchdog: Watchdog | undefined;
  /** Inputs that reach new blocks are changed further. */
  readonly watching: Watching | undefined;
}

/** As many rounds are looked at together. */
const batchesAtOnce = 25;

/** The same seed gives the same inputs, whatever other targets there are, as long as nobody watches. */
export function startCampaign(target: Target, options: CampaignOptions): Campaign {
  const { longest, watchdog, watching } = options;
  const random = xoroshiro128plus(options.seed);
  const given = target.seeds(options.seeds);
  const seeds = given.length === 0 ? [Buffer.alloc(0)] : given;
  const material: Material = { random, seeds, tokens: target.tokens ?? [] };
  const grown: Buffer[] = [];
  const reached = new Set<string>();
  const kinds = new Set<string>();
  let inputs = 0;

  const next = (): Buffer => {
    const pool = grown.length > 0 && pick(random, 2) === 0 ? grown : seeds;
    return mutate(oneOf(random, pool) ?? Buffer.alloc(0), material);
  };
  const read = async (bytes: Buffer): Promise<readonly string[]> => runTimed(target, bytes, longest, watchdog);
  // To look at what ran costs more than to read many inputs: a whole batch is looked at, and halved where it holds news.
  const sift = async (batch: readonly Buffer[], isRead: boolean): Promise<void> => {
    if (!isRead) for (const bytes of batch) await read(bytes);
    const blocks = [...(watching?.blocks() ?? [])].filter((block) => !reached.has(block));
    if (blocks.length === 0) return;
    if (batch.length > 1) {
      const half = Math.ceil(batch.length / 2);
      await sift(batch.slice(0, half), false);
      return sift(batch.slice(half), false);
    }
    for (const block of blocks) reached.add(block);
    grown.push(...batch);
  };
  return {
    target,
    inputs: () => inputs,
    blocks: () => reached.size,
    async round(most) {
      const size = watching ? target.share * batchesAtOnce : target.share;
      const batch = Array.from({ length: Math.min(most, size) }, next);
      const finds: Find[] = [];
      // What other targets ran in the meantime is not this one's.
      watching?.blocks();
      for (const bytes of batch) {
        inputs++;
        for (const fault of await read(bytes)) {
          if (kinds.has(kindOf(fault))) continue;
          kinds.add(kindOf(fault));
          finds.push({ fault, number: inputs, bytes });
        }
      }
      if (watching) await sift(batch, true);
      return finds;
    },
  };
}

/** Reads one input; to take longer than `longest` is a fault. */
export async function runTimed(
  target: Target,
  bytes: Buffer,
  longest: number,
  watchdog?: Watchdog,
): Promise<readonly string[]> {
  watchdog?.watch(target.name, bytes);
  const start = process.cpuUsage();
  const faults = await faultsOf(target, bytes);
  const { user } = process.cpuUsage(start);
  watchdog?.rest();
  return user > longest * 1000 ? [...faults, `it takes too long: ${Math.round(user / 1000)} ms`] : faults;
}
