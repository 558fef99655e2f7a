import { mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { jest } from "@jest/globals";
import type { Log } from "sarif";
import { cached, closeScenarios, dockerfile, scenario } from "./scenario.js";

afterEach(() => closeScenarios());
jest.setTimeout(60_000);

const before = { Dockerfile: dockerfile() };

function installs(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `RUN pip install package${index}==1.0`);
}

describe("many findings", () => {
  test("thirty comments, ten annotations, and all of them in the summary", async () => {
    const { github, pull, run } = await scenario(before, { Dockerfile: dockerfile(...installs(45)) });
    const result = await run();
    expect(result.outputs.findings).toBe("45");
    expect(pull.reviews).toHaveLength(1);
    expect(pull.reviewComments).toHaveLength(30);
    expect(result.annotations).toHaveLength(10);
    expect(result.droppedAnnotations).toBe(0);
    const body = pull.issueComments[0]?.body ?? "";
    expect(body).toMatch(/^### Plimsoll: 45 introduced\n/);
    const named = body.split("\n").find((line) => line.includes("**warning** `Dockerfile` lines")) ?? "";
    const unlinked = named.replace(/\]\([^)]*\)/g, "");
    expect(unlinked.slice(0, unlinked.indexOf(": ")).match(/\d+/g)).toEqual(
      result.lines.flatMap((line) => /Dockerfile:(\d+):\d+.*pip\/cache-in-layer/.exec(line)?.[1] ?? []),
    );
    expect(result.lines.filter((line) => line.includes("warning pip/cache-in-layer"))).toHaveLength(45);
    await run();
    expect(github.counts.writes).toBe(0);
    expect(pull.reviewComments).toHaveLength(30);
  });

  test("a comment that would be too long says what it leaves out; the job summary has it", async () => {
    const trees = [0, 1].map((side) =>
      Object.fromEntries(
        Array.from({ length: 12 }, (_, index) => [
          `${"folder".repeat(30)}${index}/Dockerfile`,
          dockerfile(...(side === 0 ? [] : installs(40))),
        ]),
      ),
    );
    const { pull, run } = await scenario(trees[0] ?? {}, trees[1] ?? {});
    const result = await run();
    expect(result.outputs.findings).toBe("480");
    const body = pull.issueComments[0]?.body ?? "";
    expect(body.length).toBeLessThanOrEqual(65_536);
    expect(body).toMatch(/Not shown here, because it would be too long: .*see the job summary\./);
    expect(result.summary.match(/^- \*\*warning\*\*/gm)).toHaveLength(12);
    expect(result.lines.filter((line) => line.includes("warning pip/cache-in-layer"))).toHaveLength(480);
    expect(result.complaints).toEqual([]);
  });
});

describe("files that the run leaves", () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "plimsoll-files-"))));
  afterEach(() => rmSync(folder, { recursive: true }));

  test("SARIF, JSON and the patch are where the outputs say", async () => {
    const { pull, run } = await scenario(before, { Dockerfile: dockerfile(cached) });
    const result = await run({
      inputs: { "sarif-file": "out/plimsoll.sarif", "report-file": join(folder, "report.json") },
      env: { GITHUB_WORKSPACE: folder, RUNNER_TEMP: folder },
    });
    expect(result.outputs["sarif-file"]).toBe(join(folder, "out/plimsoll.sarif"));
    const sarif = JSON.parse(readFileSync(result.outputs["sarif-file"] ?? "", "utf8")) as Log;
    expect(sarif.runs[0]?.results?.map(({ ruleId }) => ruleId)).toEqual(["pip/cache-in-layer"]);
    const report = JSON.parse(readFileSync(result.outputs["report-file"] ?? "", "utf8")) as { totals: unknown };
    expect(report.totals).toMatchObject({ findings: 1, fixable: 1 });
    expect(report).toMatchObject({ repository: "octo-org/example", commit: pull.headSha, conclusion: "success" });
    expect(readFileSync(result.outputs["patch-file"] ?? "", "utf8")).toContain("+RUN pip install --no-cache-dir");
  });

  test("no file is written through a link that leads out of the workspace", async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), "plimsoll-elsewhere-"));
    symlinkSync(elsewhere, join(folder, "out"));
    const { run } = await scenario(before, { Dockerfile: dockerfile(cached) });
    const result = await run({ inputs: { "report-file": "out/report.json" }, env: { GITHUB_WORKSPACE: folder } });
    expect(result.exitCode).toBe(1);
    expect(result.outputs.conclusion).toBe("error");
    rmSync(elsewhere, { recursive: true });
  });
});
