import fc from "fast-check";
import { createSource } from "../../src/text/source.js";

test.each([
  ["", 1],
  ["a", 1],
  ["a\n", 1],
  ["a\nb", 2],
  ["a\n\n", 2],
  ["\n", 1],
  ["a\rb", 1],
  ["a\u2028b", 1],
])("%j has %i lines", (text, count) => {
  expect(createSource(text).lineCount).toBe(count);
});

test.each([
  ["a\nb\n", "\n"],
  ["a\r\nb\r\n", "\r\n"],
  ["a\r\nb\n", "mixed"],
  ["a", "\n"],
  ["a\r", "\n"],
  ["a\r\nb", "\r\n"],
])("%j has the line ending %j", (text, ending) => {
  expect(createSource(text).lineEnding).toBe(ending);
});

test("positions count lines and columns from 1", () => {
  const source = createSource("ab\r\n\ncdé🐍x");
  expect([0, 2, 3, 4, 5, 8, 10, 11].map((at) => source.positionAt(at))).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 3 },
    { line: 1, column: 4 },
    { line: 2, column: 1 },
    { line: 3, column: 1 },
    { line: 3, column: 4 },
    { line: 3, column: 6 },
    { line: 3, column: 7 },
  ]);
});

test("an offset outside is taken as the nearer end", () => {
  const source = createSource("a\nb\n");
  expect(source.positionAt(99)).toEqual({ line: 2, column: 3 });
  expect(source.positionAt(-5)).toEqual({ line: 1, column: 1 });
});

test("a line's span leaves its line ending out", () => {
  const source = createSource("ab\r\ncd\ne\rf\n");
  expect([1, 2, 3].map((line) => source.slice(source.lineSpan(line)))).toEqual(["ab", "cd", "e\rf"]);
  expect(createSource("a\r").slice(createSource("a\r").lineSpan(1))).toBe("a\r");
});

test.each([0, 4, 1.5, NaN])("there is no line %d", (line) => {
  expect(() => createSource("a\nb\nc\n").lineSpan(line)).toThrow(
    new RangeError(`There is no line ${line}: the text has 3 lines.`),
  );
});

test("the line after the last one starts at the end", () => {
  const source = createSource("a\nb\n");
  expect([1, 2, 3, 9].map((line) => source.lineStart(line))).toEqual([0, 2, 4, 4]);
});

test("lines put together are the text, and positions lead back to offsets", () => {
  const texts = fc
    .array(fc.constantFrom("a", "🐍", "\n", "\r\n", "\r", " "), { maxLength: 30 })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(texts, (text) => {
      const source = createSource(text);
      const lines = Array.from({ length: source.lineCount }, (_, at) => at + 1);
      expect(lines.map((line) => text.slice(source.lineStart(line), source.lineStart(line + 1))).join("")).toBe(text);
      for (let offset = 0; offset <= text.length; offset++) {
        const { line, column } = source.positionAt(offset);
        expect(source.lineStart(line) + column - 1).toBe(offset);
        expect(line).toBeLessThanOrEqual(source.lineCount);
      }
      for (const line of lines) expect(source.slice(source.lineSpan(line))).not.toMatch(/\n/);
    }),
  );
});
