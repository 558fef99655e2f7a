import { jest } from "@jest/globals";
import { badGateway, type Fault, secondaryRateLimit, statusFault } from "../fake-github/index.js";
import type { RunResult } from "./harness.js";
import { cached, closeScenarios, dockerfile, others, type Scenario, scenario, uncached } from "./scenario.js";

afterEach(() => closeScenarios());
jest.setTimeout(120_000);

const before = { Dockerfile: dockerfile() };
const after = { Dockerfile: dockerfile(cached) };

const files = "GET /repos/{owner}/{repo}/pulls/{pull_number}/files";
const tree = "GET /repos/{owner}/{repo}/git/trees/{tree_sha}";
const graphql = "POST /graphql";
const comments = "GET /repos/{owner}/{repo}/issues/{issue_number}/comments";
const reviewComments = "GET /repos/{owner}/{repo}/pulls/{pull_number}/comments";
const review = "POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews";
const comment = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";
const edit = "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}";

const said = "`pip install` keeps everything that it downloads";
const forever = 99;

function ok(body: string, type = "application/json"): Fault {
  return { answer: { status: 200, body: Buffer.from(body), headers: { "content-type": type } } };
}

function refused(type: string, headers: Readonly<Record<string, string>> = {}): Fault {
  const errors = [{ type, message: "It does not work now." }];
  return { answer: { status: 200, headers, body: { data: null, errors } } };
}

function spentUntil(milliseconds: number): Fault {
  const reset = String(Math.floor((Date.now() + milliseconds) / 1000));
  return statusFault(403, "API rate limit exceeded for installation.", {
    "x-ratelimit-remaining": "0",
    "x-ratelimit-reset": reset,
  });
}

const page = "<html><body><h1>We are sorry</h1></body></html>";
const htmlPage = ok(page, "text/html");

/** The one finding stands in every channel, and once. */
function expectAll({ pull }: Scenario, result: RunResult): void {
  expect(result.complaints).toEqual([]);
  expect(result.outputs).toMatchObject({ conclusion: "success", findings: "1", existing: "0" });
  expect(result.summary).toContain(said);
  expect(result.annotations.map(({ title }) => title)).toEqual(["pip/cache-in-layer"]);
  expect(pull.reviewComments.map(({ line }) => line)).toEqual([5]);
  expect(pull.issueComments.map(({ body }) => body.includes(said))).toEqual([true]);
}

/** What a fault left undone is made up for by the next run, and the one after it has nothing to write. */
async function expectRecovery(here: Scenario): Promise<void> {
  expectAll(here, await here.run());
  expectAll(here, await here.run());
  expect(here.github.counts.writes).toBe(0);
}

describe("what goes wrong once is got over", () => {
  test.each<[string, string, Fault]>([
    ["a page of HTML with 200 for the files", files, htmlPage],
    ["a page of HTML with 200 for the tree", tree, htmlPage],
    ["a page of HTML with 200 for the texts", graphql, htmlPage],
    ["a page of HTML with 200 for the comments", comments, htmlPage],
    ["a page of HTML that calls itself JSON", reviewComments, ok(page)],
    ["JSON that is cut short", files, ok('[{"filename": "Dockerfile", "sta')],
    ["an empty answer", files, ok("")],
    ["another JSON than was asked for", comments, ok('{"message": "hello"}')],
    ["a connection that is cut in the middle of the files", files, { cut: true }],
    ["a connection that is cut in the middle of the tree", tree, { cut: true }],
    ["a connection that is cut in the middle of the texts", graphql, { cut: true }],
    ["a connection that is cut before an answer", comments, { reset: true }],
    ["500", tree, statusFault(500)],
    ["503 with a time to wait", files, statusFault(503, "Unavailable", { "retry-after": "1" })],
    ["504", graphql, statusFault(504)],
    ["an error of the whole query inside a 200", graphql, refused("SERVICE_UNAVAILABLE")],
    ["a limit inside a 200", graphql, refused("RATE_LIMITED", { "retry-after": "1" })],
    ["a limit that ends in a second", tree, spentUntil(1000)],
    ["a secondary limit before the review", review, secondaryRateLimit(1)],
    ["a secondary limit before the comment", comment, secondaryRateLimit(1, 429)],
    [
      "a review that came too soon",
      review,
      { answer: { status: 422, body: { message: "Validation Failed", errors: ["was submitted too quickly"] } } },
    ],
    ["a review whose answer is cut", review, { cut: true }],
    ["a review whose answer is a page of HTML", review, { change: () => ({ status: 200, body: Buffer.from(page) }) }],
    ["a comment whose answer is cut", comment, { cut: true }],
    ["a comment that never arrived", comment, { reset: true }],
    ["a review that never arrived", review, { reset: true }],
  ])("%s", async (_, on, fault) => {
    const here = await scenario(before, after);
    here.github.inject({ on, fault });
    expectAll(here, await here.run());
    await here.run();
    expect(here.github.counts.writes).toBe(0);
  });

  test("a server that does not answer is asked again after a while", async () => {
    const here = await scenario(before, after);
    here.github.inject({ on: tree, fault: { hang: true } });
    expectAll(here, await here.run());
  });

  test("one text that GraphQL can't give is fetched alone", async () => {
    const here = await scenario(before, after);
    const error = { type: "SERVICE_UNAVAILABLE", path: ["repository", "f0"], message: "Timeout on this field." };
    here.github.inject({
      on: graphql,
      fault: {
        change: ({ status, body }) => {
          const { data } = body as { readonly data: { readonly repository: object } };
          return { status, body: { data: { repository: { ...data.repository, f0: null } }, errors: [error] } };
        },
      },
    });
    expectAll(here, await here.run());
    expect(here.calls.some((call) => call.includes("/contents/"))).toBe(true);
  });
});

describe("what GitHub refuses is carried by the other channels, told, and made up for", () => {
  interface Loss {
    readonly on: string;
    readonly fault: Fault;
    /** What the reader is told. */
    readonly told: string;
    /** How many review comments and comments stand after the run. */
    readonly left: readonly [number, number];
  }
  const tooLong: Fault = {
    answer: { status: 422, body: { message: "Validation Failed", errors: ["body is too long"] } },
  };
  test.each<[string, Loss]>([
    [
      "the review, by a limit that lasts",
      { on: review, fault: secondaryRateLimit(3600), told: "limit on requests is reached", left: [0, 1] },
    ],
    [
      "the comment, by a limit that lasts",
      { on: comment, fault: secondaryRateLimit(3600, 429), told: "limit on requests is reached", left: [1, 0] },
    ],
    [
      "the review, by an hour's requests that are used up",
      { on: review, fault: spentUntil(3_000_000), told: "limit on requests is reached", left: [0, 1] },
    ],
    [
      "the comment, by a text that it does not take",
      { on: comment, fault: tooLong, told: "write the summary comment", left: [1, 0] },
    ],
    ["the review, by a broken server", { on: review, fault: statusFault(500), told: "write the review", left: [0, 1] }],
    ["the list of comments", { on: comments, fault: badGateway(), told: "read the comments", left: [1, 0] }],
    ["the list of review comments", { on: reviewComments, fault: htmlPage, told: "read the review", left: [0, 1] }],
    [
      "all writing, since the token may not",
      {
        on: review,
        fault: statusFault(403, "Resource not accessible by integration"),
        told: "may not write",
        left: [0, 0],
      },
    ],
    [
      "all writing, since the token is known no more",
      { on: review, fault: statusFault(401, "Bad credentials"), told: "does not know the token", left: [0, 0] },
    ],
    [
      "all writing, since nobody may see the pull request any more",
      { on: review, fault: statusFault(404, "Not Found"), told: "may not write", left: [0, 0] },
    ],
  ])("%s", async (_, { on, fault, told, left }) => {
    const here = await scenario(before, after);
    here.github.inject({ on, fault, times: forever });
    const start = Date.now();
    const result = await here.run({ inputs: { "fail-on": "warning" } });
    expect(Date.now() - start).toBeLessThan(25_000);
    expect(result.exitCode).toBe(1);
    expect(result.outputs).toMatchObject({ conclusion: "failure", findings: "1" });
    expect(result.summary).toContain(said);
    expect(result.summary).toContain(told);
    const titles = result.annotations.map(({ title }) => title);
    expect(titles).toContain("pip/cache-in-layer");
    expect(result.annotations.find(({ title }) => title === "Plimsoll")?.message).toContain(told);
    const { pull } = here;
    expect([pull.reviewComments.length, pull.issueComments.length]).toEqual(left);
  });

  test("the review for a minute: the next run writes it, and nothing twice", async () => {
    const here = await scenario(before, after);
    here.github.inject({ on: review, fault: secondaryRateLimit(60) });
    await here.run();
    expect(here.pull.reviewComments).toEqual([]);
    await expectRecovery(here);
  });

  test("a long text: counts and verdict stand in a short one, the rest in the job summary", async () => {
    const here = await scenario(before, after);
    here.github.inject({
      on: ({ operation, body }) => operation === comment && JSON.stringify(body).length > 700,
      fault: tooLong,
      times: forever,
    });
    const result = await here.run();
    expect(result.outputs).toMatchObject({ conclusion: "success", findings: "1" });
    expect(result.summary).toContain(said);
    expect(here.summary).toMatch(/^### Plimsoll: 1 introduced\n/);
    expect(here.summary).toContain("GitHub refused the whole text");
    expect(here.summary).not.toContain(said);
  });

  test("an edit of a comment that was deleted in the meantime: it is made anew", async () => {
    const here = await scenario(before, after);
    await here.run();
    here.pull.push({ ...others, Dockerfile: dockerfile(cached, "RUN pip install flask==3.1.2") });
    const { issueComments } = here.pull;
    here.github.inject({ on: edit, fault: { before: () => void issueComments.splice(0, 1) } });
    const result = await here.run();
    expect(result.outputs).toMatchObject({ conclusion: "success", findings: "2" });
    expect(issueComments.map(({ body }) => body.split("\n")[0])).toEqual(["### Plimsoll: 2 introduced"]);
    expect(result.summary).not.toContain("**warning**: GitHub");
  });

  test.each([404, 410])("a fixed review comment that is gone already (%i)", async (status) => {
    const here = await scenario(before, after);
    await here.run();
    here.pull.push({ ...others, Dockerfile: dockerfile(uncached) });
    here.github.inject({ on: /^DELETE /, fault: statusFault(status, "Gone") });
    const result = await here.run();
    expect(result.annotations).toEqual([]);
    expect(here.summary).toMatch(/^### Plimsoll: nothing introduced/);
  });

  test("folding a comment that was answered: it is marked all the same, and the rest goes on", async () => {
    const here = await scenario(before, after);
    await here.run();
    here.pull.reply(here.pull.reviewComments[0]?.id ?? 0, { author: "octocat", body: "Why?" });
    here.pull.push({ ...others, Dockerfile: dockerfile(uncached) });
    here.github.inject({
      on: ({ operation, body }) => operation === graphql && JSON.stringify(body).includes("minimizeComment"),
      fault: refused("FORBIDDEN"),
    });
    const result = await here.run();
    expect(result.outputs).toMatchObject({ conclusion: "success", findings: "0" });
    expect(here.pull.reviewComments[0]?.body).toMatch(/^This is no longer found\./);
    expect(result.summary).toContain("fold a review comment");
    expect(here.summary).toMatch(/^### Plimsoll: nothing introduced/);
  });
});

describe("an honest end", () => {
  test.each<[string, string, Fault, string]>([
    ["pages of HTML for the files", files, htmlPage, "can't be read"],
    ["cut answers for the tree", tree, { cut: true }, "GitHub did not answer as it should"],
    ["errors for all texts", graphql, refused("INTERNAL"), "It does not work now"],
    ["a limit for an hour", files, secondaryRateLimit(3600), "Run the job again later"],
    ["a limit inside a 200 for an hour", graphql, refused("RATE_LIMITED", { "retry-after": "3600" }), "again later"],
    ["an hour's requests used up", tree, spentUntil(3_000_000), "Run the job again later"],
    ["a token that is not known", files, statusFault(401, "Bad credentials"), "does not know the token"],
    ["a pull request that nobody may see", files, statusFault(404, "Not Found"), "contents: read"],
    ["a repository that GraphQL does not see", graphql, refused("NOT_FOUND"), "contents: read"],
  ])("%s: an error, and never a word like nothing found", async (_, on, fault, told) => {
    const { github, pull, run } = await scenario(before, after);
    github.inject({ on, fault, times: forever });
    const start = Date.now();
    const result = await run();
    expect(Date.now() - start).toBeLessThan(25_000);
    expect(result.exitCode).toBe(1);
    expect(result.outputs.conclusion).toBe("error");
    expect(result.outputs.findings).toBeUndefined();
    expect(result.summary).toContain("could not finish its work");
    expect(result.summary).toContain(told);
    expect(result.summary).not.toMatch(/nothing (introduced|found)/);
    expect(result.annotations.map(({ level }) => level)).toEqual(["error"]);
    expect(result.stdout).not.toContain("<html>");
    expect([pull.issueComments, pull.reviewComments]).toEqual([[], []]);
  });

  test("a server that never answers: an error in bounded time", async () => {
    const { github, run } = await scenario(before, after);
    github.inject({ on: /./, fault: { hang: true }, times: forever });
    const start = Date.now();
    const result = await run({ timeLimit: 60_000 });
    expect(Date.now() - start).toBeLessThan(45_000);
    expect(result.exitCode).toBe(1);
    expect(result.outputs.conclusion).toBe("error");
    expect(result.summary).toContain("took too long");
  });

  test("an unfinished run takes no earlier comment for settled", async () => {
    const here = await scenario(before, after);
    await here.run();
    here.github.inject({ on: graphql, fault: refused("INTERNAL"), times: 4 });
    expect((await here.run()).outputs.conclusion).toBe("error");
    expect(here.github.counts.writes).toBe(0);
    await expectRecovery(here);
  });
});
