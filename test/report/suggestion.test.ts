import { asLineReplacements } from "../../src/report/suggestion.js";
import { applyEdits, insertAt, remove, replace, type TextEdit } from "../../src/text/edit.js";

const text = "FROM python:3.12\nRUN pip install x\nCMD python app.py\n";

function carryOut(before: string, edits: readonly TextEdit[]): readonly string[] {
  return asLineReplacements(before, edits).map(({ startLine, endLine, lines }) => {
    const all = before.split("\n");
    all.splice(startLine - 1, endLine - startLine + 1, ...lines);
    return all.join("\n");
  });
}

describe("asLineReplacements", () => {
  test.each<[string, readonly TextEdit[], number]>([
    ["an insertion in a line", [insertAt(text.indexOf(" x"), " --no-cache-dir")], 1],
    ["a new line between two", [insertAt(text.indexOf("RUN"), "ENV A=1\n")], 2],
    ["a new line at the end", [insertAt(text.length, "USER app\n")], 1],
    ["a new line at the start", [insertAt(0, "# syntax=docker/dockerfile:1\n")], 1],
    ["a line that goes", [remove({ start: text.indexOf("RUN"), end: text.indexOf("CMD") })], 1],
    [
      "two places",
      [insertAt(16, "-slim"), replace({ start: text.length - 14, end: text.length - 1 }, '["python"]')],
      1,
    ],
  ])("carries out %s to the letter, in every way that it gives", (_, edits, ways) => {
    const results = carryOut(text, edits);
    expect(results).toHaveLength(ways);
    for (const result of results) expect(result).toBe(applyEdits(text, edits));
  });

  test("replaces the changed lines and no others", () => {
    expect(asLineReplacements(text, [insertAt(text.indexOf(" x"), " --no-cache-dir")])).toEqual([
      { startLine: 2, endLine: 2, lines: ["RUN pip install --no-cache-dir x"] },
    ]);
  });

  test("a text without final line feed keeps being one", () => {
    const open = "FROM python:3.12\nRUN pip install x";
    expect(carryOut(open, [insertAt(open.length - 2, " -q")])).toEqual(["FROM python:3.12\nRUN pip install -q x"]);
    expect(asLineReplacements(open, [insertAt(open.length, "\n")])).toEqual([]);
  });

  test.each([
    ["carriage returns", "FROM python:3.12\r\nRUN pip install x\r\n"],
    ["one carriage return", "FROM python:3.12\nRUN pip\rinstall x\n"],
    ["a byte order mark", "\uFEFFFROM python:3.12\nRUN pip install x\n"],
    ["a control character", "FROM python:3.12\nRUN pip install x \u0007\n"],
  ])("gives none for a text with %s", (_, strange) => {
    expect(asLineReplacements(strange, [insertAt(strange.indexOf(" x"), " -q")])).toEqual([]);
  });

  test("gives none when nothing changes, or far too much", () => {
    expect(asLineReplacements(text, [replace({ start: 0, end: 4 }, "FROM")])).toEqual([]);
    const long = "RUN x\n".repeat(100);
    expect(asLineReplacements(long, [replace({ start: 0, end: long.length }, "ADD y\n".repeat(100))])).toEqual([]);
    const wide = `RUN ${"x".repeat(29_900)}\n`;
    expect(asLineReplacements(wide, [insertAt(4, "y")])).toHaveLength(1);
    expect(asLineReplacements(wide, [insertAt(4, "y".repeat(100))])).toEqual([]);
  });
});
