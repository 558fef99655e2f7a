import { readCompose } from "../../src/context/compose.js";
import type { ComposeService, ImageBuild } from "../../src/context/facts.js";

function buildsOf(text: string, path = "compose.yml"): readonly ImageBuild[] {
  const read = readCompose(text, path);
  if (!read || "message" in read) throw new Error(read?.message ?? "a template");
  return read.builds;
}

function serviceOf(lines: string): ComposeService {
  const text = `services:\n  web:\n    build: .\n${lines.replace(/^(?=.)/gm, "    ")}\n`;
  const service = buildsOf(text, "deploy/compose.yml")[0]?.service;
  if (!service) throw new Error("a service");
  return service;
}

test.each<[string, string, Partial<ImageBuild>]>([
  ["compose.yml", "build: .", { dockerfile: "Dockerfile", context: "", target: null }],
  ["compose.yml", "build: ./api/", { dockerfile: "api/Dockerfile", context: "api" }],
  ["deploy/compose.yml", "build: ..", { dockerfile: "Dockerfile", context: "" }],
  [
    "deploy/compose.yml",
    "build: { context: .., dockerfile: deploy/api.Dockerfile }",
    { dockerfile: "deploy/api.Dockerfile" },
  ],
  [
    "compose.yml",
    "build: { dockerfile: Dockerfile.prod, target: app }",
    { dockerfile: "Dockerfile.prod", target: "app" },
  ],
  ["compose.yml", 'build: { context: "${DIR:-api}", target: "${STAGE}" }', { context: "api", target: undefined }],
  ["compose.yml", 'build: { context: ., target: "${STAGE:-app}" }', { target: "app" }],
  ["compose.dev.yml", "build: .", { isDevelopment: true }],
  ["docker-compose.override.yml", "build: .", { isDevelopment: true }],
  [".devcontainer/docker-compose.yml", "build: .", { isDevelopment: true }],
  ["docker-compose.prod.yml", "build: .", { isDevelopment: false }],
  ["compose.yml", "build: .\n    profiles: [dev]", { isDevelopment: true }],
  ["compose.yml", "build: .\n    profiles: [dev, prod]", { isDevelopment: false }],
])("%s says %s", (path, lines, expected) => {
  expect(buildsOf(`services:\n  web:\n    ${lines}\n`, path)).toMatchObject([{ name: "web", file: path, ...expected }]);
});

test.each([
  "image: python",
  "build: https://example.com/repo.git",
  "build: ../elsewhere",
  'build: "${DIR}"',
  'build: { context: ., dockerfile: "${FILE}" }',
  "build: { context: ., dockerfile_inline: FROM a }",
])("%s names no Dockerfile of the repository", (lines) => {
  expect(buildsOf(`services:\n  web:\n    ${lines}\n`)).toEqual([]);
});

test("build arguments are given in a map or a list", () => {
  const [first] = buildsOf('services: { a: { build: { context: ., args: { A: 1, B: "${B}", C: } } } }');
  expect(first?.arguments).toEqual(
    new Map([
      ["A", "1"],
      ["B", undefined],
      ["C", undefined],
    ]),
  );
  const [second] = buildsOf("services: { a: { build: { context: ., args: [A=1, B] } } }");
  expect(second?.arguments).toEqual(
    new Map([
      ["A", "1"],
      ["B", undefined],
    ]),
  );
});

describe("what a service says of its container", () => {
  test("little", () => {
    expect(serviceOf("")).toMatchObject({
      user: undefined,
      command: undefined,
      healthcheck: undefined,
      hasInit: false,
      hasTerminal: false,
      ports: [],
      mounts: [],
    });
  });

  test.each<[string, Partial<ComposeService>]>([
    ["user: 1000", { user: "1000" }],
    ["develop: { watch: [{ action: sync, path: ., target: /app }] }", { isWatched: true }],
    ["init: true\ntty: true\nstop_signal: SIGINT", { hasInit: true, hasTerminal: true, stopSignal: "SIGINT" }],
    [
      "environment:\n  A: 1\n  B:\n  C: ${C:-x}",
      {
        environment: new Map([
          ["A", "1"],
          ["B", undefined],
          ["C", "x"],
        ]),
      },
    ],
    [
      "environment:\n  - A=1=2\n  - B=${B}",
      {
        environment: new Map([
          ["A", "1=2"],
          ["B", undefined],
        ]),
      },
    ],
    ["env_file: ../.env", { environmentFiles: [".env"] }],
    ["env_file:\n  - a.env\n  - path: b.env", { environmentFiles: ["deploy/a.env", "deploy/b.env"] }],
    ["healthcheck: { test: [CMD, a] }", { healthcheck: "set" }],
    ["healthcheck: { disable: true }", { healthcheck: "disabled" }],
    ['ports: ["8000:80", "127.0.0.1:1:2/tcp", 3, { target: 4 }, "9-10"]\nexpose: ["5"]', { ports: [80, 2, 3, 4, 5] }],
    [
      "volumes: [.:/app, ../:/src, data:/data, /etc:/etc]",
      {
        mounts: [
          { source: "deploy", target: "/app" },
          { source: "", target: "/src" },
        ],
      },
    ],
    [
      "volumes: [{ type: bind, source: ./a, target: /a }, { type: volume, source: b, target: /b }]",
      { mounts: [{ source: "deploy/a", target: "/a" }] },
    ],
  ])("%s", (lines, expected) => {
    expect(serviceOf(lines)).toMatchObject(expected);
  });

  test("a command in one string is split as compose does, and its place is known", () => {
    const text = `services:\n  web:\n    build: .\n    command: sh -c "a 'b'" c\\ d \${P:-80} $$X\n`;
    const { command } = buildsOf(text)[0]?.service ?? {};
    expect(command?.words).toEqual(["sh", "-c", "a 'b'", "c d", "80", "$X"]);
    expect(text.slice(command?.at.start, command?.at.end)).toBe(`sh -c "a 'b'" c\\ d \${P:-80} $$X`);
  });

  test("a command in a list keeps its words", () => {
    expect(serviceOf('command: [gunicorn, "-b", ":${PORT}"]').command?.words).toEqual(["gunicorn", "-b", ":${PORT}"]);
  });
});

test("merged maps and services that are extended are followed", () => {
  const builds = buildsOf(
    "x-base: &base\n  build: .\n  init: true\nservices:\n  a:\n    <<: *base\n    user: app\n  b:\n    extends: { service: a }\n    environment: [B=1]\n",
  );
  expect(builds.map(({ name, service }) => [name, service?.hasInit, service?.user])).toEqual([
    ["a", true, "app"],
    ["b", true, "app"],
  ]);
});

test("services that extend each other come to an end", () => {
  expect(buildsOf("services:\n  a: { extends: b, build: . }\n  b: { extends: a }\n")).toHaveLength(2);
});

test("the place of the obsolete version", () => {
  const text = 'version: "3.8"\nservices: {}\n';
  expect(readCompose(text, "compose.yml")).toMatchObject({ file: { version: { start: 0, end: 14 } } });
  expect(readCompose("services: {}\n", "compose.yml")).toMatchObject({ file: { version: undefined } });
});

test("a broken file is named with its line, a template is nothing", () => {
  expect(readCompose("services:\n  a: [\n", "x/compose.yml")).toMatchObject({ path: "x/compose.yml", line: 3 });
  expect(readCompose("services:\n  {{ name }}:\n    build: .\n", "compose.yml")).toBeUndefined();
});

test.each([
  "",
  "- a",
  "services: 1",
  "services: { a: 1, b: [], c: { build: [] } }",
  "services: { a: { build: { context: [] } } }",
])("%j is no reason to fail", (text) => expect(() => readCompose(text, "compose.yml")).not.toThrow());
