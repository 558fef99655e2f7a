import { jest } from "@jest/globals";
import { cached, closeScenarios, dockerfile, others, type Scenario, scenario, uncached } from "./scenario.js";
import { pullRequestEvent, type RunResult } from "./harness.js";

afterEach(() => closeScenarios());
jest.setTimeout(60_000);

const before = { Dockerfile: dockerfile() };
const after = { Dockerfile: dockerfile(cached) };
const said = "`pip install` keeps everything that it downloads";

/** Found, told in the job, and told why the pull request says less. */
function expectVerdict(result: RunResult, told?: string): void {
  expect(result.exitCode).toBe(0);
  expect(result.outputs).toMatchObject({ conclusion: "success", findings: "1" });
  expect(result.summary).toContain(said);
  expect(result.annotations.map(({ title }) => title)).toContain("pip/cache-in-layer");
  if (told === undefined) expect(result.annotations).toHaveLength(1);
  else expect(result.annotations.find(({ title }) => title === "Plimsoll")?.message).toContain(told);
}

function standing({ pull }: Scenario): readonly [number, number] {
  return [pull.reviewComments.length, pull.issueComments.length];
}

describe("the pull request is not what it was", () => {
  test("its conversation is locked: one attempt, and everything in the job", async () => {
    const here = await scenario(before, after);
    here.pull.isLocked = true;
    expectVerdict(await here.run(), "is locked");
    expect(here.github.counts.writes).toBe(1);
    expect(standing(here)).toEqual([0, 0]);
  });

  test("it was closed in the meantime: it is answered all the same", async () => {
    const here = await scenario(before, after);
    const event = pullRequestEvent(here.github, here.pull);
    here.pull.state = "closed";
    expectVerdict(await here.run({ event }));
    expect(standing(here)).toEqual([1, 1]);
  });

  test("its branch was deleted: it is answered all the same", async () => {
    const here = await scenario(before, after);
    here.pull.deleteHeadBranch();
    expectVerdict(await here.run());
    expect(standing(here)).toEqual([1, 1]);
  });

  test("its fork was deleted, so that the event knows no repository of the head", async () => {
    const here = await scenario(before, after, { repository: { pull: { fork: "stranger" } } });
    here.pull.deleteFork();
    const event = pullRequestEvent(here.github, here.pull);
    expect(event.payload).toMatchObject({ pull_request: { head: { repo: null } } });
    expectVerdict(await here.run({ event }));
    expect(standing(here)).toEqual([1, 1]);
  });

  test("its base was begun anew, so that the two never met", async () => {
    const here = await scenario(before, after);
    const { repository, github } = here;
    const event = pullRequestEvent(github, here.pull);
    repository.commit({ ...others, ...before, "new.txt": "" }, [], "Begin anew", [repository.branchRef("main")]);
    expectVerdict(await here.run({ event }));
    expect(standing(here)).toEqual([1, 1]);
    await here.run({ event });
    expect(github.counts.writes).toBe(0);
  });
});

describe("a push in between", () => {
  const newer = { ...others, Dockerfile: dockerfile("ENV A=1", "ENV B=2", cached) };

  test("before the files are read: judged by the event's commit, and its own run is left to answer", async () => {
    const here = await scenario(before, after);
    const event = pullRequestEvent(here.github, here.pull);
    here.pull.push(newer);
    const late = await here.run({ event });
    expectVerdict(late, "newer commits");
    expect(late.annotations).toContainEqual(expect.objectContaining({ title: "pip/cache-in-layer", line: 5 }));
    expect(here.pull.reviewComments).toEqual([]);
    expectVerdict(await here.run());
    expect(here.pull.reviewComments.map(({ line }) => line)).toEqual([7]);
    expect(here.pull.issueComments).toHaveLength(1);
  });

  test("whose own run was faster: the late one changes nothing that stands", async () => {
    const here = await scenario(before, after);
    const event = pullRequestEvent(here.github, here.pull);
    here.pull.push({ ...others, Dockerfile: dockerfile(uncached) });
    await here.run({ inputs: { comment: "always" } });
    const standing = here.summary;
    expect(standing).toMatch(/^### Plimsoll: nothing introduced/);
    const late = await here.run({ event, inputs: { comment: "always" } });
    expectVerdict(late, "newer commits");
    expect(late.outputs["comment-url"]).toContain("issuecomment-");
    expect(here.summary).toBe(standing);
    expect(here.github.counts.writes).toBe(0);
  });

  test("before the review is written, without force: what is said stays on the lines of its commit", async () => {
    const here = await scenario(before, after);
    here.github.inject({ on: /reviews$/, fault: { before: () => void here.pull.push(newer) } });
    expectVerdict(await here.run());
    expectVerdict(await here.run());
    expect(standing(here)).toEqual([1, 1]);
  });

  test("by force before the review is written: one attempt, the summary says it, the next run places it", async () => {
    const here = await scenario(before, after);
    here.github.inject({ on: /reviews$/, fault: { before: () => void here.pull.forcePush({ head: newer }) } });
    expectVerdict(await here.run(), "took no comment on the lines of 1 finding");
    expect(here.calls.filter((call) => call.endsWith("/reviews"))).toHaveLength(1);
    expect(here.summary).toContain(said);
    expectVerdict(await here.run());
    expect(standing(here)).toEqual([1, 1]);
    expect(here.summary).not.toContain("took no comment");
  });
});

describe("files that are no plain text", () => {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"a".repeat(64)}\nsize 12345\n`;

  test("a Dockerfile kept in Git LFS is told, not judged by its pointer", async () => {
    const { run } = await scenario(before, { ...after, "big/Dockerfile": pointer });
    const result = await run();
    expect(result.outputs).toMatchObject({ conclusion: "success", findings: "1" });
    expect(result.summary).toContain("`big/Dockerfile`");
    expect(result.summary).toContain("Git LFS");
  });

  test("a Dockerfile over 1 MB is an error, and one that was there before is none of this change", async () => {
    const big = { "big/Dockerfile": `# ${"x".repeat(1_100_000)}\n` };
    const brought = await (await scenario(before, { ...after, ...big })).run();
    expect(brought.outputs).toMatchObject({ conclusion: "failure", findings: "2", errors: "1" });
    expect(brought.summary).toContain("The file is larger than 1 MB.");
    expect(brought.annotations.map(({ title }) => title)).toContain("syntax/unreadable");
    const grown = { "big/Dockerfile": `${big["big/Dockerfile"]}RUN x\n` };
    const again = await (await scenario({ ...before, ...big }, { ...after, ...grown })).run();
    expect(again.outputs).toMatchObject({ conclusion: "failure", errors: "1" });
    const there = await scenario({ ...before, ...big }, { ...after, ...big });
    expect((await there.run()).outputs).toMatchObject({ conclusion: "success", findings: "1", errors: "0" });
    expect((await there.run({ inputs: { scope: "all" } })).outputs).toMatchObject({ findings: "2", errors: "1" });
  });

  test("a Dockerfile that is a link is told", async () => {
    const { run } = await scenario(before, { ...after, "app/Dockerfile": { symlink: "../Dockerfile" } });
    const result = await run();
    expect(result.outputs.findings).toBe("1");
    expect(result.summary).toContain("`app/Dockerfile` could not be read");
  });

  test("a large file whose text GraphQL cuts is fetched alone", async () => {
    const long = `${dockerfile(cached)}# ${"x".repeat(600_000)}\n`;
    const { calls, run } = await scenario(before, { Dockerfile: long });
    expect((await run()).outputs.findings).toBe("1");
    expect(calls.filter((call) => call.includes("/contents/"))).toHaveLength(0);
  });
});

describe("a comment says the same of the same head", () => {
  test("byte by byte, whatever the run is called and however the review went", async () => {
    const here = await scenario(before, after);
    await here.run();
    const first = here.summary;
    here.github.inject({ on: /reviews$/, fault: { reset: true } });
    for (const env of [{ GITHUB_RUN_ID: "7", GITHUB_RUN_NUMBER: "8", GITHUB_RUN_ATTEMPT: "9" }])
      await here.run({ env });
    expect(here.summary).toBe(first);
    expect(here.github.counts.writes).toBe(0);
    expect(first).not.toMatch(/\d\d:\d\d|20\d\d-\d\d/);
  });

  test("two runs at the same time leave a copy, which the next one clears", async () => {
    const here = await scenario(before, after);
    await Promise.all([here.run(), here.run()]);
    await here.run();
    expect(standing(here)).toEqual([1, 1]);
    await here.run();
    expect(here.github.counts.writes).toBe(0);
  });
});
