import { randomUUID } from "node:crypto";
import { mkdir, readFile, realpath, rename, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";
import type { RunEvent } from "./event.js";

/** The machine that the action runs on, as far as the action has to do with it. */
export interface Runner {
  input(name: string): string;
  readEvent(): Promise<RunEvent>;
  readonly apiUrl: string;
  readonly serverUrl: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** One line of the log; the caller has made it harmless. */
  print(line: string): void;
  setOutput(name: string, value: string): void;
  writeSummary(markdown: string): Promise<void>;
  /** Writes a file in the workspace; gives its absolute path. Throws when a link would lead out of it. */
  writeFile(path: string, text: string): Promise<string>;
  /** Writes a file beside the workspace, which the job may use later; gives its absolute path. */
  writeTemporary(name: string, text: string): Promise<string>;
  /** Makes the step fail. */
  fail(): void;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The runner of GitHub Actions. */
export async function createRunner(env: Environment): Promise<Runner> {
  const core = await import("@actions/core");
  return {
    input: (name) => core.getInput(name),
    readEvent: async () => ({
      name: env.GITHUB_EVENT_NAME ?? "",
      payload: await readPayload(env.GITHUB_EVENT_PATH),
      repository: env.GITHUB_REPOSITORY ?? "",
      sha: env.GITHUB_SHA ?? "",
    }),
    apiUrl: env.GITHUB_API_URL || "https://api.github.com",
    serverUrl: env.GITHUB_SERVER_URL || "https://github.com",
    today: new Date().toISOString().slice(0, 10),
    print: (line) => core.info(line),
    setOutput: (name, value) => core.setOutput(name, value),
    async writeSummary(markdown) {
      if (env.GITHUB_STEP_SUMMARY) await core.summary.addRaw(markdown, true).write();
    },
    writeFile: (path, text) => writeInside(env.GITHUB_WORKSPACE || process.cwd(), path, text),
    writeTemporary: (name, text) => writeInside(env.RUNNER_TEMP || tmpdir(), name, text),
    fail() {
      process.exitCode = core.ExitCode.Failure;
    },
  };
}

async function readPayload(path: string | undefined): Promise<unknown> {
  if (path === undefined || path === "") return undefined;
  return JSON.parse(await readFile(path, "utf8"));
}

/**
 * A relative path must stay in the folder, since a checked-out pull request may hold links; an absolute one is the
 * workflow's own choice. The file appears at once and whole, in the place of a link of the same name.
 */
async function writeInside(folder: string, path: string, text: string): Promise<string> {
  const target = resolve(folder, path);
  await mkdir(dirname(target), { recursive: true });
  const parent = await realpath(dirname(target));
  const way = relative(await realpath(folder), parent);
  if (!isAbsolute(path) && (way === ".." || way.startsWith("../") || isAbsolute(way)))
    throw new Error(`The file ${path} would lie outside of ${folder}.`);
  const draft = join(parent, `.${basename(target)}.${randomUUID()}`);
  await writeFile(draft, text, { flag: "wx" });
  await rename(draft, join(parent, basename(target)));
  return target;
}
