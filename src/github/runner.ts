import { randomUUID } from "node:crypto";
import { lstat, mkdir, readFile, realpath, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, isAbsolute, join, parse, relative, resolve, sep } from "node:path";
import { errorMessage } from "../text/error-message.js";
import type { RunEvent } from "./event.js";

/** The machine that the action runs on, as far as the action has to do with it. */
export interface Runner {
  input(name: string): string;
  /** Throws RunnerError. */
  readEvent(): Promise<RunEvent>;
  readonly apiUrl: string;
  readonly serverUrl: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** One line of the log; the caller has made it harmless. */
  print(line: string): void;
  /** Throws RunnerError. */
  setOutput(name: string, value: string): void;
  /** Throws RunnerError. */
  writeSummary(markdown: string): Promise<void>;
  /** Writes a file, by a path in the workspace or an absolute one; gives the latter. Throws when the former leads out. */
  writeFile(path: string, text: string): Promise<string>;
  /** Writes a file beside the workspace, which the job may use later; gives its absolute path. */
  writeTemporary(name: string, text: string): Promise<string>;
  /** Makes the step fail. */
  fail(): void;
}

/** What the runner gave cannot be used; the message is a full sentence that says what. */
export class RunnerError extends Error {}

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
    setOutput(name, value) {
      try {
        core.setOutput(name, value);
      } catch (error) {
        throw failure("The outputs could not be written", error);
      }
    },
    async writeSummary(markdown) {
      if (!env.GITHUB_STEP_SUMMARY) return;
      try {
        await core.summary.addRaw(markdown, true).write();
      } catch (error) {
        throw failure("The job summary could not be written", error);
      }
    },
    writeFile: (path, text) => writeInside(env.GITHUB_WORKSPACE || process.cwd(), path, text),
    writeTemporary: (name, text) => writeInside(env.RUNNER_TEMP || tmpdir(), name, text),
    fail() {
      process.exitCode = core.ExitCode.Failure;
    },
  };
}

/** The message is a full sentence, however the system ends its own. */
function failure(what: string, error: unknown): RunnerError {
  return new RunnerError(`${what}: ${errorMessage(error).replace(/\.$/, "")}.`);
}

async function readPayload(path: string | undefined): Promise<unknown> {
  if (path === undefined || path === "") return undefined;
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    throw failure("The event's file at GITHUB_EVENT_PATH cannot be read", error);
  }
}

/**
 * A relative path must stay in the folder, since a checked-out pull request may hold links; an absolute one is the
 * workflow's own choice. The file appears at once and whole, in the place of a link of the same name.
 */
export async function writeInside(folder: string, path: string, text: string): Promise<string> {
  const target = resolve(folder, path);
  const parent = isAbsolute(path)
    ? await makeFolders(parse(target).root, dirname(target))
    : await makeFolders(folder, dirname(target), `The file ${path} would lie outside of ${folder}.`);
  const place = join(parent, basename(target));
  const there = await lstat(place).catch(() => undefined);
  if (there && !there.isFile() && !there.isSymbolicLink()) throw new Error(`${target} is there, and is no file.`);
  const draft = join(parent, `.plimsoll-${randomUUID()}`);
  try {
    await writeFile(draft, text, { flag: "wx" });
    await rename(draft, place);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  return target;
}

/**
 * Makes the folders down to one, and gives its real path. Each is looked at before the next is made in it, so that
 * nothing is made behind a link that leads out of the first; `outside` is the complaint then, and without it there is none.
 */
async function makeFolders(first: string, last: string, outside?: string): Promise<string> {
  const way = relative(first, last);
  if (outside !== undefined && isUp(way)) throw new Error(outside);
  const root = await realpath(first);
  let at = root;
  for (const part of way.split(sep)) {
    const next = join(at, part);
    // One by one: asked for all of them, Node goes on for ever where the system says that the folder above is not there.
    const refusal: unknown = await mkdir(next).catch((error: unknown) => error);
    at = await realpath(next).catch((error: unknown) => {
      throw refusal ?? error;
    });
    if (outside !== undefined && isUp(relative(root, at))) throw new Error(outside);
  }
  return at;
}

function isUp(way: string): boolean {
  return way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way);
}
