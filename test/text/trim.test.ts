import { trimEndOf } from "../../src/text/trim.js";

test.each([
  ["/app//", "/", "/app"],
  ["//", "/", ""],
  ["", "/", ""],
  ["/app", "/", "/app"],
  ["/a/b", "/", "/a/b"],
  ["libpq.*", ".*", "libpq"],
])("%j without %j at its end is %j", (text, set, expected) => {
  expect(trimEndOf(text, set)).toBe(expected);
});
