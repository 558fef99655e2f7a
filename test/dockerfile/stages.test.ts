import type { Copy, Dockerfile } from "../../src/dockerfile/model.js";
import { parseDockerfile } from "../../src/dockerfile/parse.js";
import { baseImage, lineage, osOf, pythonOf, rootImage, stagesOn } from "../../src/dockerfile/scope.js";
import { isDevelopmentPath, shippedStages } from "../../src/dockerfile/ships.js";

function read(text: string): Dockerfile {
  const file = parseDockerfile(text);
  expect(file.problems).toEqual([]);
  return file;
}

/** The index of each stage's base. */
const bases = (text: string): readonly (number | undefined)[] => read(text).stages.map(({ base }) => base?.index);

/** The index of the stage that each COPY takes from. */
const copied = (text: string): readonly (number | undefined)[] =>
  read(text)
    .instructions.filter((one): one is Copy => one.keyword === "COPY")
    .map(({ fromStage }) => fromStage?.index);

test("a stage goes from its FROM to the next and holds what stands between", () => {
  const text = "ARG A\nFROM a AS b\nRUN c\n# comment\nFROM d\nUSER e\n";
  const { stages, instructions } = read(text);
  expect(stages.map(({ start, end }) => text.slice(start, end))).toEqual(["FROM a AS b\nRUN c", "FROM d\nUSER e"]);
  expect(stages.map((stage) => stage.instructions.map(({ keyword }) => keyword))).toEqual([
    ["FROM", "RUN"],
    ["FROM", "USER"],
  ]);
  expect(stages.map(({ from }) => from)).toEqual([instructions[1], instructions[3]]);
  expect(instructions.map(({ stage }) => stage?.index)).toEqual([undefined, 0, 0, 1, 1]);
  expect(stages[1]?.globals.map(({ index }) => index)).toEqual([0]);
});

test("ONBUILD triggers are no instructions of the stage", () => {
  const [stage] = read("FROM a\nONBUILD USER b\n").stages;
  expect(stage?.instructions.map(({ keyword }) => keyword)).toEqual(["FROM", "ONBUILD"]);
});

test.each<[string, readonly (number | undefined)[]]>([
  ["FROM a AS b\nFROM b", [undefined, 0]],
  ["FROM a AS Build\nFROM build", [undefined, 0]],
  ["FROM a AS build\nFROM BUILD", [undefined, 0]],
  ["FROM a AS b\nFROM c\nFROM b\n", [undefined, undefined, 0]],
  ["FROM python AS python\nFROM python", [undefined, 0]],
  ["FROM a AS b\nFROM c AS b\nFROM b", [undefined, undefined, 1]],
  ["FROM b\nFROM a AS b", [undefined, undefined]],
  ["FROM a\nFROM 0", [undefined, undefined]],
  ["FROM a AS b\nFROM b:latest", [undefined, undefined]],
  ["ARG X=b\nFROM a AS b\nFROM $X", [undefined, 0]],
  ["FROM a AS b\nFROM $X", [undefined, undefined]],
  ["FROM a AS b\nFROM ${X:-b}", [undefined, 0]],
])("%j builds on the stages %j", (text, expected) => {
  expect(bases(text)).toEqual(expected);
});

test.each<[string, readonly (number | undefined)[]]>([
  ["FROM a AS b\nFROM c\nCOPY --from=b x y", [0]],
  ["FROM a AS b\nFROM c\nCOPY --from=B x y", [0]],
  ["FROM a\nFROM c\nCOPY --from=0 x y", [0]],
  ["FROM a\nFROM c\nCOPY --from=1 x y", [undefined]],
  ["FROM a\nFROM c\nCOPY --from=7 x y", [undefined]],
  ["FROM a AS py3\nFROM c\nCOPY --from=py3 x y", [0]],
  [`${"FROM a\n".repeat(11)}FROM c\nCOPY --from=10 x y`, [10]],
  ["FROM a AS b\nCOPY --from=b x y", [undefined]],
  ["FROM a\nCOPY --from=b x y\nFROM c AS b", [undefined]],
  ["FROM a AS b\nFROM c\nCOPY --from=$b x y", [undefined]],
  ["FROM a AS b\nFROM c AS b\nFROM d\nCOPY --from=b x y", [1]],
  ["FROM a AS b\nFROM c\nCOPY --from=nginx:1 x y\nCOPY x y", [undefined, undefined]],
  ["FROM a AS b\nFROM c\nCOPY --link --from=b --chown=x x y", [0]],
])("%j copies from the stages %j", (text, expected) => {
  expect(copied(text)).toEqual(expected);
});

test("what a stage builds on, down to the image", () => {
  const { stages } = read("FROM python:3.12-slim-bookworm AS a\nFROM a AS b\nFROM b\n");
  const [, , last] = stages;
  if (!last) throw new Error("three stages");
  expect(lineage(last).map(({ index }) => index)).toEqual([2, 1, 0]);
  expect(rootImage(last).raw).toBe("python:3.12-slim-bookworm");
  expect(osOf(last)).toEqual({ family: "debian", release: "bookworm", libc: "glibc" });
  expect(pythonOf(last)?.minor).toBe("3.12");
  expect(baseImage(last)?.user).toBe("root");
});

test.each([
  ['SHELL ["powershell", "-Command"]', "windows"],
  ['SHELL ["cmd", "/S", "/C"]', "windows"],
  ['SHELL ["cmd.exe", "/S"]', "windows"],
  ['SHELL ["C:/Windows/System32/PowerShell.exe"]', "windows"],
  ['SHELL ["C:\\\\Windows\\\\cmd.exe"]', "windows"],
  ["USER b", undefined],
  ["RUN powershell", undefined],
  ["WORKDIR cmd", undefined],
  ['SHELL ["pwsh", "-Command"]', undefined],
  ['SHELL ["/bin/bash", "-c"]', undefined],
  ['SHELL ["/opt/xcmd"]', undefined],
  ['SHELL ["cmdline"]', undefined],
  ["SHELL []", undefined],
])("%s shows the system %s", (line, family) => {
  const { stages } = parseDockerfile(`FROM x AS a\n${line}\nFROM a\nUSER c\n`);
  expect(stages.map((stage) => osOf(stage)?.family)).toEqual([family, family]);
});

test("the stages that build on a stage", () => {
  const dockerfile = read("FROM a AS b\nFROM b AS c\nFROM d\nFROM c\nFROM b\n");
  const builders = dockerfile.stages.map((stage) => stagesOn(dockerfile, stage).map(({ index }) => index));
  expect(builders).toEqual([[0, 1, 3, 4], [1, 3], [2], [3], [4]]);
});

test("an image that no table names is not known", () => {
  const [stage] = read("FROM registry.example.com/team/thing:1\n").stages;
  expect(stage && baseImage(stage)).toBeUndefined();
});

test("a chain of more than a hundred stages is not followed to its end", () => {
  const chain = Array.from({ length: 150 }, (_, index) => `FROM s${index} AS s${index + 1}`).join("\n");
  const { stages } = read(`FROM python:3.12 AS s0\n${chain}\n`);
  const depths = stages.map((stage) => lineage(stage).length);
  expect(Math.max(...depths)).toBe(101);
  expect(stages[101]?.image.resolved).toBeUndefined();
  expect(stages[150] && pythonOf(stages[150])).toBeUndefined();
  expect(stages[100] && pythonOf(stages[100])?.minor).toBe("3.12");
});

describe("which stage ships", () => {
  const shipped = (text: string, target?: string): number | undefined =>
    parseDockerfile(text, target === undefined ? {} : { target }).final?.index;

  test.each<[string, number | undefined]>([
    ["FROM a", 0],
    ["FROM a AS builder\nFROM b", 1],
    ["FROM a AS app\nFROM b AS dev", 0],
    ["FROM a AS app\nFROM b AS test\nFROM c AS lint", 0],
    ["FROM a AS app\nFROM b AS app-tests", 0],
    ["FROM a AS django\nFROM django AS django-unittests", 0],
    ["FROM a AS app\nFROM b AS bench", 0],
    ["FROM a AS cuvs\nFROM b AS cuvs-bench", 1],
    ["FROM a AS app\nFROM b AS run_debug", 0],
    ["FROM a AS app\nFROM b AS Development", 0],
    ["FROM a AS app\nFROM b AS docs", 0],
    ["FROM a AS app\nFROM b AS ci", 0],
    ["FROM a AS app\nFROM b AS latest", 1],
    ["FROM a AS app\nFROM b AS production", 1],
    ["FROM a AS base\nFROM base AS devices", 1],
    ["FROM a AS dev\nFROM b AS test", 1],
    ["FROM a AS build", 0],
    ["ARG A", undefined],
  ])("%j: %s", (text, expected) => {
    expect(shipped(text)).toBe(expected);
  });

  test("a target that is named wins, if it is there", () => {
    const text = "FROM a AS app\nFROM b AS dev\nFROM c AS web";
    expect(shipped(text, "dev")).toBe(1);
    expect(shipped(text, "APP")).toBe(0);
    expect(shipped(text, "nothing")).toBe(2);
  });

  test("the shipped stages are the final one and those it builds on", () => {
    const text = "FROM a AS base\nFROM b AS builder\nFROM base AS app\nCOPY --from=builder x y\n";
    expect(shippedStages(parseDockerfile(text)).map(({ index }) => index)).toEqual([2, 0]);
    expect(shippedStages(parseDockerfile(text, { path: "Dockerfile.dev" }))).toEqual([]);
  });

  test.each([
    ["Dockerfile", false],
    ["Dockerfile.dev", true],
    ["Dockerfile-dev", true],
    ["dev.Dockerfile", true],
    ["app-test.dockerfile", true],
    ["Containerfile.local", true],
    ["Dockerfile.prod", false],
    ["Dockerfile.device", false],
    ["services/web/Dockerfile", false],
    ["compose/local/django/Dockerfile", true],
    ["compose/production/django/Dockerfile", false],
    [".devcontainer/Dockerfile", true],
    ["latest/Dockerfile", false],
    [undefined, false],
  ])("%s is for development: %s", (path, expected) => {
    expect(isDevelopmentPath(path)).toBe(expected);
    expect(parseDockerfile("FROM a", path === undefined ? {} : { path }).isDevelopment).toBe(expected);
  });

  test("what is built on an image for development or for fuzzing is for that", () => {
    const isDevelopment = (text: string): boolean => parseDockerfile(text).isDevelopment;
    expect(isDevelopment("FROM mcr.microsoft.com/devcontainers/python:3.13")).toBe(true);
    expect(isDevelopment("FROM gcr.io/oss-fuzz-base/base-builder-python AS x\nFROM x")).toBe(true);
    expect(isDevelopment("FROM mcr.microsoft.com/devcontainers/python:3.13 AS dev\nFROM python:3.13")).toBe(false);
  });
});
