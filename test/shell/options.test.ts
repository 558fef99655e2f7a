import { parseDockerfile } from "../../src/dockerfile/parse.js";
import type { Command } from "../../src/shell/command.js";
import {
  expandWords,
  isLoose,
  literalStart,
  partOfWord,
  programName,
  readArguments,
  splitSubcommand,
  type OptionTable,
} from "../../src/shell/options.js";
import { recogniser } from "../../src/shell/recogniser.js";

function read(instruction: string): { command: Command; text: string } {
  const dockerfile = parseDockerfile(`FROM x\n${instruction}\n`);
  const [command] = [...dockerfile.commands()];
  if (!command) throw new Error(`No command in: ${instruction}`);
  return { command, text: dockerfile.source.text };
}

const table: OptionTable = {
  valued: ["-o --output", "-r"],
  flags: ["-v --verbose", "--output-all", "-x"],
  abbreviates: true,
};

function argumentsOf(instruction: string, options: OptionTable = table) {
  const { options: given, operands, isComplete } = readArguments(read(instruction).command.words.slice(1), options);
  return {
    options: given.map(({ name, value }) => (value ? `${name}=${value.value ?? value.raw}` : name)),
    operands: operands.map((word) => word.raw),
    isComplete,
  };
}

test.each([
  ["RUN p -o a b", ["--output=a"], ["b"], true],
  ["RUN p -oa b", ["--output=a"], ["b"], true],
  ["RUN p -vo a b", ["--verbose", "--output=a"], ["b"], true],
  ["RUN p --output=a b", ["--output=a"], ["b"], true],
  ["RUN p --output= b", ["--output="], ["b"], true],
  ["RUN p --output a b", ["--output=a"], ["b"], true],
  ["RUN p --verb b", ["--verbose"], ["b"], true],
  ["RUN p --outp a", ["--outp"], ["a"], true],
  ["RUN p --unknown a", ["--unknown"], ["a"], true],
  ["RUN p -v -- -o a", ["--verbose"], ["-o", "a"], true],
  ["RUN p - a", [], ["-", "a"], true],
  ["RUN p -o", ["--output"], [], true],
  ["RUN p $X a", [], ["$X", "a"], false],
  ["RUN p -o $X a", ["--output=$X"], ["a"], true],
  ["RUN p -o$X a", ["--output=$X"], ["a"], true],
  ["RUN p -v$X a", ["--verbose"], ["a"], false],
  ["RUN p -$X a", [], ["a"], false],
  ["RUN p --output=$X/a", ["--output=$X/a"], [], true],
  ["RUN p x$X", [], ["x$X"], true],
  ["RUN p -- $X", [], ["$X"], true],
])("%s", (instruction, options, operands, isComplete) => {
  expect(argumentsOf(instruction)).toEqual({ options, operands, isComplete });
});

test("tables may stop at the first operand, and take unknown options for valued ones", () => {
  expect(argumentsOf("RUN p -v run -o a", { ...table, stopsAtOperand: true })).toMatchObject({
    options: ["--verbose"],
    operands: ["run", "-o", "a"],
  });
  const open = { ...table, unknownTakeValue: true };
  expect(argumentsOf("RUN p --new a --newer --verbose b", open)).toMatchObject({
    options: ["--new=a", "--newer", "--verbose"],
    operands: ["b"],
  });
});

test.each([
  ["RUN p --output=abc", "abc", "abc"],
  ["RUN p '--output=abc'", "abc", "abc"],
  ['RUN p --output="a b"', '"a b"', "a b"],
  ['RUN ["p", "--output=abc"]', "abc", "abc"],
  ['RUN p "--out"put=abc', '"--out"put=abc', "abc"],
])("the place of a value: %s", (instruction, place, value) => {
  const { command, text } = read(instruction);
  const word = command.words[1];
  const part = word && partOfWord(word, "--output=".length);
  expect(part && [text.slice(part.start, part.end), part.value]).toEqual([place, value]);
});

test("words with variables", () => {
  const { command } = read("RUN p a$X $X");
  const [, first, second] = command.words;
  expect(first && [literalStart(first), isLoose(first)]).toEqual(["a", false]);
  expect(second && [literalStart(second), isLoose(second)]).toEqual(["", true]);
  const put = expandWords(command.words, (word) => (word.raw === "$X" ? "one two" : undefined));
  expect(put.map((word) => word.value)).toEqual(["p", undefined, "one", "two"]);
  expect(expandWords(read('RUN p "$X"').command.words, () => "one two").map((word) => word.value)).toEqual([
    "p",
    "one two",
  ]);
});

test.each([
  ["RUN /usr/bin/pip x", "pip"],
  ["RUN $VENV/bin/pip x", "pip"],
  ["RUN pip.exe x", "pip"],
  ["RUN $PIP x", undefined],
  ["RUN pip$V x", undefined],
])("programName: %s is %s", (instruction, expected) => {
  expect(programName(read(instruction).command.words[0])).toBe(expected);
});

test.each([
  ["RUN p -o a sub x", ["sub"], ["x"]],
  ["RUN p tool -v sub x", ["tool", "sub"], ["x"]],
  ["RUN p $OPTIONS sub x", ["sub"], ["x"]],
  ["RUN p x$SUB x", undefined, undefined],
  ["RUN p -v", undefined, undefined],
  ["RUN p $A $B $C $D sub", undefined, undefined],
])("splitSubcommand: %s", (instruction, subcommand, rest) => {
  const split = splitSubcommand(read(instruction).command.words.slice(1), table, ["tool"]);
  expect(split?.subcommand.map((word) => word.value)).toEqual(subcommand);
  expect(split?.rest.map((word) => word.value)).toEqual(rest);
});

test("a recogniser reads the same words once", () => {
  let count = 0;
  const found = recogniser((_, words) => {
    count++;
    return words.length;
  });
  const { command } = read("RUN p $X");
  expect([found(command), found(command), count]).toEqual([2, 2, 1]);
  expect([found(command, () => "a b"), count]).toEqual([3, 2]);
});
