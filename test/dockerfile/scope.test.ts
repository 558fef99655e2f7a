import type { Dockerfile, Stage } from "../../src/dockerfile/model.js";
import { parseDockerfile } from "../../src/dockerfile/parse.js";
import {
  envAtEnd,
  envOf,
  instructionOf,
  resolveWord,
  shellOf,
  startOf,
  userAtEnd,
  userOf,
  workdirOf,
  type Point,
  type Setting,
} from "../../src/dockerfile/scope.js";
import type { Command } from "../../src/shell/command.js";

function read(text: string): Dockerfile {
  const file = parseDockerfile(text);
  expect(file.problems).toEqual([]);
  return file;
}

/** The last instruction of a text. */
function lastOf(text: string): Point {
  const last = read(text).instructions.at(-1);
  if (!last) throw new Error("no instruction");
  return last;
}

function lastStage(text: string): Stage {
  const last = read(text).stages.at(-1);
  if (!last) throw new Error("no stage");
  return last;
}

/** The command of the last instruction that is called `here`. */
function here(text: string): Command {
  const last = read(text).instructions.at(-1);
  const commands = last && "commands" in last ? last.commands : undefined;
  const found = commands?.find(({ words }) => words.some(({ value }) => value === "here"));
  if (!found) throw new Error(`no command called here in ${text}`);
  return found;
}

/** `=value`, `=?` for a value that is not known, else the state. */
function shown(setting: Setting): string {
  return setting.state === "set" ? `=${setting.value ?? "?"}` : setting.state;
}

describe("variables at an instruction", () => {
  test.each<[string, string]>([
    ["FROM x\nENV A=1\nRUN b", "=1"],
    ["FROM x\nENV A 1 2\nRUN b", "=1 2"],
    ["FROM x\nRUN b\nENV A=1", "unknown"],
    ["FROM x\nENV A=1\nENV A=2\nRUN b", "=2"],
    ["FROM x\nENV A=1 A=2\nRUN b", "=2"],
    ["FROM x\nENV A=\nRUN b", "="],
    ["FROM x\nENV A=$B\nRUN b", "=?"],
    ["FROM x\nENV B=1\nENV A=$B\nRUN b", "=1"],
    ["FROM x\nENV B=1\nENV B=2 A=$B\nRUN b", "=1"],
    ["FROM x\nENV A=1\nENV A=$A:2\nRUN b", "=1:2"],
    ["FROM x\nENV A=$A\nRUN b", "=?"],
    ["FROM x\nENV A=$B\nENV B=$A\nRUN b", "=?"],
    ["FROM x\nENV A=${B:-c}\nRUN b", "=c"],
    ["FROM x\nENV A=a:$PATH\nRUN b", "=?"],
    ["FROM x\nENV A=${HOME:-/root}\nRUN b", "=?"],
    ["FROM x\nRUN b", "unknown"],
    ["FROM scratch\nRUN b", "unset"],
    ["FROM python:3.12\nRUN b", "unset"],
    ["FROM x AS y\nENV A=1\nFROM y\nRUN b", "=1"],
    ["FROM x AS y\nENV A=1\nFROM y\nENV A=2\nRUN b", "=2"],
    ["FROM x AS y\nENV A=1\nFROM y AS z\nFROM z\nENV A=$A$A\nRUN b", "=11"],
    ["FROM x AS y\nENV A=1\nFROM x\nRUN b", "unknown"],
    ["FROM x\nENV A=1\nFROM y\nRUN b", "unknown"],
    ["FROM x\nENV 'A'=1\nRUN b", "=1"],
    ["FROM x\nLABEL A=1\nRUN b", "unknown"],
  ])("%j: A %s", (text, expected) => {
    expect(shown(envOf(lastOf(text), "A"))).toBe(expected);
  });

  test.each<[string, string]>([
    ["ARG A=1\nFROM x\nRUN b", "unknown"],
    ["ARG A=1\nFROM x\nARG A\nRUN b", "=1"],
    ["ARG A=1\nFROM x\nARG A=2\nRUN b", "=2"],
    ["ARG A=1\nFROM x\nARG A\nFROM y\nRUN b", "unknown"],
    ["ARG B=1\nARG A=$B\nFROM x\nARG A\nRUN b", "=1"],
    ["ARG A=$B\nARG B=1\nFROM x\nARG A\nRUN b", "=?"],
    ["ARG A=1\nARG A\nFROM x\nARG A\nRUN b", "=1"],
    ["FROM x\nARG A\nRUN b", "=?"],
    ["FROM x\nARG A=1\nRUN b", "=1"],
    ["FROM x\nARG B=1 A=$B\nRUN b", "=1"],
    ["FROM x\nARG A=1\nENV A=2\nRUN b", "=2"],
    ["FROM x\nENV A=2\nARG A=1\nRUN b", "=1"],
    ["FROM x\nENV A=2\nARG A\nRUN b", "=2"],
    ["FROM x\nARG A=1\nENV A=$A\nRUN b", "=1"],
    ["FROM x AS y\nARG A=1\nFROM y\nRUN b", "=1"],
    ["FROM x AS y\nARG A=1\nENV A=2\nFROM y\nRUN b", "=2"],
    ["FROM x\nARG B\nENV A=$B\nRUN b", "=?"],
    ["FROM x\nARG B\nENV A=${B:-c}\nRUN b", "=?"],
    ["FROM x\nARG B=\nENV A=${B:-c}\nRUN b", "=c"],
  ])("build arguments, %j: A %s", (text, expected) => {
    expect(shown(envOf(lastOf(text), "A"))).toBe(expected);
  });

  test("what BuildKit gives by itself has no known value, and only an ARG brings it into a stage", () => {
    expect(shown(envOf(lastOf("FROM scratch\nARG TARGETARCH\nRUN b"), "TARGETARCH"))).toBe("=?");
    expect(shown(envOf(lastOf("FROM scratch\nARG TARGETARCH=amd64\nRUN b"), "TARGETARCH"))).toBe("=amd64");
    expect(shown(envOf(lastOf("FROM scratch\nRUN b"), "TARGETARCH"))).toBe("unset");
    expect(shown(envOf(lastOf("FROM scratch\nRUN b"), "HTTPS_PROXY"))).toBe("unknown");
    expect(shown(envOf(lastOf("FROM scratch\nRUN b"), "no_proxy"))).toBe("unknown");
  });

  test("what every image sets", () => {
    expect(shown(envOf(lastOf("FROM scratch\nRUN b"), "PATH"))).toBe("=?");
    expect(shown(envOf(lastOf("FROM python:3.12.1\nRUN b"), "PYTHON_VERSION"))).toBe("=3.12.1");
    expect(shown(envOf(lastOf("FROM python:3.12\nRUN b"), "PYTHON_VERSION"))).toBe("=?");
  });

  test("what sets a variable is named", () => {
    const file = read("FROM x\nENV A=1\nRUN b");
    const [, env, run] = file.instructions;
    expect(run && envOf(run, "A")).toEqual({ state: "set", value: "1", by: env });
  });

  test("before the first FROM nothing is known", () => {
    expect(shown(envOf(read("ARG A=1\nARG B\nFROM x").instructions[1] as Point, "A"))).toBe("unknown");
    expect(userOf(read("ARG A=1\nFROM x").instructions[0] as Point)).toEqual({ state: "unknown" });
  });

  test("the variables of a container: no build arguments, and all that the stage sets", () => {
    const text = "FROM x\nARG A=1\nARG B=2\nENV B=$B\nCMD c\nENV D=3\n";
    expect(["A", "B", "D"].map((name) => shown(envAtEnd(lastStage(text), name)))).toEqual(["unknown", "=2", "=3"]);
    expect(shown(envAtEnd(lastStage("FROM x\nENV A=1\nARG A=2"), "A"))).toBe("=1");
    expect(shown(envAtEnd(lastStage("FROM x AS y\nENV A=1\nFROM y"), "A"))).toBe("=1");
    expect(shown(envAtEnd(lastStage("FROM scratch\nARG A=1"), "A"))).toBe("unset");
  });

  test("doubling variables and long chains end in no known value, at once", () => {
    const doubling = Array.from({ length: 60 }, (_, index) => `ENV A${index + 1}=$A${index}$A${index}`).join("\n");
    expect(shown(envOf(lastOf(`FROM x\nENV A0=ab\n${doubling}\nRUN b`), "A60"))).toBe("=?");
    expect(shown(envOf(lastOf(`FROM x\nENV A0=ab\n${doubling}\nRUN b`), "A3"))).toBe(`=${"ab".repeat(8)}`);
    const chain = Array.from({ length: 3000 }, (_, index) => `ENV A${index + 1}=$A${index}`).join("\n");
    expect(shown(envOf(lastOf(`FROM x\nENV A0=ab\n${chain}\nRUN b`), "A3000"))).toBe("=ab");
  });
});

describe("variables at a command", () => {
  test.each<[string, string]>([
    ["RUN A=1 here", "=1"],
    ["RUN env A=1 here", "=1"],
    ["RUN export A=1 && here", "=1"],
    ["RUN export B=2 A=1; here", "=1"],
    ["RUN A=1; here", "=1"],
    ["RUN A=1 && export A && here", "=1"],
    ["RUN declare -x A=1; here", "=1"],
    ["RUN A=1; A=2; here", "=2"],
    ["RUN A=1; A=${A}2; here", "=12"],
    ["RUN A=1 B=$A; A=$B$B; here", "=11"],
    ["RUN export A=1 B=$A; A=$B$B; here", "=00"],
    ["RUN here; A=1", "=0"],
    ["RUN A=1; here; A=2", "=1"],
    ["RUN A=1 $CMD x; here", "=0"],
    ["RUN export A; here", "=0"],
    ["RUN export AB; here", "=0"],
    ['RUN export "" $X=1; here', "=0"],
    ["RUN A=1 other; here", "=0"],
    ["RUN unset A; here", "unset"],
    ["RUN A=1; unset A; here", "unset"],
    ["RUN A=$(date); here", "=?"],
    ["RUN A=$B; here", "=?"],
    ["RUN A=$A$A; here", "=00"],
    ["RUN (A=1); here", "=0"],
    ["RUN (A=1; here)", "=1"],
    ["RUN A=1; (here)", "=1"],
    ["RUN { A=1; }; here", "=1"],
    ["RUN A=1 | cat; here", "=0"],
    ["RUN A=1 & here", "=0"],
    ["RUN cat | A=1; here", "=0"],
    ["RUN A=1 |& cat; here", "=0"],
    ["RUN cat |& A=1; here", "=0"],
    ["RUN x || A=1; here", "=?"],
    ["RUN if x; then A=1; fi; here", "=?"],
    ["RUN A=1; if x; then here; fi", "=1"],
    ["RUN if x; then A=1; else here; fi", "=?"],
    ["RUN case x in y) A=1;; z) here;; esac", "=?"],
    ["RUN for f in 1 2; do A=$f; done; here", "=?"],
    ["RUN case x in y) A=1;; esac; here", "=?"],
    ["RUN f() { A=1; }; here", "=?"],
    ["RUN B=$(A=1; echo 2); here", "=0"],
    ['RUN sh -c "A=1"; here', "=0"],
    ["RUN export A=1; sh -c 'here'", "=1"],
    ["RUN sh -c 'A=1; here'", "=1"],
    ["RUN <<EOF\nexport A=1\nhere\nEOF", "=1"],
    ["RUN export A=1 \\\n  # comment\n && here", "=1"],
    ['RUN ["here"]', "=0"],
  ])("%s: A %s", (run, expected) => {
    expect(shown(envOf(here(`FROM x\nENV A=0\n${run}`), "A"))).toBe(expected);
  });

  test("CMD, ENTRYPOINT and HEALTHCHECK see what a container has", () => {
    for (const keyword of ["CMD", "ENTRYPOINT", "HEALTHCHECK CMD"]) {
      const file = read(`FROM scratch\nARG A=1\nENV B=1\n${keyword} here\nENV B=2\nUSER me\nWORKDIR /app\n`);
      const [, , , start] = file.instructions;
      const command = start && "commands" in start ? start.commands?.[0] : undefined;
      if (!command) throw new Error("no command");
      expect(instructionOf(command)).toBe(start);
      expect(shown(envOf(command, "A"))).toBe("unset");
      expect(shown(envOf(command, "B"))).toBe("=2");
      expect(shown(userOf(command))).toBe("=me");
      expect(workdirOf(command)).toBe("/app");
      expect(start && shown(envOf(start, "B"))).toBe("=1");
    }
  });

  test("an assignment sees what was there before it", () => {
    const run = read("FROM x\nRUN A=1; A=2").instructions[1];
    const [first, second] = run && "commands" in run ? (run.commands ?? []) : [];
    if (!first || !second) throw new Error("two commands");
    expect([first, second].map((one) => shown(envOf(one, "A")))).toEqual(["unknown", "=1"]);
  });

  test("of very many assignments that do not reach it nobody looks at all", () => {
    const hidden = (count: number): string => `FROM x\nENV A=0\nRUN ${"(A=1); ".repeat(count)}here`;
    expect(shown(envOf(here(hidden(200)), "A"))).toBe("=0");
    expect(shown(envOf(here(hidden(201)), "A"))).toBe("=?");
  });

  test("the command that sets a variable is named", () => {
    const command = here("FROM x\nRUN export A=1; here");
    const setting = envOf(command, "A");
    expect(setting.state === "set" && setting.by && "words" in setting.by && setting.by.words[0]?.raw).toBe("export");
  });
});

describe("words with variables", () => {
  const resolved = (text: string): string | undefined => {
    const command = here(text);
    const word = command.words.at(-1);
    return word && resolveWord(word, command);
  };

  test.each<[string, string | undefined]>([
    ["RUN here pip==$V", "pip==1.2"],
    ['RUN here "pip==${V}"', "pip==1.2"],
    ["RUN V=3; here pip==$V", "pip==3"],
    ["RUN V=3 here pip==$V", "pip==1.2"],
    ["RUN here pip==${W:-4}", "pip==4"],
    ["RUN here pip==$W", undefined],
    ["RUN here '$V'", "$V"],
    ["RUN here pip==$(cat v)", undefined],
    ['RUN ["here", "$V"]', "$V"],
  ])("%s", (run, expected) => {
    expect(resolved(`FROM x\nARG V=1.2\n${run}`)).toBe(expected);
  });

  test("of an instruction", () => {
    const file = read("FROM x\nARG V=1\nCOPY a$V /b\n");
    const copy = file.instructions[2];
    expect(copy?.words.map((word) => resolveWord(word, copy))).toEqual(["a1", "/b"]);
  });
});

describe("user, folder, shell, start", () => {
  test.each<[string, string]>([
    ["FROM x\nUSER me\nRUN a", "=me"],
    ["FROM x\nUSER me:us\nRUN a", "=me"],
    ["FROM x\nUSER 1000:1000\nRUN a", "=1000"],
    ["FROM x\nRUN a", "unknown"],
    ["FROM scratch\nRUN a", "unset"],
    ["FROM python:3\nRUN a", "unset"],
    ["FROM mambaorg/micromamba\nRUN a", "=57439"],
    ["FROM x\nUSER me\nUSER root\nRUN a", "=root"],
    ["FROM x\nARG U=me\nUSER $U\nRUN a", "=me"],
    ["FROM x\nUSER ${U:-me}\nRUN a", "=me"],
    ["FROM x\nUSER $U\nRUN a", "=?"],
    ["FROM x AS y\nUSER me\nFROM y\nRUN a", "=me"],
    ["FROM x AS y\nUSER me\nFROM x\nRUN a", "unknown"],
    ["FROM x\nRUN a\nUSER me", "unknown"],
  ])("%j: user %s", (text, expected) => {
    expect(shown(userOf(lastOf(text)))).toBe(expected);
  });

  test("the user of a container", () => {
    expect(shown(userAtEnd(lastStage("FROM x\nUSER a\nRUN b\nUSER c")))).toBe("=c");
    expect(shown(userAtEnd(lastStage("FROM x\nRUN b")))).toBe("unknown");
  });

  test.each<[string, string | undefined]>([
    ["FROM x\nWORKDIR /a\nRUN b", "/a"],
    ["FROM x\nWORKDIR /a\nWORKDIR b/c\nRUN b", "/a/b/c"],
    ["FROM x\nWORKDIR /a/b\nWORKDIR ../c/./\nRUN b", "/a/c"],
    ["FROM x\nWORKDIR a\nRUN b", undefined],
    ["FROM x\nRUN b", undefined],
    ["FROM python:3\nRUN b", "/"],
    ["FROM scratch\nRUN b", "/"],
    ["FROM python:3\nWORKDIR C:/app\nRUN b", undefined],
    ["FROM x\nWORKDIR /a:b\nRUN b", "/a:b"],
    ["FROM python:3\nWORKDIR app\nRUN b", "/app"],
    ["FROM scratch\nWORKDIR app\nRUN b", "/app"],
    ["FROM x\nENV D=/a\nWORKDIR $D/b\nRUN b", "/a/b"],
    ["FROM x\nWORKDIR /a\nWORKDIR $D\nRUN b", undefined],
    ["FROM x\nWORKDIR $D\nWORKDIR /a\nRUN b", "/a"],
    ["FROM x\nWORKDIR $D\nWORKDIR a\nRUN b", undefined],
    ["FROM x AS y\nWORKDIR /a\nFROM y\nWORKDIR b\nRUN b", "/a/b"],
    ["FROM x\nRUN b\nWORKDIR /a", undefined],
    ['FROM x\nWORKDIR "/a b"\nRUN b', "/a b"],
    ["# escape=`\nFROM x\nWORKDIR C:\\a\nRUN b", undefined],
  ])("%j: folder %s", (text, expected) => {
    expect(workdirOf(lastOf(text))).toBe(expected);
  });

  test("a folder is no longer than Linux takes", () => {
    const folder = (length: number): string => `/${"a".repeat(length - 1)}`;
    expect(workdirOf(lastOf(`FROM x\nWORKDIR ${folder(4096)}\nRUN b`))).toBe(folder(4096));
    expect(workdirOf(lastOf(`FROM x\nWORKDIR ${folder(4097)}\nRUN b`))).toBeUndefined();
  });

  test("before the first FROM the shell is the usual one", () => {
    const [argument] = read("ARG A=1\nFROM x").instructions;
    expect(argument && shellOf(argument)).toBe("/bin/sh");
  });

  test.each<[string, string | undefined]>([
    ["FROM x\nRUN a", "/bin/sh"],
    ['FROM x\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN a', "/bin/bash"],
    ['FROM x\nSHELL ["bash", "-c"]\nSHELL ["/bin/sh", "-c"]\nRUN a', "/bin/sh"],
    ['FROM x\nSHELL ["conda", "run", "-n", "e", "/bin/bash", "-c"]\nRUN a', "/bin/bash"],
    ['FROM x\nSHELL ["powershell", "-Command"]\nRUN a', undefined],
    ['FROM x\nSHELL ["cmd", "/S", "/C"]\nRUN a', undefined],
    ['FROM x\nSHELL ["python", "-c"]\nRUN a', undefined],
    ['FROM x AS y\nSHELL ["bash", "-c"]\nFROM y\nRUN a', "bash"],
    ['FROM x AS y\nSHELL ["bash", "-c"]\nFROM x\nRUN a', "/bin/sh"],
    ['FROM x\nRUN a\nSHELL ["bash", "-c"]', "/bin/sh"],
    ["FROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN a", undefined],
    ['FROM mcr.microsoft.com/windows/servercore\nSHELL ["bash", "-c"]\nRUN a', "bash"],
  ])("%j: shell %s", (text, expected) => {
    const last = read(text).instructions.at(-1);
    expect(last && shellOf(last)).toBe(expected);
  });

  test.each<[string, string | undefined, string | undefined]>([
    ["FROM x\nCMD a", undefined, "a"],
    ["FROM x\nENTRYPOINT a\nCMD b", "a", "b"],
    ["FROM x\nCMD b\nENTRYPOINT a", "a", "b"],
    ["FROM x\nCMD a\nCMD b", undefined, "b"],
    ["FROM x AS y\nCMD a\nFROM y", undefined, "a"],
    ["FROM x AS y\nCMD b\nFROM y\nENTRYPOINT a", "a", undefined],
    ["FROM x AS y\nENTRYPOINT a\nCMD b\nFROM y\nCMD c", "a", "c"],
    ["FROM x AS y\nENTRYPOINT a\nCMD b\nFROM y", "a", "b"],
    ["FROM x AS y\nENTRYPOINT a\nFROM x", undefined, undefined],
    ["FROM x\nONBUILD CMD a", undefined, undefined],
  ])("%j: starts with %s, %s", (text, entrypoint, cmd) => {
    const start = startOf(lastStage(text));
    const said = (one: { commands: readonly Command[] | undefined } | undefined): string | undefined =>
      one?.commands?.[0]?.words[0]?.raw;
    expect([said(start.entrypoint), said(start.cmd)]).toEqual([entrypoint, cmd]);
  });
});
