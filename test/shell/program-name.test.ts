import { programName } from "../../src/shell/program-name.js";
import { readCommand } from "./read-command.js";

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
  expect(programName(readCommand(instruction).command.words[0])).toBe(expected);
});

test("no word names no program", () => {
  expect(programName(undefined)).toBeUndefined();
});
