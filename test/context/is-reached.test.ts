import { readBuildIndex } from "../../src/context/build-index.js";
import { isReached, type Surroundings } from "../../src/context/is-reached.js";

const none: Surroundings = { reads: [], builds: [] };

function builtBy(files: Readonly<Record<string, string>>): Surroundings {
  return { reads: [], builds: readBuildIndex(new Map(Object.entries(files)), undefined).of("app/Dockerfile") };
}

const compose = "services:\n  web:\n    build: ../app\n    command: run\n    environment: { A: b }\n";
const changed = [{ path: "deploy/compose.yml" }];

describe("isReached", () => {
  test.each<[string, Record<string, string>, Record<string, string>, boolean]>([
    ["the same", { "deploy/compose.yml": compose }, { "deploy/compose.yml": compose }, false],
    ["another place", { "deploy/compose.yml": compose }, { "deploy/compose.yml": `# note\n${compose}` }, false],
    ["another file", { "deploy/compose.yml": compose }, { "deploy/docker-compose.yml": compose }, false],
    ["another command", { "deploy/compose.yml": compose }, { "deploy/compose.yml": compose.replace("run", "x") }, true],
    [
      "another variable",
      { "deploy/compose.yml": compose },
      { "deploy/compose.yml": compose.replace("A: b", "A: c") },
      true,
    ],
    ["a build more", {}, { Makefile: "all:\n\tdocker build --target web app\n" }, true],
    ["a build of another Dockerfile", {}, { Makefile: "all:\n\tdocker build web\n" }, false],
  ])("by the way it is built: %s", (_, base, head, expected) => {
    expect(isReached(changed, builtBy(head), builtBy(base))).toBe(expected);
  });

  const reads = (...paths: readonly string[]): Surroundings => ({ reads: paths, builds: [] });
  test.each<[string, { path: string; previousPath?: string }, Surroundings, Surroundings, boolean]>([
    ["one that is read", { path: "lib/uv.lock" }, reads("lib/uv.lock"), none, true],
    ["one that was read", { path: "lib/uv.lock" }, none, reads("lib/uv.lock"), true],
    ["one that had the name", { path: "x", previousPath: "lib/uv.lock" }, none, reads("lib/uv.lock"), true],
    ["one that is not", { path: "lib/poetry.lock" }, reads("lib/uv.lock"), none, false],
    [
      "a requirements file beside one",
      { path: "lib/base-requirements.txt" },
      reads("lib/requirements.txt"),
      none,
      true,
    ],
    ["a requirements file elsewhere", { path: "web/requirements.txt" }, reads("lib/requirements.txt"), none, false],
  ])("by a changed file: %s", (_, change, head, base, expected) => {
    expect(isReached([change], head, base)).toBe(expected);
  });

  test("by not having been there", () => {
    expect(isReached(changed, none, undefined)).toBe(true);
  });
});
