import { buildFileKind, buildFilesFor, isDevelopmentFile, speaksOfBuilding } from "../../src/context/build-files.js";
import type { TreeEntry } from "../../src/source/files.js";

test.each([
  ["compose.yml", "compose"],
  ["deploy/docker-compose.prod.yaml", "compose"],
  ["docker-bake.json", "bake"],
  [".github/workflows/ci.yml", "workflow"],
  ["x/Makefile", "makefile"],
  ["x/.github/workflows/ci.yml", undefined],
  ["compose.py", undefined],
  ["docker-bake.hcl", undefined],
])("%s is %s", (path, kind) => {
  expect(buildFileKind(path)).toBe(kind);
});

test.each([
  ["compose.override.yml", true],
  ["docker-compose-tests.yml", true],
  ["docker-compose.local.yml", true],
  ["compose/local/compose.yml", true],
  [".devcontainer/docker-compose.yml", true],
  ["docker-compose.yml", false],
  ["docker-compose.production.yml", false],
  ["device/compose.yml", false],
])("whether %s is for development: %s", (path, expected) => {
  expect(isDevelopmentFile(path)).toBe(expected);
});

const entries = (...paths: readonly string[]): readonly TreeEntry[] =>
  paths.map((path) => ({ path, kind: "file", size: 100 }));

test("files near the Dockerfile and all workflows, the nearest first", () => {
  const tree = entries(
    ".github/workflows/ci.yml",
    "a/b/c/d/compose.yml",
    "api/deploy/compose.yml",
    "api/compose.yml",
    "compose.yml",
    "deploy/compose.yml",
    "other/deep/down/compose.yml",
    "web/node_modules/x/compose.yml",
  );
  expect(buildFilesFor(["api/Dockerfile"], tree)).toEqual([
    "api/compose.yml",
    "compose.yml",
    "api/deploy/compose.yml",
    "deploy/compose.yml",
    ".github/workflows/ci.yml",
  ]);
  expect(buildFilesFor([], tree)).toEqual([]);
});

test("links, large files, and more than a few are left out", () => {
  const large: TreeEntry = { path: "compose.yml", kind: "file", size: 200_000 };
  expect(buildFilesFor(["Dockerfile"], [large, { path: "compose.yaml", kind: "link" }])).toEqual([]);
  const many = entries(...Array.from({ length: 500 }, (_, index) => `s${index}/compose.yml`));
  expect(buildFilesFor(["Dockerfile"], many).length).toBeLessThanOrEqual(40);
});

test.each([
  ["compose.yml", "services: { a: { image: b } }", false],
  ["compose.yml", "services: { a: { build: . } }", true],
  [".github/workflows/a.yml", "run: npm run build", false],
  [".github/workflows/a.yml", "run: docker build .", true],
  [".github/workflows/a.yml", "uses: docker/build-push-action@v6", true],
  ["Makefile", "build:\n\tcc a.c", false],
  ["Dockerfile", "RUN docker build .", false],
])("whether %s with %j is worth parsing: %s", (path, text, expected) => {
  expect(speaksOfBuilding(path, text)).toBe(expected);
});
