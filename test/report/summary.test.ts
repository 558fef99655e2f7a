import {
  longestComment,
  longestJobSummary,
  renderComment,
  renderJobSummary,
  renderMarkdown,
  summaryMark,
  verdict,
} from "../../src/report/summary.js";
import { cacheRule, fileReport, finding, report } from "./sample.js";

const text = "FROM python:3.12\nRUN pip install a\nRUN pip install b\n";
const patch = `diff --git a/Dockerfile b/Dockerfile
--- a/Dockerfile
+++ b/Dockerfile
@@ -1,2 +1,2 @@
 FROM python:3.12
-RUN pip install a
+RUN pip install --no-cache-dir a
`;

const mark = `<!-- plimsoll:summary:${summaryMark} -->`;

describe("verdict", () => {
  const totals = report([]).totals;
  test.each([
    [{ ...totals, findings: 2, fixed: 1, existing: 5 }, "2 introduced, 1 fixed, 5 were there before"],
    [{ ...totals, existing: 1 }, "nothing introduced, 1 was there before"],
    [totals, "nothing introduced"],
  ])("%#", (each, expected) => {
    expect(verdict(report([], { totals: each }))).toBe(expected);
  });

  test("never says that nothing was found when the run did not end well", () => {
    expect(verdict(report([], { conclusion: "error" }))).toBe("could not finish its work");
  });
});

describe("renderComment", () => {
  const first = finding({ text, on: "pip install a", fix: {} });
  const second = finding({ text, on: "RUN pip install b", level: "error" });
  const known = finding({ text, on: "FROM", status: "existing" });
  const file = fileReport(text, [first, second, known], { patch, patched: new Set([first.fingerprint]) });
  const body = renderComment(report([file], { conclusion: "failure" })).markdown;

  test("says the verdict first and carries its mark last", () => {
    expect(
      body.startsWith("### Plimsoll: 2 introduced, 1 was there before\n\nThe check fails: 1 error, 1 warning"),
    ).toBe(true);
    expect(body.endsWith(mark)).toBe(true);
  });

  test("lists the heaviest finding first, each with its page; a reason once", () => {
    const rows = body.split("\n").filter((line) => line.startsWith("- **"));
    expect(rows[0]).toContain("- **error** line 3: `pip install` keeps everything");
    expect(rows[1]).toContain("- **warning** line 2");
    expect(body.split(cacheRule.why)).toHaveLength(2);
    expect(rows[0]).toMatch(/\[`pip\/cache-in-layer`\]\(https:\/\/\S+\/docs\/rules\/pip\/cache-in-layer\.md\)$/);
  });

  test("holds the diff to the letter", () => {
    expect(body).toContain(`\`\`\`diff\n${patch}\`\`\``);
  });

  test("folds what was there before", () => {
    expect(body).toContain("<summary>1 was there before</summary>");
  });

  test("links lines when it is told how", () => {
    const linked = renderComment(report([file]), { lineUrl: (path, line) => `https://h/${path}#R${line}` }).markdown;
    expect(linked).toContain("[line 3](https://h/Dockerfile#R3)");
  });

  test("shows what was ignored, by whom and why, and what is fixed", () => {
    const ignored = finding({ text, on: "FROM", status: "suppressed" });
    const suppression = { by: "hadolint" as const, reason: "@all <b>", at: undefined };
    const { markdown } = renderComment(report([fileReport(text, [{ ...ignored, suppression }], { fixed: [first] })]));
    expect(markdown).toContain(
      "1 ignored</summary>\n\n- `Dockerfile` line 1: `pip/cache-in-layer`, by hadolint: `@all <b>`",
    );
    expect(markdown).toContain("1 fixed</summary>");
  });

  test("shows notices, values as code", () => {
    const notices = [{ level: "warning" as const, message: "The file `a@b` is too large, see <img>." }];
    const { markdown } = renderComment(report([], { notices }));
    expect(markdown).toContain("\n\n- **warning**: The file `a@b` `is too large, see <img>.`\n\n<!--");
  });

  test("an error is told, never a clean bill", () => {
    const { markdown } = renderComment(report([], { conclusion: "error" }));
    expect(markdown).toContain("could not finish its work");
    expect(markdown).not.toMatch(/nothing|no finding/i);
  });
});

describe("length", () => {
  const long = Array.from({ length: 900 }, (_, index) =>
    finding({ text, on: "RUN", data: { command: `pip ${index}`, where: "x".repeat(200) } }),
  );
  const known = Array.from({ length: 300 }, () =>
    finding({ text, on: "FROM", status: "existing", data: { command: "k".repeat(250), where: "" } }),
  );

  test("known findings go first", () => {
    const body = renderComment(report([fileReport(text, [...long.slice(0, 20), ...known])]), {
      rest: "the job summary",
    }).markdown;
    expect(body.length).toBeLessThanOrEqual(longestComment);
    expect(body.split("\n- **warning** line 2").length - 1).toBe(20);
    expect(body).toContain("Not shown here, because it would be too long: what was there before; see the job summary.");
  });

  test("then findings go, counted to the last, and the mark stays", () => {
    const body = renderComment(report([fileReport(text, long, { patch })]), { rest: "the job summary" }).markdown;
    expect(body.length).toBeLessThanOrEqual(longestComment);
    expect(body.endsWith(mark)).toBe(true);
    const shown = body.split("\n- **warning** line 2").length - 1;
    expect(shown).toBeGreaterThan(50);
    expect(body).toContain(`${900 - shown} more findings and the suggested diffs`);
  });

  test("the job summary is cut at whole findings, counted in bytes", () => {
    const wide = Array.from({ length: 4000 }, () =>
      finding({ text, on: "RUN", data: { command: "漢".repeat(290), where: "x" } }),
    );
    const { markdown } = renderJobSummary(report([fileReport(text, wide)]));
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(longestJobSummary);
    expect(markdown).toMatch(/Not shown, because it would be too long: \d+ more findings/);
  });

  test("a diff that is very long is left to the patch file", () => {
    const { markdown } = renderMarkdown(report([fileReport(text, long.slice(0, 1), { patch: "+".repeat(30_000) })]));
    expect(markdown).toContain("it is in the patch file");
  });
});

test("the same report gives the same text", () => {
  const build = () => {
    const one = { ...finding({ text, on: "RUN", fix: {} }), fingerprint: "00ff" };
    return renderComment(report([fileReport(text, [one], { patch })])).markdown;
  };
  expect(build()).toBe(build());
});
