import { quoteWord } from "../../src/shell/quote.js";
import { readShell } from "./read-shell.js";

test.each([
  ["x", "x", "x"],
  ["x==1.0", "x==1.0", "x==1.0"],
  ["x>=1,<2", '"x>=1,<2"', "'x>=1,<2'"],
  ["x[y]", '"x[y]"', "'x[y]'"],
  ["", '""', "''"],
  ['a $X `b` "c" \\', '"a \\$X \\`b\\` \\"c\\" \\\\"', "'a $X `b` \"c\" \\'"],
  ["it's", '"it\'s"', "'it'\\''s'"],
  ["~/x", '"~/x"', "'~/x'"],
  ["A=1", "A=1", "A=1"],
  ["=1", '"=1"', "'=1'"],
  ["#x", '"#x"', "'#x'"],
])("%j", (value, double, single) => {
  expect([quoteWord(value), quoteWord(value, "'")]).toEqual([double, single]);
  for (const quoted of [double, single]) expect(readShell(`a ${quoted}`)!.commands[0]!.words[1]!.value).toBe(value);
});
