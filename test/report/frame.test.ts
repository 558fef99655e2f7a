import type { Locale } from "../../src/engine/message.js";
import { loadLocale } from "../../src/locales/load.js";
import { say, sayCount, tell } from "../../src/report/frame.js";
import { renderReviewComments } from "../../src/report/review-comments.js";
import { renderComment, verdict } from "../../src/report/summary.js";
import { parseHunks } from "../../src/text/hunks.js";
import { fileReport, finding, report } from "./sample.js";

const locale: Locale = {
  rules: {},
  report: { "{count} fixed": "repariert: {count}", "line {line}": "Zeile *{line}*" },
};

test("says what the language has, else the English", () => {
  expect(say(locale, "{count} fixed", { count: "3" })).toBe("repariert: 3");
  expect(say(locale, "{count} ignored", { count: "3" })).toBe("3 ignored");
  expect(say(undefined, "{count} fixed", { count: "3" })).toBe("3 fixed");
  expect(sayCount(undefined, 1, "1 error", "{count} errors")).toBe("1 error");
  expect(sayCount(undefined, 2, "1 error", "{count} errors")).toBe("2 errors");
});

test("puts values into Markdown: strings as code, Markdown as it is, and the text itself is no Markdown", () => {
  expect(tell(locale, "line {line}", { line: "`a`" }).markdown).toBe("Zeile \\*`` `a` ``\\*");
  expect(tell(undefined, "{file} {place}", { file: "{place}", place: { markdown: "**b**" } }).markdown).toBe(
    "`{place}` **b**",
  );
  expect(tell(undefined, "line {line}", {}).markdown).toBe("line {line}");
});

describe("in Chinese", () => {
  const text = "FROM python:3.12\nRUN pip install a\nRUN pip install b\n";
  const patch = "diff --git a/Dockerfile b/Dockerfile\n";
  const first = finding({ text, on: "pip install a", fix: { safety: "review" } });
  const others = [
    finding({ text, on: "RUN pip install b", level: "error" }),
    finding({ text, on: "FROM", status: "existing" }),
    finding({ text, on: "python", status: "suppressed" }),
  ];

  test("the summary comment has no English around the findings", async () => {
    const chinese = await loadLocale("zh-CN");
    const file = fileReport(text, [first, ...others], { patch, fixed: [first], patched: new Set([first.fingerprint]) });
    const whole = report([file], { conclusion: "failure" });
    const { markdown } = renderComment(whole, { locale: chinese, rest: "the job summary" });
    expect(markdown.split("\n").slice(0, 3)).toEqual([
      "### Plimsoll：引入了 2 个问题，修复了 1 个问题，1 个问题原先就有",
      "",
      "**检查未通过：1 个错误。**",
    ]);
    expect(markdown).toContain("\n- **错误** `Dockerfile` 第 3 行：");
    expect(markdown).toContain("<code>Dockerfile</code>: 建议的修改</summary>");
    expect(markdown).toContain("建议的修改（解决 2 个问题中的 1 个）：\n\n```diff\n");
    expect(markdown).toContain("应用方法：运行 `git apply`，粘贴以上内容，再按 Ctrl-D。");
    expect(markdown).toContain("<summary>1 个问题原先就有</summary>");
    expect(markdown).toContain("<summary>忽略了 1 个问题</summary>");
    expect(markdown).toContain("- 配置文件 忽略了 `pip/cache-in-layer`：没有给出理由");
    expect(verdict(whole)).toContain("2 introduced");
  });

  test("review comments say what to do with a suggestion", async () => {
    const chinese = await loadLocale("zh-CN");
    const change = {
      path: "Dockerfile",
      status: "modified",
      hunks: parseHunks("@@ -1,2 +1,3 @@\n FROM python:3.12\n+RUN pip install a\n RUN pip install b"),
    } as const;
    const [comment] = renderReviewComments(report([fileReport(text, [first])]), [change], chinese);
    expect(comment?.body).toMatch(/^\*\*警告\*\*：/);
    expect(comment?.body).toContain("。 采纳之前请先检查。\n\n```suggestion\n");
  });
});
