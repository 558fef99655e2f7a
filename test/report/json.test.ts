import { renderJson } from "../../src/report/json.js";
import { fileReport, finding, report } from "./sample.js";

const text = "FROM python:3.12\nRUN pip install a\n";

test("has the shape of version 1", () => {
  const one = finding({ text, on: "pip install", fix: {} });
  const other = finding({ text: "x\n", on: "x", path: ".dockerignore", status: "existing" });
  const document = JSON.parse(renderJson(report([fileReport(text, [one, other])]))) as unknown;
  expect(document).toEqual({
    version: 1,
    tool: { name: "plimsoll", version: expect.stringMatching(/^\d+\.\d+\.\d+/) as unknown },
    conclusion: "success",
    notices: [],
    files: [
      {
        path: "Dockerfile",
        findings: [
          {
            rule: "pip/cache-in-layer",
            level: "warning",
            status: "introduced",
            message: one.message,
            line: 2,
            column: 5,
            endLine: 2,
            endColumn: 16,
            fingerprint: one.fingerprint,
            fix: {
              title: "Add `--no-cache-dir`",
              safety: "safe",
              edits: [{ span: { start: 32, end: 32 }, text: " --no-cache-dir" }],
            },
          },
        ],
      },
      { path: ".dockerignore", findings: [expect.objectContaining({ status: "existing" })] },
    ],
    totals: report([fileReport(text, [one, other])]).totals,
  });
});

test("says where its files come from, and what the run itself has to tell", () => {
  const notices = [{ level: "error" as const, message: "GitHub said no." }];
  const origin = { repository: "octo-org/app", commit: "0".repeat(40) };
  const document = JSON.parse(renderJson(report([], { notices, conclusion: "error" }), undefined, origin)) as unknown;
  expect(document).toMatchObject({ ...origin, notices, conclusion: "error" });
});

test("a finding that two Dockerfiles lead to is there once; a clean file is there too", () => {
  const shared = finding({ text: "x\n", on: "x", path: ".dockerignore" });
  const files = [fileReport(text, [shared]), fileReport(text, [shared], { path: "b/Dockerfile" })];
  const { files: shown } = JSON.parse(renderJson(report(files))) as { files: { path: string; findings: unknown[] }[] };
  expect(shown.map(({ path, findings }) => [path, findings.length])).toEqual([
    ["Dockerfile", 0],
    ["b/Dockerfile", 0],
    [".dockerignore", 1],
  ]);
});
