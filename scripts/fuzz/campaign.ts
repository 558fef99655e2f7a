import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { mutate, oneOf, type Material } from "./mutate.js";
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
  /** Reads the next inputs, as many as its share; gives the first input of each kind of fault that was not seen before. */
  round(most: number): Promise<readonly Find[]>;
}

export interface CampaignOptions {
  readonly seed: number;
  readonly seeds: Seeds;
  /** In milliseconds of the processor's time: to take longer is a fault. */
  readonly longest: number;
  readonly watchdog: Watchdog | undefined;
}

/** The same seed gives the same inputs, whatever other targets there are. */
export function startCampaign(target: Target, options: CampaignOptions): Campaign {
  const { longest, watchdog } = options;
  const random = xoroshiro128plus(options.seed);
  const given = target.seeds(options.seeds);
  const seeds = given.length === 0 ? [Buffer.alloc(0)] : given;
  const material: Material = { random, seeds, tokens: target.tokens ?? [] };
  const kinds = new Set<string>();
  let inputs = 0;

  return {
    target,
    inputs: () => inputs,
    async round(most) {
      const finds: Find[] = [];
      for (let left = Math.min(most, target.share); left > 0; left--) {
        const bytes = mutate(oneOf(random, seeds) ?? Buffer.alloc(0), material);
        inputs++;
        for (const fault of await runTimed(target, bytes, longest, watchdog)) {
          if (kinds.has(kindOf(fault))) continue;
          kinds.add(kindOf(fault));
          finds.push({ fault, number: inputs, bytes });
        }
      }
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
