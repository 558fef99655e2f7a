import { partitionPoint } from "../../src/text/partition-point.js";

test.each<[readonly number[], number, number]>([
  [[], 5, 0],
  [[5], 5, 0],
  [[5], 6, 1],
  [[1, 3, 3, 3, 7], 0, 0],
  [[1, 3, 3, 3, 7], 3, 1],
  [[1, 3, 3, 3, 7], 4, 4],
  [[1, 3, 3, 3, 7], 8, 5],
])("of %j so many are below %i: %i", (numbers, limit, count) => {
  expect(partitionPoint(numbers, (number) => number < limit)).toBe(count);
});

test("a few of many are asked", () => {
  const numbers = Array.from({ length: 100_000 }, (_, number) => number);
  let asked = 0;
  const count = partitionPoint(numbers, (number) => {
    asked++;
    return number < 77_777;
  });
  expect(count).toBe(77_777);
  expect(asked).toBeLessThan(20);
});
