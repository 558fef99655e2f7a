import { nameFrom, readReports, ReportError, type RepositoryReport } from "../../src/report/merge-input.js";
import { gitHubLimits, leftOutSentence, startSarif } from "../../src/report/merge-sarif.js";
import { renderMergedMarkdown, renderMergedText } from "../../src/report/merge-table.js";
import { startTally } from "../../src/report/merge-tally.js";
import { gzipSync } from "node:zlib";
import type { Log } from "sarif";
import type { Level } from "../../src/engine/rule.js";
import { rules } from "../../src/rules/index.js";
import { renderJson } from "../../src/report/json.js";
import { fileReport, finding, report } from "./sample.js";
import { readMarkdown } from "./markdown-oracle.js";
import { sarifFaults } from "./sarif-schema.js";

const text = "FROM python:3.12\nRUN pip install a\n";
const origin = { repository: "octo-org/app", commit: "0".repeat(40) };
const one = finding({ text, on: "pip install", fix: {} });
const own = (): string => renderJson(report([fileReport(text, [one])]), undefined, origin);

/** A report as it is written, with values of a test's own. */
function written(repository: string, levels: readonly Level[], more: object = {}): string {
  const findings = levels.map((level, index) => ({
    rule: level === "error" ? "pip/unpinned" : "apt/recommends",
    level,
    status: "introduced",
    message: `Number ${index}.`,
    line: index + 1,
    column: 1,
    endLine: index + 1,
    endColumn: 4,
    fingerprint: String(index).padStart(20, "0"),
  }));
  return JSON.stringify({ version: 1, repository, files: [{ path: "Dockerfile", findings }], totals: {}, ...more });
}

function tallyOf(reports: readonly string[]) {
  const tallying = startTally();
  for (const each of reports) for (const read of readReports(each, "x.json").reports) tallying.add(read);
  return tallying;
}

function only(text: string, file = "x.json"): RepositoryReport {
  const [first] = readReports(text, file).reports;
  if (!first) throw new Error("nothing was read");
  return first;
}

describe("reading", () => {
  test("takes what the JSON report of a run says", () => {
    expect(only(own())).toMatchObject({
      ...origin,
      isWhole: true,
      findings: [{ rule: "pip/cache-in-layer", path: "Dockerfile", line: 2, column: 5, isFixable: true }],
    });
  });

  test("counts what was in the run's scope", () => {
    const known = finding({ text, on: "FROM", status: "existing" });
    const ignored = finding({ text, on: "RUN", status: "suppressed" });
    const files = [fileReport(text, [one, known, ignored])];
    expect(only(renderJson(report(files)), "o__r.json").findings).toHaveLength(1);
    const { totals } = report(files);
    const all = renderJson(report(files, { scope: "all", totals: { ...totals, findings: 2, existing: 0 } }));
    expect(only(all, "o__r.json").findings).toHaveLength(2);
  });

  test.each([
    ["a/b/octo-org__app.json", "octo-org/app"],
    ["octo-org__my__app.JSON", "octo-org/my__app"],
    ["__init__.json", "__init__"],
    ["app.json", "app"],
  ])("names %s %s", (file, name) => {
    expect(nameFrom(file)).toBe(name);
  });

  test("a run that could not look at everything is told apart", () => {
    const notices = [{ level: "error", message: "No." }];
    expect(only(written("a/b", [], { conclusion: "error", notices }))).toMatchObject({ isWhole: false, notices });
  });

  test.each([
    ["", "It is empty."],
    ["{", "It is no JSON, or was cut short."],
    ["[]", "It is not an object."],
    ["null", "It is not an object."],
    ["{}", "It is no report of version 1: it has no version."],
    ['{"version":2}', "It is no report of version 1: it has version 2."],
    ['{"version":1}', "`totals` is not an object."],
    ['{"version":1,"totals":{},"files":{}}', "`files` is not a list."],
    ['{"version":1,"totals":{"existing":-1},"files":[]}', "`totals.existing` is not a whole number from 0 on."],
    [
      written("a/b", ["error"]).replace('"line":1', '"line":"1"'),
      "`files[0].findings[0].line` is not a whole number from 1 on.",
    ],
    [
      written("a/b", ["error"]).replace("pip/unpinned", "<img>"),
      "`files[0].findings[0].rule` is not the id of a rule.",
    ],
    [
      written("a/b", ["error"]).replace('"level":"error"', '"level":"fatal"'),
      "`files[0].findings[0].level` is none of error, warning, info.",
    ],
    [written("x".repeat(301), []), "`repository` is longer than 300 characters."],
    ['{"version":1,"repositories":[{"totals":{},"files":[]}]}', "`repositories[0].repository` is not a text."],
  ])("refuses %.60s", (text, message) => {
    expect(() => readReports(text, "x.json")).toThrow(new ReportError(message));
  });
});

describe("a table", () => {
  test("has the heaviest repository first, and counts those with nothing to say", () => {
    const tally = tallyOf([
      written("o/light", ["info"]),
      written("o/none", []),
      written("o/heavy", ["error", "warning", "warning"]),
      written("o/broken", [], { conclusion: "error" }),
    ]).finish();
    expect(renderMergedText(tally)).toBe(
      [
        "repository  errors  warnings  infos  fixable  most of all",
        "o/heavy          1         2      0        0  pip/unpinned × 1, apt/recommends × 2",
        "o/light          0         0      1        0  apt/recommends × 1",
        "o/broken         0         0      0        0  not looked at wholly",
        "",
        "In 4 repositories: 1 error, 2 warnings, 1 info, 0 with a fix.",
        "Without findings: 1.",
        "Not looked at wholly: 1.",
        "",
      ].join("\n"),
    );
  });

  test("takes each repository once, however its name is written", () => {
    const tallying = tallyOf([written("o/r", ["error"])]);
    expect(tallying.add(only(written("O/R", ["error"])))).toBe(false);
    expect(tallying.finish().levels.error).toBe(1);
  });

  test("survives hostile names", () => {
    const name = "o/`|\n<img src=x> @all ](https://evil.example) \u001B[31m\u202E";
    const tallying = tallyOf([written(name, ["error"])]);
    tallying.addUnread({ file: "`\n- x|@you.json ##[group]", why: "It is empty." });
    const tally = tallying.finish();
    const { markdown } = renderMergedMarkdown(tally);
    const reading = readMarkdown(markdown);
    expect(reading.html).toEqual([]);
    expect(reading.links.every((link) => link.endsWith("/docs/rules/pip/unpinned.md"))).toBe(true);
    expect(reading.text).not.toMatch(/@all|@you|evil/);
    // Headline, counts, rules, two lines and one row of the table, one report that was not merged.
    expect(markdown.split("\n").filter((line) => line !== "")).toHaveLength(7);
    expect(renderMergedText(tally)).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202E]|##\[/);
  });

  test("stays within the size of a job summary, and says what is missing", () => {
    const tally = tallyOf(
      Array.from({ length: 300 }, (_, index) => written(`o/${"r".repeat(80)}${index}`, ["error"])),
    ).finish();
    const whole = renderMergedMarkdown(tally).markdown;
    const short = renderMergedMarkdown(tally, 10_000).markdown;
    expect(Buffer.byteLength(short)).toBeLessThanOrEqual(10_000);
    const shown = short.match(/^\| `o/gm)?.length ?? 0;
    expect(shown).toBeGreaterThan(10);
    expect(short).toContain(`Not shown here, because it would be too long: ${300 - shown} more repositories.`);
    expect(whole.match(/^\| `o/gm)).toHaveLength(300);
    expect(whole).not.toContain("Not shown");
  });
});

describe("SARIF", () => {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const unpacked: (text: string) => number = () => 0;
  const merged = (reports: readonly string[], limits = gitHubLimits, size = unpacked) => {
    const sarif = startSarif(known, limits);
    for (const each of reports) for (const read of readReports(each, "x.json").reports) sarif.add(read);
    const { text, leftOut } = sarif.finish(size);
    return { text, leftOut, run: (JSON.parse(text) as Log).runs[0] };
  };

  test("is one valid run in which every path begins with its repository", () => {
    const { text, run, leftOut } = merged([own(), written("octo-org/b c", ["error", "info"])]);
    expect(sarifFaults(text)).toEqual([]);
    expect(leftOut).toEqual({ error: 0, warning: 0, info: 0 });
    expect(
      run?.results?.map(({ level, locations }) => [level, locations?.[0]?.physicalLocation?.artifactLocation?.uri]),
    ).toEqual([
      ["error", "octo-org/b%20c/Dockerfile"],
      ["warning", "octo-org/app/Dockerfile"],
      ["note", "octo-org/b%20c/Dockerfile"],
    ]);
    const ids = run?.tool.driver.rules?.map(({ id }) => id);
    expect(run?.results?.map(({ ruleIndex = 0 }) => ids?.[ruleIndex])).toEqual([
      "pip/unpinned",
      "pip/cache-in-layer",
      "apt/recommends",
    ]);
    expect(new Set(run?.results?.map(({ partialFingerprints }) => partialFingerprints?.["plimsoll/v1"])).size).toBe(3);
  });

  test("keeps the heaviest when there are too many, and says what went", () => {
    const reports = [written("o/a", ["info", "warning", "error"]), written("o/b", ["info", "error", "warning"])];
    const { run, leftOut, text } = merged(reports, { ...gitHubLimits, results: 3 });
    expect(run?.results?.map(({ level, properties }) => `${String(level)} ${String(properties?.repository)}`)).toEqual([
      "error o/a",
      "error o/b",
      "warning o/a",
    ]);
    expect(leftOut).toEqual({ error: 0, warning: 1, info: 2 });
    expect(run?.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text).toBe(leftOutSentence(leftOut));
    expect(sarifFaults(text)).toEqual([]);
  });

  test("fits the size that GitHub takes", () => {
    const reports = Array.from({ length: 20 }, (_, index) =>
      written(
        `o/${index}`,
        Array.from({ length: 50 }, (_, at): Level => (at < 2 ? "error" : "info")),
      ),
    );
    const packed = (each: string): number => gzipSync(each).length;
    const whole = packed(merged(reports).text);
    const { run, leftOut, text } = merged(reports, { results: 25_000, packedBytes: whole / 2 }, packed);
    expect(packed(text)).toBeLessThanOrEqual(whole / 2);
    expect(leftOut.info).toBeGreaterThan(100);
    expect(leftOut).toMatchObject({ error: 0, warning: 0 });
    expect(run?.results?.length).toBe(1000 - leftOut.info);
  });

  test("says which repositories were not looked at, and keeps rules that it does not know", () => {
    const strange = written("o/[x](y)", ["error"], { conclusion: "error" }).replace("pip/unpinned", "pip/of-next-year");
    const { run, text } = merged([strange]);
    expect(run?.invocations?.[0]).toMatchObject({ executionSuccessful: false });
    expect(run?.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text).toBe(
      "o/[x] (y) could not be looked at wholly.",
    );
    expect(run?.tool.driver.rules?.[0]?.id).toBe("pip/of-next-year");
    expect(sarifFaults(text)).toEqual([]);
  });
});
