import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { table } from "./measure.js";

/** The action on a pull request that changes Dockerfiles, all of which get a finding. */
export interface PullRequestRow {
  /** How many Dockerfiles it changes. */
  readonly count: number;
  /** Milliseconds that GitHub takes for each answer. */
  readonly latency: number;
  /** From starting the action to its end; a median, as is the time of a bare start of Node measured in between. */
  readonly milliseconds: number;
  readonly bare: number;
  readonly reads: number;
  readonly writes: number;
  /** How many requests one after the other. */
  readonly trips: number;
}

/** Measures the action against the fake GitHub of the tests, which is started by what runs them. */
export function measurePullRequests(root: string, folder: string, rounds: number): readonly PullRequestRow[] {
  const output = join(folder, "pull-requests.json");
  const jest = ["--experimental-vm-modules", "--disable-warning=ExperimentalWarning", "node_modules/jest/bin/jest.js"];
  const words = [...jest, "--silent", "--runInBand", "--testMatch", "**/test/bench/pull-request.bench.ts"];
  const { status, stderr } = spawnSync(process.execPath, words, {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, PLIMSOLL_BENCH_OUTPUT: output, PLIMSOLL_BENCH_ROUNDS: String(rounds) },
  });
  if (status !== 0) throw new Error(`The pull requests could not be measured.\n${stderr}`);
  return JSON.parse(readFileSync(output, "utf8")) as readonly PullRequestRow[];
}

/** A Markdown table. */
export function pullRequestTable(rows: readonly PullRequestRow[]): string {
  const cells = rows.map(({ count, latency, milliseconds, bare, reads, writes, trips }) => [
    `${count} ${count === 1 ? "Dockerfile" : "Dockerfiles"}`,
    `${latency} ms`,
    milliseconds.toFixed(0),
    (milliseconds / bare).toFixed(1),
    String(reads),
    String(writes),
    String(trips),
  ]);
  return table(["pull request with", "latency", "ms", "× bare start", "reads", "writes", "one after the other"], cells);
}
