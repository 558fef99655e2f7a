import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  mergeGroupEvent,
  pullRequestEvent,
  pullRequestTargetEvent,
  pushEvent,
  runAction,
  scheduleEvent,
  workflowDispatchEvent,
  type WorkflowEvent,
  workflowRunEvent,
} from "../e2e/harness.js";
import { type FakeGitHub, noCommit, type Repository, startFakeGitHub } from "./index.js";
import { answerValidator } from "./openapi/description.js";

const folder = mkdtempSync(join(tmpdir(), "actions-"));
afterAll(() => rmSync(folder, { recursive: true }));

let github: FakeGitHub;
let repository: Repository;
beforeEach(async () => {
  github = await startFakeGitHub();
  repository = github.createRepository({ base: { a: "a\n" }, head: { a: "b\n" } });
});
afterEach(() => github.close());

function action(...lines: readonly string[]): string {
  const entry = join(folder, `action-${lines.length}-${Math.random()}.mjs`);
  writeFileSync(
    entry,
    ['import { appendFileSync, readFileSync, readdirSync } from "node:fs";', "const { env } = process;", ...lines].join(
      "\n",
    ),
  );
  return entry;
}

describe("a run of the action", () => {
  test("has the runner's variables, an empty folder, and nothing else", async () => {
    const entry = action(
      "console.log(JSON.stringify({ env, files: readdirSync('.'), event: JSON.parse(readFileSync(env.GITHUB_EVENT_PATH)) }));",
    );
    const { exitCode, stdout } = await runAction({ github, entry, env: { EXTRA: "1" } });
    const seen = JSON.parse(stdout) as { readonly files: unknown; readonly event: unknown; readonly env: object };
    expect(exitCode).toBe(0);
    expect(seen.files).toEqual([]);
    expect(seen.event).toMatchObject({
      action: "opened",
      number: 1,
      pull_request: { head: { sha: repository.pull.headSha } },
    });
    expect(seen.env).toMatchObject({
      EXTRA: "1",
      GITHUB_API_URL: github.apiUrl,
      GITHUB_EVENT_NAME: "pull_request",
      GITHUB_REF: "refs/pull/1/merge",
      GITHUB_REPOSITORY: "octo-org/example",
      GITHUB_SHA: repository.pull.mergeCommitSha,
    });
    const known = /^(CI|HOME|PATH|EXTRA|GITHUB_\w+|RUNNER_\w+|INPUT_.+)$/;
    expect(Object.keys(seen.env).filter((name) => !known.test(name))).toEqual([]);
  });

  test("can speak with the fake", async () => {
    const path = "`${env.GITHUB_API_URL}/repos/${env.GITHUB_REPOSITORY}/pulls/1`";
    const entry = action(`const reply = await fetch(${path}); console.log((await reply.json()).changed_files);`);
    expect((await runAction({ github, entry })).stdout).toBe("1\n");
    expect(github.counts.reads).toBe(1);
  });

  test("gives its outputs, summary, annotations and exit code", async () => {
    const entry = action(
      'appendFileSync(env.GITHUB_OUTPUT, "count=2\\ntext<<X\\na\\nb\\nX\\n");',
      'appendFileSync(env.GITHUB_STEP_SUMMARY, "# Hello");',
      'console.log("::warning file=a,line=1::w\\nplain");',
      'console.error("late ##[error]e");',
      "process.exitCode = 3;",
    );
    const run = await runAction({ github, entry });
    expect(run.lines).toContain("plain");
    expect(run).toMatchObject({
      exitCode: 3,
      outputs: { count: "2", text: "a\nb" },
      summary: "# Hello",
      annotations: [
        { level: "warning", file: "a", line: 1, message: "w" },
        { level: "error", message: "e" },
      ],
      envFile: "",
      pathFile: "",
      complaints: [],
    });
  });

  test("is complained of when it leaks its token or misuses the runner", async () => {
    const entry = action(
      `console.log("token ${github.token}");`,
      'console.log("::set-output name=a::b");',
      'appendFileSync(env.GITHUB_OUTPUT, "nonsense\\n");',
      'appendFileSync(env.GITHUB_STEP_SUMMARY, "x".repeat(1024 ** 2 + 1));',
    );
    expect((await runAction({ github, entry })).complaints).toEqual([
      "the command set-output is disabled or deprecated",
      "the job summary is over 1024k and is not shown",
      "the token can be read in the log, the summary or the outputs",
      "GITHUB_OUTPUT: Invalid format 'nonsense'",
    ]);
  });

  test("is ended when it takes too long", async () => {
    const entry = action("setTimeout(() => {}, 60_000);");
    await expect(runAction({ github, entry, timeLimit: 300 })).rejects.toThrow("did not end in 300 ms");
  });
});

describe("the event", () => {
  test("of a pull request describes it as REST does, a fork and a push included", () => {
    const pull = repository.openPull({ head: { a: "c\n" }, fork: "contributor" });
    const before = pull.headSha;
    pull.push({ a: "d\n" });
    const { payload } = pullRequestEvent(github, pull, { action: "synchronize", before });
    expect(payload).toMatchObject({
      action: "synchronize",
      number: 2,
      before,
      after: pull.headSha,
      repository: { full_name: "octo-org/example", private: false },
      pull_request: {
        head: { label: `contributor:${pull.headBranch}`, repo: { full_name: "contributor/example", fork: true } },
        base: { ref: "main", sha: pull.baseSha, repo: { full_name: "octo-org/example" } },
        merge_commit_sha: pull.mergeCommitSha,
      },
      sender: { login: "contributor" },
    });
    const validate = answerValidator("GET /repos/{owner}/{repo}/pulls/{pull_number}", 200)!;
    validate(payload.pull_request);
    expect(validate.errors ?? []).toEqual([]);
    pull.deleteFork();
    expect(pullRequestEvent(github, pull).payload).toMatchObject({ pull_request: { head: { repo: null } } });
  });

  test.each<[string, () => WorkflowEvent, object]>([
    ["pull_request_target", () => pullRequestTargetEvent(github, repository.pull), { action: "opened" }],
    ["merge_group", () => mergeGroupEvent(github, repository.pull), { action: "checks_requested" }],
    ["push", () => pushEvent(github, repository, repository.push({ a: "e\n" })), { created: false, commits: [{}] }],
    [
      "push",
      () => pushEvent(github, repository, repository.push({ a: "e\n" }, "new")),
      { created: true, before: noCommit },
    ],
    [
      "workflow_dispatch",
      () => workflowDispatchEvent(github, repository, { scope: "all" }),
      { inputs: { scope: "all" } },
    ],
    ["schedule", () => scheduleEvent(github, repository), { schedule: "0 5 * * 1" }],
    [
      "workflow_run",
      () => workflowRunEvent(github, repository.pull),
      { workflow_run: { pull_requests: [{ number: 1 }] } },
    ],
  ])("%s names a commit that exists", (name, make, payload) => {
    const event = make();
    expect(event.name).toBe(name);
    expect(event.payload).toMatchObject({ ...payload, repository: { full_name: "octo-org/example" } });
    expect(repository.resolve(event.sha)).toBe(event.sha);
    expect(event.ref).toMatch(/^refs\//);
  });

  test("of a merge queue merges head and base on a branch of its own", () => {
    repository.push({ a: "a\n", other: "x\n" });
    const event = mergeGroupEvent(github, repository.pull);
    expect(event.payload).toMatchObject({ merge_group: { head_sha: event.sha, base_sha: repository.baseTip } });
    expect(event.ref).toContain("gh-readonly-queue/main/pr-1-");
    expect(repository.resolve(event.ref)).toBe(event.sha);
    expect(repository.store.file(event.sha, "a")?.toString()).toBe("b\n");
    expect(repository.store.file(event.sha, "other")?.toString()).toBe("x\n");
  });

  test("of a workflow run has no pull requests when the head is a fork", () => {
    const pull = repository.openPull({ head: { a: "c\n" }, fork: "contributor" });
    expect(workflowRunEvent(github, pull).payload).toMatchObject({
      workflow_run: {
        head_sha: pull.headSha,
        head_repository: { full_name: "contributor/example" },
        pull_requests: [],
      },
    });
  });
});
