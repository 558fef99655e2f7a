import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";

const root = new URL("../../", import.meta.url).pathname;

/** `docs/scale.md` as it stands. */
export const scaleDocument = readFileSync(join(root, "docs/scale.md"), "utf8");

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string | number>>;
}

interface Job {
  readonly permissions?: unknown;
  readonly steps: readonly Step[];
}

/** The workflow that the document shows. */
export const workflowText = /^```yaml\n([\s\S]*?)^```$/m.exec(scaleDocument)?.[1] ?? "";
export const workflow = parse(workflowText) as { readonly permissions?: unknown; readonly jobs: Record<string, Job> };

/** The command line; the committed bundle unless `PLIMSOLL_ENTRY=lib`. */
export const program = join(root, process.env.PLIMSOLL_ENTRY === "lib" ? "lib/src/bin.js" : "dist/cli/index.js");

export interface StepResult {
  readonly exitCode: number;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Runs the script of a job as the runner would: in a folder, with its own variables over those that the step gives. */
export function runStep(job: string, folder: string, variables: Readonly<Record<string, string>>): Promise<StepResult> {
  const step = workflow.jobs[job]?.steps.find((each) => each.shell === "bash");
  if (!step?.run) throw new Error(`The job ${job} has no script.`);
  const own = mkdtempSync(join(tmpdir(), "plimsoll-audit-"));
  const [script, output, summary] = ["script", "output", "summary"].map((name) => join(own, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(script, step.run);
  writeFileSync(output, "");
  writeFileSync(summary, "");
  // What is an expression has a value on GitHub only: the test must give it.
  const given = Object.entries(step.env ?? {}).filter(([, value]) => !String(value).includes("${{"));
  const env = {
    ...Object.fromEntries(given.map(([name, value]) => [name, String(value)])),
    PATH: process.env.PATH ?? "",
    HOME: own,
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    ...variables,
  };
  return new Promise((resolve, reject) => {
    // Not at once: a fake GitHub may be answering in this very process.
    const child = spawn("bash", ["--noprofile", "--norc", "-eo", "pipefail", script], { cwd: folder, env });
    let log = "";
    child.stdout.on("data", (part) => (log += String(part)));
    child.stderr.on("data", (part) => (log += String(part)));
    child.on("error", reject);
    child.on("close", (code) => {
      const lines = readFileSync(output, "utf8").split("\n");
      const outputs = Object.fromEntries(
        lines
          .filter((line) => line.includes("="))
          .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
      ) as Record<string, string>;
      resolve({ exitCode: code ?? -1, log, outputs, summary: readFileSync(summary, "utf8") });
    });
  });
}
