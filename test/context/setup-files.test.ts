import { parseDockerfile } from "../../src/dockerfile/parse.js";
import { buildContext } from "../../src/context/read.js";
import { readSetupCfg, readSetupPy } from "../../src/context/setup-files.js";

const namesOf = (facts: ReturnType<typeof readSetupPy>) =>
  facts?.requires?.map(({ name, specifier, line }) => [name, specifier, line]);

test("says nothing of what is larger than any", () => {
  const long = "#".repeat(256 * 1024);
  expect(readSetupCfg(`${long}\n[metadata]\nname = app\n`, "setup.cfg")).toBeUndefined();
  expect(readSetupPy(`${long}\nsetup(name="app")\n`, "setup.py")).toBeUndefined();
  const facts = readSetupPy(`setup(name="app", install_requires=[${"'a',".repeat(10_001)}])\n`, "setup.py");
  expect(facts).toMatchObject({ name: "app", requires: undefined });
});

test("setup.cfg says name, Python and requirements", () => {
  const facts = readSetupCfg(
    "[metadata]\nname = app\n# a comment\n[options]\npython_requires = >=3.9\ninstall_requires =\n    Flask>=3\n    # not this\n    requests==2.32.3 ; python_version < '4'\n[options.extras_require]\ndev = pytest\n",
    "setup.cfg",
  );
  expect(facts).toMatchObject({ path: "setup.cfg", name: "app", requiresPython: ">=3.9" });
  expect(namesOf(facts)).toEqual([
    ["flask", ">=3", 7],
    ["requests", "==2.32.3", 9],
  ]);
});

test("what setup.cfg reads from elsewhere is unknown", () => {
  expect(
    readSetupCfg("[metadata]\nname = attr: a.b\n[options]\ninstall_requires = file: r.txt\n", "setup.cfg"),
  ).toMatchObject({
    name: undefined,
    requires: undefined,
  });
  expect(readSetupCfg("[metadata]\nname = {{ name }}\n", "setup.cfg")).toBeUndefined();
});

test("setup.py is read where it says things literally", () => {
  const text =
    'from setuptools import setup\nname = "other"\nsetup(\n    name="app",\n    python_requires=\'>=3.8\',  # since\n    install_requires=[\n        "Flask>=3",  # web\n        \'requests\',\n    ],\n)\n';
  const facts = readSetupPy(text, "setup.py");
  expect(facts).toMatchObject({ name: "app", requiresPython: ">=3.8" });
  expect(namesOf(facts)).toEqual([
    ["flask", ">=3", 7],
    ["requests", "", 8],
  ]);
});

test.each([
  "install_requires=requirements",
  "install_requires=['a'] + more",
  "install_requires=['a' 'b']",
  "install_requires=[f'a']",
  "install_requires=['a', read()]",
  "install_requires=['a\\x20']",
  "install_requires=['a'",
  "x=dict(install_requires=['a']), install_requires=['b']",
])("nothing is guessed from %s", (argument) => {
  expect(readSetupPy(`setup(name="app", ${argument})`, "setup.py")?.requires?.map(({ name }) => name)).toBeUndefined();
});

test.each(["", "setup(", "setup(name=", "setup(install_requires=[", "setup(install_requires=[#"])(
  "%j is no reason to fail",
  (text) => {
    expect(readSetupPy(text, "setup.py")).toMatchObject({ name: undefined, requires: undefined });
  },
);

function projectOf(files: Readonly<Record<string, string>>) {
  const dockerfile = parseDockerfile("FROM a\n", { path: "Dockerfile" });
  const texts = new Map(Object.entries(files));
  const entries = ["Dockerfile", ...texts.keys()].map((path) => ({ path, kind: "file" as const }));
  const context = buildContext({ dockerfile, entries, texts });
  const { path, name, requiresPython, backend } = context.project ?? {};
  return { path, name, requiresPython, backend, asks: context.dependencies.map((one) => one.name) };
}

const setup = 'setup(name="app", python_requires=">=3.9", install_requires=["a"])';

test("the setup files fill in what pyproject.toml does not say", () => {
  const build = '[build-system]\nrequires = []\nbuild-backend = "setuptools.build_meta"\n';
  const none = { backend: undefined, name: "app", requiresPython: ">=3.9", asks: ["a"] };
  expect(projectOf({ "setup.py": setup })).toEqual({ ...none, path: "setup.py" });
  expect(projectOf({ "setup.py": setup, "pyproject.toml": build })).toEqual({
    ...none,
    path: "setup.py",
    backend: "setuptools.build_meta",
  });
  expect(
    projectOf({
      "setup.py": "setup()",
      "setup.cfg": "[metadata]\nname=app\n[options]\npython_requires=>=3.9\ninstall_requires=a",
    }),
  ).toEqual({
    ...none,
    path: "setup.cfg",
  });
});

test("a project of its own stands for itself, and so does a Pipfile", () => {
  expect(projectOf({ "setup.py": setup, "pyproject.toml": '[project]\nname = "b"\n' })).toMatchObject({
    name: "b",
    asks: [],
  });
  expect(projectOf({ "setup.py": setup, Pipfile: '[packages]\nb = "*"\n' })).toMatchObject({
    path: "Pipfile",
    asks: ["b"],
  });
});
