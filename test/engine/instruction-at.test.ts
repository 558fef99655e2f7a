import { parseDockerfile } from "../../src/dockerfile/parse.js";
import { instructionAt } from "../../src/engine/instruction-at.js";

const text = "# a\nFROM x\n\nRUN a \\\n  b\nCMD c\n";

test.each([
  ["# a", undefined],
  ["FROM", "FROM"],
  ["x", "FROM"],
  ["\n\nRUN", "FROM"],
  ["\nRUN", undefined],
  ["RUN", "RUN"],
  ["  b", "RUN"],
  ["CMD", "CMD"],
])("where %j begins is %s", (place, keyword) => {
  expect(instructionAt(parseDockerfile(text).instructions, text.indexOf(place))?.keyword).toBe(keyword);
});

test("behind all of them is none", () => {
  expect(instructionAt(parseDockerfile(text).instructions, text.length)).toBeUndefined();
  expect(instructionAt([], 0)).toBeUndefined();
});
