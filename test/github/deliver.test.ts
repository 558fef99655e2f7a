import { deliver, type DeliverOptions } from "../../src/github/deliver.js";
import { explain } from "../../src/github/explain.js";
import { RunnerError, type Runner } from "../../src/github/runner.js";
import type { Report } from "../../src/report/report.js";
import { fileReport, finding, report } from "../report/sample.js";

const options: DeliverOptions = {
  annotations: true,
  sarifFile: undefined,
  reportFile: undefined,
  commentUrl: undefined,
  origin: { repository: "o/r", commit: "0".repeat(40) },
};

const text = "FROM python:3.13\nRUN pip install requests\n";
const one: Report = report([fileReport(text, [finding({ text, on: "pip install" })])]);

interface Told {
  readonly lines: string[];
  readonly outputs: Map<string, string>;
  readonly summaries: string[];
  hasFailed: boolean;
}

/** A runner that keeps what it is told, and cannot write what is named. */
function runnerWithout(...broken: readonly ("outputs" | "summary")[]): {
  readonly runner: Runner;
  readonly told: Told;
} {
  const told: Told = { lines: [], outputs: new Map(), summaries: [], hasFailed: false };
  const unused = (): never => {
    throw new Error("is not asked for");
  };
  const runner: Runner = {
    input: unused,
    readEvent: unused,
    apiUrl: "",
    serverUrl: "",
    today: "2026-11-21",
    print: (line) => void told.lines.push(line),
    setOutput(name, value) {
      if (broken.includes("outputs")) throw new RunnerError("The outputs could not be written: ENOSPC.");
      told.outputs.set(name, value);
    },
    writeSummary(markdown) {
      if (broken.includes("summary")) return Promise.reject(new RunnerError("The job summary could not be written."));
      told.summaries.push(markdown);
      return Promise.resolve();
    },
    writeFile: unused,
    writeTemporary: unused,
    fail: () => void (told.hasFailed = true),
  };
  return { runner, told };
}

const said = /^Dockerfile:\d+:\d+ warning pip\/cache-in-layer: /;

describe("deliver", () => {
  test("says everything everywhere", async () => {
    const { runner, told } = runnerWithout();
    await deliver(runner, one, options);
    expect(told.outputs.get("conclusion")).toBe("success");
    expect(told.summaries).toHaveLength(1);
    expect(told.lines.filter((line) => said.test(line))).toHaveLength(1);
    expect(told.hasFailed).toBe(false);
  });

  test("without outputs the findings stand in the log, and the step fails with the reason", async () => {
    const { runner, told } = runnerWithout("outputs");
    await deliver(runner, one, options);
    expect(told.lines.filter((line) => said.test(line))).toHaveLength(1);
    expect(told.lines.join("\n")).toContain("::error title=Plimsoll::The outputs could not be written");
    expect(told.summaries[0]).toContain("could not finish its work");
    expect(told.hasFailed).toBe(true);
  });

  test("without a job summary the verdict stands, and the log says what is missing", async () => {
    const { runner, told } = runnerWithout("summary");
    await deliver(runner, one, options);
    expect(told.outputs.get("conclusion")).toBe("success");
    expect(told.lines.filter((line) => said.test(line))).toHaveLength(1);
    expect(told.lines.join("\n")).toContain("::warning title=Plimsoll::The job summary could not be written");
    expect(told.hasFailed).toBe(false);
  });
});

test("a fault of our own in the job summary is an error, and the findings stand in the log", async () => {
  const { runner, told } = runnerWithout();
  const lineUrl = (): string => {
    throw new Error("boom");
  };
  await deliver(runner, one, { ...options, lineUrl });
  expect(told.lines.filter((line) => said.test(line))).toHaveLength(1);
  expect(told.lines.join("\n")).toContain("::error title=Plimsoll::Plimsoll failed to write the job summary");
  expect(told.hasFailed).toBe(true);
});

describe("explain", () => {
  test("says once what went wrong where nothing can be written, and fails", async () => {
    const { runner, told } = runnerWithout("outputs", "summary");
    await explain(runner, new RunnerError("The outputs could not be written: ENOSPC."));
    expect(told.lines).toEqual([
      "::error title=Plimsoll::The outputs could not be written: ENOSPC.",
      "::error title=Plimsoll::The job summary could not be written.",
    ]);
    expect(told.hasFailed).toBe(true);
  });
});
