import { call, query } from "./client.js";
import {
  badGateway,
  type FakeGitHub,
  type Repository,
  secondaryRateLimit,
  startFakeGitHub,
  statusFault,
} from "./index.js";

const root = "/repos/octo-org/example";
const comments = `${root}/issues/1/comments`;
let github: FakeGitHub;
let repository: Repository;
beforeEach(async () => {
  github = await startFakeGitHub({ rateLimit: 300 });
  repository = github.createRepository({ base: {}, head: { Dockerfile: "FROM a\n" } });
});
afterEach(() => github.close());

describe("a request", () => {
  test("needs a user agent", async () => {
    const reply = await call(github, "GET", root, { headers: { "user-agent": "" } });
    expect(reply.status).toBe(403);
    expect(reply.at("message")).toContain("make sure your request has a User-Agent header");
  });

  test.each([
    ["text that is no JSON", { text: "{" }, "Problems parsing JSON"],
    ["a list", { text: "[]" }, "Body should be a JSON object"],
    ["another content type", { text: "{}", headers: { "content-type": "text/plain" } }, "Problems parsing JSON"],
  ])("is refused with %s", async (_, options, message) => {
    const reply = await call(github, "POST", comments, options);
    expect(reply.status).toBe(400);
    expect(reply.at("message")).toContain(message);
  });

  test("is refused with a media type or a version that GitHub does not have", async () => {
    expect((await call(github, "GET", root, { headers: { accept: "text/html" } })).status).toBe(415);
    expect((await call(github, "GET", root, { headers: { "x-github-api-version": "2000-01-01" } })).status).toBe(400);
    expect((await call(github, "GET", root, { headers: { "x-github-api-version": "2022-11-28" } })).status).toBe(200);
  });

  test("is refused when its body does not fit the schema", async () => {
    const missing = await call(github, "POST", comments, { body: {} });
    expect([missing.status, missing.at("message")]).toEqual([422, `Invalid request.\n\n"body" wasn't supplied.`]);
    const wrong = await call(github, "POST", comments, { body: { body: 1 } });
    expect(wrong.at("message")).toContain("For 'properties/body', must be string.");
  });

  test("is a violation with what GitHub ignores in silence", async () => {
    await call(github, "POST", comments, { body: { body: "x", colour: "red" } });
    await call(github, "GET", `${comments}?perPage=100`);
    await call(github, "GET", `${comments}?per_page=many&page=0`);
    await call(github, "GET", `${root}/pulls/1`, { headers: { accept: "application/vnd.github.diff" } });
    expect(github.violations).toEqual([
      `POST ${comments}: undocumented property colour`,
      `GET ${comments}: undocumented query parameter perPage`,
      `GET ${comments}: per_page must be an integer, not "many"`,
      `GET ${comments}: page starts at 1, not 0`,
      `GET ${root}/pulls/1: the fake does not have the media type application/vnd.github.diff`,
    ]);
  });

  test("finds nothing where nothing is, which is a violation when the fake has no such operation", async () => {
    expect((await call(github, "GET", "/repos/octo-org/nothing")).status).toBe(404);
    expect((await call(github, "GET", `${root}/pulls/one`)).status).toBe(404);
    expect(github.violations).toEqual([]);
    const { json } = await call(github, "GET", `${root}/stargazers`);
    expect(json).toEqual({ message: "Not Found", documentation_url: "https://docs.github.com/rest", status: "404" });
    expect(github.violations).toHaveLength(1);
  });

  test("is written down", async () => {
    await call(github, "POST", comments, { body: { body: "x" } });
    await call(github, "GET", `${comments}?page=2`, { token: "" });
    await query(github, "mutation { minimizeComment(input: { subjectId: 1, classifier: SPAM }) { clientMutationId } }");
    expect(github.requests).toEqual([
      expect.objectContaining({
        method: "POST",
        path: comments,
        status: 201,
        body: { body: "x" },
        token: github.token,
      }),
      expect.objectContaining({ method: "GET", query: { page: "2" }, kind: "read", token: undefined }),
      expect.objectContaining({ operation: "POST /graphql", kind: "write" }),
    ]);
    expect(github.counts).toEqual({ total: 3, reads: 1, writes: 2, graphql: 1 });
    github.clearLog();
    expect(github.counts.total).toBe(0);
  });
});

describe("limits", () => {
  test("go with every answer, apart for REST and GraphQL", async () => {
    const { headers } = await call(github, "GET", root);
    expect(headers).toMatchObject({
      "x-ratelimit-limit": "300",
      "x-ratelimit-remaining": "299",
      "x-ratelimit-resource": "core",
    });
    expect((await query(github, "{ viewer { login } }")).headers["x-ratelimit-remaining"]).toBe("299");
  });

  test("refuse what is over them", async () => {
    github.rateLimit.leave("core", 1);
    expect((await call(github, "GET", root)).status).toBe(200);
    const reply = await call(github, "GET", root);
    expect([reply.status, reply.headers["x-ratelimit-remaining"]]).toEqual([403, "0"]);
    expect(reply.at("message")).toContain("API rate limit exceeded");
    expect((await call(github, "GET", "/rate_limit")).at("rate", "remaining")).toBe(0);
  });

  test("allow eighty creations a minute", async () => {
    for (let index = 0; index < 80; index += 1)
      await call(github, "POST", comments, { body: { body: `text ${index}` } });
    const reply = await call(github, "POST", comments, { body: { body: "one more" } });
    expect([reply.status, reply.headers["retry-after"]]).toEqual([403, "60"]);
    expect(reply.at("message")).toContain("secondary rate limit");
  });
});

describe("faults", () => {
  test("befall the next requests that match, and no others", async () => {
    github.inject({ on: `GET /repos/{owner}/{repo}`, fault: badGateway(), times: 2 });
    expect((await call(github, "GET", comments)).status).toBe(200);
    expect((await call(github, "GET", root)).status).toBe(502);
    expect((await call(github, "GET", root)).text).toContain("<h1>502 Bad Gateway</h1>");
    expect((await call(github, "GET", root)).status).toBe(200);
    expect(github.refusals).toEqual([]);
    expect(github.requests.map((request) => request.isFaulty)).toEqual([false, true, true, false]);
  });

  test("can be limits, with headers", async () => {
    github.inject({ on: /^POST .*comments$/, fault: secondaryRateLimit(2, 429) });
    const { status, headers } = await call(github, "POST", comments, { body: { body: "x" } });
    expect([status, headers["retry-after"]]).toEqual([429, "2"]);
    expect(repository.pull.issueComments).toEqual([]);
  });

  test("can lose an answer whose effect stands", async () => {
    github.inject({ on: /^POST/, fault: { answerAfterServing: { status: 502 } } });
    expect((await call(github, "POST", comments, { body: { body: "x" } })).status).toBe(502);
    expect(repository.pull.issueComments).toHaveLength(1);
  });

  test("can cut the connection", async () => {
    github.inject({ on: (request) => request.kind === "read", fault: { reset: true } });
    await expect(call(github, "GET", root)).rejects.toThrow("socket hang up");
    expect(github.requests).toEqual([expect.objectContaining({ status: 0, isFaulty: true })]);
  });

  test("can take time", async () => {
    github.inject({ on: /./, fault: { delayMs: 60 } });
    const start = performance.now();
    await call(github, "GET", root);
    expect(performance.now() - start).toBeGreaterThan(50);
  });

  test("can be a push in between, after some requests", async () => {
    const before = repository.pull.headSha;
    const fault = { before: () => void repository.pull.push({ Dockerfile: "FROM b\n" }) };
    github.inject({ on: `GET /repos/{owner}/{repo}/pulls/{pull_number}`, fault, skip: 1 });
    const heads = [await call(github, "GET", `${root}/pulls/1`), await call(github, "GET", `${root}/pulls/1`)];
    expect(heads.map((reply) => reply.at("head", "sha"))).toEqual([before, repository.pull.headSha]);
    expect(repository.pull.headSha).not.toBe(before);
  });

  test("can be any status", async () => {
    github.inject({ on: "POST /graphql", fault: statusFault(504, "We couldn't respond to your request in time.") });
    expect((await query(github, "{ viewer { login } }")).status).toBe(504);
  });
});
