import { parseShell } from "../../src/shell/parse.js";

function extensions(text: string): readonly (readonly [string, string, string | undefined])[] {
  const span = { start: 0, end: text.length };
  const script = parseShell({ text, span, kind: "instruction", escape: "\\", interpreter: "/bin/sh" });
  return [...(script?.extensions ?? [])]
    .sort((a, b) => a.start - b.start)
    .map((each) => [each.kind, text.slice(each.start, each.end), each.script.interpreter]);
}

it.each([
  ["[[ -f x ]] && a", [["[[", "[[", "/bin/sh"]]],
  ["echo $(cat <<< x)", [["<<<", "<<< x", "/bin/sh"]]],
  ["bash -c '[[ x ]]' && ls", [["[[", "[[", "bash"]]],
  ["a |& b", [["|&", "|&", "/bin/sh"]]],
  ["diff <(a) b", [["process substitution", "<(a)", "/bin/sh"]]],
  [
    "x+=(1) && (( i++ ))",
    [
      ["+=", "x+=(1)", "/bin/sh"],
      ["((", "((", "/bin/sh"],
    ],
  ],
  [
    "for ((i=0;i<3;i++)); do cp {a,b} c; done",
    [
      ["for ((", "for ((", "/bin/sh"],
      ["{a,b}", "{a,b}", "/bin/sh"],
    ],
  ],
  ["select x in a; do :; done", [["select", "select", "/bin/sh"]]],
  [
    "echo ${x^^} ${!y} ${z:1:2} ${a[1]}",
    [
      ["${x^^}", "${x^^}", "/bin/sh"],
      ["${!x}", "${!y}", "/bin/sh"],
      ["${x:0:1}", "${z:1:2}", "/bin/sh"],
      ["array", "${a[1]}", "/bin/sh"],
    ],
  ],
  [
    "coproc { [[ x ]]; }",
    [
      ["coproc", "coproc", "/bin/sh"],
      ["[[", "[[", "/bin/sh"],
    ],
  ],
  [
    "function f { [[ x ]]; }",
    [
      ["function", "function", "/bin/sh"],
      ["[[", "[[", "/bin/sh"],
    ],
  ],
  ["f() { [[ x ]]; }", [["[[", "[[", "/bin/sh"]]],
  [
    "select x in {a,b}; do [[ y ]]; done",
    [
      ["select", "select", "/bin/sh"],
      ["{a,b}", "{a,b}", "/bin/sh"],
      ["[[", "[[", "/bin/sh"],
    ],
  ],
  ["echo function x; f() { [[ y ]]; }", [["[[", "[[", "/bin/sh"]]],
  ["case x in a) [[ y ]];; esac", [["[[", "[[", "/bin/sh"]]],
  [
    "a | b |& c | [[ d ]]",
    [
      ["|&", "|&", "/bin/sh"],
      ["[[", "[[", "/bin/sh"],
    ],
  ],
  [
    "a <<< ${x^^}",
    [
      ["<<<", "<<< ${x^^}", "/bin/sh"],
      ["${x^^}", "${x^^}", "/bin/sh"],
    ],
  ],
  [
    "a &> x; b &>> y",
    [
      ["&>", "&>", "/bin/sh"],
      ["&>>", "&>>", "/bin/sh"],
    ],
  ],
  [
    "x=(1 2); y[1]=2; z=3; v+=4",
    [
      ["array", "x=(1 2)", "/bin/sh"],
      ["array", "y[1]=2", "/bin/sh"],
      ["+=", "v+=4", "/bin/sh"],
    ],
  ],
  ["cp x{a,b} y", [["{a,b}", "x{a,b}", "/bin/sh"]]],
  ["echo ${x:-${y^^}}", [["${x^^}", "${y^^}", "/bin/sh"]]],
  [
    "echo ${!x@} ${x/a/b} ${x@Q}",
    [
      ["${!x}", "${!x@}", "/bin/sh"],
      ["${x/a/b}", "${x/a/b}", "/bin/sh"],
      ["${x^^}", "${x@Q}", "/bin/sh"],
    ],
  ],
  ['sh -c "echo ${y^^}"', [["${x^^}", "${y^^}", "/bin/sh"]]],
  ["echo $([[ x ]])", [["[[", "[[", "/bin/sh"]]],
  ["printf $'a\\n' > {x,y}", [["$'…'", "$'a\\n'", "/bin/sh"]]],
])("finds what POSIX does not know in %s", (text, expected) => expect(extensions(text)).toEqual(expected));

it.each([
  "a=b; f() { [ -f x ]; }",
  "echo \"{a,b}\" '[[' {} ${x:-y} ${x%.*}",
  "case x in {a,b}) ls ;; esac",
  "echo function f [[ '|&' \"&>\"",
  "cat <<E\n[[ {a,b} ]]\nE",
])("finds nothing in %s", (text) => expect(extensions(text)).toEqual([]));

it("finds each of several pipes at its own place", () => {
  const text = "a |& b | c |& d";
  const span = { start: 0, end: text.length };
  const script = parseShell({ text, span, kind: "instruction", escape: "\\", interpreter: "/bin/sh" });
  expect(script?.extensions.map(({ start }) => start)).toEqual([2, 11]);
});
