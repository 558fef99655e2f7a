import { getOctokit } from "@actions/github";
import { applySuggestions, type FakeGitHub, startFakeGitHub } from "./index.js";

const repo = { owner: "octo-org", repo: "example" };
const head = { Dockerfile: "FROM python:3\nRUN pip install x\nRUN pip install y\n" };

let github: FakeGitHub;
afterEach(() => github.close());

test.each([false, true])("the client of real actions works against it (Enterprise: %s)", async (isEnterprise) => {
  github = await startFakeGitHub({ isEnterprise });
  const { pull } = github.createRepository({ base: {}, head });
  const octokit = getOctokit(github.token, { baseUrl: github.apiUrl });
  const files = await octokit.paginate(octokit.rest.pulls.listFiles, { ...repo, pull_number: 1, per_page: 1 });
  expect(files.map((file) => file.filename)).toEqual(["Dockerfile"]);
  const body = "```suggestion\nRUN pip install --no-cache-dir x\n```";
  const comments = [{ path: "Dockerfile", line: 2, side: "RIGHT", body }];
  const review = { ...repo, pull_number: 1, commit_id: pull.headSha, event: "COMMENT", comments } as const;
  await octokit.rest.pulls.createReview(review);
  const refused = octokit.rest.pulls.createReview({ ...review, comments: [{ ...comments[0]!, line: 9 }] });
  await expect(refused).rejects.toMatchObject({ status: 422 });
  const { repository } = await octokit.graphql<{ repository: { object: { text: string } } }>(
    "query ($owner: String!, $repo: String!, $file: String) { repository(owner: $owner, name: $repo) { object(expression: $file) { ... on Blob { text } } } }",
    { ...repo, file: `${pull.headSha}:Dockerfile` },
  );
  expect(repository.object.text).toBe(head.Dockerfile);
  expect(github.violations).toEqual([]);
  expect(github.apiUrl.endsWith("/api/v3")).toBe(isEnterprise);
});

test("pages are followed by their links", async () => {
  github = await startFakeGitHub();
  const { pull } = github.createRepository({ base: {}, head });
  for (let index = 0; index < 7; index += 1) pull.addIssueComment({ author: "hubot", body: `text ${index}` });
  const octokit = getOctokit(github.token, { baseUrl: github.apiUrl });
  const parameters = { ...repo, issue_number: 1, per_page: 3 };
  expect(await octokit.paginate(octokit.rest.issues.listComments, parameters)).toHaveLength(7);
  expect(github.counts.reads).toBe(3);
});

test("suggestions are applied from the last to the first, with LF, and never overlap", async () => {
  github = await startFakeGitHub();
  const { pull } = github.createRepository({ base: {}, head });
  const author = "github-actions[bot]";
  const add = (line: number, body: string, startLine?: number) =>
    pull.addReviewComment({
      author,
      path: "Dockerfile",
      line,
      startLine,
      startSide: startLine ? "RIGHT" : undefined,
      body,
    });
  add(1, "```suggestion\nFROM python:3.14\nENV A=1\n```");
  const last = add(3, "Remove it.\n\n````suggestion\n````");
  add(2, "Only words.");
  expect(applySuggestions(pull)).toEqual(new Map([["Dockerfile", "FROM python:3.14\nENV A=1\nRUN pip install x\n"]]));
  const overlapping = add(3, "```suggestion\nRUN pip install x y\n```", 2);
  expect(() => applySuggestions(pull)).toThrow("two suggestions for Dockerfile overlap at line 3");
  expect(applySuggestions(pull, (comment) => comment !== last && comment !== overlapping).size).toBe(1);
});
