/*
 * What dockerfile-ast 0.7.1 gets wrong. Each case shows first that the bare library does, so that a release that mends it is
 * noticed, and then that our model is right.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import {
  DockerfileParser,
  type Dockerfile as BareDockerfile,
  type Instruction as BareInstruction,
  type JSONInstruction,
  type PropertyInstruction,
} from "dockerfile-ast";
import type { Assigning, Copy, Dockerfile, From, Run } from "../../src/dockerfile/model.js";
import { parseDockerfile } from "../../src/dockerfile/parse.js";
import { envOf, resolveWord, workdirOf } from "../../src/dockerfile/scope.js";

const bareKeywords = (text: string): readonly string[] =>
  DockerfileParser.parse(text)
    .getInstructions()
    .map((one) => one.getKeyword());

function ours(text: string): Dockerfile {
  const file = parseDockerfile(text);
  expect(file.problems).toEqual([]);
  return file;
}

const keywords = (text: string): readonly string[] => ours(text).instructions.map(({ keyword }) => keyword);

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- each case says which kind it reads
const second = <Kind>(all: readonly unknown[]): Kind => all[1] as Kind;

function bareArguments(text: string): readonly string[] {
  const [, instruction] = DockerfileParser.parse(text).getInstructions();
  return (instruction?.getArguments() ?? []).map((argument) => argument.getValue());
}

describe("the list of instructions", () => {
  test.each<[string, string, readonly string[], readonly string[]]>([
    [
      "a marker in quotes swallows the rest of the file",
      'FROM a\nRUN echo "see <<name>"\nUSER b\nRUN c\n',
      ["FROM", "RUN"],
      ["FROM", "RUN", "USER", "RUN"],
    ],
    [
      "a marker in JSON form swallows the rest of the file",
      'FROM a\nRUN ["sh","-c","cat <<EOF"]\nUSER b\n',
      ["FROM", "RUN"],
      ["FROM", "RUN", "USER"],
    ],
    [
      "the body of a here-document with a descriptor becomes instructions",
      "FROM a\nRUN cat 3<<B\nUSER x\nB\nUSER c\n",
      ["FROM", "RUN", "USER", "B", "USER"],
      ["FROM", "RUN", "USER"],
    ],
    [
      "the body of a here-document whose name holds a blank becomes instructions",
      'FROM a\nRUN cat <<"E F"\nUSER x\nE F\nUSER c\n',
      ["FROM", "RUN", "USER", "E", "USER"],
      ["FROM", "RUN", "USER"],
    ],
    [
      "two escapes at a line's end continue it",
      "FROM a\nRUN echo C:\\\\\nUSER b\n",
      ["FROM", "RUN"],
      ["FROM", "RUN", "USER"],
    ],
    [
      "a lone carriage return ends a line",
      "FROM a\nRUN b\rUSER c\nUSER d\n",
      ["FROM", "RUN", "USER", "USER"],
      ["FROM", "RUN", "USER"],
    ],
    [
      "an escape alone before a keyword is an instruction",
      "FROM a\n\\\nRUN b\n",
      ["FROM", "\\", "RUN"],
      ["FROM", "RUN"],
    ],
  ])("%s", (_, text, bare, right) => {
    expect(bareKeywords(text)).toEqual(bare);
    expect(keywords(text)).toEqual(right);
  });
});

test("a comment with = in the first line is taken for a directive and lost", () => {
  const text = "# hadolint ignore=DL3006\nFROM a\n";
  const bare = DockerfileParser.parse(text);
  expect(bare.getComments()).toEqual([]);
  expect(bare.getDirectives().map((directive) => directive.getName())).toEqual(["hadolint"]);
  const file = ours(text);
  expect(file.comments.map((comment) => comment.text)).toEqual(["hadolint ignore=DL3006"]);
  expect(file.directives).toEqual([]);
});

describe("JSON form", () => {
  const bareStrings = (text: string): readonly string[] =>
    second<JSONInstruction>(DockerfileParser.parse(text).getInstructions())
      .getJSONStrings()
      .map((string) => string.getJSONValue());
  const strings = (text: string): readonly (string | undefined)[] =>
    second<Run>(ours(text).instructions).words.map(({ value }) => value);

  test.each<[string, string, readonly string[], readonly string[]]>([
    [
      "loses blanks",
      'FROM a\nRUN ["sh","-c","pip install x"]',
      ["sh", "-c", "pipinstallx"],
      ["sh", "-c", "pip install x"],
    ],
    ["loses escapes", 'FROM a\nRUN ["a\\tb"]', ["ab"], ["a\tb"]],
    ["ends at a comment between its lines", 'FROM a\nRUN ["a", \\\n# c\n "b"]', ["a"], ["a", "b"]],
  ])("%s", (_, text, bare, right) => {
    expect(bareStrings(text)).toEqual(bare);
    expect(strings(text)).toEqual(right);
  });
});

describe("arguments, flags and pairs", () => {
  test("ARG with two pairs has none", () => {
    const text = "FROM a\nARG A=1 B=2\n";
    expect(DockerfileParser.parse(text).getARGs()[0]?.getProperty()).toBeNull();
    const { pairs } = second<Assigning>(ours(text).instructions);
    expect(pairs.map(({ name, value }) => [name.value, value?.value])).toEqual([
      ["A", "1"],
      ["B", "2"],
    ]);
  });

  test("quotes round a part of a value stay", () => {
    const text = 'FROM a\nENV A="a"b\n';
    const bare = second<PropertyInstruction>(DockerfileParser.parse(text).getInstructions());
    expect(bare.getProperties().map((property) => property.getValue())).toEqual(['"a"b']);
    expect(second<Assigning>(ours(text).instructions).pairs.map(({ value }) => value?.value)).toEqual(["ab"]);
  });

  test("--from is lost beside another flag", () => {
    const text = "FROM a AS b\nFROM c\nCOPY --chown=x --from=b d e\n";
    expect(DockerfileParser.parse(text).getCOPYs()[0]?.getFromFlag()).toBeNull();
    const copy = ours(text).instructions[2] as Copy;
    expect(copy.from?.value).toBe("b");
    expect(copy.fromStage?.index).toBe(0);
  });

  test("--platform is lost beside another flag", () => {
    const text = "FROM --platform=b --foo=x a\n";
    expect(DockerfileParser.parse(text).getFROMs()[0]?.getPlatformFlag()).toBeNull();
    expect(ours(text).stages[0]?.from.flags.map(({ name, value }) => [name, value?.value])).toEqual([
      ["platform", "b"],
      ["foo", "x"],
    ]);
  });

  test("a registry that is a variable with a default hides", () => {
    const text = "FROM ${R:-docker.io}/python:3\n";
    const bare = DockerfileParser.parse(text).getFROMs()[0];
    expect(bare?.getRegistry()).toBeNull();
    expect(bare?.getImageName()).toBe("${R:-docker.io}/python");
    const [from] = ours(text).instructions as readonly [From];
    expect(from.image).toMatchObject({ resolved: "docker.io/python:3", repository: "python", tag: "3" });
  });

  test("a program with two hyphens in its name is lost", () => {
    const text = "FROM a\nRUN my--tool --flag x\n";
    expect(bareArguments(text)).toEqual(["--flag", "x"]);
    const [command] = second<Run>(ours(text).instructions).commands ?? [];
    expect(command?.words.map(({ raw }) => raw)).toEqual(["my--tool", "--flag", "x"]);
  });

  test("the bodies of here-documents come back as arguments", () => {
    const text = "FROM a\nCOPY <<E /x\npip install x\nE\n";
    expect(bareArguments(text)).toEqual(["<<E", "/x", "pip", "install", "x", "E"]);
    const copy = second<Copy>(ours(text).instructions);
    expect(copy.words.map(({ value }) => value)).toEqual(["<<E", "/x"]);
    expect(copy.sources).toEqual([]);
    const [heredoc] = copy.heredocs;
    expect(text.slice(heredoc?.body.start, heredoc?.body.end)).toBe("pip install x\n");
  });
});

describe("accessors that fail", () => {
  const bareAt = (text: string, index: number): BareInstruction => {
    const found = DockerfileParser.parse(text).getInstructions()[index];
    if (!found) throw new Error("no such instruction");
    return found;
  };

  test.each<[string, (file: BareDockerfile) => unknown]>([
    ["getVariables", (file) => file.getInstructions()[0]?.getVariables()],
    ["getExpandedArguments", (file) => file.getInstructions()[0]?.getExpandedArguments()],
    ["resolveVariable", (file) => file.resolveVariable("B", 0)],
  ])("%s overflows the stack before an indented first instruction", (_, ask) => {
    const text = " ARG A=$B\nFROM a\nARG A\nRUN c\n";
    expect(() => ask(DockerfileParser.parse(text))).toThrow(RangeError);
    const file = ours(text);
    const [argument, , , run] = file.instructions;
    expect(argument?.words.map((word) => resolveWord(word, argument))).toEqual([undefined]);
    expect(run && envOf(run, "A")).toEqual({ state: "set", value: undefined, by: file.instructions[2] });
  });

  test("getAvailableWorkingDirectories never ends where stages name each other", () => {
    const text = "FROM b AS a\nFROM a AS b\nWORKDIR /c\nWORKDIR d\n";
    const bare = DockerfileParser.parse(text);
    const ask = (): unknown => bare.getAvailableWorkingDirectories(2);
    expect(() => void runInNewContext("ask()", { ask }, { timeout: 100 })).toThrow("timed out");
    const { stages, instructions } = ours(text);
    expect(stages.map(({ base }) => base?.index)).toEqual([undefined, 0]);
    expect(instructions[3] && workdirOf(instructions[3])).toBe("/c");
  });

  test("getContainingImage gives the whole file for a place behind the last instruction", () => {
    const text = "FROM a\nRUN b\n# end\n";
    const bare = DockerfileParser.parse(text);
    expect(bare.getContainingImage({ line: 2, character: 0 })).toBe(bare);
    const { stages } = ours(text);
    expect(text.slice(stages[0]?.start, stages[0]?.end)).toBe("FROM a\nRUN b");
  });

  test("getRange of a file ends at its last comment", () => {
    const text = "# c\nFROM a\n# d\nRUN b\n";
    expect(DockerfileParser.parse(text).getRange()?.end).toEqual({ line: 2, character: 3 });
    const { source, instructions } = ours(text);
    expect(source.positionAt(instructions.at(-1)?.end ?? 0)).toEqual({ line: 4, column: 6 });
  });

  test("getHeredocs throws where there are none", () => {
    const text = "FROM a\nRUN a \\\n\\# c\n";
    expect(() => (bareAt(text, 1) as BareInstruction & { getHeredocs(): unknown }).getHeredocs()).toThrow(TypeError);
    expect(second<Run>(ours(text).instructions).heredocs).toEqual([]);
  });
});

describe("where it is used", () => {
  const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => ({ name: name.replaceAll("\\", "/"), text: readFileSync(join("src", name), "utf8") }));

  test("one file imports it", () => {
    const importers = sources.filter(({ text }) => /from "dockerfile-ast"|import\("dockerfile-ast"\)/.test(text));
    expect(importers.map(({ name }) => name)).toEqual(["dockerfile/second-reading.ts"]);
  });

  test("and asks for nothing but keywords and where they stand", () => {
    const { text = "" } = sources.find(({ name }) => name === "dockerfile/second-reading.ts") ?? {};
    const asked = [...text.matchAll(/\.(get[A-Z]\w*|resolve\w*)\(/g)].map(([, name]) => name);
    expect(new Set(asked)).toEqual(new Set(["getInstructions", "getInstructionRange", "getKeyword"]));
  });
});
