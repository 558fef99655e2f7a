import { lineAbove, topOf } from "../../src/dockerfile/above.js";
import { parseDockerfile } from "../../src/dockerfile/parse.js";
import { applyEdits } from "../../src/text/edit.js";

/** The file with a line above its USER. */
function withLine(text: string): string {
  const dockerfile = parseDockerfile(text);
  const user = dockerfile.instructions.find(({ keyword }) => keyword === "USER");
  if (!user) throw new Error("There is no USER.");
  return applyEdits(text, [lineAbove(dockerfile, user, "NEW")]);
}

test.each([
  ["above the instruction", "FROM a\nUSER b\n", "FROM a\nNEW\nUSER b\n"],
  ["above its comments", "FROM a\n# c\n# d\nUSER b\n", "FROM a\nNEW\n# c\n# d\nUSER b\n"],
  ["below a comment that stands apart", "FROM a\n# c\n\nUSER b\n", "FROM a\n# c\n\nNEW\nUSER b\n"],
  ["set off where the comments are", "FROM a\n\n# c\nUSER b\n", "FROM a\n\nNEW\n\n# c\nUSER b\n"],
  ["set off by a line of blanks", "FROM a\n  \n# c\nUSER b\n", "FROM a\n  \nNEW\n\n# c\nUSER b\n"],
  ["not set off without comments", "FROM a\n\nUSER b\n", "FROM a\n\nNEW\nUSER b\n"],
])("%s", (_, text, expected) => expect(withLine(text)).toBe(expected));

test("the top of the first instruction is that of its comments", () => {
  const dockerfile = parseDockerfile("# a\n# b\nFROM c\n");
  const [from] = dockerfile.instructions;
  expect(from && topOf(dockerfile, from)).toBe(0);
});
