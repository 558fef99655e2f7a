import type { GitHub } from "../../src/github/client.js";
import type { Target } from "../../src/github/event.js";
import { publish } from "../../src/github/publish.js";
import type { ChangedFile } from "../../src/source/files.js";
import { fileReport, finding, report } from "../report/sample.js";

const target: Target = {
  owner: "o",
  repo: "r",
  head: "0".repeat(40),
  base: "1".repeat(40),
  configAt: "1".repeat(40),
  pullRequest: { number: 1, commentCount: 0, reviewCommentCount: 0, fileCount: 1 },
};

test("a fault of our own in the review comments is an error, and the summary comment has the findings", async () => {
  const text = "FROM python:3.13\nRUN pip install requests\n";
  const bodies: string[] = [];
  const github = {
    createComment(_: number, body: string) {
      bodies.push(body);
      return Promise.resolve({ id: 1, user: null, html_url: "https://github.com/o/r/pull/1#issuecomment-1" });
    },
  } as unknown as GitHub;
  const changes: readonly ChangedFile[] = [
    {
      path: "Dockerfile",
      status: "modified",
      get hunks(): never {
        throw new Error("boom");
      },
    },
  ];
  const one = report([fileReport(text, [finding({ text, on: "pip install" })])]);
  const published = await publish(github, target, one, changes, {
    comment: "findings",
    reviewComments: true,
    conversation: {
      comments: () => Promise.resolve([]),
      review: () => Promise.resolve({ own: [], answered: new Set() }),
      open: () => Promise.resolve(),
      keepOwn: () => Promise.resolve([]),
    },
    isCurrent: true,
  });
  expect(published.report.conclusion).toBe("error");
  expect(published.commentUrl).toContain("#issuecomment-1");
  expect(bodies).toHaveLength(1);
  expect(bodies[0]).toContain("Plimsoll failed to write the review, please report it");
  expect(bodies[0]).toContain("pip/cache-in-layer");
});
