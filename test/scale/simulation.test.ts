import { readFileSync } from "node:fs";
import { join } from "node:path";
import { jest } from "@jest/globals";
import { startFakeGitHub, type Tree } from "../fake-github/index.js";
import { runAction, scheduleEvent } from "../e2e/harness.js";
import { emptyFolder } from "../source/tree.js";
import { runStep, scaleDocument, workflowText } from "./audit-steps.js";

jest.setTimeout(120_000);

/** The rows of the document's table whose head begins with a word, each by its first cell, numbers read. */
function tableOf(head: string): ReadonlyMap<string, readonly number[]> {
  const lines = scaleDocument.split("\n");
  const start = lines.findIndex((line) => line.startsWith(`| ${head} `));
  if (start === -1) throw new Error(`The document has no table of ${head}.`);
  const rows = lines.slice(
    start + 2,
    lines.findIndex((line, at) => at > start && !line.startsWith("|")),
  );
  return new Map(
    rows.map((row) => {
      const [name = "", ...cells] = row
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim());
      return [name, cells.map((cell) => Number(cell.replaceAll(",", "")))];
    }),
  );
}

/** A repository like many: each image in a folder with its requirements, and what says how they are built. */
function repositoryOf(images: number): Tree {
  const files: Record<string, string> = { "README.md": "# App\n", ".gitignore": "*.pyc\n" };
  if (images > 0) files["compose.yaml"] = "services:\n  app:\n    build: ./service0\n";
  for (let index = 0; index < images; index++) {
    files[`service${index}/Dockerfile`] =
      `FROM python:3.13-slim\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nENV NUMBER=${index}\n`;
    files[`service${index}/requirements.txt`] = `flask==3.0.${index}\n`;
    files[`service${index}/.dockerignore`] = `.git\n# ${index}\n`;
  }
  return files;
}

describe("what it costs to look at a whole repository over the API", () => {
  const table = tableOf("Dockerfiles");

  test("is told for several sizes", () => {
    expect([...table.keys()]).toEqual(["0", "1", "20", "200"]);
  });

  test.each([...table])("%s Dockerfiles", async (count, numbers) => {
    const github = await startFakeGitHub({ permissions: { contents: "read" } });
    const repository = github.createRepository({ base: repositoryOf(Number(count)) });
    github.clearLog();
    const result = await runAction({
      github,
      event: scheduleEvent(github, repository),
      inputs: { "fail-on": "never" },
    });
    const { counts, violations } = github;
    await github.close();
    expect(result.exitCode).toBe(0);
    // Every image of this repository has something wrong with it.
    expect(Number(result.outputs.findings)).toBeGreaterThanOrEqual(Number(count));
    expect(violations).toEqual([]);
    expect([counts.reads - counts.graphql, counts.graphql, counts.writes]).toEqual(numbers);
  });
});

describe("ten thousand repositories", () => {
  const table = tableOf("10,000 repositories");
  const row = (name: string): number => table.get(name)?.[0] ?? NaN;

  test("are listed with as many calls as the document says", async () => {
    const github = await startFakeGitHub();
    const token = github.addPersonalToken("auditor", { contents: "read" });
    github.createOrganisation(
      "octo-org",
      Array.from({ length: 10_000 }, (_, index) => ({ name: `repository-${index}`, isPrivate: true })),
    );
    const folder = emptyFolder();
    const variables = { ORGANISATION: "octo-org", TOKEN: token, GITHUB_API_URL: github.apiUrl };
    const { outputs } = await runStep("list", folder, variables);
    const { counts, violations } = github;
    await github.close();
    expect(violations).toEqual([]);
    expect(counts.reads).toBe(row("calls to list them"));
    expect(readFileSync(join(folder, "repositories.txt"), "utf8").split("\n")).toHaveLength(10_001);
    expect(JSON.parse(outputs.shards ?? "")).toHaveLength(row("shards"));
  });

  test("cost what the numbers above it give", () => {
    const each = Number(/IN_A_SHARD: (\d+)/.exec(workflowText)?.[1]);
    const seconds = each * row("seconds for a repository, reckoned") + row("seconds to set a job up, reckoned");
    expect(row("repositories in a shard")).toBe(each);
    expect(row("shards")).toBe(Math.ceil(10_000 / each));
    expect(row("seconds of a shard")).toBe(seconds);
    expect(row("billed minutes of a shard")).toBe(Math.ceil(seconds / 60));
    const all = row("shards") * row("billed minutes of a shard") + row("billed minutes of list and merge");
    expect(row("billed minutes in all")).toBe(all);
    expect(row("artifacts")).toBe(row("shards") + 2);
    for (const [plan, [jobs = NaN, rounds, minutes]] of tableOf("Plan")) {
      const needed = Math.ceil(row("shards") / jobs);
      expect([plan, rounds, minutes]).toEqual([plan, needed, Math.ceil((needed * seconds) / 60)]);
    }
    for (const [token, [limit = NaN, lists]] of tableOf("Token"))
      expect([token, lists]).toEqual([token, Math.floor(limit / row("calls to list them"))]);
    expect(scaleDocument).toContain(`where the shards take ${all}`);
  });
});
