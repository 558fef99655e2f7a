import { jest } from "@jest/globals";
import { roundTrips } from "../fake-github/index.js";
import { cached, closeScenarios, dockerfile, scenario } from "./scenario.js";

afterEach(() => closeScenarios());
jest.setTimeout(120_000);

const latency = 200;

function images(count: number, ...lines: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`image${index}/Dockerfile`, dockerfile(...lines)]),
  );
}

describe("requests that do not depend on each other go out together", () => {
  test.each([
    [1, { reads: 5, trips: 5 }],
    [20, { reads: 5, trips: 5 }],
    [200, { reads: 10, trips: 6 }],
  ])("%i Dockerfiles", async (count, expected) => {
    const { github, run } = await scenario(images(count), images(count, cached), { latency });
    const result = await run();
    expect(result.outputs.findings).toBe(String(count));
    expect(github.counts.writes).toBe(2);
    expect(github.counts.reads).toBeLessThanOrEqual(expected.reads);
    expect(roundTrips(github.requests)).toBeLessThanOrEqual(expected.trips);
    await run();
    expect(github.counts.writes).toBe(0);
    expect(roundTrips(github.requests)).toBeLessThanOrEqual(expected.trips - 2);
  });

  test("thirty pages of files come at once", async () => {
    const many = Object.fromEntries(Array.from({ length: 2950 }, (_, index) => [`data/${index}.txt`, "x\n"]));
    const { github, run } = await scenario(images(1), { ...many, ...images(1, cached) }, { latency });
    const result = await run();
    expect(result.outputs.findings).toBe("1");
    expect(github.counts.reads).toBe(34);
    // The fake itself takes its time for such lists, so that some of them begin when others have ended.
    expect(roundTrips(github.requests)).toBeLessThanOrEqual(8);
  });

  test("writes go out one after the other", async () => {
    const { github, run } = await scenario(images(3), images(3, cached), { latency });
    await run();
    const writes = github.requests.filter(({ kind }) => kind === "write");
    expect(roundTrips(writes)).toBe(writes.length);
  });
});
