import { isNear } from "../../src/text/distance.js";

test.each([
  ["build", "build", 0, true],
  ["buidler", "builder", 1, false],
  ["buidler", "builder", 2, true],
  ["build", "builder", 2, true],
  ["build", "builders", 2, false],
  ["", "ab", 2, true],
  ["abc", "xyz", 2, false],
  ["", "ab", 1, false],
])("%j and %j within %d", (a, b, most, near) => {
  expect(isNear(a, b, most)).toBe(near);
  expect(isNear(b, a, most)).toBe(near);
});
