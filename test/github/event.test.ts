import { EventError, readAsked, type Asked, type RunEvent, type Target } from "../../src/github/event.js";

const head = "a".repeat(40);
const base = "b".repeat(40);
const none = "0".repeat(40);
const payload = {
  pull_request: {
    number: 7,
    head: { sha: head, repo: null },
    base: { sha: base },
    comments: 2,
    review_comments: 0,
    changed_files: 12,
  },
};
const event: RunEvent = { name: "pull_request", payload, repository: "octo/app", sha: "c".repeat(40) };
const repository = { owner: "octo", repo: "app" };

function asked(name: string, given: unknown): Asked {
  return readAsked({ ...event, name, payload: given }).asked;
}

function target(name: string, given: unknown): Target {
  const found = asked(name, given);
  if (found.kind !== "target") throw new Error(found.kind);
  return found.target;
}

test.each(["pull_request", "pull_request_target"])("%s says what is under review", (name) => {
  expect(target(name, payload)).toEqual({
    ...repository,
    head,
    base,
    configAt: base,
    pullRequest: { number: 7, commentCount: 2, reviewCommentCount: 0, fileCount: 12 },
  });
});

test("a count that is not told is not zero", () => {
  const bare = { pull_request: { number: 7, head: { sha: head }, base: { sha: base } } };
  expect(target("pull_request", bare).pullRequest).toEqual({
    number: 7,
    commentCount: undefined,
    reviewCommentCount: undefined,
    fileCount: undefined,
  });
});

test("a merge queue compares its commit with its base, and has nobody to answer", () => {
  expect(target("merge_group", { merge_group: { head_sha: head, base_sha: base } })).toEqual({
    ...repository,
    head,
    base,
    configAt: base,
    pullRequest: undefined,
  });
  expect(() => asked("merge_group", { merge_group: { head_sha: head } })).toThrow(EventError);
});

describe("push", () => {
  test("compares with the commit before, by the pushed config", () => {
    expect(target("push", { before: base, after: head })).toEqual({
      ...repository,
      head,
      base,
      configAt: head,
      pullRequest: undefined,
    });
  });

  test("a new branch is compared with the default one", () => {
    const push = { before: none, after: head, ref: "refs/heads/topic", repository: { default_branch: "main" } };
    expect(asked("push", push)).toEqual({ kind: "new-branch", head, defaultBranch: "main" });
  });

  test("the first push of the default branch is looked at as a whole", () => {
    const push = { before: none, after: head, ref: "refs/heads/main", repository: { default_branch: "main" } };
    expect(target("push", push)).toMatchObject({ head, base: undefined });
  });

  test("a deleted branch leaves nothing to do", () =>
    expect(asked("push", { before: base, after: none }).kind).toBe("nothing"));

  test("one without commits is an error", () => expect(() => asked("push", {})).toThrow(EventError));
});

test.each(["workflow_dispatch", "schedule"])("%s looks at the whole tree of its commit", (name) => {
  expect(target(name, {})).toMatchObject({ head: event.sha, base: undefined, configAt: event.sha });
  expect(() => readAsked({ ...event, name, sha: "" })).toThrow(EventError);
});

describe("workflow_run", () => {
  const run = {
    event: "pull_request",
    head_sha: head,
    head_branch: "topic",
    head_repository: { owner: { login: "someone" } },
    pull_requests: [],
  };

  test("names the branch whose pull request is looked for", () =>
    expect(asked("workflow_run", { workflow_run: run })).toEqual({
      kind: "pull-request-of-run",
      head,
      owner: "someone",
      branch: "topic",
    }));

  test.each([
    ["ran for a push", { ...run, event: "push" }],
    ["came from a fork that is gone", { ...run, head_repository: null }],
  ])("one that %s leaves nothing to do", (_, given) =>
    expect(asked("workflow_run", { workflow_run: given }).kind).toBe("nothing"),
  );

  test("one without a head is an error", () =>
    expect(() => asked("workflow_run", { workflow_run: { ...run, head_sha: "main" } })).toThrow(EventError));
});

test.each(["issue_comment", "", "constructor", "__proto__"])("the event %j is an error that names it", (name) => {
  expect(() => asked(name, payload)).toThrow(`"${name}"`);
});

test.each([
  ["nothing", undefined],
  ["no pull request", {}],
  ["no head", { pull_request: { number: 1, base: { sha: base } } }],
  ["a head that is no commit", { pull_request: { number: 1, head: { sha: 'x") { id }' }, base: { sha: base } } }],
])("a payload with %s is an error", (_, broken) => {
  expect(() => asked("pull_request", broken)).toThrow(EventError);
});

test("the repository may come from the payload", () => {
  const named = { ...payload, repository: { full_name: "a/b" } };
  expect(readAsked({ ...event, repository: "", payload: named }).repository).toEqual({ owner: "a", repo: "b" });
  expect(() => readAsked({ ...event, repository: "" })).toThrow(EventError);
  expect(() => readAsked({ ...event, repository: "a/b/c" })).toThrow(EventError);
});
