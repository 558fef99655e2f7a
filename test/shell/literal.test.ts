import { isLoose, literalStart, literalValue, partOfWord } from "../../src/shell/literal.js";
import { readCommand } from "./read-command.js";

test.each([
  ["RUN p --output=abc", "abc", "abc"],
  ["RUN p '--output='abc", "'--output='abc", "abc"],
  ["RUN p '--output='a'b'", "'--output='a'b'", "ab"],
  ["RUN p \\--output=abc", "\\--output=abc", "abc"],
  ["RUN p '--output=abc'", "abc", "abc"],
  ['RUN p --output="a b"', '"a b"', "a b"],
  ['RUN ["p", "--output=abc"]', "abc", "abc"],
  ['RUN p "--out"put=abc', '"--out"put=abc', "abc"],
])("the place of a value: %s", (instruction, place, value) => {
  const { command, text } = readCommand(instruction);
  const word = command.words[1];
  const part = word && partOfWord(word, "--output=".length);
  expect(part && [text.slice(part.start, part.end), part.value]).toEqual([place, value]);
});

test.each([
  [
    "RUN p --output=$X/a",
    [
      { kind: "variable", name: "X" },
      { kind: "literal", value: "/a" },
    ],
  ],
  [
    "RUN p --output=a$X",
    [
      { kind: "literal", value: "a" },
      { kind: "variable", name: "X" },
    ],
  ],
  ["RUN p --output=a", [{ kind: "literal", value: "a" }]],
])("the parts of a value: %s", (instruction, parts) => {
  const word = readCommand(instruction).command.words[1];
  expect(word && partOfWord(word, "--output=".length).parts).toEqual(parts);
});

test("words with variables", () => {
  const [, first, second] = readCommand("RUN p a$X $X").command.words;
  expect(first && [literalStart(first), isLoose(first)]).toEqual(["a", false]);
  expect(second && [literalStart(second), isLoose(second)]).toEqual(["", true]);
  const [, empty] = readCommand('RUN p ""').command.words;
  expect(empty && isLoose(empty)).toBe(false);
});

test.each<[Parameters<typeof literalValue>[0], string | undefined]>([
  [[], ""],
  [[{ kind: "literal", value: "a b" }], "a b"],
  [[{ kind: "unknown" }], undefined],
  [
    [
      { kind: "literal", value: "a" },
      { kind: "variable", name: "X" },
    ],
    undefined,
  ],
])("a word is known when all of it is literal: %j", (parts, value) => {
  expect(literalValue(parts)).toBe(value);
});
