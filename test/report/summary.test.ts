import type { Finding } from "../../src/engine/finding.js";
import { defineRule } from "../../src/engine/rule.js";
import type { Report } from "../../src/report/report.js";
import {
  longestComment,
  longestJobSummary,
  renderComment,
  renderJobSummary,
  renderMarkdown,
  summaryMark,
  verdict,
} from "../../src/report/summary.js";
import { parseHunks } from "../../src/text/hunks.js";
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
const rootRule = defineRule({
  ...cacheRule,
  id: "user/root",
  messages: { cached: "`{command}` runs as root." },
  why: "Root is root.",
});

/** Lines outside of folds and of the text behind them. */
function onTop(markdown: string): readonly string[] {
  return markdown
    .replace(/<details>[\s\S]*<\/details>/, "")
    .split("\n")
    .filter((line) => line !== "");
}

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

  test("says the verdict first, then why the check fails, and carries its mark last", () => {
    expect(
      body.startsWith(
        "### Plimsoll: 2 introduced, 1 was there before\n\n**The check fails because of 1 error.**\n\n- **error**",
      ),
    ).toBe(true);
    expect(body.endsWith(mark)).toBe(true);
  });

  test("says that the check passes in spite of findings", () => {
    expect(renderComment(report([file])).markdown).toContain("\n\nThe check passes: 1 error, 1 warning.\n\n");
  });

  test("lists the heaviest finding first, each with its page; a reason once, on a line of its own", () => {
    const rows = onTop(body).filter((line) => line.startsWith("- **"));
    expect(rows[0]).toContain("- **error** `Dockerfile` line 3: `pip install` keeps everything");
    expect(rows[1]).toContain("- **warning** `Dockerfile` line 2");
    expect(body.split(`\n  ${cacheRule.why} [`)).toHaveLength(2);
    expect(rows[1]).toMatch(/\[`pip\/cache-in-layer`\]\(https:\/\/\S+\/docs\/rules\/pip\/cache-in-layer\.md\)$/);
  });

  test("holds the diff to the letter, with how to apply it", () => {
    expect(body).toContain("<summary><code>Dockerfile</code>: suggested diff</summary>");
    expect(body).toContain(
      `Suggested diff for 1 of 2:\n\n\`\`\`diff\n${patch}\`\`\`\n\nTo apply it, run \`git apply\``,
    );
  });

  test("folds what was there before", () => {
    expect(body).toContain("<summary>1 was there before</summary>\n\n- `Dockerfile`\n  - **warning** line 1: ");
    expect(onTop(body).join("\n")).not.toContain("line 1");
  });

  test("links lines when it is told how", () => {
    const linked = renderComment(report([file]), { lineUrl: (path, line) => `https://h/${path}#R${line}` }).markdown;
    expect(linked).toContain("[`Dockerfile` line 3](https://h/Dockerfile#R3)");
  });

  test("says once what is wrong in the same way at several places", () => {
    const same = [finding({ text, on: "pip install a" }), finding({ text, on: "pip install b" })];
    const lineUrl = (_: string, line: number) => `https://h/${line}`;
    const { markdown } = renderComment(report([fileReport(text, same)]), { lineUrl });
    expect(markdown).toContain(
      "- **warning** `Dockerfile` lines [2](https://h/2), [3](https://h/3): `pip install` keeps",
    );
    expect(markdown.split("keeps everything")).toHaveLength(2);
    expect(markdown).toContain("### Plimsoll: 2 introduced\n");
  });

  test("shows the heaviest above the folds, and the others below, each finding once", () => {
    const many = ["a", "b", "c"].flatMap((name, index) => [
      finding({ text, on: "RUN", level: "info", data: { command: `light-${name}`, where: "x" }, rule: rootRule }),
      finding({
        text,
        on: "FROM",
        level: index === 0 ? "error" : "warning",
        data: { command: `heavy-${name}`, where: "x" },
      }),
    ]);
    const { markdown } = renderComment(report([fileReport(text, many)]));
    const rows = onTop(markdown).filter((line) => line.startsWith("- "));
    expect(rows.map((row) => /\*\*(\w+)/.exec(row)?.[1])).toEqual(["error", "warning", "warning"]);
    expect(markdown).toContain("<summary><code>Dockerfile</code>: also 3 infos</summary>\n\n- **info** line 2: ");
    for (const { data } of many) expect(markdown.split(`\`${data.command}\``)).toHaveLength(2);
    expect(markdown.split("- **")).toHaveLength(many.length + 1);
  });

  test("says of a file whose findings are all folded how many they are", () => {
    const heavy = ["a", "b", "c", "d"].map((command) =>
      finding({ text, on: "RUN", level: "error", data: { command, where: "x" } }),
    );
    const light = finding({ text, on: "RUN", level: "info", path: "b/Dockerfile" });
    const files = [fileReport(text, heavy), fileReport(text, [light], { path: "b/Dockerfile" })];
    expect(renderComment(report(files)).markdown).toContain("<summary><code>b/Dockerfile</code>: 1 info</summary>");
  });

  test("shows what is fixed and what was ignored, by whom and why", () => {
    const ignored = finding({ text, on: "FROM", status: "suppressed" });
    const at = { start: text.indexOf("RUN"), end: text.indexOf("RUN") + 3 };
    const suppression = { by: "hadolint" as const, reason: "@all <b>", at };
    const { markdown } = renderComment(
      report([fileReport(text, [{ ...ignored, suppression }], { fixed: [first, second] })]),
    );
    expect(markdown).toContain(
      "1 ignored</summary>\n\n- `Dockerfile` line 2 (for hadolint) silences `pip/cache-in-layer`: `@all <b>`",
    );
    expect(markdown).toContain("2 fixed</summary>\n\n- `Dockerfile`: `pip/cache-in-layer` × 2\n\n</details>");
    expect(markdown).not.toContain("new ignore");
  });

  test("shows notices apart from findings, values as code", () => {
    const notices = [{ level: "warning" as const, message: "The file `a@b` is too large, see <img>." }];
    const { markdown } = renderComment(report([file], { notices }));
    expect(markdown).toContain("\n\n* **warning**: The file `a@b` `is too large, see <img>.`\n\n<details>");
  });

  test("an error is told, never a clean bill", () => {
    const { markdown } = renderComment(report([], { conclusion: "error" }));
    expect(markdown).toContain("could not finish its work");
    expect(markdown).not.toMatch(/nothing|no finding/i);
  });

  test("is two lines when there is nothing to say", () => {
    expect(renderComment(report([fileReport(text, [])])).markdown).toBe(
      `### Plimsoll: nothing introduced\n\nLooked at 1 Dockerfile.\n\n${mark}`,
    );
  });

  test("counts a finding that two Dockerfiles lead to once", () => {
    const shared = finding({ text: ".git\n", on: ".git", path: ".dockerignore", level: "error" });
    const files = [fileReport(text, [shared]), fileReport(text, [{ ...shared, dockerfile: "b" }], { path: "b" })];
    const { markdown } = renderComment(report(files, { conclusion: "failure" }));
    expect(markdown.split("- **error** `.dockerignore` line 1")).toHaveLength(2);
    expect(markdown).toContain("because of 1 error.");
  });
});

describe("what the change does to ignores and configuration", () => {
  const hunks = parseHunks("@@ -1,1 +1,2 @@\n FROM python:3.12\n+RUN pip install a");
  const change = { path: "Dockerfile", status: "modified", hunks } as const;
  const at = { start: text.indexOf("RUN"), end: text.indexOf("RUN") + 3 };
  const silenced = (on: string): Finding => ({
    ...finding({ text, on, status: "suppressed" }),
    suppression: { by: "plimsoll", reason: undefined, at },
  });

  test("an ignore that the change adds is told of above the folds", () => {
    const { markdown } = renderComment(
      report([fileReport(text, [silenced("pip install a"), silenced("pip install b")], { change })]),
    );
    expect(onTop(markdown)).toContain(
      "* **new ignore**: `Dockerfile` line 2 silences `pip/cache-in-layer` × 2: no reason given",
    );
    expect(markdown).not.toContain("ignored</summary>");
  });

  test("one that was there is not", () => {
    const old = { ...change, hunks: parseHunks("@@ -1,1 +1,2 @@\n+FROM python:3.12\n RUN pip install a") };
    const { markdown } = renderComment(report([fileReport(text, [silenced("pip install a")], { change: old })]));
    expect(markdown).not.toContain("new ignore");
    expect(markdown).toContain("<summary>1 ignored</summary>");
  });

  test("the configuration's ignores and what it switches off are folded", () => {
    const byConfig = { by: "config", reason: "legacy", at: undefined } as const;
    const files = ["a", "b"].map((path) =>
      fileReport(text, [{ ...finding({ text, on: "FROM", path, status: "suppressed" }), suppression: byConfig }], {
        path,
        switchedOff: new Map([["user/root", 2]]),
      }),
    );
    const { markdown } = renderComment(report(files));
    expect(markdown).toContain(
      "<summary>2 ignored, 4 not looked for</summary>\n\n" +
        "- The configuration silences `pip/cache-in-layer` × 2: `legacy`\n" +
        "- The configuration switches `user/root` off, which would have found 4.\n\n</details>",
    );
  });
});

describe("length", () => {
  const rowsIn = (markdown: string): number => markdown.split("\n- **warning** ").length - 1;
  const rest = "the job summary" as const;
  const long = Array.from({ length: 900 }, (_, index) =>
    finding({ text, on: "RUN", data: { command: `pip ${index}`, where: "x".repeat(200) } }),
  );
  const known = (count: number, length = 250): Finding[] =>
    Array.from({ length: count }, (_, index) =>
      finding({ text, on: "FROM", status: "existing", data: { command: `${index}`.padEnd(length, "k"), where: "" } }),
    );
  const tail = (markdown: string): string => markdown.slice(markdown.lastIndexOf("Not shown"));

  /** Nothing is cut in the middle: folds and fences are all closed, the mark stands, no half character. */
  function isWhole(markdown: string): void {
    expect(markdown.split("<details>")).toHaveLength(markdown.split("</details>").length);
    expect((markdown.match(/^`{3,}/gm) ?? []).length % 2).toBe(0);
    expect(markdown).not.toMatch(/\p{Cs}/u);
    expect(markdown.endsWith(mark)).toBe(true);
    expect(markdown.length).toBeLessThanOrEqual(longestComment);
  }

  test("known findings go first", () => {
    const body = renderComment(report([fileReport(text, [...long.slice(0, 20), ...known(300)], { patch })]), { rest });
    isWhole(body.markdown);
    expect(rowsIn(body.markdown)).toBe(20);
    expect(body.markdown).toContain("```diff");
    expect(tail(body.markdown)).toMatch(
      /^Not shown here, because it would be too long: what was there before; see the job summary\./,
    );
  });

  const atLongPath = (each: Finding, index: number): Finding => ({ ...each, path: `${index}${"p".repeat(200)}` });

  test("then pictures, what is fixed, reasons, diffs and at last findings, one after the other", () => {
    const wordy = defineRule({ ...cacheRule, why: "It costs much, ".repeat(200) });
    const stages = Array.from({ length: 20 }, (_, index) => ({
      name: `${index}-${"n".repeat(50)}`,
      image: "python",
      base: undefined,
      copiesFrom: [],
      ships: true,
      firstLine: index + 1,
      lastLine: index + 1,
    }));
    const lines = Array.from({ length: 30 }, (_, index) => `+ ${index}${"x".repeat(250)}\n`);
    const more = {
      patch: `diff --git a/Dockerfile b/Dockerfile\n${lines.join("")}`,
      stages,
      fixed: known(60).map(atLongPath),
    };
    const pool = Array.from({ length: 220 }, (_, index) =>
      finding({ text, on: "RUN", rule: wordy, data: { command: `pip ${index}`, where: "x".repeat(200) } }),
    );
    const seen: string[] = [];
    for (let count = 60; count <= pool.length; count += 4) {
      const { markdown } = renderComment(report([fileReport(text, pool.slice(0, count), more)]), { rest });
      isWhole(markdown);
      const things: Readonly<Record<string, boolean>> = {
        picture: markdown.includes("```mermaid"),
        fixed: markdown.includes("60 fixed</summary>"),
        why: markdown.match(/^ {2}It costs much/gm)?.length === 2,
        diff: markdown.includes("```diff"),
        all: !markdown.includes("more finding"),
      };
      const there = Object.keys(things).filter((thing) => things[thing]);
      if (seen.at(-1) !== there.join(" ")) seen.push(there.join(" "));
      const left = tail(markdown);
      expect(left.includes("what is fixed or ignored")).toBe(!things.fixed);
      expect(left.includes("the suggested diffs")).toBe(!things.diff);
    }
    expect(seen).toEqual(["picture fixed why diff all", "fixed why diff all", "why diff all", "diff all", "all", ""]);
  });

  test("of findings as many stay as fit, counted to the last", () => {
    const { markdown } = renderComment(report([fileReport(text, long, { patch })]), { rest });
    isWhole(markdown);
    const shown = rowsIn(markdown);
    expect(tail(markdown)).toContain(`${900 - shown} more findings and the suggested diffs`);
    expect(markdown.length).toBeGreaterThan(longestComment - 1000);
  });

  /** A report that is `size` long with everything in it, mostly made of `letter`. */
  function reportOf(size: number, letter: string, sizeOf: (report: Report) => number): Report {
    const last = (name: string, length: number): Finding =>
      finding({ text, on: "FROM", status: "existing", data: { command: name + "k".repeat(length), where: "" } });
    const rows = Array.from({ length: 6000 }, (_, index) =>
      finding({
        text,
        on: "FROM",
        status: "existing",
        data: { command: `${index + 1000}`.padEnd(20, letter), where: "" },
      }),
    );
    const build = (count: number, more: number): Report =>
      report([
        fileReport(text, [...rows.slice(0, count), last("y", Math.min(more, 280)), last("z", Math.max(0, more - 280))]),
      ]);
    const few = sizeOf(build(100, 0));
    const each = sizeOf(build(101, 0)) - few;
    const count = 100 + Math.floor((size - few) / each) - 1;
    const made = build(count, size - sizeOf(build(count, 0)));
    expect(sizeOf(made)).toBe(size);
    return made;
  }

  const commentSize = (whole: Report): number => renderMarkdown(whole).markdown.length + 2 + mark.length;
  test.each([
    [longestComment - 1, "k"],
    [longestComment, "k"],
    [longestComment, "漢"],
    [longestComment, "é"],
  ])("a comment of %d characters, many of them %s, is left as it is", (size, letter) => {
    const { markdown } = renderComment(reportOf(size, letter, commentSize), { rest });
    isWhole(markdown);
    expect(markdown).toHaveLength(size);
  });

  test.each(["k", "漢", "é"])("one of one character more, many of them %s, loses what is known", (letter) => {
    const { markdown } = renderComment(reportOf(longestComment + 1, letter, commentSize), { rest });
    isWhole(markdown);
    expect(tail(markdown)).toContain("what was there before");
  });

  const bytes = (whole: Report): number => Buffer.byteLength(renderMarkdown(whole).markdown);
  test.each(["k", "漢", "𠮷"])("the job summary takes as many bytes as the runner does, of %s", (letter) => {
    const full = renderJobSummary(reportOf(longestJobSummary, letter, bytes)).markdown;
    expect(Buffer.byteLength(full)).toBe(longestJobSummary);
    expect(full).not.toContain("Not shown");
    expect(renderJobSummary(reportOf(longestJobSummary + 1, letter, bytes)).markdown).toContain(
      "Not shown, because it would be too long: what was there before.",
    );
  });

  test.each(["漢", "𠮷", "e\u0301", "👩‍👩‍👧"])("text of %s is cut at whole characters", (letter) => {
    const wide = Array.from({ length: 500 }, (_, index) =>
      finding({ text, on: "RUN", data: { command: `${index} ${letter.repeat(150)}`, where: letter.repeat(149) } }),
    );
    const { markdown } = renderComment(report([fileReport(text, wide, { patch })]), { rest });
    isWhole(markdown);
    expect(rowsIn(markdown)).toBeGreaterThan(50);
  });

  test("the job summary is counted in bytes", () => {
    const wide = Array.from({ length: 4000 }, (_, index) =>
      finding({ text, on: "RUN", data: { command: `${index}${"漢".repeat(290)}`, where: "x" } }),
    );
    const { markdown } = renderJobSummary(report([fileReport(text, wide)]));
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(longestJobSummary);
    expect(Buffer.byteLength(markdown)).toBeGreaterThan(longestJobSummary - 3000);
    expect(markdown.length).toBeLessThan(longestJobSummary / 2);
    expect(markdown).toMatch(/Not shown, because it would be too long: \d+ more findings/);
  });

  test("whatever the run itself has to tell fits", () => {
    const worst = ["\u{e0001}", "\u001b", "`\u001b`", "` `", "``"].map((each) => each.repeat(600));
    const notices = Array.from({ length: 60 }, (_, index) => ({
      level: "error" as const,
      message: worst[index % worst.length] ?? "",
    }));
    isWhole(renderComment(report([fileReport(text, long)], { notices, conclusion: "error" }), { rest }).markdown);
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

test("the order in which findings and files were found changes nothing in what is told first", () => {
  const some = ["a", "b", "c"].map((command) => finding({ text, on: "RUN", data: { command, where: "x" } }));
  const bodyOf = (findings: readonly Finding[]) => renderComment(report([fileReport(text, findings)])).markdown;
  expect(bodyOf([...some].reverse())).toBe(bodyOf(some));
});
