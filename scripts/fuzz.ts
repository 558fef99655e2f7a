import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { runTimed, startCampaign, type Campaign, type Find } from "./fuzz/campaign.js";
import { minimise } from "./fuzz/minimise.js";
import { largestInput } from "./fuzz/mutate.js";
import { gatherSeeds } from "./fuzz/seeds.js";
import { faultsOf, kindOf, type Target } from "./fuzz/target.js";
import { targets as all } from "./fuzz/targets.js";
import { startWatchdog } from "./fuzz/watchdog.js";

/*
 * npm run fuzz -- [--target NAME]… [--minutes N] [--inputs N] [--seed N] [--corpus DIR]… [--to DIR]
 *                 [--longest MILLISECONDS] [--patience SECONDS] [--input FILE]…
 *
 * Changes real texts at random and hands them to everything that reads or writes text. What goes wrong is kept, made as
 * small as it gets, one file for each kind of fault; `--target NAME --input FILE` reads such a file again. The same seed
 * gives the same inputs.
 */
const { values } = parseArgs({
  options: {
    target: { type: "string", multiple: true },
    minutes: { type: "string" },
    inputs: { type: "string" },
    seed: { type: "string", default: "1" },
    corpus: { type: "string", multiple: true, default: [] },
    to: { type: "string", default: "fuzz-finds" },
    longest: { type: "string", default: "2000" },
    patience: { type: "string", default: "60" },
    input: { type: "string", multiple: true, default: [] },
  },
});
const longest = Number(values.longest);
const seed = Number(values.seed);
const most = values.inputs === undefined ? Infinity : Number(values.inputs);
const minutes = Number(values.minutes ?? (values.inputs === undefined ? 1 : Infinity));
const targets = all.filter(({ name }) => values.target?.includes(name) ?? true);
const unknown = values.target?.filter((name) => !all.some((target) => target.name === name)) ?? [];
if (unknown.length > 0)
  throw new Error(`No target ${unknown.join(", ")}: there are ${all.map(({ name }) => name).join(", ")}.`);

const finds = values.input.length > 0 ? await readAgain(targets, values.input) : await attackAll();
if (finds > 0) process.exitCode = 1;

async function readAgain(targets: readonly Target[], paths: readonly string[]): Promise<number> {
  let count = 0;
  for (const path of paths)
    for (const target of targets)
      for (const fault of await runTimed(target, readFileSync(path), longest)) {
        count++;
        console.log(`${path}: ${target.name}: ${fault}`);
      }
  console.log(`${paths.length} inputs, ${count} faults`);
  return count;
}

async function attackAll(): Promise<number> {
  const seeds = gatherSeeds(process.cwd(), values.corpus);
  const names = targets.map(({ name }) => name);
  const watchdog = startWatchdog(names, Number(values.patience) * 1000, values.to, largestInput);
  const campaigns = targets.map((target) => startCampaign(target, { seed, seeds, longest, watchdog }));
  const spent = new Map(names.map((name) => [name, 0]));
  const end = performance.now() + minutes * 60_000;
  let count = 0;
  let left = most;
  while (left > 0 && performance.now() < end)
    for (const campaign of campaigns) {
      const before = campaign.inputs();
      const start = process.cpuUsage();
      for (const find of await campaign.round(left)) {
        count++;
        await keep(campaign.target, find);
      }
      const { name } = campaign.target;
      spent.set(name, (spent.get(name) ?? 0) + process.cpuUsage(start).user);
      left -= campaign.inputs() - before;
    }
  await watchdog.stop();
  tell(campaigns, spent);
  console.log(`${campaigns.reduce((sum, { inputs }) => sum + inputs(), 0)} inputs, ${count} faults`);
  return count;
}

function tell(campaigns: readonly Campaign[], spent: ReadonlyMap<string, number>): void {
  for (const { target, inputs } of campaigns) {
    const rate = Math.round(inputs() / ((spent.get(target.name) ?? 0) / 1e6 || 1));
    console.log(`${target.name}: ${inputs()} inputs, ${rate} a second of the processor`);
  }
}

/** Makes the input small, and writes it with what it takes to see the fault again. */
async function keep(target: Target, { fault, number, bytes }: Find): Promise<void> {
  const kind = kindOf(fault);
  const isSlow = kind.startsWith("it takes too long");
  const small = isSlow
    ? bytes
    : await minimise(bytes, async (each) => (await faultsOf(target, each)).some((other) => kindOf(other) === kind));
  const path = join(values.to, `${target.name}-${createHash("sha256").update(small).digest("hex").slice(0, 8)}`);
  mkdirSync(values.to, { recursive: true });
  writeFileSync(path, small);
  writeFileSync(`${path}.txt`, `--target ${target.name} --seed ${seed}, input ${number}\n${fault}\n`);
  console.log(`${basename(path)}: seed ${seed}, input ${number}: ${JSON.stringify(fault.slice(0, 500))}`);
}
