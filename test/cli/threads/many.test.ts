import type { Threads } from "../../../src/cli/host.js";
import { work, type Work } from "../../../src/cli/threads/work.js";
import { folderWith } from "../../source/tree.js";
import { plimsoll } from "../fake-host.js";

const files = (count: number, more: Readonly<Record<string, string>> = {}) =>
  folderWith({
    ...Object.fromEntries(
      Array.from({ length: count }, (_, at) => [`app${at}/Dockerfile`, `FROM alpine:3.22\nMAINTAINER me${at}\n`]),
    ),
    ...more,
  });

/** Threads that work in this one, and how many were started. */
function threads(most: number): { readonly given: Threads; readonly started: () => number } {
  let started = 0;
  const start: Threads["start"] = (given, hear) => {
    started++;
    return Promise.resolve({ ended: work(given as Work, hear) });
  };
  return { given: { most, start }, started: () => started };
}

const lint = ["lint", "--format=json"];

describe("linting many files", () => {
  it("shares them out among as many threads as are worth it, and says the same", async () => {
    const folder = files(220);
    const { given, started } = threads(3);
    const alone = await plimsoll(folder, lint);
    expect(await plimsoll(folder, lint, { threads: given })).toEqual(alone);
    expect(started()).toBe(2);
    expect(JSON.parse(alone.output)).toMatchObject({ files: { length: 220 } });
  });

  it("starts none for few files, nor where fixes are worked out round by round", async () => {
    const { given, started } = threads(3);
    await plimsoll(files(99), lint, { threads: given });
    await plimsoll(files(120), ["lint", "--diff"], { threads: given });
    expect(started()).toBe(0);
  });

  it("tells once of an ignore that has ended", async () => {
    const ignores = "ignores:\n  - rule: syntax/maintainer\n    reason: old\n    until: 2026-01-01\n";
    const folder = files(120, { ".github/plimsoll.yml": ignores });
    const { given } = threads(1);
    const { remarks } = await plimsoll(folder, lint, { threads: given });
    expect(remarks.match(/ended on 2026-01-01/g)).toHaveLength(1);
  });

  it("makes ready for much work from thirty files on", async () => {
    let told = 0;
    const expectMuch = (): Promise<void> => {
      told++;
      return Promise.resolve();
    };
    await plimsoll(files(29), lint, { expectMuch });
    expect(told).toBe(0);
    await plimsoll(files(30), lint, { expectMuch });
    expect(told).toBe(1);
  });

  it("tells how many files are looked at", async () => {
    const told: number[] = [];
    const expectWork = (count: number): void => {
      told.push(count);
    };
    for (const count of [0, 1, 3]) await plimsoll(files(count), lint, { expectWork });
    expect(told).toEqual([0, 1, 3]);
  });
});
