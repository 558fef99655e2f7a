import type { GitHub } from "../../src/github/client.js";
import type { Asked } from "../../src/github/event.js";
import { RequestFailure } from "../../src/github/failure.js";
import { findTarget } from "../../src/github/target.js";

const repository = { owner: "octo", repo: "app" };
const head = "a".repeat(40);
const base = "b".repeat(40);
const branch: Asked = { kind: "new-branch", head, defaultBranch: "main" };
const run: Asked = { kind: "pull-request-of-run", head, owner: "someone", branch: "topic" };

function failing(status: number): GitHub {
  return { compare: () => Promise.reject(new RequestFailure("GET", status, "", {})) } as Partial<GitHub> as GitHub;
}

test("a new branch is compared with where it left the default one", async () => {
  const asked: string[] = [];
  const github: Partial<GitHub> = {
    compare(from, to) {
      asked.push(from, to);
      return Promise.resolve({ merge_base_commit: { sha: base } });
    },
  };
  const { target } = await findTarget(github as GitHub, repository, branch);
  expect(target).toEqual({ ...repository, head, base, configAt: head, pullRequest: undefined });
  expect(asked).toEqual(["main", head]);
});

test("a branch that shares nothing with the default one is looked at as a whole", async () => {
  expect((await findTarget(failing(404), repository, branch)).target).toMatchObject({ head, base: undefined });
  await expect(findTarget(failing(500), repository, branch)).rejects.toMatchObject({ status: 500 });
});

describe("the pull request of a run", () => {
  const pull = (number: number, sha: string) => ({ number, head: { sha }, base: { sha: base } });
  const github: Partial<GitHub> = {
    pullRequests: (from) =>
      Promise.resolve(from === "someone:topic" ? [pull(3, "c".repeat(40)), pull(7, head), { number: "8" }] : []),
  };

  test("is the one with its commit as head", async () => {
    const { target } = await findTarget(github as GitHub, repository, run);
    expect(target).toMatchObject({ head, base, configAt: base, pullRequest: { number: 7 } });
  });

  test("is none when it has moved on", async () => {
    const found = await findTarget(github as GitHub, repository, { ...run, head: "d".repeat(40) });
    expect(found.target).toBeUndefined();
    expect(found.because).toContain("No open pull request");
  });
});
