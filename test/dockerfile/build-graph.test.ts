import { buildGraph } from "../../src/dockerfile/build-graph.js";
import { parseDockerfile } from "../../src/dockerfile/parse.js";

const text = `ARG TAG=3.13
FROM python:$TAG AS base
RUN true
FROM base AS builder
RUN pip install x
FROM node:24 AS assets
FROM base
COPY --from=builder /venv /venv
COPY --from=builder /etc/x /etc/x
RUN --mount=type=bind,from=assets,target=/a --mount=type=bind,from=other:1,target=/b cp -r /a /b
`;

it("tells the stages, what they build on, copy and mount from, and what ships", () => {
  const outline = buildGraph(parseDockerfile(text));
  expect(outline.map(({ name, image, base, copiesFrom, ships }) => ({ name, image, base, copiesFrom, ships }))).toEqual(
    [
      { name: "base", image: "python:$TAG", base: undefined, copiesFrom: [], ships: true },
      { name: "builder", image: undefined, base: 0, copiesFrom: [], ships: false },
      { name: "assets", image: "node:24", base: undefined, copiesFrom: [], ships: false },
      { name: undefined, image: undefined, base: 0, copiesFrom: [1, 2], ships: true },
    ],
  );
  expect(outline.map(({ firstLine, lastLine }) => [firstLine, lastLine])).toEqual([
    [2, 3],
    [4, 5],
    [6, 6],
    [7, 10],
  ]);
});

it.each<[string, string, readonly number[]]>([
  ["by name, whatever its case", "FROM a AS Old\nFROM b\nRUN --mount=from=oLD,target=/x c", [0]],
  ["by number", "FROM a\nFROM b\nFROM c\nRUN --mount=from=1,target=/x d", [1]],
  ["the later one of that name", "FROM a AS old\nFROM b AS old\nFROM c\nRUN --mount=from=old,target=/x d", [1]],
  ["not from itself", "FROM a AS new\nRUN --mount=from=new,target=/x c", []],
  ["not from a later one", "FROM a\nRUN --mount=from=new,target=/x c\nFROM b AS new", []],
  ["not from nothing", "FROM a\nFROM b\nRUN --mount=type=cache,target=/x c", []],
  ["not without a mount", "FROM a\nFROM b\nCOPY x y\nUSER c", []],
])("mounts %s", (_, file, expected) => {
  expect(buildGraph(parseDockerfile(file)).flatMap(({ copiesFrom }) => copiesFrom)).toEqual(expected);
});

it("is empty for a file without a stage", () => expect(buildGraph(parseDockerfile("# nothing\n"))).toEqual([]));
