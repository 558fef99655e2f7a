import { splitSubcommand } from "../../src/shell/subcommand.js";
import { makeTable, readCommand } from "./read-command.js";

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
  const split = splitSubcommand(readCommand(instruction).command.words.slice(1), makeTable(), ["tool"]);
  expect(split?.globals.map((word) => word.raw)).toEqual(globals);
  expect(split?.subcommand.map((word) => word.value)).toEqual(subcommand);
  expect(split?.rest.map((word) => word.value)).toEqual(rest);
});
