import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { faultsOf } from "./fuzz/faults.js";
import { mutate } from "./fuzz/mutate.js";
import { gatherSeeds, type Tree } from "./fuzz/seeds.js";

/*
 * npm run fuzz -- [--minutes N] [--inputs N] [--seed N] [--longest MILLISECONDS] [--corpus DIR] [--to DIR]: changes real files at random, reviews them
 * with every rule, fix and renderer, and keeps what goes wrong. The same seed gives the same inputs.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "1" },
    inputs: { type: "string" },
    seed: { type: "string", default: "1" },
    longest: { type: "string", default: "2000" },
    corpus: { type: "string" },
    to: { type: "string", default: "fuzz-finds" },
  },
});
const end = performance.now() + Number(values.minutes) * 60_000;
const most = values.inputs === undefined ? Infinity : Number(values.inputs);
const mostFinds = 50;
const random = xoroshiro128plus(Number(values.seed));
const seeds = gatherSeeds(process.cwd(), values.corpus);
const seen = new Set<string>();
let count = 0;
for (; count < most && performance.now() < end && seen.size < mostFinds; count++) {
  const base = seeds[uniformInt(random, 0, seeds.length - 1)] ?? new Map();
  const head = mutate(random, base, seeds);
  for (const fault of await faultsOf(base, head, "2026-11-21", Number(values.longest))) keep(fault, head, count);
}
console.log(`${count} inputs, ${seen.size} faults`);
if (seen.size > 0) process.exitCode = 1;

/** Keeps the first input of each kind of fault. */
function keep(fault: string, tree: Tree, at: number): void {
  const kind = fault.split("\n").slice(0, 2).join(" ").replace(/\d+/g, "N").slice(0, 200);
  if (seen.has(kind)) return;
  seen.add(kind);
  const folder = join(values.to, String(at));
  for (const [path, bytes] of tree) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  writeFileSync(join(folder, "fault.txt"), `${fault}\n`);
  console.log(`${folder}: ${JSON.stringify(fault.slice(0, 500))}`);
}
