import {
  affectedDockerfiles,
  isContextFile,
  isFarFromImages,
  isSurelyNoDockerfile,
  likelyContext,
} from "../../src/source/affected.js";
import type { ChangedFile, TreeEntry } from "../../src/source/files.js";
import { isDockerfileName } from "../../src/source/find.js";

const modified = (path: string): ChangedFile => ({ path, status: "modified", hunks: undefined });
const entries = (...paths: readonly string[]): readonly TreeEntry[] => paths.map((path) => ({ path, kind: "file" }));
const tree = entries("Dockerfile", "app/Dockerfile", "app/api/Dockerfile", "web/Dockerfile", "app/requirements.txt");

const affected = (changes: readonly ChangedFile[], list: readonly TreeEntry[] | undefined = tree) =>
  affectedDockerfiles(changes, list, isDockerfileName);

describe("affectedDockerfiles", () => {
  test.each([
    ["a Dockerfile itself", "web/Dockerfile", { touched: ["web/Dockerfile"], byContext: [] }],
    [
      "a requirements file: in its folder, above, below",
      "app/requirements.txt",
      { touched: [], byContext: ["Dockerfile", "app/Dockerfile", "app/api/Dockerfile"] },
    ],
    ["a file that goes into no build's list", "app/main.py", { touched: [], byContext: [] }],
    [
      "a lock file beside no Dockerfile: the one above, then all that may copy it",
      "lib/uv.lock",
      { touched: [], byContext: ["Dockerfile", "app/Dockerfile", "app/api/Dockerfile", "web/Dockerfile"] },
    ],
    [
      "a Makefile: all that it may build",
      "app/Makefile",
      { touched: [], byContext: ["Dockerfile", "app/Dockerfile", "app/api/Dockerfile", "web/Dockerfile"] },
    ],
    ["a script beside a Dockerfile", "web/entrypoint.sh", { touched: [], byContext: ["web/Dockerfile"] }],
    [
      "a script from elsewhere",
      "scripts/docker-start.sh",
      { touched: [], byContext: ["Dockerfile", "app/Dockerfile", "app/api/Dockerfile", "web/Dockerfile"] },
    ],
  ])("%s", (_, path, expected) => {
    expect(affected([modified(path)])).toEqual(expected);
  });

  test("a folder is not taken for another of the same beginning", () => {
    const list = entries("app/Dockerfile", "app2/Dockerfile");
    expect(affected([modified("app/uv.lock")], list).byContext).toEqual(["app/Dockerfile"]);
  });

  test("a renamed context file counts at both places", () => {
    const change: ChangedFile = { path: "b.txt", previousPath: "web/requirements.txt", status: "renamed", hunks: [] };
    expect(affected([change]).byContext).toEqual(["Dockerfile", "web/Dockerfile"]);
  });

  test.each([
    ["a newer action", " steps:\n-  - uses: actions/checkout@v4\n+  - uses: actions/checkout@v5", []],
    ["another stage", "-          target: app\n+          target: web", ["Dockerfile"]],
    ["a build", "+      - run: docker build -f Dockerfile .", ["Dockerfile"]],
    ["what stands beside such a line", " - run: docker build .\n+ - run: make", []],
  ])("a workflow's change of %s", (_, lines, byContext) => {
    const hunk = { oldStart: 1, oldLines: 1, newStart: 1, newLines: 1, lines: lines.split("\n") };
    const change: ChangedFile = { path: ".github/workflows/ci.yml", status: "modified", hunks: [hunk] };
    expect(affected([change], entries("Dockerfile")).byContext).toEqual(byContext);
    expect(isFarFromImages([change], isDockerfileName)).toBe(byContext.length === 0);
  });

  test("no more than forty elsewhere are asked", () => {
    const list = entries(...Array.from({ length: 60 }, (_, at) => `service-${at}/Dockerfile`), "deploy/uv.lock");
    expect(affected([modified("deploy/uv.lock")], list).byContext).toHaveLength(40);
  });

  test("a removed Dockerfile is none", () => {
    expect(affected([{ ...modified("web/Dockerfile"), status: "removed" }], entries("Dockerfile")).touched).toEqual([]);
  });

  test("without a list only touched ones are known", () => {
    const found = affectedDockerfiles([modified("a/Dockerfile"), modified("uv.lock")], undefined, isDockerfileName);
    expect(found).toEqual({ touched: ["a/Dockerfile"], byContext: [] });
  });
});

test.each([
  ["requirements-dev.txt", true],
  ["requirements/base.in", true],
  ["uv.lock", true],
  ["docker-compose.override.yml", true],
  ["compose.yaml", true],
  ["deploy/Dockerfile.dockerignore", true],
  [".dockerignore", true],
  ["environment.yml", true],
  ["README.md", false],
  ["app/main.py", false],
  [".github/workflows/ci.yml", true],
  ["Makefile", true],
  ["docker-bake.json", true],
  ["docker/docker-entrypoint.sh", true],
  ["run-server.sh", true],
  ["deploy.sh", false],
  ["composer.json", false],
])("isContextFile(%j) is %j", (path, expected) => {
  expect(isContextFile(path)).toBe(expected);
});

test.each([
  ["app/main.py", true],
  ["docs/x.MD", true],
  ["LICENSE", false],
  ["build/image", false],
  ["docker-app.txt", false],
  ["x.unknown", false],
])("isSurelyNoDockerfile(%j) is %j", (path, expected) => {
  expect(isSurelyNoDockerfile(path)).toBe(expected);
});

test("isFarFromImages looks at both names of a renamed file", () => {
  const change: ChangedFile = { path: "x.txt", previousPath: "Dockerfile", status: "renamed", hunks: [] };
  expect(isFarFromImages([change], isDockerfileName)).toBe(false);
  expect(isFarFromImages([modified("app.py")], isDockerfileName)).toBe(true);
});

test("likelyContext names the context files near Dockerfiles", () => {
  const list = entries(
    "a/b/Dockerfile",
    "a/b/uv.lock",
    "requirements.txt",
    "a/b/deps/requirements.txt",
    "c/uv.lock",
    "a/x.py",
  );
  expect(likelyContext(["a/b/Dockerfile"], list)).toEqual([
    "a/b/uv.lock",
    "requirements.txt",
    "a/b/deps/requirements.txt",
  ]);
});
