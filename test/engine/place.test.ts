import { placeOf, spanFault } from "../../src/engine/place.js";
import { createSource } from "../../src/text/source.js";

const source = createSource("FROM x\nRUN a\n");

test.each([
  ["a word", 7, 10, [2, 1, 2, 4]],
  ["a place between lines", 7, 7, [2, 1, 2, 1]],
  ["the start", 0, 0, [1, 1, 1, 1]],
  ["a line with its end", 0, 7, [1, 1, 1, 8]],
  ["the whole text", 0, 13, [1, 1, 2, 7]],
  ["more than a line", 5, 8, [1, 6, 2, 2]],
] as const)("%s", (_, start, end, [line, column, endLine, endColumn]) => {
  expect(placeOf(source, { start, end })).toEqual({ line, column, endLine, endColumn });
});

test.each([
  [0, 0],
  [0, 13],
  [13, 13],
])("%d..%d lies in a text of 13 characters", (start, end) => {
  expect(spanFault({ start, end }, 13)).toBeUndefined();
});

test.each([
  [0, 14],
  [-1, 2],
  [5, 4],
  [0.5, 2],
  [0, 1.5],
  [NaN, 2],
])("%d..%d does not", (start, end) => {
  expect(spanFault({ start, end }, 13)).toBe(`The place ${start}..${end} does not lie in the text of 13 characters.`);
});
