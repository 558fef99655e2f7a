import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { jest } from "@jest/globals";
import type { PullRequestRow } from "../../scripts/bench/pull-request.js";
import { median } from "../../scripts/bench/measure.js";
import { pullRequestEvent, runAction } from "../e2e/harness.js";
import { roundTrips, startFakeGitHub } from "../fake-github/index.js";

// No test, but started as one: the fake GitHub is TypeScript that nobody compiles. `npm run bench` says what is measured.
const { PLIMSOLL_BENCH_OUTPUT: output = "", PLIMSOLL_BENCH_ROUNDS: rounds = "3" } = process.env;

jest.setTimeout(600_000);

function images(count: number, install: string): Readonly<Record<string, string>> {
  const files: Record<string, string> = { "README.md": "# Services\n" };
  for (let index = 0; index < count; index++) {
    files[`service${index}/requirements.txt`] = `gunicorn==23.0.${index}\n`;
    files[`service${index}/Dockerfile`] = [
      "FROM python:3.13-slim",
      `ENV PYTHONUNBUFFERED=1 SERVICE=${index}`,
      "WORKDIR /app",
      "COPY requirements.txt .",
      "RUN apt-get update && apt-get install -y --no-install-recommends libpq5 && rm -rf /var/lib/apt/lists/*",
      install,
      "COPY . .",
      "EXPOSE 8000",
      'CMD ["gunicorn", "--bind", "0.0.0.0:8000", "app.wsgi"]',
      "",
    ].join("\n");
  }
  return files;
}

const rows: PullRequestRow[] = [];
afterAll(() => {
  writeFileSync(output, JSON.stringify(rows));
});

test.each([0, 50].flatMap((latency) => [1, 20, 200].map((count) => [count, latency] as const)))(
  "%i Dockerfiles, %i ms",
  async (count, latency) => {
    const times: number[] = [];
    const bare: number[] = [];
    let calls = { reads: 0, writes: 0, trips: 0 };
    for (let round = 0; round < Number(rounds); round++) {
      const github = await startFakeGitHub({ latency });
      const base = images(count, "RUN pip install --no-cache-dir -r requirements.txt");
      const { pull } = github.createRepository({ base, head: images(count, "RUN pip install -r requirements.txt") });
      const event = pullRequestEvent(github, pull);
      const before = performance.now();
      spawnSync(process.execPath, ["-e", "0"]);
      const start = performance.now();
      const result = await runAction({ github, event, timeLimit: 120_000 });
      times.push(performance.now() - start);
      bare.push(start - before);
      const { reads, writes } = github.counts;
      calls = { reads, writes, trips: roundTrips(github.requests) };
      await github.close();
      expect(Number(result.outputs.findings)).toBeGreaterThanOrEqual(count);
      expect(github.violations).toEqual([]);
    }
    rows.push({ count, latency, milliseconds: median(times), bare: median(bare), ...calls });
  },
);
