import { jest } from "@jest/globals";
import { readOnlyPermissions } from "../fake-github/index.js";
import {
  mergeGroupEvent,
  pushEvent,
  scheduleEvent,
  workflowDispatchEvent,
  workflowRunEvent,
  type WorkflowEvent,
} from "./harness.js";
import { cached, closeScenarios, dockerfile, others, scenario } from "./scenario.js";

afterEach(() => closeScenarios());
jest.setTimeout(60_000);

const clean = { Dockerfile: dockerfile() };
const wrong = { Dockerfile: dockerfile(cached) };
const failing = { inputs: { "fail-on": "warning" } };

describe("a merge queue", () => {
  test("gets its verdict, in two reads and no write", async () => {
    const { github, pull, run } = await scenario(clean, wrong);
    const result = await run({ event: mergeGroupEvent(github, pull), ...failing });
    expect(result.exitCode).toBe(1);
    expect(result.outputs).toMatchObject({ conclusion: "failure", findings: "1", "comment-url": "" });
    expect(result.annotations).toContainEqual(expect.objectContaining({ file: "Dockerfile", line: 5 }));
    expect(github.counts.writes).toBe(0);
    expect(github.counts.reads).toBeLessThanOrEqual(4);
  });

  test("is green where nothing was introduced", async () => {
    const { github, pull, run } = await scenario(wrong, { ...wrong, "app.py": "print(2)\n" });
    const result = await run({ event: mergeGroupEvent(github, pull), ...failing });
    expect(result.exitCode).toBe(0);
    expect(result.summary).toContain("No Dockerfile is affected");
  });
});

describe("a push", () => {
  test("is compared with the commit before it, by the config that it brings", async () => {
    const { github, repository, run } = await scenario(clean, wrong);
    const push = repository.push({ ...others, ...wrong }, "main");
    const found = await run({ event: pushEvent(github, repository, push), ...failing });
    expect(found.exitCode).toBe(1);
    expect(found.summary).toContain("### Plimsoll: 1 introduced");
    expect(found.summary).toContain(`/blob/${push.after}/Dockerfile#L5`);
    const config = "rules:\n  pip/cache-in-layer: off\n";
    const quiet = repository.push({
      ...others,
      ...wrong,
      "x.Dockerfile": wrong.Dockerfile,
      ".github/plimsoll.yml": config,
    });
    expect((await run({ event: pushEvent(github, repository, quiet), ...failing })).exitCode).toBe(0);
  });

  test("of a new branch is compared with where it left the default one", async () => {
    const { github, repository, run } = await scenario(wrong, clean);
    const push = repository.push({ ...others, ...wrong, "new.Dockerfile": wrong.Dockerfile }, "topic");
    const result = await run({ event: pushEvent(github, repository, push) });
    expect(result.outputs).toMatchObject({ findings: "1" });
    expect(result.annotations).toContainEqual(expect.objectContaining({ file: "new.Dockerfile" }));
  });

  test("that deleted a branch leaves nothing to review", async () => {
    const { github, repository, run } = await scenario(clean, wrong);
    const none = "0".repeat(40);
    const event = pushEvent(github, repository, {
      branch: "topic",
      ref: "refs/heads/topic",
      before: repository.baseTip,
      after: none,
    });
    const result = await run({ event });
    expect(result.exitCode).toBe(0);
    expect(result.summary).toContain("nothing to review");
    expect(result.outputs).toMatchObject({ conclusion: "success", findings: "0" });
    expect(github.counts).toMatchObject({ reads: 0, writes: 0 });
  });

  test("over a commit that is gone is looked at as a whole, and says so", async () => {
    const { github, repository, run } = await scenario(wrong, clean);
    const push = { branch: "main", ref: "refs/heads/main", before: "1".repeat(40), after: repository.baseTip };
    const event: WorkflowEvent = {
      ...pushEvent(github, repository, { ...push, before: repository.baseTip }),
      payload: {
        ...pushEvent(github, repository, { ...push, before: repository.baseTip }).payload,
        before: push.before,
      },
    };
    const result = await run({ event });
    expect(result.summary).toContain("### Plimsoll: 1 found");
    expect(result.summary).toContain("The commit before the push is gone");
  });
});

describe("the whole tree", () => {
  test("is looked at when somebody asks for it, or the time has come", async () => {
    const { github, repository, run } = await scenario({ ...wrong, "other/Dockerfile": dockerfile() }, clean);
    for (const event of [workflowDispatchEvent(github, repository), scheduleEvent(github, repository)]) {
      const result = await run({ event, ...failing });
      expect(result.exitCode).toBe(1);
      expect(result.summary).toContain("### Plimsoll: 1 found");
      expect(result.annotations).toContainEqual(expect.objectContaining({ file: "Dockerfile", line: 5 }));
      expect(github.counts.writes).toBe(0);
      expect(github.counts.reads).toBeLessThanOrEqual(3);
    }
  });
});

describe("the second stage for forks", () => {
  const fork = { repository: { pull: { fork: "contributor" } } };

  test("finds the pull request by its commit and answers in it", async () => {
    const { github, pull, run } = await scenario(clean, wrong, fork);
    const result = await run({ event: workflowRunEvent(github, pull) });
    expect(result.exitCode).toBe(0);
    expect(pull.reviewComments).toHaveLength(1);
    expect(pull.issueComments).toHaveLength(1);
    expect(github.counts.reads).toBeLessThanOrEqual(7);
    await run({ event: workflowRunEvent(github, pull) });
    expect(github.counts.writes).toBe(0);
  });

  test("has nothing to do once the pull request has moved on", async () => {
    const { github, pull, run } = await scenario(clean, wrong, fork);
    const event = workflowRunEvent(github, pull);
    pull.push({ ...others, ...clean });
    const result = await run({ event });
    expect(result.exitCode).toBe(0);
    expect(result.summary).toContain("No open pull request has the commit");
    expect(pull.issueComments).toEqual([]);
  });

  test("degrades like any other run without the right to write", async () => {
    const { github, pull, run } = await scenario(clean, wrong, { ...fork, permissions: readOnlyPermissions });
    const result = await run({ event: workflowRunEvent(github, pull) });
    expect(result.annotations).toContainEqual(expect.objectContaining({ file: "Dockerfile", line: 5 }));
    expect(pull.issueComments).toEqual([]);
  });
});
