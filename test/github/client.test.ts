import { createClient, type GitHub, type Send } from "../../src/github/client.js";
import { RequestFailure } from "../../src/github/failure.js";

type Answer =
  | { readonly data: unknown; readonly headers?: Readonly<Record<string, unknown>> }
  | { readonly status?: number; readonly headers?: object; readonly message?: string };

/** A server that gives the answers in turn, and a clock that only counts. */
function serve(...answers: readonly Answer[]) {
  const waits: number[] = [];
  const requests: { route: string; parameters: Readonly<Record<string, unknown>> }[] = [];
  const left = [...answers];
  const send: Send = (route, parameters) => {
    requests.push({ route, parameters });
    const answer = left.shift() ?? { status: 500 };
    if ("data" in answer) return Promise.resolve(answer);
    const { status, headers = {}, message = "no" } = answer;
    const response = status === undefined ? undefined : { headers, data: { message } };
    return Promise.reject(Object.assign(new Error(message), { status: status ?? 500, response }));
  };
  const start = Date.UTC(2026, 0, 1);
  const clock = {
    sleep(milliseconds: number) {
      waits.push(milliseconds);
      return Promise.resolve();
    },
    now: () => start + waits.reduce((sum, wait) => sum + wait, 0),
  };
  const repository = { owner: "o", repo: "r", secret: "kept back" };
  return { github: createClient(send, repository, clock), waits, requests };
}

const fine = { data: [] };

/** The hour's requests are used up; both clocks are the server's. */
function spent(date: string, reset: string): Answer {
  const seconds = String(Date.parse(reset) / 1000);
  return { status: 403, headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": seconds, date } };
}

describe("reading", () => {
  test.each<[string, Answer]>([
    ["502", { status: 502 }],
    ["no answer", {}],
    ["429", { status: 429 }],
    ["a secondary limit", { status: 403, message: "You have exceeded a secondary rate limit" }],
    ["403 with retry-after", { status: 403, headers: { "retry-after": "2" } }],
  ])("is tried again after %s", async (_, answer) => {
    const { github, requests } = serve(answer, fine);
    expect(await github.comments(1, 1)).toEqual([]);
    expect(requests).toHaveLength(2);
  });

  test.each<[string, Answer]>([
    ["403", { status: 403, message: "Resource not accessible by integration" }],
    ["404", { status: 404 }],
    ["422", { status: 422 }],
    ["a limit that is used up", { status: 403, headers: { "x-ratelimit-remaining": "0" } }],
    ["a limit that lasts for minutes", spent("Thu, 01 Jan 2026 00:04:00 GMT", "2026-01-01T00:09:00Z")],
    ["a wait of an hour", { status: 429, headers: { "retry-after": "3600" } }],
    ["a wait of a minute", { status: 403, headers: { "retry-after": "60" } }],
    ["a wait until a date", { status: 429, headers: { "retry-after": "Thu, 01 Jan 2026 00:05:00 GMT" } }],
  ])("is given up at once after %s", async (_, answer) => {
    const { github, requests, waits } = serve(answer, fine);
    await expect(github.comments(1, 1)).rejects.toBeInstanceOf(RequestFailure);
    expect(requests).toHaveLength(1);
    expect(waits).toEqual([]);
  });

  test("waits longer each time, as long as it is asked to, and not for ever", async () => {
    const { github, waits } = serve({ status: 500 }, { status: 429, headers: { "retry-after": "7" } }, {}, {}, fine);
    await expect(github.tree("a")).rejects.toThrow("no answer");
    expect(waits).toEqual([500, 7000, 8000]);
  });

  test.each<[string, Answer, number]>([
    ["seconds", { status: 429, headers: { "retry-after": "3" } }, 3000],
    ["seconds, of a broken server", { status: 503, headers: { "retry-after": "3" } }, 3000],
    ["a date", { status: 429, headers: { "retry-after": "Thu, 01 Jan 2026 00:00:05 GMT" } }, 5000],
    ["what is no time", { status: 429, headers: { "retry-after": "soon" } }, 500],
    ["the end of the hour", spent("Thu, 01 Jan 2026 00:04:00 GMT", "2026-01-01T00:04:02Z"), 3000],
    ["the end of an hour that is over", spent("Thu, 01 Jan 2026 00:04:00 GMT", "2026-01-01T00:03:00Z"), 1000],
    [
      "a review that came too soon",
      { status: 422, message: "was submitted too quickly after a previous comment" },
      500,
    ],
  ])("waits as long as GitHub asks, told as %s", async (_, answer, wait) => {
    const { github, waits } = serve(answer, fine);
    expect(await github.comments(1, 1)).toEqual([]);
    expect(waits).toEqual([wait]);
  });

  test("asks only once more when no answer came in time", async () => {
    const slow = { message: "it took too long." };
    const { github, requests } = serve(slow, slow, fine);
    await expect(github.comments(1, 1)).rejects.toMatchObject({ isSlow: true });
    expect(requests).toHaveLength(2);
  });

  test("gives up for good a minute after the first trouble, whatever is asked for", async () => {
    const slow = { status: 429, headers: { "retry-after": "25" } };
    const { github, waits, requests } = serve(slow, slow, slow, slow, fine);
    await expect(github.comments(1, 1)).rejects.toMatchObject({ status: 429 });
    await expect(github.tree("a")).rejects.toMatchObject({ status: 429 });
    expect(waits).toEqual([25_000, 25_000]);
    expect(requests).toHaveLength(4);
  });

  test.each<[string, unknown, (github: GitHub) => Promise<unknown>]>([
    ["files", "<html>", (github) => github.changedFiles(1, 1)],
    ["files", "[{", (github) => github.changedFiles(1, 1)],
    ["files", {}, (github) => github.changedFiles(1, 1)],
    ["files", [{}], (github) => github.changedFiles(1, 1)],
    ["files", [{ filename: "a", status: "added", patch: {} }], (github) => github.changedFiles(1, 1)],
    ["files", [{ filename: "a", status: "renamed", previous_filename: 1 }], (github) => github.changedFiles(1, 1)],
    ["a comparison", {}, (github) => github.compare("a", "b")],
    ["a comparison", { merge_base_commit: { sha: "a" }, files: [{}] }, (github) => github.compare("a", "b")],
    ["a pull request", { head: {} }, (github) => github.pullRequest(1)],
    ["pull requests", ["x"], (github) => github.pullRequests("o:b")],
    ["a tree", "", (github) => github.tree("a")],
    ["a tree", { tree: [{}], truncated: false }, (github) => github.tree("a")],
    ["contents", "<html>", (github) => github.bytes("a", "b")],
    ["an answer of GraphQL", {}, (github) => github.graphql("query", {})],
    ["an answer of GraphQL", "<html>", (github) => github.graphql("query", {})],
    ["comments", [{ body: "x" }], (github) => github.comments(1, 1)],
    ["review comments", { message: "x" }, (github) => github.reviewComments(1, 1)],
    ["an edited comment", "", (github) => github.updateComment(1, "x")],
    ["an edited review comment", "", (github) => github.updateReviewComment(1, "x")],
  ])("asks again for %s when what comes back is %j", async (_, data, ask) => {
    const { github, requests } = serve({ data }, { data }, { data }, { data });
    await expect(ask(github)).rejects.toThrow("what came back can't be read");
    expect(requests).toHaveLength(4);
  });

  test("sends owner and repository, and nothing else that it was given", async () => {
    const { github, requests } = serve(fine);
    await github.changedFiles(3, 2);
    expect(requests[0]).toEqual({
      route: "GET /repos/{owner}/{repo}/pulls/{pull_number}/files",
      parameters: { owner: "o", repo: "r", pull_number: 3, per_page: 100, page: 2 },
    });
  });
});

describe("creating", () => {
  test("is not tried again when nobody knows whether it was done", async () => {
    const { github, requests } = serve({ status: 502 }, fine);
    await expect(github.createComment(1, "x")).rejects.toMatchObject({ isUncertain: true });
    expect(requests).toHaveLength(1);
  });

  test("is not tried again when what came back can't be read", async () => {
    const { github, requests } = serve({ data: "<html>" }, fine);
    await expect(github.createComment(1, "x")).rejects.toMatchObject({ isUncertain: true });
    expect(requests).toHaveLength(1);
  });

  test("is tried again after a limit", async () => {
    const { github, requests } = serve({ status: 429 }, { data: { id: 1 } });
    expect(await github.createComment(1, "x")).toEqual({ id: 1 });
    expect(requests).toHaveLength(2);
  });
});

describe("graphql", () => {
  const failing = (error: object, data: unknown = null): Answer => ({ data: { data, errors: [error] } });

  test("gives the data", async () => {
    const { github } = serve({ data: { data: { viewer: 1 } } });
    expect(await github.graphql("query", {})).toEqual({ data: { viewer: 1 }, failed: new Set() });
  });

  test("asks again when the query failed as a whole", async () => {
    const broken = { data: { data: {}, errors: [{ message: "Something went wrong" }] } };
    const { github, requests } = serve(broken, { data: { data: { viewer: 1 } } });
    expect(await github.graphql("query", {})).toMatchObject({ data: { viewer: 1 } });
    expect(requests).toHaveLength(2);
    await expect(serve(broken, broken, broken, broken).github.graphql("query", {})).rejects.toThrow("went wrong");
  });

  test("names the fields that failed by themselves", async () => {
    const data = { repository: { f0: { text: "x" }, f1: null } };
    const { github } = serve(failing({ message: "timeout", path: ["repository", "f1", "text"] }, data));
    expect(await github.graphql("query", {})).toEqual({ data, failed: new Set(["repository.f1"]) });
  });

  test.each([
    ["NOT_FOUND", { isForbidden: true, status: 404 }],
    ["FORBIDDEN", { isForbidden: true, status: 403 }],
  ])("takes %s for what REST would answer", async (type, expected) => {
    const { github, requests } = serve(failing({ type, path: ["repository"], message: "no" }, { repository: null }));
    await expect(github.graphql("query", {})).rejects.toMatchObject(expected);
    expect(requests).toHaveLength(1);
  });

  test("waits for a limit that is told inside a 200", async () => {
    const limited = { ...failing({ type: "RATE_LIMITED", message: "no" }), headers: { "retry-after": "2" } };
    const { github, waits } = serve(limited, { data: { data: {} } });
    await github.graphql("query", {});
    expect(waits).toEqual([2000]);
  });

  test("login is undefined when GitHub does not say", async () => {
    const { github } = serve({ status: 403 });
    expect(await github.login()).toBeUndefined();
  });
});

test("bytes of a path with strange characters, and none for a folder", async () => {
  const { github, requests } = serve({ data: { type: "file", encoding: "base64", content: "Y2Fm6Q==" } }, { data: [] });
  expect(await github.bytes("a b/#?%/:x", "sha")).toEqual(Buffer.from([0x63, 0x61, 0x66, 0xe9]));
  expect(requests[0]?.route).toBe("GET /repos/{owner}/{repo}/contents/a%20b/%23%3F%25/%3Ax");
  expect(await github.bytes("folder", "sha")).toBeUndefined();
});

describe("RequestFailure", () => {
  test("holds what GitHub said, and no more than a few lines of it", () => {
    const error = { status: 422, response: { headers: {}, data: { message: "Invalid", errors: ["x".repeat(9000)] } } };
    const failure = RequestFailure.from("POST /x", error);
    expect(failure.message).toMatch(/^POST \/x was answered with 422: Invalid \["xxx/);
    expect(failure.message.length).toBeLessThan(600);
  });

  test("tells the same trouble in the same words: without the number of the request", () => {
    const message = "You have exceeded a limit. If you reach out, please include the request ID 12:AB and timestamp 9.";
    const error = { status: 403, response: { headers: {}, data: { message } } };
    expect(RequestFailure.from("POST /x", error).told).toBe("You have exceeded a limit.");
  });

  test.each([
    [403, "Unable to create comment because issue is locked.", true],
    [422, "Pull request is locked", true],
    [403, "Repository was archived so is read-only.", true],
    [403, "You have been temporarily blocked from content creation.", false],
    [403, "Resource not accessible by integration", false],
  ])("%i %s: locked %j", (status, told, expected) => {
    const failure = new RequestFailure("x", status, told);
    expect(failure.isLocked).toBe(expected);
    if (expected) expect(failure.isForbidden).toBe(false);
  });

  test.each([
    [401, true],
    [403, true],
    [404, true],
    [422, false],
    [429, false],
    [500, false],
  ])("%i is forbidden: %j", (status, expected) => {
    expect(new RequestFailure("x", status, "").isForbidden).toBe(expected);
  });
});
