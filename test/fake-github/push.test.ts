import { type FakeGitHub, type PullRequest, type Repository, startFakeGitHub } from "./index.js";

const lines = (count: number): string[] => Array.from({ length: count }, (_, index) => `line ${index + 1}`);
const text = (of: readonly string[]): string => of.map((line) => `${line}\n`).join("");
const replaced = (of: readonly string[], at: number, ...by: readonly string[]): string[] =>
  of.toSpliced(at - 1, 1, ...by);

let github: FakeGitHub;
let repository: Repository;
let pull: PullRequest;
const before = lines(12);
const after = replaced(before, 6, "new 6a", "new 6b");
beforeEach(async () => {
  github = await startFakeGitHub();
  repository = github.createRepository({ base: { Dockerfile: text(before) }, head: { Dockerfile: text(after) } });
  ({ pull } = repository);
});
afterEach(() => github.close());

const comment = (line: number, startLine?: number) =>
  pull.addReviewComment({
    author: "hubot",
    body: "text",
    path: "Dockerfile",
    line,
    startLine,
    startSide: startLine === undefined ? undefined : "RIGHT",
  });

describe("after a push, a comment", () => {
  test("moves with its line", () => {
    const moved = comment(7, 6);
    const head = pull.push({ Dockerfile: text(["first", ...after]) });
    expect(moved).toMatchObject({ line: 8, startLine: 7, originalLine: 7, originalStartLine: 6, commitId: head });
    expect(moved.originalCommitId).not.toBe(head);
  });

  test("is answered where it stands by then", () => {
    const moved = comment(7);
    pull.push({ Dockerfile: text(["first", ...after]) });
    expect(pull.reply(moved.id, { author: "octocat", body: "Why?" })).toMatchObject({ line: 8, originalLine: 7 });
    pull.push({ Dockerfile: text(["zeroth", "first", ...after]) });
    expect(pull.reviewComments.map((each) => each.line)).toEqual([9, 9]);
  });

  test("stays where only lines below it change", () => {
    const stays = comment(4);
    pull.push({ Dockerfile: text(replaced(after, 12, "other")) });
    expect(stays).toMatchObject({ line: 4, position: 2 });
  });

  test("is outdated when its line was touched, and stays so", () => {
    const outdated = comment(6);
    pull.push({ Dockerfile: text(replaced(after, 6, "newer 6a")) });
    expect(outdated).toMatchObject({ line: null, startLine: null, position: null, originalLine: 6 });
    pull.push({ Dockerfile: text(after) });
    expect(outdated.line).toBeNull();
  });

  test("is outdated when its line left the diff, or its file did", () => {
    const [line, file] = [comment(4), comment(7)];
    pull.push({ Dockerfile: text([...before, "last"]) });
    expect([line.line, file.line]).toEqual([null, null]);
    const other = pull.addReviewComment({ author: "hubot", body: "text", path: "Dockerfile", line: 13 });
    pull.push({ Dockerfile: text(before) });
    expect(other.line).toBeNull();
  });

  test("on the left side stays while the base does", () => {
    const left = pull.addReviewComment({ author: "hubot", body: "text", path: "Dockerfile", line: 6, side: "LEFT" });
    pull.push({ Dockerfile: text(["first", ...after]) });
    expect(left.line).toBe(6);
  });
});

describe("after a forced push, a comment", () => {
  test("is outdated, whatever became of its line", () => {
    const outdated = comment(6);
    const old = pull.headSha;
    const base = { Dockerfile: text(before), other: "x\n" };
    pull.forcePush({ base, head: { ...base, Dockerfile: text(after) } });
    expect(outdated).toMatchObject({ line: null, originalLine: 6, originalCommitId: old });
    expect(pull.baseSha).toBe(repository.baseTip);
    expect(pull.commits).toEqual([pull.headSha]);
    expect(pull.files.map((file) => file.path)).toEqual(["Dockerfile"]);
  });
});

describe("a fork", () => {
  test("can be deleted, and its commits stay", () => {
    const fork = repository.openPull({ head: { Dockerfile: text(["x"]) }, fork: "contributor" });
    expect(fork.isFromFork).toBe(true);
    expect(fork.headRepository?.fullName).toBe("contributor/example");
    expect(fork.headRepository?.resolve(fork.headBranch)).toBe(fork.headSha);
    expect(repository.resolve(fork.headBranch)).toBeUndefined();
    fork.deleteFork();
    expect(fork.headRepository).toBeUndefined();
    expect(repository.resolve(`refs/pull/${fork.number}/head`)).toBe(fork.headSha);
    expect(fork.headFile("Dockerfile")?.toString()).toBe("x\n");
  });

  test("is no fork when it is the same repository", () => {
    expect(() => pull.deleteFork()).toThrow("no fork");
    pull.deleteHeadBranch();
    expect(repository.resolve(pull.headBranch)).toBeUndefined();
    expect(repository.resolve(pull.headSha)).toBe(pull.headSha);
  });
});
