import fc from "fast-check";
import { prepareEdits } from "../../src/engine/prepare-edits.js";
import { insertAt, remove, replace, type TextEdit } from "../../src/text/edit.js";

function result(text: string, edits: readonly TextEdit[]): string {
  const prepared = prepareEdits(text, edits);
  return "result" in prepared ? prepared.result : `refused: ${prepared.refusal}`;
}

const lf = "FROM x\nRUN a\nCMD b\n";
const crlf = lf.replaceAll("\n", "\r\n");

test("line ends become the file's own", () => {
  expect(result(lf, [insertAt(7, "ENV A=1\n")])).toBe("FROM x\nENV A=1\nRUN a\nCMD b\n");
  expect(result(lf, [insertAt(7, "ENV A=1\r\n")])).toBe("FROM x\nENV A=1\nRUN a\nCMD b\n");
  expect(result(crlf, [insertAt(8, "ENV A=1\nENV B=2\r\n")])).toBe(
    "FROM x\r\nENV A=1\r\nENV B=2\r\nRUN a\r\nCMD b\r\n",
  );
});

test("in a mixed file they are those of the line", () => {
  const mixed = "FROM x\nRUN a\r\nCMD b";
  expect(result(mixed, [insertAt(0, "# x\n")])).toBe("# x\nFROM x\nRUN a\r\nCMD b");
  expect(result(mixed, [insertAt(7, "USER y\n")])).toBe("FROM x\nUSER y\r\nRUN a\r\nCMD b");
  expect(result(mixed, [insertAt(mixed.length, "\nUSER y")])).toBe("FROM x\nRUN a\r\nCMD b\r\nUSER y");
});

test.each([
  ["a whole line", "USER y\n", "FROM x\nCMD b\nUSER y"],
  ["two lines", "USER y\nEXPOSE 1\n", "FROM x\nCMD b\nUSER y\nEXPOSE 1"],
  ["a line begun by its line end", "\nUSER y", "FROM x\nCMD b\nUSER y"],
  ["a line between line ends", "\nUSER y\n", "FROM x\nCMD b\nUSER y"],
  ["more of the last line", " c", "FROM x\nCMD b c"],
])("behind an open last line, %s keeps the file open", (_, text, expected) => {
  const open = "FROM x\nCMD b";
  expect(result(open, [insertAt(open.length, text)])).toBe(expected);
  const windows = open.replace("\n", "\r\n");
  expect(result(windows, [insertAt(windows.length, text)])).toBe(expected.replaceAll("\n", "\r\n"));
});

test("behind a closed last line a whole line is just that", () => {
  expect(result(lf, [insertAt(lf.length, "USER y\n")])).toBe(`${lf}USER y\n`);
});

test("a removed last line takes along the line end before it when the file ended open", () => {
  expect(result("FROM x\nCMD b", [remove({ start: 7, end: 12 })])).toBe("FROM x");
  expect(result("FROM x\r\nCMD b", [remove({ start: 8, end: 13 })])).toBe("FROM x");
  expect(result(lf, [remove({ start: 13, end: 19 })])).toBe("FROM x\nRUN a\n");
});

const spanOf = (text: string, part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });

test.each([
  ["between two", "FROM x\n\nRUN a\n\nCMD b\n", "RUN a\n", "FROM x\n\nCMD b\n"],
  ["begun by the line end above", "FROM x\n\nRUN a\n\nCMD b\n", "\nRUN a", "FROM x\n\nCMD b\n"],
  ["below blanks", "FROM x\n \t\nRUN a\n  \nCMD b\n", "RUN a\n", "FROM x\n \t\nCMD b\n"],
  ["above more than one", "FROM x\n\nRUN a\n\n\nCMD b\n", "RUN a\n", "FROM x\n\n\nCMD b\n"],
  ["at the top", "RUN a\n\nCMD b\n", "RUN a\n", "CMD b\n"],
  ["below an empty first line and between two", "\nRUN a\n\nCMD b\n", "RUN a\n", "\nCMD b\n"],
  ["at the end", "FROM x\n\nRUN a\n", "RUN a\n", "FROM x\n"],
  ["at the open end", "FROM x\n\n\nRUN a", "RUN a", "FROM x"],
])("a paragraph %s empty lines takes one along", (_, text, part, expected) => {
  expect(result(text, [remove(spanOf(text, part))])).toBe(expected);
  const windows = text.replaceAll("\n", "\r\n");
  expect(result(windows, [remove(spanOf(windows, part.replaceAll("\n", "\r\n")))])).toBe(
    expected.replaceAll("\n", "\r\n"),
  );
});

test.each([
  ["a line above it", "FROM x\nRUN a\n\nCMD b\n", [remove({ start: 7, end: 13 })], "FROM x\n\nCMD b\n"],
  ["a line below it", "FROM x\n\nRUN a\nCMD b\n", [remove({ start: 8, end: 14 })], "FROM x\n\nCMD b\n"],
  ["part of a line", "FROM x\n\nRUN a\n\nCMD b\n", [remove({ start: 11, end: 13 })], "FROM x\n\nRUN\n\nCMD b\n"],
  ["an open line below it", "FROM x\n\nRUN a\nCMD b", [remove({ start: 8, end: 14 })], "FROM x\n\nCMD b"],
  [
    "another text in its place",
    "FROM x\n\nRUN a\n\nCMD b\n",
    [replace({ start: 8, end: 14 }, "RUN c\n")],
    "FROM x\n\nRUN c\n\nCMD b\n",
  ],
  ["its own line end", "FROM x\n\nRUN a\n\nCMD b\n", [remove({ start: 8, end: 13 })], "FROM x\n\n\n\nCMD b\n"],
  ["a blank before it", "FROM x\n \nRUN a\n\nCMD b\n", [remove({ start: 7, end: 14 })], "FROM x\n\n\nCMD b\n"],
  ["a word behind it", "FROM x\n\nRUN a\n\nCMD b\n", [remove({ start: 7, end: 12 })], "FROM x\na\n\nCMD b\n"],
  ["nothing", "FROM x\n\n\nCMD b\n", [insertAt(8, ""), replace({ start: 5, end: 6 }, "y")], "FROM y\n\n\nCMD b\n"],
  [
    "another edit",
    "FROM x\n\nRUN a\n\nCMD b\n",
    [remove({ start: 8, end: 14 }), insertAt(14, "RUN c\n")],
    "FROM x\n\nRUN c\n\nCMD b\n",
  ],
] as const)("%s keeps the empty lines", (_, text, edits, expected) => expect(result(text, edits)).toBe(expected));

test("all may go", () => {
  expect(result(lf, [remove({ start: 0, end: lf.length })])).toBe("");
});

test("a mixed file may become one of one kind", () => {
  expect(result("FROM x\r\nRUN a\n", [remove({ start: 8, end: 14 })])).toBe("FROM x\r\n");
});

test("an open last line below empty ones may go", () => {
  expect(result("\n\nCMD b", [remove({ start: 2, end: 7 })])).toBe("");
});

test("a new file gets what is written", () => {
  expect(result("", [insertAt(0, ".git\n.venv\n")])).toBe(".git\n.venv\n");
});

test("a byte order mark stays first", () => {
  const marked = `\uFEFF${lf}`;
  expect(result(marked, [insertAt(0, "# x\n")])).toBe(`\uFEFF# x\n${lf}`);
  expect(result(marked, [insertAt(8, "USER y\n")])).toBe("\uFEFFFROM x\nUSER y\nRUN a\nCMD b\n");
  expect(result(marked, [remove({ start: 0, end: 1 })])).toBe(lf);
});

test.each<[string, string, readonly TextEdit[], string]>([
  ["no edits", lf, [], "there are no edits"],
  ["edits that change nothing", lf, [replace({ start: 0, end: 4 }, "FROM"), insertAt(9, "")], "it changes nothing"],
  [
    "overlapping edits",
    lf,
    [remove({ start: 0, end: 4 }), insertAt(2, "x")],
    "the edits overlap or lie outside the file",
  ],
  ["edits outside", lf, [insertAt(99, "x")], "the edits overlap or lie outside the file"],
  ["a lost last line end", lf, [remove({ start: 12, end: 19 }), insertAt(3, "x")], "it would change how the file ends"],
  ["a line end more", "FROM x", [replace({ start: 5, end: 6 }, "y\n")], "it would change how the file ends"],
  ["a last line end more", "a\nb", [replace({ start: 2, end: 3 }, "c\n")], "it would change how the file ends"],
  ["half a line end", crlf, [remove({ start: 6, end: 7 })], "it would mix line endings"],
  ["the other half", crlf, [remove({ start: 7, end: 8 })], "it would break a line ending"],
  ["half a line end in a mixed file", "a\r\nb\nc\r\n", [remove({ start: 2, end: 3 })], "it would break a line ending"],
  ["half a character in the file", "FROM x\n# \ud83d\n", [insertAt(0, "x")], "the file holds half a character"],
  ["half a character left", "FROM x\n# 🐍\n", [remove({ start: 9, end: 10 })], "it would cut a character in two"],
])("refused: %s", (_, text, edits, refusal) => {
  expect(prepareEdits(text, edits)).toEqual({ refusal });
});

test("prepared edits are those that give the result, and preparing them again changes nothing", () => {
  const texts = fc
    .array(fc.constantFrom("FROM x", "RUN a", "\n", "\r\n", ""), { maxLength: 8 })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(texts, fc.nat(60), fc.constantFrom("x", "USER y\n", "\nUSER y", "\n"), (text, at, inserted) => {
      const prepared = prepareEdits(text, [insertAt(Math.min(at, text.length), inserted)]);
      if (!("result" in prepared)) return;
      const again = prepareEdits(text, prepared.edits);
      expect(again).toEqual(prepared);
      if (text !== "") expect(prepared.result.endsWith("\n")).toBe(text.endsWith("\n"));
    }),
    { numRuns: 500 },
  );
});
