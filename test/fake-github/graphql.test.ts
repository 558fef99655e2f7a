import { query } from "./client.js";
import { type FakeGitHub, readOnlyPermissions, type Repository, startFakeGitHub } from "./index.js";

const base = {
  Dockerfile: "FROM a\n",
  "app/Dockerfile.dev": "FROM b\n",
  "app/run.sh": { executable: "true\n" },
  link: { symlink: "Dockerfile" },
  binary: Uint8Array.of(1, 0, 2),
  latin: Buffer.from("caf\xe9", "latin1"),
  long: "ä".repeat(300_000),
  empty: "",
} as const;
const variables = { owner: "octo-org", name: "example" };

let github: FakeGitHub;
let repository: Repository;
beforeEach(async () => {
  github = await startFakeGitHub();
  repository = github.createRepository({ base, head: { ...base, Dockerfile: "FROM c\nRUN d\n" } });
});
afterEach(() => github.close());

const ofRepository = async (selection: string, more = {}, declared = "") => {
  const text = `query ($owner: String!, $name: String! ${declared}) { repository(owner: $owner, name: $name) { ${selection} } }`;
  const reply = await query(github, text, { ...variables, ...more });
  expect(reply.status).toBe(200);
  return reply;
};

describe("git objects", () => {
  test("come in batches under any alias, by variables", async () => {
    const file = "{ oid ... on Blob { text byteSize isBinary isTruncated } }";
    const objects = `f0: object(expression: $head) ${file} f1: object(expression: "main:Dockerfile") ${file} f2: object(expression: "main:none") ${file}`;
    const head = `${repository.pull.headSha}:Dockerfile`;
    const reply = await ofRepository(objects, { head }, ", $head: String!");
    expect(reply.at("errors")).toBeUndefined();
    expect(reply.at("data", "repository")).toMatchObject({
      f0: { text: "FROM c\nRUN d\n", byteSize: 13, isBinary: false, isTruncated: false },
      f1: { text: "FROM a\n", byteSize: 7, isBinary: false, isTruncated: false },
      f2: null,
    });
    const { sha } = repository.store.entries("main").get("Dockerfile")!;
    expect(reply.at("data", "repository", "f1", "oid")).toBe(sha);
    expect(github.counts).toEqual({ total: 1, reads: 1, writes: 0, graphql: 1 });
  });

  test.each([
    ["binary", { isBinary: true, text: null }],
    ["latin", { isBinary: false, text: "café" }],
    ["empty", { isBinary: false, text: "" }],
    ["link", { isBinary: false, text: "Dockerfile" }],
    ["long", { isTruncated: true, byteSize: 600_000, text: "ä".repeat(256_000) }],
  ])("tell the truth about %s", async (path, expected) => {
    const selection = `object(expression: "main:${path}") { ... on Blob { text byteSize isBinary isTruncated } }`;
    expect((await ofRepository(selection)).at("data", "repository", "object")).toMatchObject(expected);
  });

  test("list a tree, deeper with each selection", async () => {
    const entries =
      "entries { name path type mode oid object { ... on Blob { text } ... on Tree { entries { path mode } } } }";
    const reply = await ofRepository(`object(expression: "main:") { ... on Tree { ${entries} } }`);
    const place = ["data", "repository", "object", "entries"] as const;
    expect(reply.each("name", ...place)).toEqual(["Dockerfile", "app", "binary", "empty", "latin", "link", "long"]);
    expect(reply.at(...place, 1)).toMatchObject({
      type: "tree",
      mode: 16_384,
      object: {
        entries: [
          { path: "app/Dockerfile.dev", mode: 33_188 },
          { path: "app/run.sh", mode: 33_261 },
        ],
      },
    });
    expect(reply.at(...place, 5)).toMatchObject({ mode: 40_960, object: { text: "Dockerfile" } });
    const folder = await ofRepository(`object(expression: "HEAD:app") { __typename oid }`);
    expect(folder.at("data", "repository", "object", "__typename")).toBe("Tree");
  });

  test("are null at what git does not find", async () => {
    const expressions = [
      "nothing:Dockerfile",
      "main:Dockerfile/",
      "main:./Dockerfile",
      "main:../x",
      `${"0".repeat(40)}:a`,
    ];
    const aliases = expressions.map((each, index) => `a${index}: object(expression: "${each}") { oid }`).join(" ");
    const nulls = Object.fromEntries(expressions.map((_, index) => [`a${index}`, null]));
    expect((await ofRepository(aliases)).at("data", "repository")).toEqual(nulls);
  });

  test("are forbidden in a private repository without `contents: read`", async () => {
    github.createRepository({ name: "private", base, isPrivate: true });
    github.setPermissions({ "pull-requests": "write" });
    const reply = await ofRepository(`object(expression: "main:Dockerfile") { oid }`, { name: "private" });
    expect(reply.at("data", "repository", "object")).toBeNull();
    expect(reply.at("errors")).toEqual([
      expect.objectContaining({ type: "FORBIDDEN", message: "Resource not accessible by integration" }),
    ]);
  });
});

describe("queries", () => {
  test("need a token", async () => {
    const reply = await query(github, "{ viewer { login } }", {}, "");
    expect([reply.status, reply.at("message")]).toEqual([401, "This endpoint requires you to be authenticated."]);
  });

  test("know the viewer with `[bot]`, and authors without", async () => {
    const author = { author: "github-actions[bot]", body: "mine" };
    repository.pull.addIssueComment(author);
    const reply = await ofRepository(
      "pullRequest(number: 1) { comments(first: 1) { nodes { body viewerDidAuthor author { login __typename } } } }",
    );
    expect(reply.at("data", "repository", "pullRequest", "comments", "nodes")).toEqual([
      { body: "mine", viewerDidAuthor: true, author: { login: "github-actions", __typename: "Bot" } },
    ]);
    const viewer = await query(github, "{ viewer { login } rateLimit { limit remaining } }");
    expect(viewer.at("data")).toEqual({
      viewer: { login: "github-actions[bot]" },
      rateLimit: { limit: 1000, remaining: 998 },
    });
  });

  test("that the schema does not have are answered with 200 and errors, and are violations", async () => {
    const wrongField = await ofRepository("nonsense");
    expect(wrongField.textAt("errors", 0, "message")).toContain("nonsense");
    expect(wrongField.at("data")).toBeUndefined();
    expect((await query(github, "{ viewer {")).at("errors")).toHaveLength(1);
    expect(github.violations).toHaveLength(2);
    expect((await query(github, "query ($n: Int!) { viewer { login } }")).at("errors")).toHaveLength(1);
  });

  test("for a repository that is not there give NOT_FOUND", async () => {
    const reply = await ofRepository("id", { name: "nothing" });
    expect(reply.json).toMatchObject({
      data: { repository: null },
      errors: [{ type: "NOT_FOUND", path: ["repository"] }],
    });
  });

  test("must say how much of a connection they want, up to a hundred", async () => {
    const none = await ofRepository("pullRequest(number: 1) { comments { totalCount } }");
    expect(none.at("errors", 0)).toMatchObject({ type: "MISSING_PAGINATION_BOUNDARIES" });
    const many = await ofRepository("pullRequest(number: 1) { files(first: 101) { totalCount } }");
    expect(many.at("errors", 0)).toMatchObject({ type: "EXCESSIVE_PAGINATION" });
  });

  test("page through a connection", async () => {
    for (const body of ["one", "two", "three"]) repository.pull.addIssueComment({ author: "hubot", body });
    const page = (args: string) =>
      ofRepository(
        `pullRequest(number: 1) { comments(${args}) { nodes { body } pageInfo { hasNextPage endCursor } } }`,
      );
    const place = ["data", "repository", "pullRequest", "comments"] as const;
    const first = await page("first: 2");
    expect(first.each("body", ...place, "nodes")).toEqual(["one", "two"]);
    expect(first.at(...place, "pageInfo")).toMatchObject({ hasNextPage: true });
    const second = await page(`first: 2, after: "${first.textAt(...place, "pageInfo", "endCursor")}"`);
    expect(second.at(...place)).toMatchObject({ nodes: [{ body: "three" }], pageInfo: { hasNextPage: false } });
    expect((await page("last: 1")).each("body", ...place, "nodes")).toEqual(["three"]);
  });
});

describe("comments", () => {
  const minimize = `mutation ($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: RESOLVED }) { minimizedComment { isMinimized minimizedReason ... on PullRequestReviewComment { path } } } }`;
  const own = { author: "github-actions[bot]", body: "text", path: "Dockerfile" } as const;

  test("stand in threads", async () => {
    const first = repository.pull.addReviewComment({ ...own, line: 1 });
    repository.pull.reply(first.id, { author: "hubot", body: "Why?" });
    repository.pull.addReviewComment({ ...own, line: 2 });
    repository.pull.push({ ...base, Dockerfile: "FROM e\nRUN d\n" });
    const reply = await ofRepository(
      "pullRequest(number: 1) { reviewThreads(first: 9) { totalCount nodes { isOutdated isResolved line originalLine comments(first: 9) { nodes { body replyTo { id } } } } } }",
    );
    expect(reply.at("data", "repository", "pullRequest", "reviewThreads")).toEqual({
      totalCount: 2,
      nodes: [
        {
          isOutdated: true,
          isResolved: false,
          line: null,
          originalLine: 1,
          comments: {
            nodes: [
              { body: "text", replyTo: null },
              { body: "Why?", replyTo: { id: first.nodeId } },
            ],
          },
        },
        expect.objectContaining({ isOutdated: false, line: 2 }),
      ],
    });
  });

  test("are minimised with `pull-requests: write`", async () => {
    const comment = repository.pull.addReviewComment({ ...own, line: 1 });
    const reply = await query(github, minimize, { id: comment.nodeId });
    expect(reply.at("data", "minimizeComment", "minimizedComment")).toEqual({
      isMinimized: true,
      minimizedReason: "resolved",
      path: "Dockerfile",
    });
    expect(comment.minimized).toBe("RESOLVED");
    expect(github.counts).toMatchObject({ reads: 0, writes: 1 });
    expect(github.violations).toEqual([]);
    await query(github, minimize, { id: comment.nodeId });
    await query(github, minimize, { id: repository.pull.addIssueComment({ author: "hubot", body: "x" }).nodeId });
    expect(github.violations).toEqual([
      expect.stringContaining("minimised for this reason already"),
      expect.stringContaining("somebody else's comment"),
    ]);
  });

  test("are not minimised with a read-only token, or by an id that is none", async () => {
    const comment = repository.pull.addReviewComment({ ...own, line: 1 });
    expect((await query(github, minimize, { id: "IC_nothing" })).at("errors", 0)).toMatchObject({ type: "NOT_FOUND" });
    github.setPermissions(readOnlyPermissions);
    const { json } = await query(github, minimize, { id: comment.nodeId });
    expect(json).toMatchObject({
      data: { minimizeComment: null },
      errors: [{ type: "FORBIDDEN", path: ["minimizeComment"] }],
    });
    expect(comment.minimized).toBeUndefined();
  });

  test("are in threads that only `contents: write` resolves", async () => {
    repository.pull.addReviewComment({ ...own, line: 1 });
    const threads = await ofRepository("pullRequest(number: 1) { reviewThreads(first: 1) { nodes { id } } }");
    const id = threads.textAt("data", "repository", "pullRequest", "reviewThreads", "nodes", 0, "id");
    const resolve = "mutation ($id: ID!) { resolveReviewThread(input: { threadId: $id }) { thread { isResolved } } }";
    expect((await query(github, resolve, { id })).at("errors", 0)).toMatchObject({ type: "FORBIDDEN" });
    github.setPermissions({ contents: "write" });
    const resolved = await query(github, resolve, { id });
    expect(resolved.at("data", "resolveReviewThread", "thread")).toEqual({ isResolved: true });
  });
});
