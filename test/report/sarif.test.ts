import type { Log } from "sarif";
import { renderSarif } from "../../src/report/sarif.js";
import { fileReport, finding, report } from "./sample.js";

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
