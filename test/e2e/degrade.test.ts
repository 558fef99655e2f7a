import { jest } from "@jest/globals";
import { badGateway, readOnlyPermissions, secondaryRateLimit, statusFault } from "../fake-github/index.js";
import { cached, closeScenarios, dockerfile, others, scenario, uncached } from "./scenario.js";

afterEach(() => closeScenarios());
jest.setTimeout(60_000);

const before = { Dockerfile: dockerfile() };
const after = { Dockerfile: dockerfile(cached) };

describe("a token that may not write", () => {
  test("makes one warning; annotations, job summary and conclusion stay as they would be", async () => {
    const { github, pull, run } = await scenario(before, after, {
      permissions: readOnlyPermissions,
      repository: { pull: { fork: "stranger" } },
    });
    const result = await run({ inputs: { "fail-on": "warning" } });
    expect(result.exitCode).toBe(1);
    expect(result.outputs).toMatchObject({ conclusion: "failure", findings: "1", "comment-url": "" });
    const warnings = result.annotations.filter(({ level }) => level === "warning");
    expect(warnings.map(({ title }) => title)).toEqual(["Plimsoll", "pip/cache-in-layer"]);
    expect(warnings[0]?.message).toContain("`pull-requests: write`");
    expect(result.summary).toContain("`pip install` keeps everything");
    expect(github.counts.writes).toBe(1);
    expect(pull.issueComments).toEqual([]);
  });

  test("says nothing of it where there is nothing to write", async () => {
    const { github, run } = await scenario(
      before,
      { Dockerfile: dockerfile(uncached) },
      { permissions: readOnlyPermissions },
    );
    const result = await run();
    expect(result.annotations).toEqual([]);
    expect(github.counts.writes).toBe(0);
  });

  test("and may not read pull requests either, reads the two commits instead", async () => {
    const { run } = await scenario(before, after, {
      permissions: { contents: "read" },
      repository: { isPrivate: true },
    });
    const result = await run();
    expect(result.exitCode).toBe(0);
    expect(result.outputs.findings).toBe("1");
    expect(result.annotations.map(({ title }) => title)).toEqual(["Plimsoll", "pip/cache-in-layer"]);
  });

  test("and may not read contents ends in an error that names the permission", async () => {
    const { run } = await scenario(before, after, {
      permissions: { "pull-requests": "write" },
      repository: { isPrivate: true },
    });
    const result = await run();
    expect(result.exitCode).toBe(1);
    expect(result.outputs.conclusion).toBe("error");
    expect(result.annotations[0]?.message).toContain("contents: read");
  });

  test("that GitHub does not know is told as that", async () => {
    const { run } = await scenario(before, after);
    const result = await run({ token: "ghs_unknown" });
    expect(result.exitCode).toBe(1);
    expect(result.annotations[0]?.message).toContain("does not know the token");
  });
});

describe("flakes", () => {
  test.each([
    ["GET /repos/{owner}/{repo}/pulls/{pull_number}/files"],
    ["GET /repos/{owner}/{repo}/git/trees/{tree_sha}"],
    ["POST /graphql"],
    ["GET /repos/{owner}/{repo}/issues/{issue_number}/comments"],
    ["GET /repos/{owner}/{repo}/pulls/{pull_number}/comments"],
    ["POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews"],
    ["POST /repos/{owner}/{repo}/issues/{issue_number}/comments"],
  ])("a 502 at %s is got over", async (operation) => {
    const { github, pull, run } = await scenario(before, after);
    github.inject({ on: operation, fault: badGateway() });
    const result = await run();
    expect(result.outputs).toMatchObject({ conclusion: "success", findings: "1" });
    expect([pull.reviewComments.length, pull.issueComments.length]).toEqual([1, 1]);
  });

  test.each([
    ["POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews"],
    ["POST /repos/{owner}/{repo}/issues/{issue_number}/comments"],
  ])("a lost answer at %s leaves no duplicate", async (operation) => {
    const { github, pull, run } = await scenario(before, after);
    github.inject({ on: operation, fault: { answerAfterServing: { status: 502, body: { message: "Bad Gateway" } } } });
    const result = await run();
    expect(result.exitCode).toBe(0);
    expect([pull.reviewComments.length, pull.issueComments.length]).toEqual([1, 1]);
    expect(result.outputs["comment-url"]).toContain("issuecomment-");
  });

  test("a cut connection is got over", async () => {
    const { github, pull, run } = await scenario(before, after);
    github.inject({ on: /files$/, fault: { reset: true } });
    await run();
    expect(pull.reviewComments).toHaveLength(1);
  });

  test.each([403, 429] as const)("a secondary limit with %i is waited for", async (status) => {
    const { github, pull, run } = await scenario(before, after);
    github.inject({ on: /reviews$/, fault: secondaryRateLimit(1, status) });
    github.inject({ on: /files$/, fault: secondaryRateLimit(1, status) });
    const result = await run();
    expect(result.outputs.conclusion).toBe("success");
    expect(pull.reviewComments).toHaveLength(1);
  });

  test("a limit that lasts too long costs the review and nothing else", async () => {
    const { github, pull, run } = await scenario(before, after);
    github.inject({ on: /reviews$/, fault: secondaryRateLimit(3600), times: 9 });
    const result = await run();
    expect(result.outputs).toMatchObject({ conclusion: "success", findings: "1" });
    expect(pull.reviewComments).toEqual([]);
    expect(pull.issueComments[0]?.body).toContain("`pip install` keeps everything");
    expect(pull.issueComments[0]?.body).toContain("**warning**: GitHub did not let Plimsoll write the review");
  });

  test("a server that stays broken is an error, never a clean bill", async () => {
    const { github, run } = await scenario(before, after);
    github.inject({ on: "POST /graphql", fault: statusFault(500), times: 99 });
    const result = await run();
    expect(result.exitCode).toBe(1);
    expect(result.outputs.conclusion).toBe("error");
    expect(result.summary).toContain("could not finish its work");
  });
});

describe("a refused review", () => {
  test("is cut in two until the good comments stand; the rest is in the summary", async () => {
    const lines = ["a", "b", "c", "d"].map((name) => `RUN pip install ${name}==1.0`);
    const { github, pull, run } = await scenario(before, { Dockerfile: dockerfile(...lines) });
    const isBad = (body: unknown): boolean => JSON.stringify(body ?? "").includes('"line":6');
    github.inject({
      on: ({ operation, body }) => (operation?.endsWith("/reviews") ?? false) && isBad(body),
      fault: {
        answer: { status: 422, body: { message: "Unprocessable Entity", errors: ["Line could not be resolved"] } },
      },
      times: 99,
    });
    const result = await run();
    expect(pull.reviewComments.map(({ line }) => line).sort()).toEqual([5, 7, 8]);
    expect(pull.issueComments[0]?.body).toContain("GitHub took no comment on the lines of 1 finding");
    for (const line of [5, 6, 7, 8]) expect(pull.issueComments[0]?.body).toContain(`R${line})`);
    expect(result.exitCode).toBe(0);
  });

  test("a push between read and write costs no finding", async () => {
    const { github, pull, run } = await scenario(before, after);
    github.inject({
      on: /reviews$/,
      fault: {
        before: () => {
          pull.forcePush({ head: { ...others, Dockerfile: dockerfile("ENV A=1") } });
        },
      },
    });
    const result = await run();
    expect(result.exitCode).toBe(0);
    expect(result.outputs.findings).toBe("1");
    expect(pull.issueComments[0]?.body).toContain("`pip install` keeps everything");
    expect(result.annotations.some(({ title }) => title === "pip/cache-in-layer")).toBe(true);
  });
});

describe("what can't be had", () => {
  test("a tree that is cut short: the touched files are reviewed, and it is said", async () => {
    const { run } = await scenario(before, after, { repository: { treeLimit: 2 } });
    const result = await run();
    expect(result.outputs.findings).toBe("1");
    expect(result.summary).toContain("more files than GitHub lists");
  });

  test("a patch that is left out: no comment on lines, all else", async () => {
    const { pull, run } = await scenario(before, after, { repository: { pull: { withoutPatch: ["Dockerfile"] } } });
    const result = await run();
    expect(result.outputs).toMatchObject({ findings: "1", existing: "0" });
    expect(pull.reviewComments).toEqual([]);
    expect(pull.issueComments[0]?.body).toContain("`pip install` keeps everything");
  });

  test("a deleted fork is reviewed all the same", async () => {
    const { pull, run } = await scenario(before, after, { repository: { pull: { fork: "stranger" } } });
    pull.deleteFork();
    const result = await run();
    expect(result.outputs.findings).toBe("1");
  });
});
