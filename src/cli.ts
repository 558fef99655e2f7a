import { fstatSync, readFileSync, realpathSync, statSync, writeSync } from "node:fs";
import { availableParallelism, devNull } from "node:os";
import { dirname, join } from "node:path";
import type { KeptFiles, Outlet, StartedThread } from "./cli/host.js";
import { runCommand } from "./cli/run.js";
import type { Work } from "./cli/threads/work.js";
import { machineDisk } from "./source/disk.js";
import { UsageError } from "./cli/usage-error.js";

/** What the program is called with when it starts itself as a thread; start.cts knows it too. */
const threadWord = "--thread";

/** In megabytes; an eighth of what is usual costs a thread no time that could be measured, and a run 20 MB less. */
const threadsYoungSpace = 6;

/** More cost more memory than they save time. */
const mostThreads = 4;

// Exit code 1 says that there are findings; what goes wrong outside of any command must not look like that.
process.on("uncaughtException", (error: NodeJS.ErrnoException) => {
  const words =
    error.syscall === "uv_cwd"
      ? "The folder that it is run in is gone."
      : error.syscall === "write"
        ? unwritten(error)
        : `An internal error; please report it.\n${error.stack ?? error.message}`;
  process.stderr.write(`plimsoll: ${words}\n`);
  process.exit(2);
});

function unwritten({ code = "" }: NodeJS.ErrnoException): string {
  return `The output could not be written (${code}): what was written of it is not the whole.`;
}

/** A stream of Node costs a tenth of a bare start to set up: files and pipes are written to directly. */
function outlet(descriptor: 1 | 2): Outlet {
  // What is a terminal is a character device; not every such device is one.
  if (kindOf(descriptor) !== "device") return { isTerminal: false, columns: undefined, write: writer(descriptor) };
  const stream = descriptor === 1 ? process.stdout : process.stderr;
  // Node leaves both out where there is no terminal.
  const { isTTY = false, columns } = stream as Partial<NodeJS.WriteStream>;
  return { isTerminal: isTTY, columns, write: (text) => void stream.write(text) };
}

function kindOf(descriptor: number): "device" | "other" {
  try {
    const status = fstatSync(descriptor);
    if (!status.isCharacterDevice()) return "other";
    // /dev/null takes what is written as a file does.
    return status.rdev === statSync(devNull, { throwIfNoEntry: false })?.rdev ? "other" : "device";
  } catch {
    return "other";
  }
}

function writer(descriptor: number): (text: string | Uint8Array) => void {
  let isShut = false;
  return (text) => {
    const bytes = typeof text === "string" ? Buffer.from(text) : text;
    for (let done = 0; done < bytes.length && !isShut;)
      try {
        done += writeSync(descriptor, bytes, done);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        // Who reads the first lines only (`plimsoll lint | head`) shuts the pipe: no fault of anyone.
        if (code === "EPIPE") isShut = true;
        // A reader that is slower than we are, at the other end of a pipe that does not wait by itself.
        else if (code === "EAGAIN") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
        else throw new UsageError(unwritten(error as NodeJS.ErrnoException));
      }
  };
}

/** Whether V8's settings were changed; start.cts asks it. */
export let isTuned = false;
/** How many Dockerfiles this run looks at; start.cts asks it. */
export let looksAt = 0;

const optimisesLater = ["--invocation-count-for-turbofan=45000", "--invocation-count-for-osr=12000"];
/** Collects old garbage when there is half as much of it as of what lives, not three times as much. */
const collectsSooner = "--heap-growing-percent=50";

/** V8's settings for much work, by version of Node; others were not measured. In Node 24 collecting sooner costs a tenth of the time. */
const settingsForMuch: Readonly<Record<string, readonly string[]>> = {
  20: ["--interrupt-budget=2000000", collectsSooner],
  22: [...optimisesLater, collectsSooner],
  24: optimisesLater,
};

/**
 * Lets V8 optimise only what runs hot for 15 times as long: the rules are thousands of functions that run a few thousand times
 * each, and a third of a run over a thousand files went to optimising what never paid for it.
 */
async function expectMuch(): Promise<void> {
  const [version = ""] = process.versions.node.split(".");
  const settings = settingsForMuch[version];
  if (!settings) return;
  const { setFlagsFromString } = await import("node:v8");
  isTuned = true;
  for (const setting of settings) setFlagsFromString(setting);
  keepYoungSpace = () => {
    setFlagsFromString("--semi-space-growth-factor=1");
  };
}

/** Lets the space for young objects stay as small as it is: two megabytes cost no time that could be measured. */
let keepYoungSpace: () => void = () => undefined;

async function startThread(work: unknown, hear: (told: unknown) => void): Promise<StartedThread> {
  const { Worker } = await import("node:worker_threads");
  const thread = new Worker(realpathSync(process.argv[1] ?? ""), {
    argv: [threadWord],
    workerData: work,
    resourceLimits: { maxYoungGenerationSizeMb: threadsYoungSpace },
  });
  thread.on("message", hear);
  // What a thread does not do, the program does without it.
  thread.on("error", () => undefined);
  const ended = new Promise<void>((resolve) => {
    thread.on("exit", () => {
      resolve();
    });
  });
  const begun = new Promise<void>((resolve) => {
    thread.on("online", resolve);
  });
  await Promise.race([begun, ended]);
  // V8 puts this one back when it makes the space of a thread.
  keepYoungSpace();
  return { ended };
}

/** Does what the program that started this thread wants done; false when this is no thread. */
async function runThread(): Promise<boolean> {
  const { parentPort, ...thread } = await import("node:worker_threads");
  if (!parentPort) return false;
  const { work } = await import("./cli/commands.js");
  await work(thread.workerData as Work, (done) => {
    parentPort.postMessage(done);
  });
  return true;
}

/** Does what the words behind the program's name say, with what is kept of earlier runs, where anything may be kept. */
export async function begin(kept?: KeptFiles): Promise<void> {
  if (process.argv[2] === threadWord && (await runThread())) return;
  const remarks = outlet(2);
  process.exitCode = await runCommand({
    words: process.argv.slice(2),
    folder: process.cwd(),
    environment: process.env,
    disk: machineDisk,
    kept,
    output: outlet(1),
    remarks,
    meanwhile: remarks,
    async readInput() {
      const parts: Buffer[] = [];
      for await (const part of process.stdin) parts.push(part as Buffer);
      return Buffer.concat(parts);
    },
    async replaceFile(root, replacement) {
      const { replaceFile } = await import("./source/write.js");
      return replaceFile(root, replacement);
    },
    readOwnFile(path) {
      try {
        // Both dist/cli and lib/src lie two folders below the package.
        const program = realpathSync(process.argv[1] ?? "");
        return readFileSync(join(dirname(program), "../..", path), "utf8");
      } catch {
        return undefined;
      }
    },
    today: () => new Date().toISOString().slice(0, 10),
    clock: () => Number(process.hrtime.bigint() / 1_000_000n),
    expectWork(count) {
      looksAt += count;
    },
    expectMuch,
    threads: { most: Math.min(mostThreads, availableParallelism()) - 1, start: startThread },
  });
}
