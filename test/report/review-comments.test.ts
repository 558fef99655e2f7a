import { mostComments, renderReviewComments } from "../../src/report/review-comments.js";
import type { ChangedFile } from "../../src/source/files.js";
import { parseHunks } from "../../src/text/hunks.js";
import { fileReport, finding, report, type FindingSample } from "./sample.js";

const text = [
  "FROM python:3.12",
  "WORKDIR /app",
  "COPY . .",
  "RUN pip install a",
  "ENV A=1",
  "ENV B=2",
  "ENV C=3",
  "ENV D=4",
  "ENV E=5",
  "RUN pip install b \\",
  "    c",
  "CMD app",
  "",
].join("\n");

/** Lines 3 to 5 and 10 to 12 are shown; 4 and 11 were added. */
const patch = `@@ -3,2 +3,3 @@
 COPY . .
+RUN pip install a
 ENV A=1
@@ -9,2 +10,3 @@
 RUN pip install b \\
+    c
 CMD app`;

const change: ChangedFile = { path: "Dockerfile", status: "modified", hunks: parseHunks(patch) };

function comments(samples: readonly Partial<FindingSample>[], changes: readonly ChangedFile[] = [change], more = {}) {
  const findings = samples.map((sample) => finding({ text, on: "pip install a", ...sample }));
  return renderReviewComments(report([fileReport(text, findings, more)]), changes);
}

describe("renderReviewComments", () => {
  test("puts a suggestion on exactly the replaced line", () => {
    const [comment] = comments([{ fix: {} }]);
    expect(comment).toMatchObject({ path: "Dockerfile", line: 4, startLine: undefined });
    expect(comment?.body).toContain("```suggestion\nRUN pip install a --no-cache-dir\n```");
    expect(comment?.body).toMatch(
      /^\*\*warning\*\*: `pip install` keeps everything that it downloads in `this layer`\.\nThe cache is never read again\. \[/,
    );
    expect(comment?.body.endsWith(`<!-- plimsoll:finding:${comment.fingerprint} -->`)).toBe(true);
  });

  test("gives a range over several lines its start", () => {
    expect(comments([{ on: "pip install b \\\n    c" }])[0]).toMatchObject({ startLine: 10, line: 11 });
  });

  test.each([
    ["outside of the diff", "ENV C=3", undefined],
    ["above the first hunk", "WORKDIR /app", undefined],
    ["on the hunk's first line", "COPY . .", 3],
    ["on the hunk's last line", "CMD app", 12],
  ])("a finding that was there before, %s", (_, on, line) => {
    const findings = [finding({ text, on, status: "existing" })];
    expect(renderReviewComments(report([fileReport(text, findings)], { scope: "all" }), [change])[0]?.line).toBe(line);
    // What is new on a line that only stands beside the change has its cause elsewhere.
    expect(comments([{ on }])).toEqual([]);
  });

  test("a finding across hunks stands on the first line that was added", () => {
    expect(comments([{ on: "WORKDIR /app\nCOPY . .\nRUN pip install a\nENV A=1\nENV B=2" }])[0]).toMatchObject({
      startLine: undefined,
      line: 4,
    });
  });

  describe("what the change brought about elsewhere", () => {
    const requirements: ChangedFile = {
      path: "app/requirements.txt",
      status: "modified",
      hunks: parseHunks("@@ -1,1 +1,2 @@\n a\n+psycopg2"),
    };

    test("stands where its cause is, and says what it is about", () => {
      const [comment] = comments([{ on: "ENV D=4", cause: { path: "Dockerfile", line: 11 }, fix: {} }]);
      expect(comment).toMatchObject({ path: "Dockerfile", line: 11, startLine: undefined });
      expect(comment?.body).toContain("\n\nThis is about line 8; the change here brings it about.\n\n");
      expect(comment?.body).not.toContain("```suggestion");
    });

    test("stands in the other file that did it", () => {
      const sample = { on: "ENV D=4", cause: { path: "app/requirements.txt", line: 2 } };
      const [comment] = comments([sample], [change, requirements]);
      expect(comment).toMatchObject({ path: "app/requirements.txt", line: 2 });
      expect(comment?.body).toContain("This is about `Dockerfile` line 8; the change here brings it about.");
      // Also where the Dockerfile is not part of the change at all.
      expect(comments([sample], [requirements])).toHaveLength(1);
    });

    test.each([
      ["outside of the diff", { path: "Dockerfile", line: 7 }],
      ["in a file without hunks", { path: "app.py", line: 1 }],
      ["in a file that is gone", { path: "app/requirements.txt", line: undefined }],
    ])("is left to the summary when its cause is %s", (_, cause) => {
      expect(comments([{ on: "COPY . .", cause }], [change, requirements])).toEqual([]);
    });
  });

  test("offers no suggestion whose lines are not all in one hunk", () => {
    const fix = { edits: [{ span: { start: text.indexOf("ENV C"), end: text.indexOf("ENV D") }, text: "" }] };
    const [comment] = comments([{ fix }]);
    expect(comment?.line).toBe(4);
    expect(comment?.body).not.toContain("suggestion");
  });

  test("a line that is only added stands in for its neighbour inside the hunk", () => {
    const at = text.indexOf("ENV B");
    const [comment] = comments([
      { on: "pip install a\nENV A=1", fix: { edits: [{ span: { start: at, end: at }, text: "USER app\n" }] } },
    ]);
    expect(comment?.line).toBe(5);
    expect(comment?.body).toContain("```suggestion\nENV A=1\nUSER app\n```");
  });

  test.each([
    ["of another file", { fix: { file: ".dockerignore", isNewFile: true } }, {}],
    ["of a file that is not UTF-8", { fix: {} }, { isUtf8: false }],
  ])("offers no suggestion %s", (_, sample, more) => {
    const [comment] = comments([sample], [change], more);
    expect(comment?.line).toBe(4);
    expect(comment?.body).not.toContain("```suggestion");
  });

  test("says where the diff is when it has no suggestion to give", () => {
    const crlf = text.replaceAll("\n", "\r\n");
    const one = finding({ text: crlf, on: "pip install a", fix: {} });
    const file = fileReport(crlf, [one], { patch: "diff", patched: new Set([one.fingerprint]) });
    const [comment] = renderReviewComments(report([file]), [change]);
    expect(comment?.body).not.toContain("```suggestion");
    expect(comment?.body).toContain("the summary comment has the diff");
  });

  test("has nothing to say on existing, suppressed or untold places", () => {
    expect(comments([{ status: "existing" }, { status: "suppressed" }])).toEqual([]);
    expect(comments([{}], [])).toEqual([]);
    expect(comments([{}], [{ ...change, hunks: undefined }])).toEqual([]);
  });

  test(`keeps the ${mostComments} heaviest`, () => {
    const many = Array.from({ length: 40 }, (_, index) => ({
      level: index < 35 ? ("info" as const) : ("error" as const),
    }));
    const found = comments(many);
    expect(found).toHaveLength(mostComments);
    expect(found.filter(({ body }) => body.startsWith("**error**"))).toHaveLength(5);
  });

  test("a fence inside the suggestion can't end it", () => {
    const hostile = "FROM a\nRUN pip install a ```` x\n";
    const hunks = parseHunks("@@ -1,1 +1,2 @@\n FROM a\n+RUN pip install a ```` x");
    const one = finding({ text: hostile, on: "pip install a", fix: {} });
    const [comment] = renderReviewComments(report([fileReport(hostile, [one])]), [{ ...change, hunks }]);
    expect(comment?.body).toContain("`````suggestion\nRUN pip install a --no-cache-dir ```` x\n`````");
  });
});
