import { spawnSync } from "node:child_process";

/** A program that is measured against the others. */
export interface Contender {
  readonly name: string;
  /** Node unless told. */
  readonly program?: string;
  /** What stands behind it. */
  readonly words: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Measurement {
  readonly name: string;
  /** Medians over all runs. */
  readonly milliseconds: number;
  /** undefined for what is not Node. */
  readonly megabytes: number | undefined;
}

/**
 * Writes the most memory that the process had, in kilobytes, to its descriptor 3 as it ends. Where the system tells it
 * for the program alone that is taken: the resource usage also counts the parent from which the process was forked.
 */
const hook = `data:text/javascript,${encodeURIComponent(
  [
    'import { readFileSync, writeSync } from "node:fs";',
    'import { isMainThread } from "node:worker_threads";',
    "const own = () => { try { return /VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'latin1'))[1]; } catch {} };",
    'if (isMainThread) process.on("exit", () => writeSync(3, String(own() ?? process.resourceUsage().maxRSS)));',
  ].join("\n"),
)}`;

/** Runs all contenders in turn, again and again, so that a slow moment of the machine hits them alike. */
export function measure(contenders: readonly Contender[], rounds: number): readonly Measurement[] {
  const times = contenders.map((): number[] => []);
  for (let round = 0; round < rounds; round++)
    for (const [at, contender] of contenders.entries()) {
      const start = performance.now();
      run(contender);
      times[at]?.push(performance.now() - start);
    }
  return contenders.map((contender, at) => ({
    name: contender.name,
    milliseconds: median(times[at] ?? []),
    // Measuring memory costs start-up time, and takes a round of its own.
    megabytes: contender.program === undefined ? Number(run(contender, ["--import", hook])) / 1024 : undefined,
  }));
}

/** Runs one once; answers what it wrote to its descriptor 3. `before` goes before its words. */
export function run(
  { program = process.execPath, words, environment = {} }: Contender,
  before: readonly string[] = [],
): string {
  const { error, output } = spawnSync(program, [...before, ...words], {
    env: { PATH: process.env.PATH, XDG_CACHE_HOME: process.env.XDG_CACHE_HOME, ...environment },
    stdio: ["ignore", "ignore", "ignore", "pipe"],
    encoding: "utf8",
  });
  if (error) throw error;
  return output[3] ?? "";
}

/** Whether a program is there to be run. */
export function isOnPath(program: string): boolean {
  return spawnSync(program, ["--version"], { stdio: "ignore" }).status === 0;
}

/** The middle one, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1] ?? 0, sorted[Math.floor(middle)] ?? 0];
  return (low + high) / 2;
}

/** A Markdown table; the first measurement is what the others are compared with. */
export function ratioTable(measurements: readonly Measurement[]): string {
  const base = measurements[0]?.milliseconds ?? 1;
  const rows = measurements.map(({ name, milliseconds, megabytes }) => [
    name,
    milliseconds.toFixed(0),
    (milliseconds / base).toFixed(2),
    megabytes?.toFixed(0) ?? "",
  ]);
  return table(["what", "ms", "× bare start", "MB"], rows);
}

/** A Markdown table of names with their numbers. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = head.map((_, at) => (at === 0 ? "---" : "--:"));
  return [head, line, ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}
