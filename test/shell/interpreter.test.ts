import { interpreterLine, readsInput, readsShellText, scriptArgument } from "../../src/shell/interpreter.js";
import type { Word } from "../../src/shell/command.js";

/** Words without a place; `$X` has no value. */
const words = (text: string): readonly Word[] =>
  text.split(" ").map((raw) => {
    const value = raw.startsWith("$") ? undefined : raw;
    return { start: 0, end: raw.length, raw, value, parts: [] };
  });

test.each<[string, string | undefined, string | undefined]>([
  ["sh -c X", "X", "sh"],
  ["/bin/bash -euo pipefail -c X y", "X", "/bin/bash"],
  ["bash -c -e X", "X", "bash"],
  ["bash --rcfile f -ic X", "X", "bash"],
  ["bash +o posix -c X", "X", "bash"],
  ["bash -c -- X", "X", "bash"],
  ["bash -c -- -n", "-n", "bash"],
  ["bash -c $X", "$X", "bash"],
  ["bash -c", undefined, undefined],
  ["bash file -c X", undefined, undefined],
  ["bash $OPTIONS -c X", undefined, undefined],
  ["python -c X", undefined, undefined],
  ["su app -c X", "X", "sh"],
  ["su - $USER --command X", "X", "sh"],
  ["su -s /bin/bash app -c X", "X", "/bin/bash"],
  ["su --shell=/bin/dash -c X app", "X", "/bin/dash"],
  ["su --shell /bin/dash -c X app", "X", "/bin/dash"],
  ["su --shell=/bin/dash -lc X app", undefined, undefined],
  ["su -g staff -c X app", "X", "sh"],
  ["su --unheard-of-l app -c X", undefined, undefined],
  ["su --login-shell app -c X", undefined, undefined],
  ["su app -c", undefined, undefined],
  ["su -s /bin/zsh app -c X", undefined, undefined],
  ["su -Z app -c X", undefined, undefined],
  ["su app", undefined, undefined],
  ["runuser -l app -c X", "X", "sh"],
  ["runuser -u app -- pip", undefined, undefined],
])("%s", (text, script, interpreter) => {
  const all = words(text);
  const found = scriptArgument(all);
  expect(found && all[found.index]?.raw).toBe(script);
  expect(found?.interpreter).toBe(interpreter);
});

test.each([
  ["sh", true],
  ["bash -ex", true],
  ["bash -s -- -y", true],
  ["bash -", true],
  ["bash -- file", false],
  ["bash -ex file", false],
  ["bash -s $X", false],
  ["bash +e file", false],
  ["sh file", false],
  ["sh -c X", false],
  ["sh $X", false],
  ["python", false],
])("whether %s reads a script from its input", (text, expected) => {
  expect(readsInput(words(text))).toBe(expected);
});

test.each([
  ["#!/bin/sh -e\na", "/bin/sh -e"],
  ["#!  /usr/bin/env python3 \r\na", "/usr/bin/env python3"],
  ["#!/bin/sh", "/bin/sh"],
  ["# !/bin/sh", undefined],
  [" #!/bin/sh", undefined],
])("the interpreter of %j", (text, expected) => {
  expect(interpreterLine(text)).toBe(expected);
});

test.each([
  ["/bin/bash -e", true],
  [" /bin/sh", true],
  ["/usr/bin/env \t -S A=1 bash", true],
  ["/usr/bin/env -S python3 bash", false],
  ["/usr/bin/env", false],
  ["/usr/bin/python3", false],
  ["", false],
])("whether %j reads shell text: %s", (interpreter, expected) => {
  expect(readsShellText(interpreter)).toBe(expected);
});
