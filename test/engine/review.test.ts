import type { Proving } from "../../src/engine/combine.js";
import { makeReport } from "../../src/engine/make-report.js";
import { reviewFile, type ReviewInput } from "../../src/engine/review.js";
import type { Level, Rule } from "../../src/engine/rule.js";
import unused from "../../src/rules/ignore/unused.js";
import withoutReason from "../../src/rules/ignore/without-reason.js";
import { insertAt } from "../../src/text/edit.js";
import { only, swapRule, today, versionOf, wordRule } from "./sample.js";

const base = "FROM x\nRUN pip install a\nUSER u\n";
const head = "FROM x\nRUN pip install a\nRUN curl b\nUSER u\n";
const rules = [
  swapRule("pip/used", "pip", "uv"),
  swapRule("tool/curl", "curl", "wget"),
  wordRule("user/named", "USER", { level: "info" }),
];
const input: ReviewInput = { path: "Dockerfile", head: versionOf(head), base: versionOf(base), today, rules };

describe("reviewFile", () => {
  test("reports what the change introduced, with proven fixes and one patch for those", () => {
    const { file, crashes } = reviewFile(input);
    expect(file).toMatchObject({ path: "Dockerfile", text: head, isUtf8: true, change: undefined, fixed: [] });
    expect(file.findings.map(({ rule, status, fix }) => [rule.id, status, fix?.title])).toEqual([
      ["pip/used", "existing", undefined],
      ["tool/curl", "introduced", "Write wget"],
      ["user/named", "existing", undefined],
    ]);
    expect(file.patch).toContain("+RUN wget b");
    expect(file.patch).not.toContain("+RUN uv");
    expect([...file.patched]).toEqual([file.findings[1]?.fingerprint]);
    expect(crashes).toEqual([]);
  });

  test.each(["changed", "all"] as const)("in scope %s repairs what was there before, too", (scope) => {
    const { file } = reviewFile({ ...input, scope });
    expect(file.patch).toContain("+RUN uv install a");
    expect(file.patched.size).toBe(2);
  });

  test("hands on the change, and has no patch when there is nothing to repair", () => {
    const change = { path: "Dockerfile", status: "modified", hunks: [] } as const;
    const { file } = reviewFile({ ...input, rules: [wordRule("a/curl", "curl")], change });
    expect(file.change).toBe(change);
    expect(file.patch).toBeUndefined();
  });

  test("goes by levels, profile, language and the configuration's ignores", () => {
    const { file } = reviewFile({
      ...input,
      levels: new Map<string, Level | "off">([
        ["pip/used", "off"],
        ["user/named", "error"],
      ]),
      rules: [...rules, wordRule("z/strict", "FROM", { profile: "strict" })],
      profile: "strict",
      ignores: [{ rule: "tool/*", reason: "known" }],
      locale: { rules: { "user/named": { messages: { said: "说" } } } },
    });
    expect(file.findings.map(({ rule, level, status, message }) => [rule.id, level, status, message])).toEqual([
      ["z/strict", "warning", "existing", "`FROM` is said."],
      ["tool/curl", "warning", "suppressed", "`curl` is said."],
      ["user/named", "error", "existing", "说"],
    ]);
    expect(file.patch).toBeUndefined();
  });

  test("puts together all fixes, the safe ones or none, and offers each by itself", () => {
    const review = wordRule("user/named", "USER u", {
      fixes: (at) => [{ title: "Swap", safety: "review", edits: [insertAt(at.end - 1, "x")] }],
    });
    const put = (proving?: Proving) =>
      reviewFile({ ...input, base: undefined, rules: [rules[0]!, review], ...(proving && { proving }) });
    expect(put().combined?.files[0]?.after).toContain("USER xu");
    expect(put().combined?.files[0]?.after).toBe(put("all").combined?.files[0]?.after);
    expect(put("safe").combined?.files[0]?.after).toBe(head.replace("pip", "uv"));
    const { combined, file } = put("each");
    expect([combined, file.patch, file.leftOut, file.patched.size]).toEqual([undefined, undefined, undefined, 0]);
    const titles = put().file.findings.map(({ fix }) => fix?.title);
    expect(titles).toContain("Swap");
    expect(file.findings.map(({ fix }) => fix?.title)).toEqual(titles);
  });

  test("tries no fix that nobody wants to see", () => {
    let parsed = 0;
    const own = versionOf(head);
    const watched = { ...own, parse: (text: string) => (parsed++, own.parse(text)) };
    const { file, combined } = reviewFile({ ...input, head: watched, base: undefined, proving: "none" });
    expect(file.findings.map(({ fix, refusedFixes }) => [fix, refusedFixes])).toEqual(
      file.findings.map(() => [undefined, []]),
    );
    expect(file.findings.length).toBeGreaterThan(0);
    expect([combined, file.leftOut, parsed]).toEqual([undefined, undefined, 1]);
  });

  describe("ignores", () => {
    const all = [...rules, unused, withoutReason];
    const aboutIgnores = (given: Partial<ReviewInput>) =>
      reviewFile({ ...input, base: undefined, rules: all, ...given }).file.findings.filter(({ rule }) =>
        rule.id.startsWith("ignore/"),
      );

    test("that do nothing are findings with a proven fix", () => {
      const [finding, ...more] = aboutIgnores({ head: versionOf(`${head}\n# plimsoll ignore=pip/use: why\n`) });
      expect(more).toEqual([]);
      expect(finding).toMatchObject({
        rule: unused,
        level: "warning",
        status: "introduced",
        data: { name: "pip/use" },
      });
      expect(finding?.fix).toMatchObject({ title: "Take the ignore out", safety: "safe" });
    });

    test("come among all others by their place", () => {
      const text = "FROM x\nRUN pip a\n# plimsoll ignore=pip/use: why\nRUN curl b\n";
      const { findings } = reviewFile({ ...input, base: undefined, rules: all, head: versionOf(text) }).file;
      expect(findings.map(({ rule, line }) => [rule.id, line])).toEqual([
        ["pip/used", 2],
        ["ignore/unused", 3],
        ["tool/curl", 4],
      ]);
    });

    test("without a reason are findings in the strict profile", () => {
      const ids = aboutIgnores({ profile: "strict", head: versionOf(`${head}\n# plimsoll ignore=pip/use\n`) }).map(
        ({ rule }) => rule.id,
      );
      expect(ids).toEqual(["ignore/without-reason", "ignore/unused"]);
    });

    test("can be switched off, given a level and silenced like all others", () => {
      const broken = versionOf(`${head}\n# plimsoll ignore=pip/use\n`);
      expect(aboutIgnores({ head: broken, levels: new Map([["ignore/unused", "off"]]) })).toEqual([]);
      expect(aboutIgnores({ head: broken, levels: new Map([["ignore/unused", "error"]]) })).toMatchObject([
        { level: "error" },
      ]);
      const silenced = versionOf(`# plimsoll global ignore=ignore/unused: while we move\n${broken.text}`);
      expect(aboutIgnores({ head: silenced })).toMatchObject([{ status: "suppressed" }]);
      expect(aboutIgnores({ head: broken, ignores: [{ rule: "ignore/*", reason: "x" }] })).toMatchObject([
        { status: "suppressed", suppression: { by: "config" } },
      ]);
    });
  });
});

describe("makeReport", () => {
  const reviews = [
    reviewFile(input),
    reviewFile({ ...input, path: "b/Dockerfile", head: versionOf(base, {}, "b/Dockerfile"), base: versionOf(head) }),
  ];

  test("counts what the change introduced, and the rest beside it", () => {
    const report = makeReport({ reviews, failOn: "error", scope: "introduced" });
    expect(report).toMatchObject({ failOn: "error", scope: "introduced", conclusion: "success", notices: [] });
    expect(report.files).toEqual(reviews.map(({ file }) => file));
    expect(report.totals).toEqual({
      findings: 1,
      errors: 0,
      warnings: 1,
      infos: 0,
      fixable: 1,
      existing: 4,
      fixed: 1,
      suppressed: 0,
    });
  });

  test("counts all when all is in scope", () => {
    const { totals } = makeReport({ reviews, failOn: "error", scope: "all" });
    expect(totals).toMatchObject({ findings: 5, warnings: 3, infos: 2, existing: 0 });
  });

  test.each([
    ["never", "success"],
    ["error", "success"],
    ["warning", "failure"],
    ["info", "failure"],
  ] as const)("with fail-on %s the conclusion is %s", (failOn, conclusion) => {
    expect(makeReport({ reviews, failOn, scope: "introduced" }).conclusion).toBe(conclusion);
  });

  test("what was there before does not fail a check of what was introduced", () => {
    const old = [reviewFile({ ...input, head: versionOf(base) })];
    expect(makeReport({ reviews: old, failOn: "info", scope: "introduced" }).conclusion).toBe("success");
    expect(makeReport({ reviews: old, failOn: "info", scope: "changed" }).conclusion).toBe("failure");
  });

  test("suppressed findings fail nothing", () => {
    const quiet = [reviewFile({ ...input, ignores: [{ rule: "all", reason: "known" }] })];
    const { conclusion, totals } = makeReport({ reviews: quiet, failOn: "info", scope: "all" });
    expect(conclusion).toBe("success");
    expect(totals).toMatchObject({ findings: 0, suppressed: 3, existing: 0 });
  });

  test("an error of the run itself comes before all verdicts", () => {
    const notices = [{ level: "error", message: "Half of the files could not be read." }] as const;
    const report = makeReport({ reviews, notices, failOn: "warning", scope: "introduced" });
    expect(report.conclusion).toBe("error");
    expect(report.notices).toEqual(notices);
  });

  test("a crash is a warning that names the rule, and findings beyond 200 are counted", () => {
    const crashing: Rule = {
      ...wordRule("a/crash", "x"),
      check: () => {
        throw new Error("no such word");
      },
    };
    const many = versionOf(`FROM x\n${"RUN curl\n".repeat(205)}`);
    const loud = [
      reviewFile({ ...input, base: undefined, head: many, rules: [crashing, wordRule("tool/curl", "curl")] }),
    ];
    const report = makeReport({ reviews: loud, failOn: "error", scope: "introduced" });
    expect(report.notices.map(({ level }) => level)).toEqual(["warning", "warning"]);
    expect(report.notices[0]?.message).toMatch(/^The rule a\/crash failed on Dockerfile: no such word /);
    expect(report.notices[1]?.message).toBe(
      "Dockerfile has more than 200 findings of tool/curl; 5 of them are not shown.",
    );
    expect(report.conclusion).toBe("success");
  });

  test("one finding in a shared file counts once", () => {
    const lines: Rule = {
      ...wordRule("ignore/lines", "x"),
      check: () => [{ at: { start: 0, end: 4 }, file: ".dockerignore", message: "said", data: { word: ".git" } }],
    };
    const files = { ".dockerignore": ".git\n" };
    const both = ["a/Dockerfile", "b/Dockerfile"].map((path) =>
      reviewFile({ path, head: versionOf(head, files, path), today, rules: [lines] }),
    );
    expect(only([...new Set(both.map(({ file }) => only(file.findings).fingerprint))])).toHaveLength(20);
    expect(makeReport({ reviews: both, failOn: "error", scope: "introduced" }).totals.findings).toBe(1);
  });
});
