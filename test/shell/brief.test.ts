import { isBrief, runsScript } from "../../src/shell/brief.js";
import type { Command } from "../../src/shell/command.js";
import { readShell } from "./read-shell.js";

const first = (text: string): Command => readShell(text)!.commands[0]!;

test.each([
  ["bash", true],
  ["/bin/sh -l", true],
  ["zsh", true],
  ["echo hello", true],
  ["printenv", false],
  ["gunicorn --help", true],
  ["gunicorn -h", true],
  ["python3 app.py --version", true],
  ["--help", false],
  ["gunicorn --help app:app", false],
  ["gunicorn app:app", false],
  ["$TOOL", false],
  ["A=1", false],
])("whether %j ends by itself or is typed into: %s", (text, expected) => {
  expect(isBrief(first(text))).toBe(expected);
});

test.each([
  ["bash start.sh", true],
  ["/bin/sh $SCRIPT", true],
  ["bash -c x", false],
  ["bash", false],
  ["python start.py", false],
  ["$SHELL start.sh", false],
  ["A=1", false],
])("whether %j runs a script: %s", (text, expected) => {
  expect(runsScript(first(text))).toBe(expected);
});
