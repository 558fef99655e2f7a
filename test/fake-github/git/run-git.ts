import { spawnSync } from "node:child_process";

const outputLimit = 1024 ** 3;

/** What a git command gave back. */
export interface GitResult {
  readonly status: number;
  readonly stdout: Buffer;
}

/** Runs git on a bare repository, cut off from the settings of the machine and its user. Throws when `allowed` does not hold the exit code. */
export function runGit(
  directory: string,
  args: readonly string[],
  input?: Uint8Array,
  allowed: readonly number[] = [0],
): GitResult {
  const settings = ["-c", "core.quotePath=false", "-c", "diff.renameLimit=0", "-c", "gc.auto=0"];
  const result = spawnSync("git", [...settings, ...args], {
    cwd: directory,
    env: { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1", GIT_DIR: directory },
    input: input ?? "",
    maxBuffer: outputLimit,
  });
  if (result.error) throw result.error;
  const status = result.status ?? -1;
  if (!allowed.includes(status)) {
    throw new Error(`git ${args.join(" ")} ended with ${status}: ${result.stderr.toString("utf8").trim()}`);
  }
  return { status, stdout: result.stdout };
}
