import type { Project } from "../../src/context/facts.js";
import { readProject } from "../../src/context/project.js";

function read(text: string, path = "pyproject.toml"): Project {
  const project = readProject(text, path);
  if (!project || "message" in project) throw new Error("Not read.");
  return project;
}

test("says nothing of a file that is larger than any", () => {
  expect(readProject(`# ${"a".repeat(256 * 1024)}\n[project]\nname = "a"\n`, "pyproject.toml")).toBeUndefined();
  const many = (count: number) => `[project]\nname = "a"\ndependencies = [${'"a",'.repeat(count)}]\n`;
  expect(read(many(10_000)).dependencies).toHaveLength(10_000);
  expect(readProject(many(10_001), "pyproject.toml")).toBeUndefined();
});

test("a project by PEP 621", () => {
  const project = read(`[build-system]
requires = ["hatchling", "hatch-vcs>=0.3"]
build-backend = "hatchling.build"

[project]
name = "demo"
requires-python = ">=3.11"
readme = "README.md"
license = { file = "LICENSE" }
dynamic = ["version"]
dependencies = [
  "flask[async]>=2",
  "numpy==1.26.4",
]

[project.optional-dependencies]
web = ["uvicorn"]

[dependency-groups]
dev = ["pytest", { include-group = "lint" }]

[tool.uv]
package = true
`);
  expect(project).toMatchObject({
    name: "demo",
    requiresPython: ">=3.11",
    readme: "README.md",
    licenseFiles: ["LICENSE"],
    backend: "hatchling.build",
    buildRequires: ["hatchling", "hatch-vcs"],
    dynamic: ["version"],
    isPackage: true,
    hasUv: true,
    hasPoetry: false,
    isWorkspace: false,
  });
  expect(project.dependencies.map((one) => [one.name, one.specifier, one.group, one.line, one.isPinned])).toEqual([
    ["flask", ">=2", undefined, 12, false],
    ["numpy", "==1.26.4", undefined, 13, true],
    ["uvicorn", "", "web", 17, false],
    ["pytest", "", "dev", 20, false],
  ]);
});

test("a project of Poetry", () => {
  const project = read(`[tool.poetry]
name = "demo"
package-mode = false
readme = ["README.md", "CHANGES.md"]

[tool.poetry.dependencies]
python = "^3.10"
Flask = "^2.0"
numpy = "1.26.4"
pandas = { version = "*", extras = ["excel"], optional = true }
mine = { path = "../mine" }

[tool.poetry.group.dev.dependencies]
pytest = "*"
`);
  expect(project).toMatchObject({
    name: "demo",
    requiresPython: "^3.10",
    readme: "README.md",
    isPackage: false,
    hasPoetry: true,
  });
  expect(project.dependencies.map((one) => [one.name, one.specifier, one.isPinned, one.group, one.isLocal])).toEqual([
    ["flask", "^2.0", false, undefined, false],
    ["numpy", "==1.26.4", true, undefined, false],
    ["pandas", "", false, "extra", false],
    ["mine", undefined, undefined, undefined, true],
    ["pytest", "", false, "dev", false],
  ]);
});

test("a Pipfile", () => {
  const project = read(
    `[packages]\nflask = "*"\nrequests = "==2.31.0"\n[dev-packages]\npytest = {version = ">=7"}\n[requires]\npython_version = "3.9"\n`,
    "Pipfile",
  );
  expect(project.requiresPython).toBe("==3.9.*");
  expect(project.dependencies.map((one) => [one.name, one.specifier, one.group])).toEqual([
    ["flask", "", undefined],
    ["requests", "==2.31.0", undefined],
    ["pytest", ">=7", "dev"],
  ]);
});

test("what is not said is not made up", () => {
  expect(read("")).toMatchObject({
    name: undefined,
    backend: undefined,
    requiresPython: undefined,
    dependencies: [],
    isPackage: true,
  });
  expect(read(`[project]\ndependencies = "x"\nname = 3\nreadme = { text = "hi" }`)).toMatchObject({
    name: undefined,
    readme: undefined,
    dependencies: [],
  });
});

test("a broken file is named with its line, a template is unknown", () => {
  expect(readProject("[project]\nname = \n", "a/pyproject.toml")).toMatchObject({ path: "a/pyproject.toml", line: 2 });
  expect(readProject(`[project]\nname = "{{ cookiecutter.name }}"`, "pyproject.toml")).toBeUndefined();
});

test("a hostile file is read to its end", () => {
  const list = Array.from({ length: 10_000 }, (_, index) => `"p${10_000 - index}"`).join(",\n");
  expect(read(`[project]\ndependencies = [\n${list}\n]`).dependencies).toHaveLength(10_000);
  readProject("[".repeat(100_000), "pyproject.toml");
  readProject(`a = ${"[".repeat(50_000)}`, "pyproject.toml");
});
