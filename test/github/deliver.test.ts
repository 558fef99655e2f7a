import { deliver, deliverNothing, type DeliverOptions } from "../../src/github/deliver.js";
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
    expect([...told.outputs].at(-1)).toEqual(["conclusion", "success"]);
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

describe("deliverNothing", () => {
  test("says why in the log and the summary, and gives every output that a review gives", async () => {
    const [nothing, something] = [runnerWithout(), runnerWithout()];
    await deliverNothing(nothing.runner, "The branch is gone.");
    await deliver(something.runner, report([]), options);
    expect([...nothing.told.outputs.keys()]).toEqual([...something.told.outputs.keys()]);
    expect([...nothing.told.outputs].at(-1)).toEqual(["conclusion", "success"]);
    expect(nothing.told.outputs.get("findings")).toBe("0");
    expect(nothing.told.lines).toEqual(["Plimsoll: nothing to review. The branch is gone."]);
    expect(nothing.told.summaries[0]).toContain("The branch is gone");
    expect(nothing.told.hasFailed).toBe(false);
  });

  test("without a job summary the log says what is missing, and the step is green", async () => {
    const { runner, told } = runnerWithout("summary");
    await deliverNothing(runner, "The branch is gone.");
    expect(told.lines).toEqual([
      "::warning title=Plimsoll::The job summary could not be written.",
      "Plimsoll: nothing to review. The branch is gone.",
    ]);
    expect(told.outputs.get("conclusion")).toBe("success");
    expect(told.hasFailed).toBe(false);
  });

  test("a fault of our own in the job summary is an error", async () => {
    const { runner, told } = runnerWithout();
    await deliverNothing({ ...runner, writeSummary: () => Promise.reject(new Error("boom")) }, "The branch is gone.");
    expect(told.lines[0]).toContain("::error title=Plimsoll::Plimsoll failed to write the job summary");
    expect(told.hasFailed).toBe(true);
  });

  test("without outputs it does not look like a good run", async () => {
    const { runner, told } = runnerWithout("outputs");
    await expect(deliverNothing(runner, "The branch is gone.")).rejects.toThrow("The outputs could not be written");
    expect(told.lines).toEqual([]);
    expect(told.summaries).toEqual([]);
  });
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
