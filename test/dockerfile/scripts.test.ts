import type { Command } from "../../src/shell/command.js";
import type { Instruction, Onbuild } from "../../src/dockerfile/model.js";
import { parseDockerfile } from "../../src/dockerfile/parse.js";
import { instructionOf } from "../../src/dockerfile/scope.js";
import { holderOf } from "../../src/dockerfile/scripts.js";
import { parseShell } from "../../src/shell/parse.js";

/** The commands of the last instruction of a file without problems, or of its trigger. */
function commandsOf(text: string): readonly Command[] | undefined {
  const file = parseDockerfile(text);
  expect(file.problems).toEqual([]);
  const last = holderIn(file.instructions.at(-1));
  for (const command of last?.commands ?? []) {
    expect(instructionOf(command)).toBe(last);
    expect(command.start).toBeGreaterThanOrEqual(last?.start ?? 0);
    expect(command.end).toBeLessThanOrEqual(last?.end ?? 0);
    for (const { start, end, raw } of command.words) expect(text.slice(start, end)).toBe(raw);
  }
  return last?.commands;
}

function holderIn(instruction: Instruction | undefined): Extract<Instruction, { commands: unknown }> | undefined {
  const holder = instruction?.keyword === "ONBUILD" ? (instruction satisfies Onbuild).trigger : instruction;
  return holder && "commands" in holder ? holder : undefined;
}

/** Each command as one text, words as the program sees them. */
const said = (text: string): readonly string[] | undefined =>
  commandsOf(text)?.map(({ words }) => words.map(({ value, raw }) => value ?? raw).join(" "));

test.each<[string, string, readonly string[] | undefined]>([
  ["shell form", "FROM x\nRUN a b && c; d", ["a b", "c", "d"]],
  ["shell form over lines", "FROM x\nRUN a \\\n  # comment && not\n\n  && b \\\n  c", ["a", "b c"]],
  ["shell form with CRLF", "FROM x\r\nRUN a \\\r\n  && b\r\n", ["a", "b"]],
  ["shell form with a backtick as escape", "# escape=`\nFROM x\nRUN a `\n  && b", ["a", "b"]],
  ["behind flags", "FROM x\nRUN --mount=type=cache,target=/c --network=none a b", ["a b"]],
  ["JSON form", 'FROM x\nRUN ["a", "b c"]', ["a b c"]],
  ["a shell in JSON form", 'FROM x\nRUN ["sh", "-c", "a && b"]', ["sh -c a && b", "a", "b"]],
  ["a shell in JSON form over lines", 'FROM x\nRUN ["sh", "-c", \\\n# comment\n "a && b"]', ["sh -c a && b", "a", "b"]],
  ["CMD", "FROM x\nCMD a b", ["a b"]],
  ["ENTRYPOINT in JSON form", 'FROM x\nENTRYPOINT ["a", "$B"]', ["a $B"]],
  ["HEALTHCHECK", "FROM x\nHEALTHCHECK --interval=1s CMD a || exit 1", ["a", "exit 1"]],
  ["HEALTHCHECK NONE", "FROM x\nHEALTHCHECK NONE", []],
  ["ONBUILD", "FROM x\nONBUILD RUN a && b", ["a", "b"]],
  ["nothing", "FROM x\nRUN", []],
  ["an open quote", 'FROM x\nRUN a "b', undefined],
  ["what no shell reads", "FROM x\nRUN a && && b", undefined],
])("%s", (_, text, expected) => {
  expect(said(text)).toEqual(expected);
});

describe("here-documents", () => {
  test.each<[string, string, readonly string[] | undefined]>([
    ["are the script", "FROM x\nRUN <<EOF\na\nb && c\nEOF", ["a", "b", "c"]],
    ["with quotes round the name", 'FROM x\nRUN <<"EOF"\na $B\nEOF', ["a $B"]],
    ["with tabs taken off", "FROM x\nRUN <<-EOF\n\ta\n\tb\n\tEOF", ["a", "b"]],
    ["behind flags", "FROM x\nRUN --network=none <<EOF\na\nEOF", ["a"]],
    ["with a shell's interpreter line", "FROM x\nRUN <<EOF\n#!/bin/bash -e\na\nEOF", ["a"]],
    ["with an interpreter line by env", "FROM x\nRUN <<EOF\n#!/usr/bin/env bash\na\nEOF", ["a"]],
    ["with another interpreter's line", "FROM x\nRUN <<EOF\n#!/usr/bin/env python3\nimport a\nEOF", undefined],
    ["with that line behind tabs", "FROM x\nRUN <<-EOF\n\t#!/usr/bin/python3\n\timport a\n\tEOF", undefined],
    ["lines that Dockerfiles would drop", "FROM x\nRUN <<EOF\n# a\n\nb \\\n  c\nEOF", ["b c"]],
    ["handed to a shell", "FROM x\nRUN bash -e <<EOF\na\nb\nEOF", ["bash -e", "a", "b"]],
    ["handed to another program", "FROM x\nRUN python3 <<EOF\nimport a\nEOF", ["python3"]],
    ["handed to a file, with commands behind", "FROM x\nRUN cat <<EOF > /a && b\nc\nEOF", ["cat", "b"]],
    ["several, one of them for a shell", "FROM x\nRUN cat <<A > /a && sh <<B\nc\nA\nd\nB", ["cat", "sh", "d"]],
    ["handed to a program that stands behind", "FROM x\nRUN <<EOF python3\nimport a\nEOF", ["python3"]],
    ["with a comment behind a tab that stays", "FROM x\nRUN <<EOF\n\t#!/usr/bin/python3\na\nEOF", ["a"]],
    ["on a continued line", "FROM x\nRUN a && \\\n  # comment\n  sh <<EOF\nb\nEOF", ["a", "sh", "b"]],
    ["behind ONBUILD", "FROM x\nONBUILD RUN <<EOF\na\nEOF", ["a"]],
  ])("%s", (_, text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

describe("the shell in force", () => {
  test.each<[string, string, readonly string[] | undefined]>([
    ["bash", 'FROM x\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN a | b', ["a", "b"]],
    ["PowerShell", 'FROM x\nSHELL ["powershell", "-Command"]\nRUN Get-Item a', undefined],
    ["cmd", 'FROM x\nSHELL ["cmd", "/S", "/C"]\nRUN dir', undefined],
    ["a Windows image", "FROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN dir", undefined],
    ["Python", 'FROM x\nSHELL ["python", "-c"]\nRUN import a', undefined],
    ["JSON form goes its own way", 'FROM x\nSHELL ["powershell", "-Command"]\nRUN ["a", "b"]', ["a b"]],
    ["back again", 'FROM x\nSHELL ["powershell"]\nRUN a\nSHELL ["/bin/sh", "-c"]\nRUN b', ["b"]],
    ["of the stage below", 'FROM x AS y\nSHELL ["powershell"]\nFROM y\nRUN a', undefined],
    ["of no other stage", 'FROM x AS y\nSHELL ["powershell"]\nFROM x\nRUN a', ["a"]],
  ])("%s", (_, text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  test("is what interprets a script", () => {
    const interpreter = (text: string): string | undefined => commandsOf(text)?.at(-1)?.script.interpreter;
    expect(interpreter("FROM x\nRUN a")).toBe("/bin/sh");
    expect(interpreter('FROM x\nSHELL ["/bin/bash", "-c"]\nRUN a')).toBe("/bin/bash");
    expect(interpreter("FROM x\nRUN <<E\n#!/bin/bash\na\nE")).toBe("/bin/bash");
    expect(interpreter("FROM x\nRUN bash -c 'a'")).toBe("bash");
  });
});

test("an instruction that is not understood has no scripts, and the others are read all the same", () => {
  const file = parseDockerfile('FROM x\nRUN a "b\nRUN c\n');
  const [, broken, whole] = file.instructions;
  expect(holderIn(broken)).toMatchObject({ commands: undefined, scripts: [] });
  expect(holderIn(whole)?.scripts).toHaveLength(1);
  expect([...file.commands()].map(({ words }) => words[0]?.value)).toEqual(["c"]);
});

test("a script of no instruction has no holder", () => {
  const script = parseShell({
    text: "a",
    span: { start: 0, end: 1 },
    kind: "instruction",
    escape: "\\",
    interpreter: "sh",
  });
  expect(script && (() => holderOf(script))).toThrow("This script was not read from an instruction.");
});

test("commands are read once", () => {
  const run = holderIn(parseDockerfile("FROM x\nRUN a").instructions[1]);
  expect(run?.commands).toBe(run?.commands);
  expect(run?.commands?.[0]).toBeDefined();
});
