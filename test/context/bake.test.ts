import { readBake } from "../../src/context/bake.js";

const read = (targets: unknown, path = "docker-bake.json") => readBake(JSON.stringify({ target: targets }), path);

test("targets, with what they inherit", () => {
  expect(
    read({
      _base: { context: "api", args: { A: "1", B: "${B}" } },
      app: { inherits: ["_base"], target: "app" },
      test: {},
    }),
  ).toMatchObject([
    {
      by: "bake",
      name: "app",
      dockerfile: "api/Dockerfile",
      context: "api",
      target: "app",
      arguments: new Map([
        ["A", "1"],
        ["B", undefined],
      ]),
      isDevelopment: false,
    },
    { name: "test", dockerfile: "Dockerfile", target: null, isDevelopment: true },
  ]);
});

test.each([
  { a: { context: "https://example.com/x" } },
  { a: { dockerfile: "${FILE}" } },
  { a: { "dockerfile-inline": "FROM a" } },
  { a: { context: "../x" } },
])("%j names no Dockerfile of the repository", (targets) => expect(read(targets)).toEqual([]));

test("targets that inherit each other come to an end", () => {
  expect(read({ a: { inherits: ["b"] }, b: { inherits: ["a"] } })).toHaveLength(2);
});

test("a broken file is named", () => {
  expect(readBake("{", "x/docker-bake.json")).toMatchObject({ path: "x/docker-bake.json" });
});
