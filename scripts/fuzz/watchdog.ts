/* Runs beside the fuzzer: an input that never comes to an end cannot be told by the thread that reads it. */
import { mkdirSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { isMainThread, Worker, workerData } from "node:worker_threads";

interface Shared {
  /** The number of the input that is read, 0 for none; its length; its target's place in the list; then its bytes. */
  readonly memory: SharedArrayBuffer;
  readonly names: readonly string[];
  readonly patience: number;
  readonly folder: string;
}

const headerBytes = 12;

export interface Watchdog {
  /** An input is about to be read. */
  watch(target: string, bytes: Buffer): void;
  /** It was read. */
  rest(): void;
  stop(): Promise<void>;
}

/** Kills the process when one input takes longer than `patience` milliseconds, and keeps that input in the folder. */
export function startWatchdog(names: readonly string[], patience: number, folder: string, largest: number): Watchdog {
  const memory = new SharedArrayBuffer(headerBytes + largest);
  const shared: Shared = { memory, names, patience, folder };
  const worker = new Worker(new URL(import.meta.url), { workerData: shared });
  worker.unref();
  const header = new Int32Array(memory, 0, 3);
  const body = new Uint8Array(memory, headerBytes);
  let number = 0;
  return {
    watch: (target, bytes) => {
      body.set(bytes.subarray(0, largest));
      header[1] = Math.min(bytes.length, largest);
      header[2] = names.indexOf(target);
      number = (number % 0x7fffffff) + 1;
      Atomics.store(header, 0, number);
    },
    rest: () => Atomics.store(header, 0, 0),
    stop: async () => {
      await worker.terminate();
    },
  };
}

function guard({ memory, names, patience, folder }: Shared): void {
  const header = new Int32Array(memory, 0, 3);
  const bell = new Int32Array(new SharedArrayBuffer(4));
  for (let before = 0; ;) {
    Atomics.wait(bell, 0, 0, patience);
    const number = Atomics.load(header, 0);
    if (number !== 0 && number === before) {
      const name = names[header[2] ?? 0] ?? "unknown";
      const path = join(folder, `${name}-hang`);
      mkdirSync(folder, { recursive: true });
      writeFileSync(path, new Uint8Array(memory, headerBytes, header[1]).slice());
      writeSync(2, `${path}: ${name} has taken more than ${patience} ms, and was stopped.\n`);
      process.kill(process.pid, "SIGKILL");
    }
    before = number;
  }
}

if (!isMainThread) guard(workerData as Shared);
