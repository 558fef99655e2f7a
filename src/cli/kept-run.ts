import type { Disk } from "../source/disk.js";
import { isStill, watch, type Fact } from "../source/watch.js";
import { sha256 } from "../text/sha256.js";
import type { Host, KeptFiles, Outlet } from "./host.js";
import type { ExitCode } from "./present.js";

/* A run says again what the last one said that was asked the same, as long as the disk answers everything as it did then. */

/** So many runs are kept; which one has to go is chance. */
const mostKept = 64;

/** In bytes: what says more is not kept. */
const largestRun = 16 * 1024 * 1024;

/** Where a run says something. */
type OutletName = "output" | "remarks";

/** What a kept run ends with, in its last line; what it said stands before. */
interface KeptRun {
  /** What it was asked, and how it was to be shown. */
  readonly request: string;
  readonly code: ExitCode;
  readonly facts: readonly Fact[];
  /** Where it said how many bytes, in order. */
  readonly said: readonly (readonly [outlet: OutletName, bytes: number])[];
}

/** The memory of the runs that were asked what this one is asked. */
export interface RunMemory {
  /** Says again what an equal run said; the exit code of that, or undefined when there is none. Loads nothing. */
  sayAgain(): ExitCode | undefined;
  /** Keeps what a run says, if it comes to a verdict, and all that it hears of the disk. */
  keep(run: (host: Host) => Promise<ExitCode>): Promise<ExitCode>;
}

/** What is remembered of runs that were asked the same. */
export function memoryOf(host: Host, kept: KeptFiles): RunMemory {
  const today = host.today();
  const request = requestOf(host, today);
  const place = `run-${parseInt(sha256(request).slice(0, 8), 16) % mostKept}`;
  return {
    sayAgain() {
      const bytes = kept.read(place);
      const run = bytes && equalRun(bytes, request, host.disk);
      if (!run) return undefined;
      let at = 0;
      for (const [outlet, length] of run.said) host[outlet].write(run.text.subarray(at, (at += length)));
      return run.code;
    },
    async keep(run) {
      const watched = watch(host.disk);
      const said: [outlet: OutletName, bytes: Buffer][] = [];
      const overheard = (name: OutletName): Outlet => ({
        ...host[name],
        write(text) {
          said.push([name, Buffer.from(text)]);
          host[name].write(text);
        },
      });
      const code = await run({
        ...host,
        disk: watched.disk,
        watch: watched,
        output: overheard("output"),
        remarks: overheard("remarks"),
        today: () => today,
      });
      const facts = watched.take();
      if (code === 2 || !facts) return code;
      const lengths = said.map(([name, bytes]) => [name, bytes.length] as const);
      const last = JSON.stringify({ request, code, facts, said: lengths } satisfies KeptRun);
      const whole = Buffer.concat([...said.map(([, bytes]) => bytes), Buffer.from(`\n${last}`)]);
      if (whole.length <= largestRun) kept.write(place, whole);
      return code;
    },
  };
}

/** undefined for a run that was asked something else, does not hold any more, or was not kept whole by a disk. */
function equalRun(bytes: Buffer, request: string, disk: Disk): (KeptRun & { readonly text: Buffer }) | undefined {
  try {
    // What is cut off, or zeros after the power failed, takes the last line with it.
    const end = bytes.lastIndexOf("\n");
    const run = JSON.parse(bytes.toString("utf8", end + 1)) as KeptRun;
    const text = bytes.subarray(0, end);
    const isWhole = text.length === run.said.reduce((sum, [, length]) => sum + length, 0);
    return isWhole && run.request === request && isStill(run.facts, disk) ? { ...run, text } : undefined;
  } catch {
    return undefined;
  }
}

/** All that a run goes by beside the disk and the program itself. */
function requestOf({ words, folder, environment, output, remarks }: Host, today: string): string {
  const { NO_COLOR, FORCE_COLOR, TERM, NODE_OPTIONS } = environment;
  const shown = [output.isTerminal, output.columns, remarks.isTerminal, NO_COLOR, FORCE_COLOR, TERM];
  return JSON.stringify([words, folder, today, shown, NODE_OPTIONS]);
}
