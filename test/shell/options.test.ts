import { readArguments, type OptionTable } from "../../src/shell/options.js";
import { makeTable, readCommand } from "./read-command.js";

function argumentsOf(instruction: string, options: OptionTable = makeTable()) {
  const {
    options: given,
    operands,
    isComplete,
  } = readArguments(readCommand(instruction).command.words.slice(1), options);
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
  const { command } = readCommand("RUN p -o a --output=b -v");
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
  const words = readCommand("RUN p -v $X sub -o a b").command.words;
  const given = readArguments(words.slice(4), makeTable(), words.slice(1, 3));
  expect(given.options.map(({ name }) => name)).toEqual(["--verbose", "--output"]);
  expect(given.operands.map(({ value }) => value)).toEqual(["b"]);
  expect(given.isComplete).toBe(false);
  expect(readArguments(words.slice(4), makeTable(), words.slice(1, 2)).isComplete).toBe(true);
});
