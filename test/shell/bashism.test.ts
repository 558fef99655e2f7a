import { bashismsOf, portable } from "../../src/shell/bashism.js";
import { applyEdits } from "../../src/text/edit.js";
import { parseShell } from "../../src/shell/parse.js";
import { readJson } from "./read-shell.js";

function read(text: string) {
  const span = { start: 0, end: text.length };
  return bashismsOf(parseShell({ text, span, kind: "instruction", escape: "\\", interpreter: "/bin/sh" })!);
}

const found = (text: string) => read(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

test.each<[string, readonly (readonly [string, string])[]]>([
  [
    "[[ -f x ]] && source y",
    [
      ["[[", "[["],
      ["source", "source"],
    ],
  ],
  [
    "a |& b; x=(1)",
    [
      ["|&", "|&"],
      ["array", "x=(1)"],
    ],
  ],
  [
    "source a; [[ x ]]",
    [
      ["source", "source"],
      ["[[", "[["],
    ],
  ],
  ["echo -e x >| y", [["echo -e", "-e"]]],
  [
    "shopt -s x; pushd y",
    [
      ["builtin", "shopt"],
      ["builtin", "pushd"],
    ],
  ],
  ["set -o pipefail", [["pipefail", "pipefail"]]],
  ["set -euo pipefail", [["pipefail", "pipefail"]]],
  ["set pipefail; set -e pipefail; set -o errexit", []],
  ["[ a == b ]", [["==", "=="]]],
  ["test a == b", [["==", "=="]]],
  ["[ == a ]; [ a = b ]", []],
  ["echo -e 'a\\n' > x", [["echo -e", "-e"]]],
  ["echo -e 'a\\n' >> x", [["echo -e", "-e"]]],
  ["echo -e 'a\\n' | b", [["echo -e", "-e"]]],
  ["echo -e 'a\\n'; echo -e x 2> y; echo -e x < y; echo -n x > y", []],
  ["source; echo source", []],
  ['sudo source x; "$A" source', []],
  ["cp {a,b} c", [["{a,b}", "{a,b}"]]],
  [
    "cp {a,b} c; curl http://x/{d,e}; cp f{g,h} i",
    [
      ["{a,b}", "{a,b}"],
      ["{a,b}", "f{g,h}"],
    ],
  ],
  ["curl http://x/{d,e} {f,g}", []],
  ["A=1", []],
])("%s", (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test("there is no shell in a JSON form", () => {
  expect(bashismsOf(readJson('["source", "x"]')!)).toEqual([]);
});

test.each([
  ["[ a == b ]", "[ a = b ]"],
  ["source ./x", ". ./x"],
  ["source  '/x/y'", ".  '/x/y'"],
  ["source $HOME/x", ". $HOME/x"],
  ["source x", undefined],
  ["source x /y", undefined],
  ["a &> x", "a > x 2>&1"],
  ["a &>> /var/log/x; b", "a >> /var/log/x 2>&1; b"],
  ["a &>$LOG", "a >$LOG 2>&1"],
  ['a &> "x y"', undefined],
  ["a &> x'y'", undefined],
  ["a |& b", "a 2>&1 | b"],
  ["function f { a; }", "f() { a; }"],
  ["function f() { a; }", "f() { a; }"],
  ["function  f_1  () { a; }", "f_1  () { a; }"],
  ["function a-b { a; }", undefined],
  ["[[ a ]]", undefined],
])("%s for every shell", (text, expected) => {
  const edits = read(text).map((one) => portable(one, text));
  expect(edits).toHaveLength(1);
  expect(edits[0] && applyEdits(text, edits[0])).toBe(expected);
});
