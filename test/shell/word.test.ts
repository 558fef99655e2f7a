import type { WordPart } from "../../src/shell/command.js";
import { readShell } from "./read-shell.js";

const read = (raw: string): { value: string | undefined; parts: readonly WordPart[] } => {
  const [command] = readShell(`x ${raw}`, { kind: "heredoc" })!.commands;
  expect(command!.words).toHaveLength(2);
  const word = command!.words[1]!;
  expect(word.raw).toBe(raw);
  return { value: word.value, parts: word.parts };
};

describe("the text that the program sees", () => {
  test.each([
    ["plain", "plain"],
    ["'a b'", "a b"],
    ["''", ""],
    ['""', ""],
    ['"a \\"b\\" \\$c \\\\ \\d"', 'a "b" $c \\ \\d'],
    ["a\\ b\\c", "a bc"],
    ["a'b'\"c\"d", "abcd"],
    ["$'a\\n\\x41\\'b'", "a\nA'b"],
    ['$"a b"', "a b"],
    ["*.txt", "*.txt"],
    ["[a-c]?", "[a-c]?"],
    ['[a"b c"]*', "[ab c]*"],
    ["{a,b}/c", "{a,b}/c"],
    ["{a,'b c'}", "{a,b c}"],
    ["{a\\ b,c}", "{a b,c}"],
    ["@(a|'b c')", "@(a|b c)"],
    ["~/x", "~/x"],
    ["a\\\nb", "ab"],
    ["'a\nb'", "a\nb"],
    ["x==1", "x==1"],
    ["'x[y]>=1,<2'", "x[y]>=1,<2"],
    ["größe🐳", "größe🐳"],
  ])("%s", (raw, value) => {
    expect(read(raw)).toEqual({ value, parts: [{ kind: "literal", value }] });
  });
});

describe("expansions", () => {
  const literal = (value: string): WordPart => ({ kind: "literal", value });
  const variable = (name: string, fallback?: string): WordPart =>
    fallback === undefined ? { kind: "variable", name } : { kind: "variable", name, fallback };
  const unknown: WordPart = { kind: "unknown" };

  test.each<[string, readonly WordPart[]]>([
    ["$X", [variable("X")]],
    ["${X}", [variable("X")]],
    ['"$X"', [variable("X")]],
    ['"$X"""', [variable("X")]],
    ["a$X'b c'\"$Y\"d", [literal("a"), variable("X"), literal("b c"), variable("Y"), literal("d")]],
    ["${X:-a}", [variable("X", "a")]],
    ["${X-'a b'}", [variable("X", "a b")]],
    ["${X:-}", [variable("X", "")]],
    ["${X:-$Y}", [unknown]],
    ["${X:-a$(b)}", [unknown]],
    ["${X:=a}", [unknown]],
    ["${X:+a}", [unknown]],
    ["${X%.*}", [unknown]],
    ["${#X}", [unknown]],
    ["${!X}", [unknown]],
    ["${X[0]}", [unknown]],
    ["${X[@]}", [unknown]],
    ["$1", [unknown]],
    ['"$@"', [unknown]],
    ["$?", [unknown]],
    ["a=$(b)", [literal("a="), unknown]],
    ["`b`c", [unknown, literal("c")]],
    ["$((1 + 2))", [unknown]],
    ["{a,$X}", [literal("{a,"), variable("X"), literal("}")]],
    ["<(a)", [unknown]],
    ["'$X'", [literal("$X")]],
    ["\\$X", [literal("$X")]],
    ["$", [literal("$")]],
  ])("%s", (raw, parts) => {
    const word = read(raw);
    expect(word.parts).toEqual(parts);
    expect(word.value).toBe(
      parts.every((part) => part.kind === "literal") ? parts.map((part) => part.value).join("") : undefined,
    );
  });
});
