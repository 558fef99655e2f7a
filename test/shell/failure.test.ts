import {
  asksHowItEnded,
  canHideFailure,
  failureOptionsAt,
  isTriedAgain,
  restOfChain,
} from "../../src/shell/failure.js";
import type { Command, Script } from "../../src/shell/command.js";
import { readJson, readShell } from "./read-shell.js";

const plain = { errexit: false, pipefail: false };
const findIn = (script: Script | undefined): Command =>
  script!.commands.find((command) => command.words[0]?.value === "x")!;
const find = (text: string): Command => findIn(readShell(text, { kind: "heredoc" }));

test.each([
  "x || true",
  "x || :",
  "x || /bin/true",
  "x || echo failed",
  "x || exit 0",
  "x; a",
  "x\na",
  "x &",
  "x && a & b",
  "x | a",
  "x && a || true",
  "a && x || true && b",
  "x && a; b",
  "set -e; x && a; b",
  "set -e; x | a",
  "set -e; x || true",
  "set -e; if x; then a; fi",
  "set -e; { x; a; } || b",
  "set -e; if { x; a; }; then b; fi",
  "set -e; set +e; x; a",
  "(set -e); x; a",
  "! x",
  "if x; then a; fi",
  "while x; do a; done",
  "for i in 1 2; do x; done",
  "(x; a)",
  "{ x; } || true",
  "(a && x) | b",
  "sh -c 'x; a'",
  "set -e; sh -c 'x; a'",
  "sh -c 'x' || true",
  "if a; then x; fi; b",
  "x && (a); b",
  "grep -e y; x; a",
  "set a -e; x; a",
  "set - -e; x; a",
  "set -eo nounset; x | a",
  "set -e; ! { x; a; }",
  "set -e; { x; a; } && b",
])("a failure of x goes unseen in %j", (text) => {
  expect(canHideFailure(find(text), plain)).toBe(true);
});

test.each([
  "x",
  "a && x",
  "x && a",
  "a; x",
  "a | x",
  "x && a && b | c",
  "x || exit 1",
  "x || { echo failed; exit 1; }",
  "x || a",
  "x || echo failed > log",
  "set -e; x; a",
  "set -ex\nx\na",
  "set -o errexit; x; a",
  "set -eo pipefail; x | a; b",
  "set -euo pipefail\nx | a | b",
  "a || x",
  "set -e; for i in 1 2; do x; done; a",
  "set -e; (x; a); b",
  "(a; x)",
  "if a; then x; fi",
  "bash -ec 'x; a'",
  "bash -eo pipefail -c 'x | a'",
  "bash --login -e -c 'x; a'",
  "A=$(x)",
  "f() { x; a; }; set -e; f",
  "x || [[ a ]]",
  "bash <<'E'\nx\na\nE",
  "sh -c 'set -e; x; a'",
  "if sh -c 'set -e; x; a'; then b; fi",
  "a $(x); b",
  "x || A=1",
  "x || exit",
  "x || $A",
  "x || (true)",
])("it is seen, or nobody can say, in %j", (text) => {
  expect(canHideFailure(find(text), plain)).toBe(false);
});

test("the options that the outermost shell starts with count", () => {
  expect(canHideFailure(find("x; a"), { errexit: true, pipefail: false })).toBe(false);
  expect(canHideFailure(find("x | a"), { errexit: false, pipefail: true })).toBe(false);
  expect(canHideFailure(find("x | a; b"), { errexit: false, pipefail: true })).toBe(true);
  expect(canHideFailure(find("sh -c 'x; a'"), { errexit: true, pipefail: true })).toBe(true);
});

test("what is in force at a command", () => {
  expect(failureOptionsAt(find("set -eo pipefail; x"), plain)).toEqual({ errexit: true, pipefail: true });
  expect(failureOptionsAt(find("set -e +o pipefail; x"), { errexit: false, pipefail: true })).toEqual({
    errexit: true,
    pipefail: false,
  });
  expect(failureOptionsAt(find("set -- -e; x"), plain)).toEqual(plain);
  expect(failureOptionsAt(find("x; set -e"), plain)).toEqual(plain);
  expect(failureOptionsAt(findIn(readJson('["bash", "-eo", "pipefail", "-c", "x; a"]')), plain)).toEqual({
    errexit: true,
    pipefail: true,
  });
});

test("the options of a shell of its own are not those of the outer one", () => {
  const strict = { errexit: true, pipefail: true };
  expect(failureOptionsAt(find("sh -c 'x; a'"), strict)).toEqual(plain);
  expect(failureOptionsAt(find("su app -c 'x; a'"), strict)).toEqual(plain);
  expect(failureOptionsAt(find("$SHELL; bash $A -c b; sh -ec 'x'"), plain)).toEqual({ errexit: true, pipefail: false });
  expect(failureOptionsAt(find("bash <<'E'\nx\na\nE"), plain)).toEqual(strict);
});

test.each([
  ["pip install x; echo $?", true],
  ['a | b; echo "${PIPESTATUS[0]}"', true],
  ["trap 'rm x' EXIT; a", true],
  ["set -e; a", true],
  ["set -euo pipefail; a", true],
  ["set -ux; a", false],
  ["mousetrap x; reset -e", false],
  ["trapped", false],
  ["a; b", false],
])("whether %j looks at how commands end: %s", (script, expected) => {
  expect(asksHowItEnded(script)).toBe(expected);
});

test.each([
  ["if x; then a; fi", true],
  ["until x; do sleep 1; done", true],
  ["! x", true],
  ["for i in 1 2 3; do x && break; done", true],
  ["for i in 1 2 3; do A=1; x; done", false],
  ["x; for i in 1; do break; done", false],
  ["if a; then x; fi", false],
  ["x", false],
])("whether x is tried again in %j: %s", (text, expected) => {
  expect(isTriedAgain(find(text))).toBe(expected);
});

test.each([
  ["x", "end"],
  ["x; a", ";"],
  ["x && a", "end"],
  ["x && a && b || true", "|| true"],
  ["x || (echo y; exit 1)", "|| echo y"],
  ["x && a | b", "|"],
  ["x || A=1", "||"],
  [`x || echo "$A" ${"b".repeat(80)}`, `|| echo "$A" ${"b".repeat(47)}`],
])("the end of the chain in %j is %j", (text, expected) => {
  expect(restOfChain(find(text))).toBe(expected);
});
