import { createClient, type Send } from "../../src/github/client.js";
import { RequestFailure } from "../../src/github/failure.js";

type Answer =
  { readonly data: unknown } | { readonly status?: number; readonly headers?: object; readonly message?: string };

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
  const sleep = (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
    return Promise.resolve();
  };
  const repository = { owner: "o", repo: "r", secret: "kept back" };
  return { github: createClient(send, repository, sleep), waits, requests };
}

const fine = { data: [] };

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
    ["a wait of an hour", { status: 429, headers: { "retry-after": "3600" } }],
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

  test("is tried again after a limit", async () => {
    const { github, requests } = serve({ status: 429 }, { data: { id: 1 } });
    expect(await github.createComment(1, "x")).toEqual({ id: 1 });
    expect(requests).toHaveLength(2);
  });
});

describe("graphql", () => {
  test("gives the data", async () => {
    const { github } = serve({ data: { data: { viewer: 1 } } });
    expect(await github.graphql("query", {})).toEqual({ viewer: 1 });
  });

  test("takes errors beside the data for a failure", async () => {
    const { github } = serve({ data: { data: {}, errors: [{ message: "Something went wrong" }] } });
    await expect(github.graphql("query", {})).rejects.toThrow("Something went wrong");
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

  test.each([
    [401, true],
    [403, true],
    [404, true],
    [422, false],
    [429, false],
    [500, false],
  ])("%i is forbidden: %j", (status, expected) => {
    expect(new RequestFailure("x", status, "", {}).isForbidden).toBe(expected);
  });
});
