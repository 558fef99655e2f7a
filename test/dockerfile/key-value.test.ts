import { valueForEquals } from "../../src/dockerfile/key-value.js";
import { parseDockerfile } from "../../src/dockerfile/parse.js";

/** What BuildKit makes of the only ENV of a file. */
function partsOf(instruction: string): unknown {
  const { instructions, problems } = parseDockerfile(`FROM scratch\n${instruction}\n`);
  expect(problems).toEqual([]);
  const last = instructions.at(-1);
  return last?.keyword === "ENV" ? last.pairs.map(({ name, value }) => [name.value, value?.parts]) : undefined;
}

test.each([
  "1",
  "a b",
  "/x:$PATH",
  "--a $A --b ${B:-x}",
  '"a b"',
  "'a $b'",
  `a "b  c" 'd $e' f`,
  `a\\ b`,
  `a \\$b \\"c\\" \\\\`,
  `it "isn't" 'a "quote"'`,
  "a\\b c",
  '"a\\b" c',
  "'a\\b' c",
  "'a' 'b c'",
  '5\\" disk',
  "'C:\\' x",
  "a \\ \n b",
  "a \\\n    b \\\n    c",
  "a \\\n  # why\n  b",
  `C:\\\\x y`,
  "= x",
  "{a: [1, 2]}",
])("%s means the same behind an equals sign", (raw) => {
  const value = valueForEquals(raw, "\\");
  expect(value).toBeDefined();
  expect(partsOf(`ENV A=${value}`)).toEqual(partsOf(`ENV A ${raw}`));
});

test.each([
  ["don't", "a quote is open"],
  ['a "b', "a quote is open"],
  ['a "b" \\\n c', "quotes stand on several lines"],
  ["a ${B:-c d}", "a blank stands in a default"],
  ["C:\\x \\\n y", "an escape stands on several lines"],
  ["a b\\", "an escape stands at the end"],
])("%s is left alone: %s", (raw) => expect(valueForEquals(raw, "\\")).toBeUndefined());

test.each(["1", '"a b"', "'a b'", "a\\ b", "$A"])("%s needs no more quotes", (raw) =>
  expect(valueForEquals(raw, "\\")).toBe(raw),
);

test("the file's own escape character counts", () => expect(valueForEquals('C:\\x "y"', "`")).toBe('"C:\\x y"'));
