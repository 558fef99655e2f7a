import { readFileSync } from "node:fs";
import type { Host, Outlet } from "../../src/cli/host.js";
import { runCommand } from "../../src/cli/run.js";
import { machineDisk } from "../../src/source/disk.js";
import { replaceFile } from "../../src/source/write.js";

export interface Circumstances {
  readonly input?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  readonly isTerminal?: boolean;
  /** What the clock shows, call by call; it stands still after the last. */
  readonly clock?: readonly number[];
  readonly threads?: Host["threads"];
  readonly expectWork?: Host["expectWork"];
  readonly expectMuch?: Host["expectMuch"];
  readonly kept?: Host["kept"];
  readonly today?: string;
  /** In place of writing to the disk. */
  readonly replaceFile?: Host["replaceFile"];
}

export interface Outcome {
  readonly code: number;
  readonly output: string;
  /** The output to the last byte. */
  readonly bytes: Buffer;
  readonly remarks: string;
}

/** Runs the command line in a folder, in this process, with everything outside of it replaced. */
export async function plimsoll(
  folder: string,
  words: readonly string[],
  circumstances: Circumstances = {},
): Promise<Outcome> {
  const { input = "", environment = {}, isTerminal = false, clock = [] } = circumstances;
  const written: Record<"output" | "remarks", Buffer[]> = { output: [], remarks: [] };
  const outlet = (name: keyof typeof written): Outlet => ({
    isTerminal,
    columns: isTerminal ? 100 : undefined,
    write: (text) => void written[name].push(Buffer.from(text)),
  });
  let calls = 0;
  const host: Host = {
    words,
    folder,
    environment,
    disk: machineDisk,
    kept: circumstances.kept,
    output: outlet("output"),
    remarks: outlet("remarks"),
    meanwhile: outlet("remarks"),
    readInput: () => Promise.resolve(Buffer.from(input)),
    replaceFile: circumstances.replaceFile ?? replaceFile,
    readOwnFile: (path) => readFileSync(path, "utf8"),
    today: () => circumstances.today ?? "2026-11-21",
    ...(circumstances.threads && { threads: circumstances.threads }),
    ...(circumstances.expectWork && { expectWork: circumstances.expectWork }),
    ...(circumstances.expectMuch && { expectMuch: circumstances.expectMuch }),
    clock: () => clock[Math.min(calls++, clock.length - 1)] ?? 0,
  };
  const code = await runCommand(host);
  const bytes = Buffer.concat(written.output);
  return { code, output: bytes.toString(), bytes, remarks: Buffer.concat(written.remarks).toString() };
}
