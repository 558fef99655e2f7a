import { dockerfilePaths, fromRootTest, pathTest, patternFault } from "../../src/config/path-patterns.js";
import { GlobError } from "../../src/source/glob.js";

describe("pathTest", () => {
  test.each([
    ["legacy", "legacy/a/Dockerfile"],
    ["legacy", "old/legacy/Dockerfile"],
    ["legacy/", "legacy/Dockerfile"],
    ["*.df", "a/b/x.df"],
    ["Dockerfile", "a/Dockerfile"],
    ["/Dockerfile", "Dockerfile"],
    ["./docker", "docker/web/Dockerfile"],
    ["a/*", "a/b/c/Dockerfile"],
    ["**/test", "x/test/Dockerfile"],
    ["a/**", "a/b/c"],
    [".devcontainer", ".devcontainer/Dockerfile"],
  ])("%s covers %s", (pattern, path) => {
    expect(pathTest([pattern])(path)).toBe(true);
  });

  test.each([
    ["legacy", "legacy2/Dockerfile"],
    ["/Dockerfile", "a/Dockerfile"],
    ["/legacy", "old/legacy/Dockerfile"],
    ["Dockerfile/", "Dockerfile"],
    ["a/b", "x/a/b"],
    ["*.df", "x.dfx"],
  ])("%s does not cover %s", (pattern, path) => {
    expect(pathTest([pattern])(path)).toBe(false);
  });

  test("no pattern covers nothing, and one of several is enough", () => {
    expect(pathTest([])("a")).toBe(false);
    expect(pathTest(["x", "a"])("a")).toBe(true);
  });

  test("throws for what cannot be used", () => {
    expect(() => pathTest(["(a+)+"])).toThrow(GlobError);
  });
});

describe("dockerfilePaths", () => {
  const paths = ["Dockerfile", "a/Dockerfile", "a/web.df", "a/readme.md", "b/Dockerfile.dev", "b/notes.txt"];
  const among = (wanted: readonly string[], unwanted: readonly string[] = []) =>
    paths.filter(dockerfilePaths(wanted, unwanted));

  test("goes by the usual names", () => {
    expect(among([])).toEqual(["Dockerfile", "a/Dockerfile", "b/Dockerfile.dev"]);
  });

  test("patterns that name files decide in place of the names", () => {
    expect(among(["*.df"])).toEqual(["a/web.df"]);
    expect(among(["a/web.*", "Dockerfile"])).toEqual(["Dockerfile", "a/Dockerfile", "a/web.df"]);
  });

  test("folders let the usual names in them through", () => {
    expect(among(["a"])).toEqual(["a/Dockerfile"]);
    expect(among(["a/"])).toEqual(["a/Dockerfile"]);
    expect(among(["b/*"])).toEqual(["b/Dockerfile.dev"]);
    expect(among(["**"])).toEqual(["Dockerfile", "a/Dockerfile", "b/Dockerfile.dev"]);
  });

  test("what is to be ignored is left out, also with !", () => {
    expect(among([], ["a"])).toEqual(["Dockerfile", "b/Dockerfile.dev"]);
    expect(among([], ["!a"])).toEqual(["Dockerfile", "b/Dockerfile.dev"]);
    expect(among(["!a", "!*.dev"])).toEqual(["Dockerfile"]);
    expect(among(["*.df"], ["a/"])).toEqual([]);
  });
});

test("a Dockerfile's pattern is read from the root", () => {
  expect(fromRootTest("Dockerfile")("Dockerfile")).toBe(true);
  expect(fromRootTest("Dockerfile")("a/Dockerfile")).toBe(false);
  expect(fromRootTest("*/Dockerfile")("a/Dockerfile")).toBe(true);
  expect(fromRootTest("**")("a/Dockerfile")).toBe(true);
});

test("patternFault says why", () => {
  expect(patternFault("a/**/*.df")).toBeUndefined();
  expect(patternFault("!a/")).toBeUndefined();
  expect(patternFault("/")).toBe("The pattern is empty.");
  expect(patternFault("+(a)")).toMatch("Parentheses");
});
