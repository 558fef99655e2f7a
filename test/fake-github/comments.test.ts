import { call } from "./client.js";
import { type FakeGitHub, type PullRequest, startFakeGitHub } from "./index.js";

const root = "/repos/octo-org/example";
let github: FakeGitHub;
let pull: PullRequest;
beforeEach(async () => {
  github = await startFakeGitHub();
  ({ pull } = github.createRepository({ base: {}, head: { Dockerfile: "FROM a\nRUN b\n" } }));
});
afterEach(() => github.close());

const post = (body: string) => call(github, "POST", `${root}/issues/1/comments`, { body: { body } });

describe("comments in the conversation", () => {
  test("are made, listed, edited and deleted", async () => {
    const made = await post("Hello");
    expect(made.status).toBe(201);
    expect(made.json).toMatchObject({ body: "Hello", user: { login: "github-actions[bot]", type: "Bot" } });
    const path = `${root}/issues/comments/${made.numberAt("id")}`;
    expect((await call(github, "PATCH", path, { body: { body: "Bye" } })).json).toMatchObject({ body: "Bye" });
    expect((await call(github, "GET", `${root}/issues/1/comments?per_page=100`)).json).toEqual([
      expect.objectContaining({ id: made.numberAt("id"), body: "Bye" }),
    ]);
    expect((await call(github, "DELETE", path)).status).toBe(204);
    expect((await call(github, "GET", path)).status).toBe(404);
    expect(pull.issueComments).toEqual([]);
    expect(pull.deletedComments).toEqual([expect.objectContaining({ body: "Bye" })]);
    expect(github.violations).toEqual([]);
  });

  test("have 65,536 characters at most, counted in code points", async () => {
    expect((await post("😀".repeat(65_536))).status).toBe(201);
    const { status, json } = await post("x".repeat(65_537));
    expect(status).toBe(422);
    expect(json).toMatchObject({
      message: "Validation Failed",
      errors: [{ resource: "IssueComment", message: "Body is too long (maximum is 65536 characters)" }],
    });
    expect((await post(" \n")).status).toBe(422);
    expect(pull.issueComments).toHaveLength(1);
  });

  test("of somebody else can't be touched", async () => {
    const { id } = pull.addIssueComment({ author: "mallory", body: "<!-- marker -->" });
    const path = `${root}/issues/comments/${id}`;
    expect((await call(github, "PATCH", path, { body: { body: "mine" } })).status).toBe(403);
    expect((await call(github, "DELETE", path)).status).toBe(403);
    expect(pull.issueComments[0]?.body).toBe("<!-- marker -->");
  });

  test("are not found by a strange id, and not made in a locked pull request", async () => {
    expect((await call(github, "PATCH", `${root}/issues/comments/1`, { body: { body: "x" } })).status).toBe(404);
    expect((await call(github, "PATCH", `${root}/issues/comments/x`, { body: { body: "x" } })).status).toBe(404);
    expect((await call(github, "GET", `${root}/issues/2/comments`)).status).toBe(404);
    pull.isLocked = true;
    expect((await post("Hello")).status).toBe(403);
  });

  test("are a violation when they say what is there already", async () => {
    const made = await post("Hello");
    await post("Hello");
    await call(github, "PATCH", `${root}/issues/comments/${made.numberAt("id")}`, { body: { body: "Hello" } });
    expect(github.violations).toEqual([
      expect.stringContaining("the same comment stands there already"),
      expect.stringContaining("its body stays the same"),
    ]);
  });
});

describe("comments on the diff", () => {
  const path = (id: number): string => `${root}/pulls/comments/${id}`;

  test("are edited and deleted by their author alone", async () => {
    const own = pull.addReviewComment({ author: "github-actions[bot]", body: "mine", path: "Dockerfile", line: 1 });
    const other = pull.addReviewComment({ author: "hubot", body: "theirs", path: "Dockerfile", line: 1 });
    pull.reply(own.id, { author: "hubot", body: "really?" });
    const edited = await call(github, "PATCH", path(own.id), { body: { body: "ours" } });
    expect(edited.json).toMatchObject({ body: "ours" });
    expect((await call(github, "PATCH", path(other.id), { body: { body: "ours" } })).status).toBe(403);
    expect((await call(github, "DELETE", path(other.id))).status).toBe(403);
    expect(github.violations).toEqual([]);
    expect((await call(github, "DELETE", path(own.id))).status).toBe(204);
    expect(github.violations).toEqual([expect.stringContaining("a comment is deleted that somebody answered")]);
    const listed = await call(github, "GET", `${root}/pulls/1/comments`);
    expect(listed.each("body")).toEqual(["theirs", "really?"]);
  });

  test("can be listed backwards and since a time", async () => {
    for (const body of ["one", "two"]) pull.addReviewComment({ author: "hubot", body, path: "Dockerfile", line: 2 });
    const listed = await call(github, "GET", `${root}/pulls/1/comments?direction=desc`);
    expect(listed.each("body")).toEqual(["two", "one"]);
    const since = await call(github, "GET", `${root}/pulls/1/comments?since=${pull.reviewComments[1]!.createdAt}`);
    expect(since.json).toHaveLength(1);
  });

  test("of a test must fit the diff, too", () => {
    expect(() => pull.addReviewComment({ author: "hubot", body: "x", path: "Dockerfile", line: 3 })).toThrow(
      "must be part of the diff",
    );
  });
});
