import picocolors from "picocolors";
import type { Log } from "sarif";
import type { Cause } from "../../src/engine/finding.js";
import { renderAnnotations } from "../../src/report/annotations.js";
import { renderJson } from "../../src/report/json.js";
import { renderSarif } from "../../src/report/sarif.js";
import { renderComment } from "../../src/report/summary.js";
import { renderTerminal } from "../../src/report/terminal.js";
import { fileReport, finding, report } from "./sample.js";

/* What the change brought about on lines that it did not touch, as each channel tells it. */

const text = "FROM python:3.12\nRUN pip install a\nUSER app\n";

function reportOf(cause: Cause) {
  return report([fileReport(text, [finding({ text, on: "pip install", cause })])]);
}

const elsewhere: Cause = { path: "app/requirements.txt", line: 7 };
const above: Cause = { path: "Dockerfile", line: 1 };
const gone: Cause = { path: "a`b.txt", line: undefined };

test("an annotation stands at the cause and names the place", () => {
  const said = "`pip install` keeps everything that it downloads in this layer.";
  const annotation = (cause: Cause) => renderAnnotations(reportOf(cause)).lines;
  expect(annotation(elsewhere)).toEqual([
    `::warning file=app/requirements.txt,line=7,endLine=7,title=pip/cache-in-layer::Dockerfile:2: ${said}`,
  ]);
  expect(annotation(gone)).toEqual([
    `::warning file=Dockerfile,line=2,endLine=2,col=5,endColumn=15,title=pip/cache-in-layer::${said}`,
  ]);
});

test("the summary names the cause behind the message, with its address", () => {
  const summary = (cause: Cause) =>
    renderComment(reportOf(cause), { lineUrl: (path, line) => `https://example.com/${path}#${line}` }).markdown;
  expect(summary(elsewhere)).toContain(
    "in `this layer`. The change of [`app/requirements.txt` line 7](https://example.com/app/requirements.txt#7) brings it about.\n",
  );
  expect(summary(above)).toContain("The change of [line 1](https://example.com/Dockerfile#1) brings it about.\n");
  expect(summary(gone)).toContain("The change of ``a`b.txt`` brings it about.\n");
});

test("findings of the same words and other causes are told apart", () => {
  const findings = [elsewhere, above].map((cause) => finding({ text, on: "pip install", cause }));
  const { markdown } = renderComment(report([fileReport(text, findings)]));
  expect(markdown.match(/brings it about/g)).toHaveLength(2);
});

test("JSON has path and line", () => {
  const causeIn = (cause: Cause) =>
    (JSON.parse(renderJson(reportOf(cause))) as { files: { findings: { cause?: unknown }[] }[] }).files[0]?.findings[0]
      ?.cause;
  expect(causeIn(elsewhere)).toEqual({ path: "app/requirements.txt", line: 7 });
  expect(causeIn(gone)).toEqual({ path: "a`b.txt", line: null });
});

test("SARIF has it behind the related places, which lie in the Dockerfile", () => {
  const related = [{ at: { start: 0, end: 4 }, line: 1, column: 1, message: "Here." }];
  const one = finding({ text, on: "pip", path: ".dockerignore", dockerfile: "Dockerfile", related, cause: elsewhere });
  const log = JSON.parse(renderSarif(report([fileReport(text, [one])]))) as Log;
  const uriBaseId = "%SRCROOT%";
  expect(log.runs[0]?.results?.[0]?.relatedLocations).toEqual([
    {
      id: 0,
      message: { text: "Here." },
      physicalLocation: {
        artifactLocation: { uri: "Dockerfile", uriBaseId },
        region: { startLine: 1, startColumn: 1 },
      },
    },
    {
      id: 1,
      message: { text: "The change here brings it about." },
      physicalLocation: { artifactLocation: { uri: "app/requirements.txt", uriBaseId }, region: { startLine: 7 } },
    },
  ]);
});

test("the terminal names it below the message", () => {
  const shown = (cause: Cause) => renderTerminal(reportOf(cause), { palette: picocolors.createColors(false) });
  expect(shown(elsewhere)).toContain("\n  The change of app/requirements.txt:7 brings it about.\n");
  expect(shown({ path: "a\u001b[31mb", line: 1 })).not.toContain("\u001b");
});
