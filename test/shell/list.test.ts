import type { Command } from "../../src/shell/command.js";
import {
  affects,
  commandAfter,
  earlierInShell,
  indexFrom,
  isLast,
  laterInShell,
  outermostScript,
  pipedInto,
} from "../../src/shell/list.js";
import { readJson, readShell } from "./read-shell.js";

const names = (commands: Iterable<Command>): string =>
  [...commands].map((command) => command.words[0]?.value).join(" ");
const find = (text: string, name = "x"): Command =>
  readShell(text, { kind: "heredoc" })!.commands.find((command) => command.words[0]?.value === name)!;

test.each([
  ["x", ""],
  ["x && a; b", "a b"],
  ["a; x; (b; c); { d; }", "b c d"],
  ["(x; a); b", "a"],
  ["{ x; a; }; b", "a b"],
  ["{ x; a; } | b; c", "a"],
  ["x | a; b", ""],
  ["a | x; b", ""],
  ["x & a", ""],
  ["x && a & b", "a"],
  ["{ x; a; } & b", "a"],
  ["if x; then a; fi; b", "a b"],
  ["sh -c 'x; a'; b", "a"],
  ["x; sh -c 'a'; b", "sh a b"],
  ["b $(x; a); c", "a"],
  ["x; b $(a)", "b a"],
  ["f() { x; a; }; b", "a"],
  ["for i in 1; do x; a; done; b", "a b"],
])("what x does to its shell in %s reaches: %s", (text, expected) => {
  expect(names(laterInShell(find(text)))).toBe(expected);
});

test("what reaches a command, nearest first", () => {
  expect(names(earlierInShell(find("a; (b); c | d; { e; }; sh -c 'f; x'; g")))).toBe("f e a");
  expect(names(earlierInShell(find("x; a")))).toBe("");
});

test("a command does not affect what stands in its own words, nor itself", () => {
  const [outer, inner] = readShell("x $(a)")!.commands;
  expect([affects(outer!, inner!), affects(outer!, outer!), affects(inner!, outer!)]).toEqual([false, false, false]);
});

test("commands of two scripts have nothing to do with each other", () => {
  const [one] = readShell("a")!.commands;
  const [, two] = readShell("a; b")!.commands;
  expect(affects(one!, two!)).toBe(false);
});

test.each([
  ["x", true],
  ["a && x", true],
  ["a; x\n", true],
  ["x; a", false],
  ["x || a", false],
  ["x | a", false],
  ["a | x", true],
  ["x &", false],
  ["(a; x)", true],
  ["(x) && a", false],
  ["{ { x; }; }", true],
  ["if a; then x; else b; fi", true],
  ["if x; then a; fi", false],
  ["while a; do x; done", false],
  ["sh -c 'a; x'", true],
  ["sh -c 'x' && a", false],
  ["a $(x)", false],
  ["f() { x; }", false],
  ["! x", true],
])("whether x in %j may be the last to run: %s", (text, expected) => {
  expect(isLast(find(text))).toBe(expected);
});

test("the string of a JSON form ends with its last command", () => {
  const commands = readJson('["sh", "-c", "a && x"]')!.commands;
  expect(commands.map(isLast)).toEqual([true, false, true]);
});

test.each([
  ["x | a", "a"],
  ["x |& a | b", "a"],
  ["x | (cd y; a)", "cd"],
  ["x $(a) | b", "b"],
  ["x && a | b", undefined],
  ["x", undefined],
])("what reads from x in %s", (text, expected) => {
  expect(pipedInto(find(text))?.words[0]?.value).toBe(expected);
});

test.each([
  ["x | (a; b)", "a"],
  ["(x); a", "a"],
  ["sh -c 'x; a'", "a"],
  ["x", undefined],
])("what stands behind x in %s", (text, expected) => {
  expect(commandAfter(find(text))?.words[0]?.value).toBe(expected);
});

test.each([
  [0, 0],
  [1, 0],
  [2, 1],
  [5, 1],
  [6, 3],
])("the first of several places from %d on", (offset, index) => {
  expect(indexFrom([{ start: 1 }, { start: 5 }, { start: 5 }], offset)).toBe(index);
});

test("the outermost script of a command nested twice", () => {
  const script = readShell("a $(sh -c 'b')")!;
  expect(script.commands.map(outermostScript)).toEqual(script.commands.map(() => script));
});
