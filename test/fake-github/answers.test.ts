import { gzipSync } from "node:zlib";
import { call } from "./client.js";
import { type FakeGitHub, type Repository, startFakeGitHub } from "./index.js";
import { answerValidator, operations } from "./openapi/description.js";
import { findOperation, repositoryRoutes } from "./rest/router.js";

const root = "/repos/octo-org/example";
let github: FakeGitHub;
let repository: Repository;
beforeAll(async () => {
  const permissions = {
    contents: "read",
    "pull-requests": "write",
    checks: "write",
    "security-events": "write",
  } as const;
  github = await startFakeGitHub({ permissions });
  const base = { Dockerfile: "FROM a\n", "docs/link": { symlink: "nowhere" }, gone: "x\n", old: "a\nb\nc\n" };
  const head = { Dockerfile: "FROM b\n", "docs/link": { symlink: "nowhere" }, new: "a\nb\nc\n" };
  repository = github.createRepository({ base, head });
});
afterAll(() => github.close());

async function expectToFit(method: string, path: string, body?: Parameters<typeof call>[3]) {
  const reply = await call(github, method, path, body ?? {});
  const key = findOperation(method, new URL(path, github.apiUrl).pathname)?.key ?? "";
  const validate = answerValidator(key, reply.status);
  expect(validate).toBeDefined();
  validate?.(reply.json);
  expect(validate?.errors ?? []).toEqual([]);
  served.add(key);
  return reply;
}

const served = new Set<string>();
const { stringify } = JSON;

test("every operation of the description is served, and no other", () => {
  const own = Object.keys(operations).filter(
    (key) => !["GET /user", "GET /rate_limit", "GET /orgs/{org}/repos"].includes(key),
  );
  expect(Object.keys(repositoryRoutes).sort()).toEqual(own.sort());
});

test("answers to reads fit GitHub's description", async () => {
  const { headSha } = repository.pull;
  const { sha } = repository.store.entries(headSha).get("Dockerfile")!;
  const comment = repository.pull.addIssueComment({ author: "hubot", body: "x" });
  const onDiff = repository.pull.addReviewComment({ author: "hubot", body: "x", path: "Dockerfile", line: 1 });
  repository.pull.reply(onDiff.id, { author: "octocat", body: "y" });
  const paths = [
    "",
    "/pulls",
    "/pulls/1",
    "/pulls/1/files",
    "/pulls/1/commits",
    "/pulls/1/comments",
    "/pulls/1/reviews",
    `/pulls/comments/${onDiff.id}`,
    "/issues/1/comments",
    `/issues/comments/${comment.id}`,
    "/contents/Dockerfile",
    "/contents/docs/link",
    "/contents/docs",
    `/compare/main...${headSha}`,
    `/commits/${headSha}`,
    `/commits/${headSha}/pulls`,
    `/commits/${headSha}/check-runs`,
    `/git/trees/${headSha}?recursive=1`,
    `/git/blobs/${sha}`,
    `/git/commits/${headSha}`,
  ];
  for (const path of paths) await expectToFit("GET", `${root}${path}`);
  await expectToFit("GET", "/rate_limit");
  github.createOrganisation("octo-org", [{ name: "example" }]);
  await expectToFit("GET", "/orgs/octo-org/repos");
  await expectToFit("GET", "/user", { token: github.addPersonalToken("octocat", {}) });
  expect([...served].sort()).toEqual(
    Object.keys(operations)
      .filter((key) => key.startsWith("GET "))
      .sort(),
  );
});

test("answers to writes fit GitHub's description", async () => {
  const { headSha } = repository.pull;
  const made = await expectToFit("POST", `${root}/issues/1/comments`, { body: { body: "x" } });
  await expectToFit("PATCH", `${root}/issues/comments/${made.numberAt("id")}`, { body: { body: "y" } });
  const comment = { body: "x", commit_id: headSha, path: "Dockerfile", line: 1 };
  const onDiff = await expectToFit("POST", `${root}/pulls/1/comments`, { body: comment });
  await expectToFit("POST", `${root}/pulls/1/comments/${onDiff.numberAt("id")}/replies`, { body: { body: "x" } });
  await expectToFit("PATCH", `${root}/pulls/comments/${onDiff.numberAt("id")}`, { body: { body: "y" } });
  await expectToFit("POST", `${root}/pulls/1/reviews`, { body: { body: "x", event: "COMMENT" } });
  const run = await expectToFit("POST", `${root}/check-runs`, { body: { name: "x", head_sha: headSha } });
  const annotation = { path: "a", start_line: 1, end_line: 1, annotation_level: "notice", message: "x" };
  const output = { title: "x", summary: "x", annotations: [annotation] };
  const done = { conclusion: "success", status: "completed", output };
  const updated = await expectToFit("PATCH", `${root}/check-runs/${run.numberAt("id")}`, { body: done });
  expect(updated.json).toMatchObject({ status: "completed", output: { annotations_count: 1 } });
  const many = { conclusion: "success", output: { ...output, annotations: Array(51).fill(annotation) } };
  expect((await call(github, "PATCH", `${root}/check-runs/${run.numberAt("id")}`, { body: many })).status).toBe(422);
});

test("a SARIF file is unpacked, and must be one", async () => {
  const sarif = gzipSync(stringify({ version: "2.1.0" })).toString("base64");
  const body = { commit_sha: repository.pull.headSha, ref: "refs/pull/1/merge", sarif };
  await expectToFit("POST", `${root}/code-scanning/sarifs`, { body });
  expect(repository.sarifUploads).toEqual([{ commitSha: body.commit_sha, ref: body.ref, text: '{"version":"2.1.0"}' }]);
  const path = `${root}/code-scanning/sarifs`;
  expect((await call(github, "POST", path, { body: { ...body, sarif: "nonsense" } })).status).toBe(400);
  expect((await call(github, "POST", path, { body: { ...body, ref: "main" } })).status).toBe(422);
  expect((await call(github, "POST", path, { body: { ...body, extra: 1 } })).status).toBe(422);
});

describe("the list of an organisation's repositories", () => {
  const path = "/orgs/acme/repos?per_page=2";
  beforeAll(() => {
    const names = ["a", "b", "c"].map((name) => ({ name, isArchived: name === "b" }));
    github.createOrganisation("acme", [...names, { name: "secret", isPrivate: true, isFork: true }]);
  });

  test("fits GitHub's description, page by page", async () => {
    const first = await expectToFit("GET", path);
    expect(first.each("full_name")).toEqual(["acme/a", "acme/b"]);
    expect(first.each("archived")).toEqual([false, true]);
    expect(first.headers.link).toContain(`page=2>; rel="next"`);
    const second = await expectToFit("GET", `${path}&page=2`);
    expect(second.each("full_name")).toEqual(["acme/c"]);
  });

  test("has the private ones for a person only", async () => {
    const token = github.addPersonalToken("auditor", { contents: "read" });
    const reply = await call(github, "GET", `${path}&page=2`, { token });
    expect(reply.each("full_name")).toEqual(["acme/c", "acme/secret"]);
    expect(reply.each("fork")).toEqual([false, true]);
    expect((await call(github, "GET", "/orgs/nobody/repos")).status).toBe(404);
  });
});
