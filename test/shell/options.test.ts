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

const makeTable = (): OptionTable => ({
  valued: ["-o --output", "-r", "--log --log-file", "-dir --directory"],
  flags: ["-v --verbose", "--output-all", "-x", "--log-level", "-nv --no-verbose"],
  abbreviates: true,
});

function argumentsOf(instruction: string, options: OptionTable = makeTable()) {
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
  ["RUN p --log a", ["--log-file=a"], [], true],
  ["RUN p -vx a", ["--verbose", "-x"], ["a"], true],
  ["RUN p -nv a", ["--no-verbose"], ["a"], true],
  ["RUN p -dir a b", ["--directory=a"], ["b"], true],
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
  ["RUN p --$X -v a", ["--verbose"], ["a"], false],
  ["RUN p --out$X a", [], ["a"], false],
  ["RUN p --output=$X/a", ["--output=$X/a"], [], true],
  ["RUN p x$X", [], ["x$X"], true],
  ["RUN p -- $X", [], ["$X"], true],
])("%s", (instruction, options, operands, isComplete) => {
  expect(argumentsOf(instruction)).toEqual({ options, operands, isComplete });
});

test("tables may stop at the first operand, and take unknown options for valued ones", () => {
  expect(argumentsOf("RUN p -v run -o a", { ...makeTable(), stopsAtOperand: true })).toMatchObject({
    options: ["--verbose"],
    operands: ["run", "-o", "a"],
  });
  const open = { ...makeTable(), unknownTakeValue: true };
  expect(argumentsOf("RUN p --new a --newer --verbose b", open)).toMatchObject({
    options: ["--new=a", "--newer", "--verbose"],
    operands: ["b"],
  });
});

test("long names are cut short only where the program takes them so", () => {
  expect(argumentsOf("RUN p --verb", { ...makeTable(), abbreviates: false }).options).toEqual(["--verb"]);
});

test("an option is asked for by any of its names, and the last value counts", () => {
  const { command } = read("RUN p -o a --output=b -v");
  const given = readArguments(command.words.slice(1), makeTable());
  expect([given.has("-v"), given.has("--verbose"), given.has("-x"), given.has("--other")]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect([given.option("-o")?.value, given.option("--verbose"), given.option("-x")]).toEqual([
    "b",
    undefined,
    undefined,
  ]);
  expect(given.all("--output").map(({ value }) => value)).toEqual(["a", "b"]);
  expect(given.all("-v")).toEqual([]);
});

test("options before a subcommand count as well, what else stands there does not", () => {
  const words = read("RUN p -v $X sub -o a b").command.words;
  const given = readArguments(words.slice(4), makeTable(), words.slice(1, 3));
  expect(given.options.map(({ name }) => name)).toEqual(["--verbose", "--output"]);
  expect(given.operands.map(({ value }) => value)).toEqual(["b"]);
  expect(given.isComplete).toBe(false);
  expect(readArguments(words.slice(4), makeTable(), words.slice(1, 2)).isComplete).toBe(true);
});

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
  const { command, text } = read(instruction);
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
  const word = read(instruction).command.words[1];
  expect(word && partOfWord(word, "--output=".length).parts).toEqual(parts);
});

test("words with variables", () => {
  const { command } = read("RUN p a$X $X");
  const [, first, second] = command.words;
  expect(first && [literalStart(first), isLoose(first)]).toEqual(["a", false]);
  expect(second && [literalStart(second), isLoose(second)]).toEqual(["", true]);
  const put = expandWords(command.words, (word) => (word.raw === "$X" ? " one  two " : undefined));
  expect(put.map((word) => word.value)).toEqual(["p", undefined, "one", "two"]);
  expect(put[3]?.parts).toEqual([{ kind: "literal", value: "two" }]);
  const [, empty] = read('RUN p ""').command.words;
  expect(empty && isLoose(empty)).toBe(false);
  expect(expandWords(read('RUN p "$X"').command.words, () => "one two").map((word) => word.value)).toEqual([
    "p",
    "one two",
  ]);
});

test.each([
  ["RUN /usr/bin/pip x", "pip"],
  ["RUN $VENV/bin/pip x", "pip"],
  ["RUN pip.exe x", "pip"],
  ["RUN $A/$B/bin/pip x", "pip"],
  ["RUN run.executor x", "run.executor"],
  ["RUN ${A}pip x", undefined],
  ["RUN $VENV/ x", undefined],
  ["RUN $PIP x", undefined],
  ["RUN pip$V x", undefined],
])("programName: %s is %s", (instruction, expected) => {
  expect(programName(read(instruction).command.words[0])).toBe(expected);
});

test("no word names no program", () => {
  expect(programName(undefined)).toBeUndefined();
});

test.each([
  ["RUN p -o a sub x", ["-o", "a"], ["sub"], ["x"]],
  ["RUN p -x tool -v sub x", ["-x", "-v"], ["tool", "sub"], ["x"]],
  ["RUN p $OPTIONS sub x", ["$OPTIONS"], ["sub"], ["x"]],
  ["RUN p $A $B $C sub", ["$A", "$B", "$C"], ["sub"], []],
  ["RUN p x$SUB x", undefined, undefined, undefined],
  ["RUN p tool -v", undefined, undefined, undefined],
  ["RUN p -v", undefined, undefined, undefined],
  ["RUN p $A $B $C $D sub", undefined, undefined, undefined],
])("splitSubcommand: %s", (instruction, globals, subcommand, rest) => {
  const split = splitSubcommand(read(instruction).command.words.slice(1), makeTable(), ["tool"]);
  expect(split?.globals.map((word) => word.raw)).toEqual(globals);
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
