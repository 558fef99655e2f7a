import { readFileSync } from "node:fs";
import type { Host, Outlet } from "../../src/cli/host.js";
import { runCommand } from "../../src/cli/run.js";

export interface Circumstances {
  readonly input?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  readonly isTerminal?: boolean;
  /** What the clock shows, call by call; it stands still after the last. */
  readonly clock?: readonly number[];
}

export interface Outcome {
  readonly code: number;
  readonly output: string;
  readonly remarks: string;
}

/** Runs the command line in a folder, in this process, with everything outside of it replaced. */
export async function plimsoll(
  folder: string,
  words: readonly string[],
  circumstances: Circumstances = {},
): Promise<Outcome> {
  const { input = "", environment = {}, isTerminal = false, clock = [] } = circumstances;
  const written = { output: "", remarks: "" };
  const outlet = (name: keyof typeof written): Outlet => ({
    isTerminal,
    columns: isTerminal ? 100 : undefined,
    write: (text) => void (written[name] += text),
  });
  let calls = 0;
  const host: Host = {
    words,
    folder,
    environment,
    output: outlet("output"),
    remarks: outlet("remarks"),
    readInput: () => Promise.resolve(Buffer.from(input)),
    readOwnFile: (path) => readFileSync(path, "utf8"),
    today: () => "2026-11-21",
    clock: () => clock[Math.min(calls++, clock.length - 1)] ?? 0,
  };
  const code = await runCommand(host);
  return { code, ...written };
}
