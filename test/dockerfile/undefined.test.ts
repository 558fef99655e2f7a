import { parseDockerfile } from "../../src/dockerfile/parse.js";
import {
  expandedWords,
  isAppended,
  isGlobalArgument,
  isUndefined,
  maySet,
  valuesOf,
  variablesOf,
} from "../../src/dockerfile/undefined.js";
import type { Command } from "../../src/shell/command.js";

describe("whether a variable has no value", () => {
  test.each([
    ["FROM python:3.13\nUSER b", "A", true],
    ["FROM scratch\nUSER b", "A", true],
    ["FROM scratch\nUSER b", "LANG", true],
    ["FROM python:3.13 AS a\nFROM a\nUSER b", "A", true],
    ["FROM python:3.13\nENV A=1\nUSER b", "A", false],
    ["FROM python:3.13\nARG A\nUSER b", "A", false],
    ["FROM x\nUSER b", "A", false],
    ["FROM node:22-bookworm\nUSER b", "A", false],
    ["FROM registry.example.com/python:3.13\nUSER b", "A", false],
    ["FROM python:3.13\nUSER b", "HTTPS_PROXY", false],
    ["FROM scratch\nUSER b", "no_proxy", false],
    ["FROM python:3.13\nUSER b", "PATH", false],
    ["FROM python:3.13\nUSER b", "GPG_KEY", false],
    ["FROM debian:12\nUSER b", "PYTHON_VERSION", false],
    ["FROM python:3.13\nUSER b", "HOME", true],
    ["FROM python:3.13\nENV HOME=/b\nUSER b", "HOME", false],
    ["FROM x\nUSER b", "HOME", false],
  ])("%j: %s %s", (text, name, expected) => {
    const user = parseDockerfile(text).instructions.at(-1);
    expect(user?.stage && isUndefined(name, user, user.stage)).toBe(expected);
  });

  test("a command of a RUN has a HOME", () => {
    const [, run] = parseDockerfile("FROM python:3.13\nRUN a\n").instructions;
    const command: Command | undefined = run?.keyword === "RUN" ? run.commands?.[0] : undefined;
    if (!command || !run?.stage) throw new Error("There is no command.");
    expect(isUndefined("HOME", command, run.stage)).toBe(false);
    expect(isUndefined("A", command, run.stage)).toBe(true);
  });
});

test.each([
  ["A", true],
  ["B", true],
  ["C", false],
  ["TARGETARCH", true],
])("%s stands before the first FROM: %s", (name, expected) => {
  const { stages } = parseDockerfile("ARG A=1 B\nFROM x\nARG C\n");
  expect(stages[0] && isGlobalArgument(name, stages[0])).toBe(expected);
});

test("the variables of a word that have nothing to fall back on", () => {
  const [, user] = parseDockerfile("FROM x\nUSER $A-${B}$A${C:-1}").instructions;
  expect(user?.words.map(variablesOf)).toEqual([["A", "B"]]);
});

test.each<[string, readonly string[]]>([
  ["ENV A=b C=$D", ["b", "$D"]],
  ["LABEL a=b c=$D", ["b", "$D"]],
  ["ARG A=b C D=$E", ["b", "$E"]],
  ["COPY --chown=$A --link b $C /d", ["b", "$C", "/d", "$A"]],
  ["ADD a b", ["a", "b"]],
  ["COPY <<E /d\nx\nE", ["/d"]],
  ["USER $A", ["$A"]],
  ["WORKDIR $A", ["$A"]],
  ["EXPOSE 80 $A", ["80", "$A"]],
  ["VOLUME /a $B", ["/a", "$B"]],
  ["STOPSIGNAL $A", ["$A"]],
  ["CMD [\"$A\"]", []],
  ["SHELL [\"$A\"]", []],
  ["COPY", []],
])("Docker puts variables into words of %j", (line, expected) => {
  const [, one] = parseDockerfile(`FROM x\n${line}`).instructions;
  expect(one && expandedWords(one).map(({ raw }) => raw)).toEqual(expected);
}); // prettier-ignore

test.each([
  "A=1 b",
  "b; A=1",
  "export A",
  "local A",
  "read A",
  "read -r A",
  "for A in 1 2; do b; done",
  "for  A in 1 2",
  ". ./a.sh",
  "source a.sh",
  "b;source a.sh",
  "(eval b)",
  'b "$(. c)"',
])("%s may set A", (text) => expect(maySet(text, "A")).toBe(true));

test.each(["b $A", "echo A", "BA=1", "AB=1", "A", "b.c. d", "resource b", "sources b", "eval", "for B in A"])(
  "%s does not set A",
  (text) => expect(maySet(text, "A")).toBe(false),
);

test("what is put before or behind a variable's own value", () => {
  const [, env, label] = parseDockerfile("FROM x\nENV A=1:$A B=$A C\\D=2\nLABEL A=$A").instructions;
  if (env?.keyword !== "ENV" || label?.keyword !== "LABEL") throw new Error("There is no ENV.");
  const [a, b] = env.pairs.map(({ value }) => value);
  if (!a || !b) throw new Error("There are no values.");
  expect(isAppended("A", a, env)).toBe(true);
  expect(isAppended("A", b, env)).toBe(false);
  expect(isAppended("B", a, env)).toBe(false);
  expect([...valuesOf(env).keys()]).toEqual(["A", "B", "CD"]);
  expect(valuesOf(env)).toBe(valuesOf(env));
  expect(valuesOf(label).size).toBe(0);
});
