import { interpolate, splitWords } from "../../src/context/interpolation.js";

test.each<[string, string, boolean]>([
  ["a", "a", true],
  ["$$a $${b}", "$a ${b}", true],
  ["${A:-b}c", "bc", true],
  ["${A-b}", "b", true],
  ["${A:-}", "", true],
  ["x$A", "x${A}", false],
  ["${A}", "${A}", false],
  ["${A:?needed}", "${A}", false],
  ["${A:-${B}}c", "${A}c", false],
  ["5$", "5$", false],
  ["${A", "${A", false],
])("%s is %s", (text, value, isKnown) => {
  expect(interpolate(text)).toEqual({ value, isKnown });
});

test.each<[string, readonly string[]]>([
  ["", []],
  ["  a  b ", ["a", "b"]],
  [`a "b c" 'd e'f`, ["a", "b c", "d ef"]],
  [String.raw`a\ b "c\"d" 'e\f'`, ["a b", 'c"d', String.raw`e\f`]],
  ['""', [""]],
  ['"open', ["open"]],
])("%j is split into %j", (text, words) => {
  expect(splitWords(text)).toEqual(words);
});
