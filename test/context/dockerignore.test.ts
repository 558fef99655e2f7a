import { cleanPath, readDockerignore } from "../../src/context/dockerignore.js";

describe("what is left out", () => {
  test.each([
    ["*.md", ["README.md"], ["docs/README.md", "a.py"]],
    ["*.md\n!README.md", ["a.md"], ["README.md"]],
    ["!README.md\n*.md", ["README.md"], []],
    ["*.md\n!README*.md\nREADME-secret.md", ["a.md", "README-secret.md"], ["README.md"]],
    ["node_modules", ["node_modules", "node_modules/a/b.js"], ["x/node_modules/a"]],
    ["**/node_modules", ["node_modules/a", "x/node_modules/a/b"], ["x/node_modules2"]],
    ["docs/", ["docs", "docs/a"], ["x/docs/a"]],
    ["/docs", ["docs/a"], ["x/docs"]],
    ["./docs//a/../b", ["docs/b"], ["docs/a"]],
    ["*\n!src\n!requirements.txt", ["README", "docs/a"], ["src", "src/a/b.py", "requirements.txt"]],
    ["*\n!src/*.py", ["src/a.txt", "x"], ["src/a.py"]],
    ["dir\n!dir/keep", ["dir/a"], ["dir/keep", "dir/keep/x"]],
    ["**\n!a", ["b"], ["a", "a/b"]],
    ["# comment\n #notacomment", [], ["comment"]],
    ["  spaced  ", ["spaced"], []],
    ["! x\nx", ["x"], []],
    ["x\n! x", [], ["x"]],
    ["", [], ["a"]],
    ["\n\n\n", [], ["a"]],
    ["!", [], ["a"]],
    [".", [], ["a", "."]],
    ["..", [], ["a"]],
    ["a\r\nb\r\n", ["a", "b"], ["c"]],
    ["\uFEFFa\nb", ["a", "b"], []],
    ["\uFEFF# x\na", ["a"], ["# x"]],
    ["[a", [], ["[a", "a"]],
  ])("%j", (text, ignored, kept) => {
    const ignore = readDockerignore(text, ".dockerignore");
    expect(ignored.map((path) => [path, ignore.ignores(path)])).toEqual(ignored.map((path) => [path, true]));
    expect(kept.map((path) => [path, ignore.ignores(path)])).toEqual(kept.map((path) => [path, false]));
  });

  test("paths are cleaned as patterns are", () => {
    const ignore = readDockerignore("docs", ".dockerignore");
    expect(["./docs", "/docs", "docs/", "docs//a"].map((path) => ignore.ignores(path))).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });
});

test("patterns with their places", () => {
  const text = "\uFEFF# c\n\n  docs/  \r\n!docs/a.md\n";
  const { patterns } = readDockerignore(text, "x/.dockerignore");
  expect(
    patterns.map(({ start, end, pattern, isException }) => [text.slice(start, end), pattern, isException]),
  ).toEqual([
    ["docs/", "docs", false],
    ["!docs/a.md", "docs/a.md", true],
  ]);
});

test.each([
  ["a/b", "a/b"],
  ["./a//b/", "a/b"],
  ["a/../b", "b"],
  ["../a", "../a"],
  ["../../a/../b", "../../b"],
  ["/../a", "/a"],
  ["", "."],
  [".", "."],
  ["/", "/"],
])("cleanPath(%j) is %j", (path, expected) => {
  expect(cleanPath(path)).toBe(expected);
});
