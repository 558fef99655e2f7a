import { buildContext, emptyContext, wantedPaths } from "../../src/context/read.js";
import { parseDockerfile } from "../../src/dockerfile/parse.js";
import type { TreeEntry } from "../../src/source/files.js";

type Files = Readonly<Record<string, string>>;

function entriesOf(files: Files): readonly TreeEntry[] {
  return Object.keys(files).map((path) => ({ path, kind: "file" }));
}

/** The context of a Dockerfile in a repository of which everything is known. */
function contextOf(path: string, dockerfile: string, files: Files, root?: string) {
  const all = { ...files, [path]: dockerfile };
  return buildContext({
    dockerfile: parseDockerfile(dockerfile, { path }),
    entries: entriesOf(all),
    texts: new Map(Object.entries(all)),
    ...(root === undefined ? {} : { root }),
  });
}

const from = "FROM python:3.13\n";

test("of a .dockerignore with more patterns than any nothing is known", () => {
  const ignoreOf = (count: number) =>
    contextOf("Dockerfile", from, { ".dockerignore": "a\n".repeat(count) }).dockerignore;
  expect(ignoreOf(5000)?.ignores("a")).toBe(true);
  expect(ignoreOf(5001)).toBeUndefined();
});

describe("which folder is built in", () => {
  test.each([
    ["Dockerfile", "COPY . .", { "app.py": "" }, ""],
    ["Dockerfile", "COPY missing.txt .", {}, ""],
    ["api/Dockerfile", "COPY requirements.txt .", { "api/requirements.txt": "" }, "api"],
    ["api/Dockerfile", "COPY api/requirements.txt .", { "api/requirements.txt": "" }, ""],
    ["docker/Dockerfile", "COPY pyproject.toml src/ ./", { "pyproject.toml": "", "src/a.py": "" }, ""],
    ["a/b/docker/Dockerfile", "COPY pyproject.toml .", { "a/b/pyproject.toml": "" }, "a/b"],
    ["a/b/Dockerfile", "COPY x.txt .", { "a/x.txt": "", "x.txt": "" }, undefined],
    ["a/Dockerfile", "COPY x.txt .", { "a/x.txt": "", "x.txt": "" }, "a"],
    ["a/Dockerfile", "COPY requirements*.txt ./", { "a/requirements-dev.txt": "" }, "a"],
    ["a/Dockerfile", "COPY --from=x /y .\nCOPY z .", { z: "" }, ""],
    ["a/Dockerfile", "RUN --mount=type=bind,source=uv.lock,target=uv.lock uv sync", { "uv.lock": "" }, ""],
    ["api/Dockerfile", "COPY . .", { "api/app.py": "" }, "api"],
    ["docker/Dockerfile", "COPY . .", { "app.py": "" }, undefined],
    ["docker/Dockerfile", "COPY . .\nRUN pip install -r requirements.txt", { "requirements.txt": "" }, ""],
    ["docker/Dockerfile", "COPY ../x .", { x: "" }, undefined],
    ["docker/Dockerfile", "COPY $X .", { x: "" }, undefined],
    ["docker/Dockerfile", "ADD https://h/x .", { x: "" }, undefined],
    ["docker/Dockerfile", "RUN true", { x: "" }, undefined],
  ])("%s with %s", (path, body, files: Files, root) => {
    expect(contextOf(path, from + body, files).root).toBe(root);
  });

  test("a folder that is named elsewhere wins", () => {
    expect(contextOf("a/Dockerfile", `${from}COPY x .`, { "a/x": "" }, "b").root).toBe("b");
  });

  test("without the tree only the repository's root is certain", () => {
    const rootOf = (path: string | undefined) =>
      buildContext({
        dockerfile: parseDockerfile(`${from}COPY x .`, path === undefined ? {} : { path }),
        entries: undefined,
        texts: new Map(),
      }).root;
    expect([rootOf("Dockerfile"), rootOf("a/Dockerfile"), rootOf(undefined)]).toEqual(["", undefined, undefined]);
  });
});

describe("the ignore file", () => {
  test.each([
    ["Dockerfile", { ".dockerignore": "a" }, ".dockerignore"],
    ["Dockerfile", { ".dockerignore": "a", "Dockerfile.dockerignore": "b" }, "Dockerfile.dockerignore"],
    ["api/Dockerfile", { "api/.dockerignore": "a", ".dockerignore": "b", "api/x": "" }, "api/.dockerignore"],
    ["docker/Dockerfile", { ".dockerignore": "a", x: "" }, ".dockerignore"],
    [
      "docker/Dockerfile",
      { "docker/Dockerfile.dockerignore": "a", "docker/.dockerignore": "b", x: "" },
      "docker/Dockerfile.dockerignore",
    ],
  ])("of %s with %j", (path, files: Files, expected) => {
    expect(contextOf(path, `${from}COPY x .`, files).dockerignore?.path).toBe(expected);
  });

  test("known to be absent, and unknown", () => {
    expect(contextOf("Dockerfile", from, {}).dockerignore).toBeNull();
    const dockerfile = parseDockerfile(from, { path: "Dockerfile" });
    expect(buildContext({ dockerfile, entries: undefined, texts: new Map() }).dockerignore).toBeUndefined();
    const entries: readonly TreeEntry[] = [{ path: ".dockerignore", kind: "file" }];
    expect(buildContext({ dockerfile, entries, texts: new Map() }).dockerignore).toBeUndefined();
  });
});

test("files of the context", () => {
  const context = contextOf("api/Dockerfile", `${from}COPY app .`, { "api/app/main.py": "x", "other.py": "" });
  expect(context.files).toEqual(["app/main.py", "Dockerfile"]);
  expect([context.has("app"), context.has("app/main.py"), context.has("other.py")]).toEqual([true, true, false]);
  expect([context.text("app/main.py"), context.text("other.py")]).toEqual(["x", undefined]);
});

test("without the tree, what was handed in exists and all else is unknown", () => {
  const dockerfile = parseDockerfile(from, { path: "Dockerfile" });
  const context = buildContext({ dockerfile, entries: undefined, texts: new Map([["a.txt", ""]]) });
  expect([context.files, context.has("a.txt"), context.has("b.txt")]).toEqual([undefined, true, undefined]);
});

test("dependencies, locks and projects of the context's folder", () => {
  const context = contextOf("api/Dockerfile", `${from}COPY requirements.txt .`, {
    "api/requirements.txt": "-c c.txt\nflask",
    "api/c.txt": "flask==2",
    "api/pyproject.toml": `[project]\nname = "x"\ndependencies = ["numpy"]`,
    "api/uv.lock": `[[package]]\nname = "numpy"\nversion = "2"\nsource = { registry = "r" }\n`,
    "requirements.txt": "other",
    "uv.lock": `[[package]]\nname = "other"\nversion = "2"\n`,
  });
  expect(context.requirements("requirements.txt")?.map((one) => [one.name, one.isPinned])).toEqual([["flask", true]]);
  expect(context.requirements("nowhere.txt")).toBeUndefined();
  expect(context.dependencies.map((one) => one.name)).toEqual(["numpy", "flask"]);
  expect(context.locked?.map((one) => one.name)).toEqual(["numpy"]);
  expect(context.project?.name).toBe("x");
  expect(context.requirementsFile("requirements.txt")?.includes).toHaveLength(1);
});

test("broken files are named, and the rest goes on", () => {
  const context = contextOf("Dockerfile", from, {
    "pyproject.toml": "[project",
    "uv.lock": "<<<<<<< HEAD\n",
    "poetry.lock": `[[package]]\nname = "x"\nversion = "1"\n`,
    Pipfile: "x = ",
    "requirements.txt": "flask",
  });
  expect(context.broken.map((one) => one.path).sort()).toEqual(["Pipfile", "pyproject.toml", "uv.lock"]);
  expect(context.locked?.map((one) => one.name)).toEqual(["x"]);
  expect(context.dependencies.map((one) => one.name)).toEqual(["flask"]);
  expect(context.project).toBeUndefined();
});

test("an empty context knows nothing", () => {
  const context = emptyContext();
  expect([context.root, context.files, context.dockerignore, context.locked, context.project]).toEqual(
    Array(5).fill(undefined),
  );
  expect([context.has("x"), context.text("x"), context.requirements("x")]).toEqual([undefined, undefined, undefined]);
  expect([context.dependencies, context.broken]).toEqual([[], []]);
});

describe("which files are worth reading", () => {
  const wanted = (path: string, body: string, files: Files) =>
    wantedPaths(parseDockerfile(from + body, { path }), entriesOf({ ...files, [path]: "" }));

  test("those that exist, in the folder that is built in", () => {
    expect(
      wanted("api/Dockerfile", "COPY deps/list.txt .\nRUN pip install -r extra/more.txt", {
        "api/.dockerignore": "",
        "api/Dockerfile.dockerignore": "",
        "api/deps/list.txt": "",
        "api/extra/more.txt": "",
        "api/requirements-dev.txt": "",
        "api/requirements/base.in": "",
        "api/uv.lock": "",
        "api/app.py": "",
        "api/data.txt": "",
        "requirements.txt": "",
        "pyproject.toml": "",
      }),
    ).toEqual([
      "api/Dockerfile.dockerignore",
      "api/.dockerignore",
      "api/uv.lock",
      "api/extra/more.txt",
      "api/deps/list.txt",
      "api/requirements-dev.txt",
      "api/requirements/base.in",
    ]);
  });

  test("none where the folder is not certain, but the one beside the Dockerfile", () => {
    expect(
      wanted("docker/Dockerfile", "COPY . .", { "requirements.txt": "", "docker/Dockerfile.dockerignore": "" }),
    ).toEqual(["docker/Dockerfile.dockerignore"]);
  });

  test("never more than a bounded number", () => {
    const files = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`requirements-${index}.txt`, ""]));
    expect(wanted("Dockerfile", "COPY . .", files).length).toBeLessThanOrEqual(60);
  });

  test("the usual names where the tree is not known", () => {
    const paths = wantedPaths(parseDockerfile(`${from}COPY . .`, { path: "Dockerfile" }), undefined);
    expect(paths).toEqual(
      expect.arrayContaining(["Dockerfile.dockerignore", ".dockerignore", "requirements.txt", "uv.lock"]),
    );
  });
});
