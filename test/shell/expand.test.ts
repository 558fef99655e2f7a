import { expandWords } from "../../src/shell/expand.js";
import { readCommand } from "./read-command.js";

test("variables that are known are put in, and make words of their own where no quotes are", () => {
  const { command } = readCommand("RUN p a$X $X");
  const put = expandWords(command.words, (word) => (word.raw === "$X" ? " one  two " : undefined));
  expect(put.map((word) => word.value)).toEqual(["p", undefined, "one", "two"]);
  expect(put[3]?.parts).toEqual([{ kind: "literal", value: "two" }]);
  expect(expandWords(readCommand('RUN p "$X"').command.words, () => "one two").map((word) => word.value)).toEqual([
    "p",
    "one two",
  ]);
});
