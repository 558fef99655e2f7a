import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { jest } from "@jest/globals";
import type { Log } from "sarif";
import { startFakeGitHub } from "../fake-github/index.js";
import { commitAll, emptyFolder, folderWith, git } from "../source/tree.js";
import { sarifFaults } from "../report/sarif-schema.js";
import { program, runStep, workflow, workflowText } from "./audit-steps.js";

jest.setTimeout(120_000);

interface Merged {
  readonly repositories: readonly {
    readonly repository: string;
    readonly commit?: string;
    readonly conclusion: string;
    readonly files: readonly { readonly path: string; readonly findings: readonly { readonly rule: string }[] }[];
  }[];
  readonly totals: { readonly repositories: number; readonly incomplete: number };
}

const flask = "FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\nRUN pip install -r requirements.txt\nCMD python app.py\n";
const trees: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  web: {
    Dockerfile: flask,
    "requirements.txt": "flask==3.0.0\n",
    "app.py": "print(1)\n",
    "secrets/id_rsa": "x\n",
    "deep/er/Dockerfile.worker": "FROM python:3.13-slim\nCOPY deep/er/start.py deep/gone.py ./\nCMD sh run.sh\n",
    "deep/er/start.py": "print(2)\n",
    "uv.lock": "version = 1\n",
    "compose.yaml": "services:\n  web:\n    build: .\n    command: gunicorn app:app\n",
  },
  "-dash": { "api/Dockerfile": "FROM python:latest\nADD app.tar.gz /srv/\n", "api/app.tar.gz": "x" },
  "my__app.x": {
    Dockerfile: "FROM python:3.13\nCOPY -- requirements.txt .\n",
    "-rf": "x\n",
    "a\nb/c d": "x\n",
    "$(touch pwned)`touch pwned`/x'\"": "x\n",
    "##[error]oops/Dockerfile": "FROM python\n",
  },
  plain: { "README.md": "# No image\n" },
};

/** Bare repositories below a folder, as a server has them. */
function server(): string {
  const place = emptyFolder();
  mkdirSync(join(place, "octo-org"));
  for (const [name, files] of Object.entries({ ...trees, empty: {} })) {
    const tree = folderWith(files);
    git(tree, "init", "-q");
    if (name === "web") {
      symlinkSync("/etc", join(tree, "outside"));
      symlinkSync("../../../../victim", join(tree, "deep/requirements.txt"));
      symlinkSync("Dockerfile", join(tree, "Dockerfile.link"));
    }
    if (name !== "empty") commitAll(tree);
    const bare = join(place, "octo-org", `${name}.git`);
    execFileSync("git", ["clone", "-q", "--bare", tree, bare], { stdio: "ignore" });
    git(bare, "config", "uploadpack.allowFilter", "true");
    git(bare, "config", "uploadpack.allowAnySHA1InWant", "true");
  }
  return place;
}

const names = ["-dash", "empty", "gone", "my__app.x", "plain", "web"].map((name) => `octo-org/${name}`);

async function shard(place: string, index: number, count: number): Promise<Merged & { readonly folder: string }> {
  const folder = emptyFolder();
  writeFileSync(join(folder, "repositories.txt"), `${names.join("\n")}\n`);
  const { exitCode, log } = await runStep("audit", folder, {
    SHARD: String(index),
    SHARDS: String(count),
    CLONE_FROM: pathToFileURL(place).href,
    PLIMSOLL: program,
    TOKEN: "secret-token",
    GIT_CONFIG_KEY_0: "credential.https://github.com.helper",
  });
  expect({ exitCode, log }).toMatchObject({ exitCode: 0 });
  expect(log).not.toContain("##[");
  expect(log).not.toContain("secret-token");
  const report = JSON.parse(readFileSync(join(folder, "report.json"), "utf8")) as Merged;
  return { ...report, folder };
}

describe("the step that looks at the repositories of a shard", () => {
  let place: string;
  let all: Awaited<ReturnType<typeof shard>>;
  beforeAll(async () => {
    place = server();
    all = await shard(place, 0, 1);
  });
  const found = (name: string) => all.repositories.find(({ repository }) => repository === `octo-org/${name}`);

  test("reports on each, on the empty one and on the one that is gone too", () => {
    expect(all.repositories.map(({ repository, conclusion }) => [repository, conclusion])).toEqual([
      ["octo-org/-dash", "success"],
      ["octo-org/empty", "success"],
      ["octo-org/gone", "error"],
      ["octo-org/my__app.x", "success"],
      ["octo-org/plain", "success"],
      ["octo-org/web", "success"],
    ]);
    expect(all.totals).toMatchObject({ repositories: 6, incomplete: 1 });
  });

  test.each(Object.keys(trees))("finds in %s what a whole checkout gives", (name) => {
    const whole = join(emptyFolder(), "whole");
    execFileSync("git", ["clone", "-q", join(place, "octo-org", `${name}.git`), whole], { stdio: "ignore" });
    const run = spawnSync(process.execPath, [program, "lint", "--format=json", whole], { encoding: "utf8" });
    const { files } = JSON.parse(run.stdout) as Merged["repositories"][number];
    expect(found(name)?.files).toEqual(files);
    expect(found(name)?.commit).toBe(git(whole, "rev-parse", "HEAD").trim());
    if (name !== "plain") expect(files.flatMap(({ findings }) => findings).length).toBeGreaterThan(0);
  });

  test("runs nothing that a repository says, and writes nothing outside", () => {
    expect(existsSync(join(all.folder, "pwned"))).toBe(false);
    expect(existsSync(join(place, "../victim"))).toBe(false);
    expect(lstatSync(all.folder).isDirectory()).toBe(true);
  });

  test("each repository is in one shard", async () => {
    const shards = await Promise.all([shard(place, 0, 2), shard(place, 1, 2)]);
    const seen = shards.flatMap(({ repositories }) => repositories.map(({ repository }) => repository));
    expect(seen.sort()).toEqual(names);
    expect(shards.map(({ repositories }) => repositories.length)).toEqual([3, 3]);
  });

  test("the reports of the shards become one, and a lost shard is not forgotten", async () => {
    const first = await shard(place, 1, 2);
    const folder = emptyFolder();
    for (const name of ["repositories", "report-1"]) mkdirSync(join(folder, "artifacts", name), { recursive: true });
    copyFileSync(join(first.folder, "repositories.txt"), join(folder, "artifacts/repositories/repositories.txt"));
    copyFileSync(join(first.folder, "report.json"), join(folder, "artifacts/report-1/report.json"));
    const { exitCode, outputs, summary } = await runStep("merge", folder, { PLIMSOLL: program });
    expect(exitCode).toBe(0);
    expect(outputs.status).toBe("2");
    const sarif = readFileSync(join(folder, "plimsoll.sarif"), "utf8");
    expect(sarifFaults(sarif)).toEqual([]);
    expect((JSON.parse(sarif) as Log).runs[0]?.invocations?.[0]?.executionSuccessful).toBe(false);
    const merged = JSON.parse(readFileSync(join(folder, "plimsoll.json"), "utf8")) as Merged;
    expect(merged.repositories.map(({ repository }) => repository).sort()).toEqual(names);
    expect(merged.totals.incomplete).toBe(3 + first.totals.incomplete);
    expect(summary).toMatch(/^### Plimsoll: \d+ findings/);
  });
});

describe("the step that lists the repositories", () => {
  test("leaves out what is archived, disabled or a fork, and shares out the rest", async () => {
    const github = await startFakeGitHub();
    const token = github.addPersonalToken("auditor", { contents: "read" });
    const listed = [
      ...Array.from({ length: 230 }, (_, index) => ({ name: `r${index}`, isPrivate: index % 2 === 0 })),
      { name: "old", isArchived: true },
      { name: "off", isDisabled: true },
      { name: "theirs", isFork: true },
      { name: "a\nb/c", isPrivate: true },
    ];
    github.createOrganisation("octo-org", listed);
    const folder = emptyFolder();
    const variables = { ORGANISATION: "octo-org", TOKEN: token, GITHUB_API_URL: github.apiUrl };
    const { exitCode, log, outputs } = await runStep("list", folder, variables);
    await github.close();
    expect({ exitCode, log }).toEqual({ exitCode: 0, log: "230 repositories in 6 shards\n" });
    expect(outputs.shards).toBe("[0,1,2,3,4,5]");
    const lines = readFileSync(join(folder, "repositories.txt"), "utf8").split("\n");
    expect(lines).toEqual([...listed.slice(0, 230).map(({ name }) => `octo-org/${name}`), ""]);
    expect(github.violations).toEqual([]);
    expect(github.counts).toMatchObject({ reads: 3, writes: 0 });
  });

  test("fails when GitHub refuses, so that nothing looks like an organisation without repositories", async () => {
    const github = await startFakeGitHub();
    const variables = { ORGANISATION: "nobody", TOKEN: github.token, GITHUB_API_URL: github.apiUrl };
    const { exitCode, outputs } = await runStep("list", emptyFolder(), variables);
    await github.close();
    expect(exitCode).not.toBe(0);
    expect(outputs).toEqual({});
  });
});

describe("the workflow", () => {
  test("grants no more than each job needs", () => {
    expect(workflow.permissions).toEqual({});
    expect(Object.fromEntries(Object.entries(workflow.jobs).map(([name, job]) => [name, job.permissions]))).toEqual({
      list: {},
      audit: { contents: "read" },
      merge: { contents: "read", "security-events": "write" },
    });
  });

  test("pins each action by its commit, and says which version that is", () => {
    const uses = workflowText.split("\n").filter((line) => /\buses:/.test(line));
    expect(uses.length).toBeGreaterThan(5);
    for (const line of uses) expect(line).toMatch(/uses: [\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test("puts no expression into a script", () => {
    const scripts = Object.values(workflow.jobs).flatMap(({ steps }) => steps.flatMap(({ run = "" }) => run));
    expect(scripts.filter((script) => script !== "")).toHaveLength(4);
    expect(scripts.join("\n")).not.toContain("${{");
  });
});
