import type { LockedPackage } from "../../src/context/facts.js";
import { readLock } from "../../src/context/lock-files.js";

function read(text: string, path: string): readonly LockedPackage[] {
  const read = readLock(text, path);
  if ("message" in read) throw new Error(read.message);
  return read;
}

const uvLock = `version = 1
requires-python = ">=3.12"

[[package]]
name = "demo"
version = "0.1.0"
source = { editable = "." }
dependencies = [
    { name = "numpy" },
    { name = "uvicorn", extra = ["standard"] },
]

[package.optional-dependencies]
gpu = [
    { name = "torch" },
]

[package.dev-dependencies]
dev = [
    { name = "pytest" },
]

[package.metadata]
requires-dist = [{ name = "numpy", url = "https://h/other-1-py3-none-any.whl" }]

[[package]]
name = "numpy"
version = "2.1.0"
source = { registry = "https://pypi.org/simple" }
sdist = { url = "https://f/numpy-2.1.0.tar.gz", hash = "sha256:a", size = 1 }
wheels = [
    { url = "https://f/a/numpy-2.1.0-cp312-cp312-manylinux_2_17_x86_64.whl", hash = "sha256:b", size = 2 },
    { url = "https://f/b/numpy-2.1.0-cp312-cp312-musllinux_1_2_x86_64.whl", hash = "sha256:c", size = 3 },
]

[[package]]
name = "mysqlclient"
version = "2.2"
source = { registry = "https://pypi.org/simple" }
sdist = { url = "https://f/mysqlclient-2.2.tar.gz", hash = "sha256:a", size = 1 }

[[package]]
name = "torch"
version = "2.3.0+cpu"
source = { registry = "https://download.pytorch.org/whl/cpu" }
wheels = [
    { url = "https://d/torch-2.3.0%2Bcpu-cp312-cp312-linux_x86_64.whl" },
]

[[package]]
name = "uvicorn"
version = "0.1"
source = { registry = "https://pypi.org/simple" }
dependencies = [
    { name = "click" },
]
wheels = [{ url = "https://f/uvicorn-0.1-py3-none-any.whl" }]

[package.optional-dependencies]
standard = [
    { name = "uvloop" },
]

[[package]]
name = "click"
version = "8"
source = { registry = "https://pypi.org/simple" }

[[package]]
name = "uvloop"
version = "1"
source = { registry = "https://pypi.org/simple" }

[[package]]
name = "pytest"
version = "8"
source = { git = "https://h/pytest?rev=x#y" }
`;

test("uv.lock", () => {
  expect(read(uvLock, "a/uv.lock").map((one) => [one.name, one.version, one.wheels, one.isOptional])).toEqual([
    [
      "numpy",
      "2.1.0",
      ["numpy-2.1.0-cp312-cp312-manylinux_2_17_x86_64.whl", "numpy-2.1.0-cp312-cp312-musllinux_1_2_x86_64.whl"],
      false,
    ],
    ["mysqlclient", "2.2", [], true],
    ["torch", "2.3.0+cpu", ["torch-2.3.0+cpu-cp312-cp312-linux_x86_64.whl"], true],
    ["uvicorn", "0.1", ["uvicorn-0.1-py3-none-any.whl"], false],
    ["click", "8", undefined, false],
    ["uvloop", "1", undefined, false],
    ["pytest", "8", undefined, true],
  ]);
});

test("poetry.lock, new and old", () => {
  const now = `[[package]]
name = "Numpy"
version = "2.1.0"
optional = false
groups = ["main", "dev"]
files = [
    {file = "numpy-2.1.0-cp312-cp312-manylinux_2_17_x86_64.whl", hash = "sha256:a"},
    {file = "numpy-2.1.0.tar.gz", hash = "sha256:b"},
]

[package.dependencies]
x = {version = ">=1", url = "https://h/x-1-py3-none-any.whl"}

[[package]]
name = "mine"
version = "0.1"
groups = ["dev"]
files = []

[package.source]
type = "directory"
url = "."

[metadata]
lock-version = "2.1"
`;
  expect(read(now, "poetry.lock").map((one) => [one.name, one.wheels, one.isOptional])).toEqual([
    ["numpy", ["numpy-2.1.0-cp312-cp312-manylinux_2_17_x86_64.whl"], false],
    ["mine", undefined, true],
  ]);
  const old = `[[package]]
name = "numpy"
version = "1.2"
category = "dev"

[metadata]
lock-version = "1.1"

[metadata.files]
numpy = [
    {file = "numpy-1.2-cp39-cp39-win32.whl", hash = "sha256:a"},
    {file = "numpy-1.2.zip", hash = "sha256:b"},
]
`;
  expect(read(old, "poetry.lock").map((one) => [one.name, one.wheels, one.isOptional])).toEqual([
    ["numpy", ["numpy-1.2-cp39-cp39-win32.whl"], true],
  ]);
});

test("pylock.toml and pdm.lock", () => {
  const pylock = `lock-version = "1.0"\n[[packages]]\nname = "attrs"\nversion = "25.1.0"\n[[packages.wheels]]\nname = "attrs-25.1.0-py3-none-any.whl"\nurl = "https://f/attrs-25.1.0-py3-none-any.whl"\n`;
  expect(read(pylock, "pylock.toml").map((one) => [one.name, one.wheels])).toEqual([
    ["attrs", ["attrs-25.1.0-py3-none-any.whl"]],
  ]);
  const pdm = `[[package]]\nname = "idna"\nversion = "3"\ngroups = ["default"]\nfiles = [\n    {file = "idna-3-py3-none-any.whl", hash = "sha256:a"},\n]\n`;
  expect(read(pdm, "pdm.lock").map((one) => [one.name, one.wheels, one.isOptional])).toEqual([
    ["idna", ["idna-3-py3-none-any.whl"], false],
  ]);
});

test("Pipfile.lock", () => {
  const text = JSON.stringify({
    default: { Flask: { version: "==2.0" }, mine: { path: "." } },
    develop: { pytest: { version: "==7" } },
  });
  expect(read(text, "Pipfile.lock").map((one) => [one.name, one.version, one.wheels, one.isOptional])).toEqual([
    ["flask", "2.0", undefined, false],
    ["pytest", "7", undefined, true],
  ]);
});

test("CRLF and a byte order mark change nothing", () => {
  expect(
    read(`\uFEFF${uvLock.replace(/\n/g, "\r\n")}`, "uv.lock").map((one) => [one.name, one.version, one.wheels?.length]),
  ).toEqual(read(uvLock, "uv.lock").map((one) => [one.name, one.version, one.wheels?.length]));
});

test("what cannot be read", () => {
  expect(readLock(`a = 1\n<<<<<<< HEAD\n[[package]]\n`, "uv.lock")).toMatchObject({ path: "uv.lock", line: 2 });
  expect(readLock("{", "Pipfile.lock")).toMatchObject({ path: "Pipfile.lock" });
  expect(readLock("[[package]]\nname = 3\n", "uv.lock")).toMatchObject({ path: "uv.lock" });
  expect(readLock("", "uv.lock")).toEqual([]);
  expect(readLock("[]", "Pipfile.lock")).toEqual([]);
});

test("megabytes are read whole", () => {
  const section = uvLock.slice(uvLock.indexOf('[[package]]\nname = "numpy"'));
  const big = uvLock + section.repeat(Math.ceil(3e6 / section.length));
  expect(read(big, "uv.lock").length).toBeGreaterThan(5000);
});
