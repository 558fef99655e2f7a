import { call } from "./client.js";
import { type FakeGitHub, startFakeGitHub } from "./index.js";

const root = "/repos/octo-org/example";
const comments = `${root}/issues/1/comments`;
const base = { Dockerfile: "FROM a\n" };
const head = { Dockerfile: "FROM b\n" };
let github: FakeGitHub;
beforeEach(async () => {
  github = await startFakeGitHub();
});
afterEach(() => github.close());

describe("a public repository", () => {
  beforeEach(() => void github.createRepository({ base, head }));

  test("can be read by everybody, but not written", async () => {
    expect((await call(github, "GET", `${root}/pulls/1/files`, { token: "" })).status).toBe(200);
    const refused = await call(github, "POST", comments, { token: "", body: { body: "x" } });
    expect(refused.json).toMatchObject({ message: "Requires authentication", status: "401" });
  });

  test("refuses tokens that it does not know", async () => {
    const reply = await call(github, "GET", root, { token: "nonsense" });
    expect([reply.status, reply.at("message")]).toEqual([401, "Bad credentials"]);
  });

  test.each([
    [{}, 403],
    [{ contents: "write" }, 403],
    [{ "pull-requests": "read" }, 403],
    [{ "pull-requests": "write" }, 201],
    [{ issues: "write" }, 201],
  ] as const)("takes a comment with %j: %d", async (permissions, status) => {
    github.setPermissions(permissions);
    expect((await call(github, "POST", comments, { body: { body: "x" } })).status).toBe(status);
  });

  test("asks for `pull-requests: write` for a review, `checks: write` for a check run", async () => {
    github.setPermissions({ issues: "write" });
    const review = { body: { event: "COMMENT", body: "x" } };
    expect((await call(github, "POST", `${root}/pulls/1/reviews`, review)).status).toBe(403);
    const run = { body: { name: "x", head_sha: github.repositories[0]!.pull.headSha } };
    expect((await call(github, "POST", `${root}/check-runs`, run)).status).toBe(403);
    github.setPermissions({ checks: "write" });
    expect((await call(github, "POST", `${root}/check-runs`, run)).status).toBe(201);
  });

  test("lets a workflow's token not ask who it is, and a person's token do so", async () => {
    expect((await call(github, "GET", "/user")).at("message")).toBe("Resource not accessible by integration");
    const token = github.addPersonalToken("octocat", { issues: "write" });
    expect((await call(github, "GET", "/user", { token })).json).toMatchObject({ login: "octocat" });
    const made = await call(github, "POST", comments, { token, body: { body: "x" } });
    expect(made.json).toMatchObject({ user: { login: "octocat", type: "User" } });
  });
});

describe("a private repository", () => {
  beforeEach(() => void github.createRepository({ base, head, isPrivate: true }));

  test("does not exist without a token", async () => {
    expect((await call(github, "GET", root, { token: "" })).status).toBe(404);
  });

  test.each([
    ["/pulls/1/files", 403],
    ["/issues/1/comments", 403],
    ["/contents/Dockerfile", 200],
    ["/git/trees/main", 200],
    ["", 200],
  ])("with `contents: read` alone answers %s with %d", async (path, status) => {
    github.setPermissions({ contents: "read" });
    expect((await call(github, "GET", `${root}${path}`)).status).toBe(status);
  });

  test("with `pull-requests: read` alone gives no contents", async () => {
    github.setPermissions({ "pull-requests": "read" });
    expect((await call(github, "GET", `${root}/pulls/1/files`)).status).toBe(200);
    expect((await call(github, "GET", `${root}/contents/Dockerfile`)).status).toBe(403);
  });
});

describe("a fork", () => {
  test("can be read, but a token made for its parent writes nothing there", async () => {
    const repository = github.createRepository({ base, head, pull: { fork: "contributor" } });
    const sha = repository.pull.headSha;
    expect((await call(github, "GET", "/repos/contributor/example")).json).toMatchObject({ fork: true });
    github.setPermissions({ checks: "write" });
    const run = { body: { name: "x", head_sha: sha } };
    expect((await call(github, "POST", "/repos/contributor/example/check-runs", run)).status).toBe(403);
  });

  test("hides its pull request from the base when asked by commit", async () => {
    const repository = github.createRepository({ base, head, pull: { fork: "contributor" } });
    const { headSha, headBranch } = repository.pull;
    expect((await call(github, "GET", `${root}/commits/${headSha}/pulls`)).json).toEqual([]);
    const inFork = await call(github, "GET", `/repos/contributor/example/commits/${headSha}/pulls`);
    expect(inFork.json).toEqual([expect.objectContaining({ number: 1 })]);
    const byHead = await call(github, "GET", `${root}/pulls?head=contributor:${headBranch}`);
    expect(byHead.json).toEqual([expect.objectContaining({ number: 1 })]);
    expect((await call(github, "GET", `${root}/pulls?head=somebody:${headBranch}`)).json).toEqual([]);
    expect((await call(github, "GET", `${root}/pulls?state=closed`)).json).toEqual([]);
    expect(github.violations).toEqual([]);
    expect((await call(github, "GET", `${root}/pulls?head=nonsense`)).json).toHaveLength(1);
    expect(github.violations).toEqual([expect.stringContaining('head must be owner:branch, "nonsense" is ignored')]);
  });
});
