import { quoteLine } from "../../src/report/quoted-line.js";

test.each([
  ["RUN x", 4, "RUN x", 4],
  ["\tRUN x", 5, "    RUN x", 8],
  ["a\tb", 2, "a   b", 4],
  ["漢字 x", 3, "漢字 x", 5],
  ["e\u0301 x", 3, "e\u0301 x", 2],
  ["😀 x", 3, "😀 x", 3],
  ["\u001b[31m x", 6, "\\u{1b}[31m x", 11],
])("%j: the character at %i", (line, index, text, column) => {
  const quoted = quoteLine(line, 0, 120);
  expect(quoted.text).toBe(text);
  expect(quoted.columnAt(index)).toBe(column);
});

test("a long line is cut round the place", () => {
  const quoted = quoteLine(`${"a".repeat(500)}HERE${"b".repeat(500)}`, 500, 80);
  expect(quoted.text.length).toBeLessThanOrEqual(82);
  expect(quoted.text).toMatch(/^…a+HEREb+…$/);
  expect(quoted.text.slice(quoted.columnAt(500), quoted.columnAt(504))).toBe("HERE");
});

test("a line of a megabyte is cut to what is asked for", () => {
  const line = "x".repeat(1_000_000);
  expect(JSON.stringify(quoteLine(line, 500_000, 120)).length).toBeLessThan(1000);
});
