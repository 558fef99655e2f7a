import { call } from "./client.js";
import { type FakeGitHub, readOnlyPermissions, type Repository, startFakeGitHub } from "./index.js";

const lines = (count: number): string[] => Array.from({ length: count }, (_, index) => `line ${index + 1}`);
const text = (of: readonly string[]): string => of.map((line) => `${line}\n`).join("");

// Hunks: right 2–8 (5 is new, left 5 is gone), right 22–28 (25 is new).
const base = { Dockerfile: text(lines(30)), "untouched.txt": "x\n", "data.bin": Uint8Array.of(0, 1) };
const head = {
  Dockerfile: text(lines(30).map((line, index) => (index === 4 || index === 24 ? `new ${line}` : line))),
  "untouched.txt": "x\n",
  "data.bin": Uint8Array.of(0, 2),
};

let github: FakeGitHub;
let repository: Repository;
beforeEach(async () => {
  github = await startFakeGitHub();
  repository = github.createRepository({ base, head });
});
afterEach(() => github.close());

interface Comment {
  readonly path?: string;
  readonly body?: string;
  readonly [field: string]: string | number | undefined;
}

function review(comments: readonly Comment[], more: Readonly<Record<string, string>> = {}) {
  const full = comments.map((comment) => ({ path: "Dockerfile", body: "text", ...comment }));
  const body = { commit_id: repository.pull.headSha, event: "COMMENT", body: "", ...more, comments: full };
  return call(github, "POST", "/repos/octo-org/example/pulls/1/reviews", { text: JSON.stringify(body) });
}

function comment(fields: Comment) {
  const body = { path: "Dockerfile", body: "text", commit_id: repository.pull.headSha, ...fields };
  return call(github, "POST", "/repos/octo-org/example/pulls/1/comments", { text: JSON.stringify(body) });
}

const mustBeInDiff = "Pull request review thread line must be part of the diff";
const sameHunk = "Pull request review thread start line must be part of the same hunk as the line.";

describe("a review is taken", () => {
  test.each<[string, Comment, Partial<Record<string, unknown>>]>([
    ["on an added line", { line: 5, side: "RIGHT" }, { line: 5, side: "RIGHT", position: 5 }],
    ["on a context line at a hunk's begin", { line: 2 }, { line: 2, side: "RIGHT", position: 1 }],
    ["on a context line at a hunk's end", { line: 28 }, { line: 28 }],
    ["on a removed line", { line: 5, side: "LEFT" }, { line: 5, side: "LEFT", position: 4 }],
    ["on a range", { start_line: 3, start_side: "RIGHT", line: 5 }, { startLine: 3, startSide: "RIGHT", line: 5 }],
    [
      "from the left to the right",
      { start_line: 5, start_side: "LEFT", line: 5 },
      { startLine: 5, startSide: "LEFT", line: 5 },
    ],
    ["at a position", { position: 5 }, { line: 5, side: "RIGHT" }],
  ])("%s", async (_, sent, stored) => {
    const reply = await review([sent]);
    expect(reply.status).toBe(200);
    expect(reply.json).toMatchObject({ state: "COMMENTED", user: { login: "github-actions[bot]" } });
    expect(repository.pull.reviewComments).toEqual([
      expect.objectContaining({ path: "Dockerfile", body: "text", reviewId: reply.numberAt("id"), ...stored }),
    ]);
    expect(github.violations).toHaveLength("position" in sent ? 1 : 0);
  });

  test("with a body alone, and with comments alone", async () => {
    expect((await review([], { body: "Well done." })).status).toBe(200);
    expect((await review([{ line: 5 }])).status).toBe(200);
    expect(repository.pull.reviews.map((each) => each.body)).toEqual(["Well done.", ""]);
  });

  test("and keeps the hunk down to the line", async () => {
    await review([{ line: 5 }]);
    expect(repository.pull.reviewComments[0]?.diffHunk).toBe(
      "@@ -2,7 +2,7 @@ line 1\n line 2\n line 3\n line 4\n-line 5\n+new line 5",
    );
  });

  test("on an earlier commit of the pull request, where its comments are outdated at once if their line changed", async () => {
    const before = repository.pull.headSha;
    repository.pull.push({ ...head, Dockerfile: head.Dockerfile.replace("new line 5", "newer line 5") });
    expect((await review([{ line: 5 }, { line: 25 }], { commit_id: before })).status).toBe(200);
    expect(repository.pull.reviewComments.map((each) => [each.line, each.originalLine])).toEqual([
      [null, 5],
      [25, 25],
    ]);
  });
});

describe("a review is refused as a whole", () => {
  test.each<[string, Comment, readonly string[]]>([
    ["on a line between hunks", { line: 15 }, [mustBeInDiff, "diff hunk can't be blank"]],
    ["one line before a hunk", { line: 1 }, [mustBeInDiff]],
    ["one line after a hunk", { line: 9 }, [mustBeInDiff]],
    ["past the file's end", { line: 31 }, [mustBeInDiff]],
    ["on an added line of the left side", { line: 12, side: "LEFT" }, [mustBeInDiff]],
    ["across hunks", { start_line: 5, start_side: "RIGHT", line: 25 }, [sameHunk]],
    ["from before a hunk", { start_line: 1, start_side: "RIGHT", line: 5 }, [sameHunk]],
    ["to behind a hunk", { start_line: 5, start_side: "RIGHT", line: 9 }, [mustBeInDiff, sameHunk]],
    ["from a later line", { start_line: 6, start_side: "RIGHT", line: 5 }, ["start line must precede the end line."]],
    ["from the same line", { start_line: 5, start_side: "RIGHT", line: 5 }, ["start line must precede the end line."]],
    ["without a start side", { start_line: 3, line: 5 }, ["start side can't be blank"]],
    ["without a line", {}, ["line can't be blank"]],
    ["at a side that is none", { line: 5, side: "right" }, ["side is not included in the list"]],
    ["at a position outside", { position: 99 }, [mustBeInDiff]],
    ["at a hunk header's position", { position: 9 }, [mustBeInDiff]],
    ["on a file outside the diff", { path: "untouched.txt", line: 1 }, ["path is invalid"]],
    ["on a file that does not exist", { path: "nothing", line: 1 }, ["path is invalid"]],
    ["on a file without a patch", { path: "data.bin", line: 1 }, [mustBeInDiff]],
    ["with an empty body", { line: 5, body: " " }, ["body can't be blank"]],
    ["with a long body", { line: 5, body: "x".repeat(65_537) }, ["is too long (maximum is 65536 characters)"]],
  ])("%s", async (_, sent, sentences) => {
    const reply = await review([{ line: 5, body: "This one is fine." }, sent]);
    expect(reply.status).toBe(422);
    expect(reply.json).toMatchObject({
      message: "Unprocessable Entity",
      documentation_url: "https://docs.github.com/rest/pulls/reviews#create-a-review-for-a-pull-request",
      status: "422",
    });
    for (const sentence of sentences) expect(reply.at("errors", 0)).toContain(sentence);
    expect(repository.pull.reviews).toEqual([]);
    expect(repository.pull.reviewComments).toEqual([]);
    expect(github.refusals).toHaveLength(1);
  });

  test("in GitHub's words", async () => {
    expect((await review([{ start_line: 3, start_side: "RIGHT", line: 15 }])).at("errors")).toEqual([
      `${mustBeInDiff}, ${sameHunk}, and Pull request review thread diff hunk can't be blank`,
    ]);
    expect((await review([{ line: 15 }])).at("errors")).toEqual([
      `${mustBeInDiff} and Pull request review thread diff hunk can't be blank`,
    ]);
  });

  test("when it is empty, too long, approves, or names a foreign commit", async () => {
    expect((await review([])).at("errors")).toEqual(["Body can't be blank"]);
    expect((await review([], { body: "x".repeat(65_537) })).at("errors")).toEqual([
      "Body is too long (maximum is 65536 characters)",
    ]);
    expect((await review([], { body: "x", event: "APPROVE" })).at("errors")).toEqual([
      "GitHub Actions is not permitted to approve pull requests.",
    ]);
    expect((await review([{ line: 5 }], { commit_id: repository.baseTip })).status).toBe(422);
    expect((await review([{ line: 5 }], { commit_id: "f".repeat(40) })).status).toBe(422);
    expect(repository.pull.reviews).toEqual([]);
  });

  test("when its commit was pushed away", async () => {
    const before = repository.pull.headSha;
    repository.pull.forcePush({ head });
    expect((await review([{ line: 5 }], { commit_id: before })).status).toBe(422);
  });

  test("when it has more than a hundred comments", async () => {
    const many = Array.from({ length: 101 }, (_, index) => ({ line: 5, body: `text ${index}` }));
    expect((await review(many)).status).toBe(422);
    expect((await review(many.slice(1))).status).toBe(200);
  });

  test("with a read-only token, an unknown event or a wrong type", async () => {
    expect((await review([{ line: 5 }], { event: "SHOUT" })).status).toBe(422);
    const mistyped = await review([{ line: "5" }]);
    expect(mistyped.at("message")).toContain("Invalid request.\n\nFor 'properties/comments/0/line', must be integer.");
    github.setPermissions(readOnlyPermissions);
    const refused = await review([{ line: 5 }]);
    expect(refused.status).toBe(403);
    expect(refused.json).toMatchObject({ message: "Resource not accessible by integration" });
  });
});

describe("a suggestion", () => {
  const suggest = (...content: readonly string[]): string => ["Better:", "```suggestion", ...content, "```"].join("\n");

  test("is taken on lines of the head", async () => {
    expect((await review([{ line: 5, body: suggest("other") }])).status).toBe(200);
    expect((await review([{ line: 5, body: suggest() }])).status).toBe(200);
    const nested = ["````suggestion", "```", "````"].join("\n");
    expect((await review([{ line: 25, body: nested }])).status).toBe(200);
    expect(github.violations).toEqual([]);
  });

  test.each<[string, Comment, string]>([
    ["that changes nothing", { line: 5, body: suggest("new line 5") }, "a suggestion that changes nothing"],
    [
      "that changes nothing in a range",
      { start_line: 4, start_side: "RIGHT", line: 5, body: suggest("line 4", "new line 5") },
      "a suggestion that changes nothing",
    ],
    ["on the left", { line: 5, side: "LEFT", body: suggest("other") }, "on lines that the head does not have"],
    ["without an end", { line: 5, body: "```suggestion\nother" }, "a suggestion without an end"],
  ])("%s is refused, and is a violation", async (_, sent, sentence) => {
    const reply = await review([sent]);
    expect(reply.status).toBe(422);
    expect(reply.at("errors", 0)).toContain(sentence);
    expect(github.violations).toEqual([expect.stringContaining(sentence)]);
    expect(repository.pull.reviewComments).toEqual([]);
  });

  test.each(["FROM a\r\nRUN b\r\n", "FROM a\r\nRUN b\n"])("for a file with CRLF is a violation: %j", async (text) => {
    const other = github.createRepository({ name: "crlf", base: {}, head: { Dockerfile: text } });
    const comments = [{ path: "Dockerfile", line: 2, body: suggest("RUN c") }];
    const body = { event: "COMMENT", body: "", comments };
    expect((await call(github, "POST", `/repos/${other.fullName}/pulls/1/reviews`, { body })).status).toBe(200);
    expect(github.violations).toEqual([expect.stringContaining("would put LF into the CRLF file")]);
  });
});

describe("what nobody should send", () => {
  test("a pending review, of which there may be one", async () => {
    const pending = { body: { comments: [{ path: "Dockerfile", line: 5, body: "text" }] } };
    const path = "/repos/octo-org/example/pulls/1/reviews";
    expect((await call(github, "POST", path, pending)).json).toMatchObject({ state: "PENDING" });
    expect((await call(github, "GET", "/repos/octo-org/example/pulls/1/comments")).json).toEqual([]);
    expect((await call(github, "POST", path, pending)).at("errors")).toEqual([
      "User can only have one pending review per pull request",
    ]);
    expect(github.violations).toEqual([expect.stringContaining("stays pending")]);
  });

  test("the same comment twice, and properties that GitHub does not document", async () => {
    await review([{ line: 5 }]);
    await review([{ line: 5, subject_type: "line" }]);
    await review([
      { line: 25, body: "twice" },
      { line: 25, body: "twice" },
    ]);
    expect(github.violations).toEqual([
      expect.stringContaining("undocumented property comments[0].subject_type"),
      expect.stringContaining("the same comment stands at Dockerfile:5 already"),
      expect.stringContaining("the same thing twice in one place"),
    ]);
  });
});

describe("a comment by itself", () => {
  test("is taken on a line and on a whole file", async () => {
    expect((await comment({ line: 5 })).json).toMatchObject({ line: 5, side: "RIGHT", position: 5 });
    const onFile = await comment({ path: "data.bin", subject_type: "file" });
    expect(onFile.status).toBe(201);
    expect(onFile.json).toMatchObject({ line: null, subject_type: "file" });
  });

  test("is refused with the field of the thread", async () => {
    const { status, json } = await comment({ line: 15 });
    expect(status).toBe(422);
    expect(json).toMatchObject({
      message: "Validation Failed",
      errors: [
        {
          resource: "PullRequestReviewComment",
          code: "custom",
          field: "pull_request_review_thread.line",
          message: "pull_request_review_thread.line must be part of the diff",
        },
        { field: "pull_request_review_thread.diff_hunk" },
      ],
    });
    expect((await comment({ line: 5, commit_id: repository.baseTip })).at("errors", 0, "message")).toBe(
      "commit_id is not part of the pull request",
    );
  });

  test("can be answered, but an answer can't", async () => {
    const first = await comment({ line: 5 });
    const replies = `/repos/octo-org/example/pulls/1/comments/${first.numberAt("id")}/replies`;
    const reply = await call(github, "POST", replies, { body: { body: "Why?" } });
    expect(reply.json).toMatchObject({ in_reply_to_id: first.at("id"), body: "Why?", line: 5 });
    expect((await comment({ line: 5, in_reply_to: first.numberAt("id"), body: "Because." })).status).toBe(201);
    const again = replies.replace(String(first.at("id")), String(reply.at("id")));
    expect((await call(github, "POST", again, { body: { body: "What?" } })).status).toBe(422);
  });
});
