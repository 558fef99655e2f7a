import { EventError, readTarget, type RunEvent } from "../../src/github/event.js";

const head = "a".repeat(40);
const base = "b".repeat(40);
const payload = {
  pull_request: { number: 7, head: { sha: head, repo: null }, base: { sha: base }, comments: 2, review_comments: 0 },
};
const event: RunEvent = { name: "pull_request", payload, repository: "octo/app" };

test.each(["pull_request", "pull_request_target"])("%s says what is under review", (name) => {
  expect(readTarget({ ...event, name })).toEqual({
    owner: "octo",
    repo: "app",
    head,
    base,
    pullRequest: { number: 7, commentCount: 2, reviewCommentCount: 0 },
  });
});

test("a count that is not told is not zero", () => {
  const bare = { pull_request: { number: 7, head: { sha: head }, base: { sha: base } } };
  expect(readTarget({ ...event, payload: bare }).pullRequest).toEqual({
    number: 7,
    commentCount: undefined,
    reviewCommentCount: undefined,
  });
});

test.each(["issue_comment", "", "constructor", "__proto__"])("the event %j is an error that names it", (name) => {
  expect(() => readTarget({ ...event, name })).toThrow(`"${name}"`);
});

test.each([
  ["nothing", undefined],
  ["no pull request", {}],
  ["no head", { pull_request: { number: 1, base: { sha: base } } }],
  ["a head that is no commit", { pull_request: { number: 1, head: { sha: 'x") { id }' }, base: { sha: base } } }],
])("a payload with %s is an error", (_, broken) => {
  expect(() => readTarget({ ...event, payload: broken })).toThrow(EventError);
});

test("the repository may come from the payload", () => {
  const named = { ...payload, repository: { full_name: "a/b" } };
  expect(readTarget({ ...event, repository: "", payload: named })).toMatchObject({ owner: "a", repo: "b" });
  expect(() => readTarget({ ...event, repository: "" })).toThrow(EventError);
  expect(() => readTarget({ ...event, repository: "a/b/c" })).toThrow(EventError);
});
