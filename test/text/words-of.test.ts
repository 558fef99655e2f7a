import { wordsOf } from "../../src/text/words-of.js";

test("an error is told by its message, anything else that is thrown by itself", () => {
  expect(wordsOf(new TypeError("It is no name."))).toBe("It is no name.");
  expect(wordsOf("no name")).toBe("no name");
  expect(wordsOf(undefined)).toBe("undefined");
});
