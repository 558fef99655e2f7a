import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { FakeGitHub } from "../fake-github/index.js";
import { inputVariables } from "../fake-github/runner/action-inputs.js";
import { type Annotation, showAnnotations } from "../fake-github/runner/annotations.js";
import { readCommandFile } from "../fake-github/runner/command-file.js";
import { createStepFolders, runnerVariables, type StepFolders } from "../fake-github/runner/environment.js";
import { type LogCommand, readLog } from "../fake-github/runner/log-commands.js";
import { defaultEvent, type WorkflowEvent } from "../fake-github/runner/workflow-event.js";

export { applySuggestions } from "../fake-github/index.js";
export * from "../fake-github/runner/workflow-event.js";

/** One run of the action. */
export interface RunOptions {
  readonly github: FakeGitHub;
  /** What started the workflow; the opening of the first pull request unless told. */
  readonly event?: WorkflowEvent;
  /** Inputs of the step, over the defaults of `action.yml`. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Variables over those of the runner. */
  readonly env?: Readonly<Record<string, string>>;
  /** The program; the committed bundle unless told, or what `tsc` made when `PLIMSOLL_ENTRY=lib`. */
  readonly entry?: string;
  /** What `github.token` stands for; the fake's own token unless told, and "" for none. */
  readonly token?: string;
  /** Milliseconds after which the run is ended and the test fails. */
  readonly timeLimit?: number;
  /** Is handed what kills the program at once, as a cancelled job is. The run then ends with the exit code -1. */
  readonly onStart?: (kill: () => void) => void;
}

/** What a run left behind. */
export interface RunResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** The job summary, in Markdown. */
  readonly summary: string;
  /** What was written to `GITHUB_ENV`. */
  readonly envFile: string;
  /** What was written to `GITHUB_PATH`. */
  readonly pathFile: string;
  /** Every command that the runner read in the log, whoever wrote it there. */
  readonly commands: readonly LogCommand[];
  /** The lines of the log that are no commands. */
  readonly lines: readonly string[];
  /** As GitHub shows them. */
  readonly annotations: readonly Annotation[];
  /** Annotations over the limit of their level. */
  readonly droppedAnnotations: number;
  /** What the runner would warn of or fail on. */
  readonly complaints: readonly string[];
}

const projectRoot = fileURLToPath(new URL("../../", import.meta.url));
const entries: Readonly<Record<string, string>> = { dist: "dist/main/index.js", lib: "lib/src/main.js" };
const defaultTimeLimit = 30_000;
const summaryLimit = 1024 ** 2;

/** Runs the action as the runner would, in an environment of its own and an empty folder. */
export async function runAction(options: RunOptions): Promise<RunResult> {
  const event = options.event ?? defaultEvent(options.github);
  const token = options.token ?? options.github.token;
  const root = mkdtempSync(join(tmpdir(), "plimsoll-step-"));
  try {
    const folders = createStepFolders(root, event);
    const expressions = {
      "github.token": token,
      "github.repository": event.repository.fullName,
      "github.sha": event.sha,
    };
    const inputs = inputVariables(join(projectRoot, "action.yml"), options.inputs ?? {}, expressions);
    const env = { ...runnerVariables(options.github, event, folders), ...inputs, ...options.env };
    const entry = resolve(projectRoot, options.entry ?? defaultEntry());
    const ended = await runNode(entry, folders.workspace, env, options);
    return readResult(ended, folders, token);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function defaultEntry(): string {
  const name = process.env.PLIMSOLL_ENTRY ?? "dist";
  const entry = entries[name];
  if (entry === undefined) throw new Error(`PLIMSOLL_ENTRY is "dist" or "lib", not "${name}"`);
  return entry;
}

interface EndedProcess {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

function runNode(
  entry: string,
  cwd: string,
  env: Readonly<Record<string, string>>,
  { timeLimit = defaultTimeLimit, onStart }: RunOptions,
): Promise<EndedProcess> {
  return new Promise((resolveRun, reject) => {
    const child = spawn(process.execPath, [entry], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    onStart?.(() => child.kill("SIGKILL"));
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
    const text = (chunks: readonly Buffer[]): string => Buffer.concat(chunks).toString("utf8");
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      child.kill("SIGKILL");
    }, timeLimit);
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(timer);
      if (isLate) reject(new Error(`the action did not end in ${timeLimit} ms\n${text(stdout)}${text(stderr)}`));
      else resolveRun({ exitCode: code ?? -1, stdout: text(stdout), stderr: text(stderr) });
    });
  });
}

function readResult(ended: EndedProcess, folders: StepFolders, token: string): RunResult {
  const read = (file: string): string => readFileSync(file, "utf8");
  const [outputText, summary, envFile, pathFile] = [folders.output, folders.summary, folders.env, folders.path].map(
    read,
  );
  const log = readLog(`${ended.stdout}\n${ended.stderr}`);
  const { shown, dropped } = showAnnotations(log.commands);
  const complaints = log.commands
    .filter((command) => ["add-path", "save-state", "set-env", "set-output"].includes(command.name))
    .map((command) => `the command ${command.name} is disabled or deprecated`);
  if (Buffer.byteLength(summary ?? "") > summaryLimit)
    complaints.push("the job summary is over 1024k and is not shown");
  const seen = [...log.lines, ...log.commands.filter((each) => each.name !== "add-mask").map((each) => each.message)];
  if (token !== "" && [...seen, summary, outputText].some((text) => text?.includes(token))) {
    complaints.push("the token can be read in the log, the summary or the outputs");
  }
  return {
    ...ended,
    outputs: readOutputs(outputText ?? "", complaints),
    summary: summary ?? "",
    envFile: envFile ?? "",
    pathFile: pathFile ?? "",
    commands: log.commands,
    lines: log.lines,
    annotations: shown,
    droppedAnnotations: dropped,
    complaints,
  };
}

function readOutputs(text: string, complaints: string[]): Readonly<Record<string, string>> {
  try {
    return readCommandFile(text);
  } catch (error) {
    complaints.push(`GITHUB_OUTPUT: ${error instanceof Error ? error.message : String(error)}`);
    return {};
  }
}
