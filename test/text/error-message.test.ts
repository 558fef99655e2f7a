import { errorMessage } from "../../src/text/error-message.js";

test("an error is told by its message, anything else that is thrown by itself", () => {
  expect(errorMessage(new TypeError("It is no name."))).toBe("It is no name.");
  expect(errorMessage("no name")).toBe("no name");
  expect(errorMessage(undefined)).toBe("undefined");
});
