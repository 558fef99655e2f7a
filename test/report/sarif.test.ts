import type { Log } from "sarif";
import { renderSarif } from "../../src/report/sarif.js";
import { fileReport, finding, report } from "./sample.js";
import { sarifFaults } from "./sarif-schema.js";

const text = "FROM python:3.12\nRUN pip install a\n";
const one = finding({ text, on: "pip install", level: "info", path: "a b/Dockerfile#1", fix: {} });
const known = finding({ text, on: "FROM", status: "existing" });
const log = JSON.parse(renderSarif(report([fileReport(text, [one, known], { path: "a b/Dockerfile#1" })]))) as Log;
const [run] = log.runs;
const [result] = run?.results ?? [];

test("says what GitHub asks for", () => {
  expect(log.version).toBe("2.1.0");
  expect(run?.automationDetails?.id).toBe("plimsoll/");
  const [rule] = run?.tool.driver.rules ?? [];
  expect(rule?.id).toBe("pip/cache-in-layer");
  expect(rule?.help?.text).toContain("The cache is never read again.");
  expect(rule?.shortDescription?.text).toBe("pip keeps its download cache in the image layer.");
});

test("has the findings in scope only, with place and fingerprint", () => {
  expect(run?.results).toHaveLength(1);
  expect(result?.level).toBe("note");
  expect(result?.partialFingerprints).toEqual({ "plimsoll/v1": one.fingerprint });
  expect(result?.locations?.[0]?.physicalLocation).toEqual({
    artifactLocation: { uri: "a%20b/Dockerfile%231", uriBaseId: "%SRCROOT%" },
    region: { startLine: 2, startColumn: 5, endLine: 2, endColumn: 16 },
  });
});

test("tells the fix as a replacement", () => {
  expect(result?.fixes?.[0]?.artifactChanges[0]?.replacements).toEqual([
    {
      deletedRegion: { startLine: 2, startColumn: 16, endLine: 2, endColumn: 16 },
      insertedContent: { text: " --no-cache-dir" },
    },
  ]);
});

test("tells a fix that makes a new file", () => {
  const edits = [{ span: { start: 0, end: 0 }, text: ".git\n" }];
  const fix = { file: ".dockerignore", isNewFile: true, edits };
  const made = JSON.parse(renderSarif(report([fileReport(text, [finding({ text, on: "RUN", fix })])]))) as Log;
  expect(made.runs[0]?.results?.[0]?.fixes?.[0]?.artifactChanges).toEqual([
    {
      artifactLocation: { uri: ".dockerignore", uriBaseId: "%SRCROOT%" },
      replacements: [
        {
          deletedRegion: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
          insertedContent: { text: ".git\n" },
        },
      ],
    },
  ]);
});

test("lets no text of a file become a link, and leaves out what is ignored", () => {
  const hostile = finding({ text, on: "RUN", data: { command: "[x](https://evil.example)\n", where: "b" } });
  const ignored = finding({ text, on: "FROM", status: "suppressed" });
  const made = JSON.parse(renderSarif(report([fileReport(text, [hostile, ignored])]))) as Log;
  expect(made.runs[0]?.results?.map(({ message }) => message.text)).toEqual([
    "`[x] (https://evil.example)\\n` keeps everything that it downloads in b.",
  ]);
});

test("tells what the run itself has to say", () => {
  const notices = [{ level: "warning" as const, message: "The base is gone." }];
  const made = JSON.parse(renderSarif(report([], { notices, conclusion: "error" }))) as Log;
  expect(made.runs[0]?.invocations).toEqual([
    {
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: "warning", message: { text: "The base is gone." } }],
    },
  ]);
});

describe("the standard's schema", () => {
  const odd = { command: "a\u0000\u202e\ud800 [x](https://h)", where: "漢".repeat(500) };
  const findings = [
    one,
    finding({ text, on: "RUN", level: "error", data: odd }),
    finding({ text, on: "FROM", path: "a\nb/\ud800%2e", fix: { file: ".dockerignore", isNewFile: true } }),
    { ...finding({ text, on: "RUN" }), related: [{ at: { start: 0, end: 4 }, line: 1, column: 1, message: "here" }] },
    finding({ text, on: "RUN", status: "suppressed" }),
  ];

  test.each([
    ["without findings", []],
    ["with findings of all kinds", findings],
  ])("takes a log %s", (_, some) => {
    expect(sarifFaults(renderSarif(report([fileReport(text, some)])))).toEqual([]);
  });

  test("takes no other", () => {
    expect(sarifFaults(renderSarif(report([fileReport(text, findings)])).replace('"note"', '"notice"'))).not.toEqual(
      [],
    );
  });
});
