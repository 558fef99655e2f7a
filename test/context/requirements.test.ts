import { besideFile, followRequirements, groupOfFile, readRequirements } from "../../src/context/requirements.js";

function read(text: string, path = "requirements.txt") {
  const file = readRequirements(text, path);
  if (!file) throw new Error("A template.");
  return file;
}

test("says nothing of a file with more lines than any has", () => {
  expect(readRequirements("a\n".repeat(10_000), "r.txt")?.requirements).toHaveLength(10_000);
  expect(readRequirements("a\n".repeat(10_001), "r.txt")).toBeUndefined();
});

test.each([
  ["flask", [{ name: "flask", specifier: "", isPinned: false, line: 1, hasHash: false }]],
  ["Flask_X==1.2 # why", [{ name: "flask-x", specifier: "==1.2", version: "1.2", isPinned: true }]],
  [
    "# a\n\nflask>=1\ndjango",
    [
      { name: "flask", line: 3, isPinned: false },
      { name: "django", line: 4 },
    ],
  ],
  ["\uFEFFflask", [{ name: "flask" }]],
  ["flask\rdjango\rx\ny", [{ line: 1 }, { name: "django", line: 1 }, { name: "x", line: 1 }, { name: "y", line: 2 }]],
  ["flask\r\ndjango\r\n", [{ name: "flask" }, { name: "django", line: 2 }]],
  ['x==1; python_version < "3.9"', [{ name: "x", marker: 'python_version < "3.9"' }]],
  [
    "x==1 \\\n    --hash=sha256:aa \\\n    --hash=sha256:bb\ny",
    [
      { name: "x", hasHash: true, isPinned: true, line: 1 },
      { name: "y", hasHash: false, line: 4 },
    ],
  ],
  ["x==1 \\\n    # via y\n    --hash=sha256:aa", [{ name: "x", hasHash: false }]],
  [
    "x==1 \\\n    --hash=sha256:aa \\\n    # via y\nz",
    [
      { name: "x", hasHash: true },
      { name: "z", line: 4 },
    ],
  ],
  ["x==1 \\\n# via y", [{ name: "x", specifier: "==1" }]],
  ["# x \\\ny \\\n==1", [{ name: "y", specifier: "==1", line: 2 }]],
  ["x \\", [{ name: "x", specifier: "" }]],
  ["-e .", [{ name: "", isLocal: true }]],
  ["-e git+https://h/o/r@v1#egg=x", [{ name: "x", isLocal: true, isPinned: true }]],
  ["./pkg", [{ name: "", isLocal: true, specifier: undefined }]],
  ["x @ https://h/x.zip", [{ name: "x", specifier: undefined }]],
  ["https://h/x#y.zip", [{ name: "" }]],
  ["x==${V}", [{ name: "x", isPinned: undefined }]],
  ["uvicorn[standard]~=0.1", [{ name: "uvicorn", extras: ["standard"], isPinned: true }]],
  ["-i https://h/simple\n--pre\nx", [{ name: "x", line: 3 }]],
  ["", []],
])("%j", (text, expected) => {
  const { requirements } = read(text);
  expect(requirements).toHaveLength(expected.length);
  expect(requirements).toMatchObject(expected);
});

test("options and includes", () => {
  const file = read(
    "-r base.txt\n--requirement=../common.txt\n-c c.txt\n--index-url https://h\n-f https://w\n--pre\n",
    "a/dev.txt",
  );
  expect(file.includes).toEqual([
    { kind: "requirements", path: "a/base.txt", line: 1 },
    { kind: "requirements", path: "common.txt", line: 2 },
    { kind: "constraints", path: "a/c.txt", line: 3 },
  ]);
  expect(file.options).toEqual([
    { name: "--index-url", value: "https://h", line: 4 },
    { name: "--find-links", value: "https://w", line: 5 },
    { name: "--pre", value: "", line: 6 },
  ]);
});

test("templates are unknown", () => {
  expect(readRequirements("flask=={{ version }}", "requirements.txt")).toBeUndefined();
  expect(readRequirements("{% if x %}flask{% endif %}", "requirements.txt")).toBeUndefined();
});

describe("following -r and -c", () => {
  const files: Readonly<Record<string, string>> = {
    "a.txt": "-r b.txt\n-c c.txt\nflask\ndjango",
    "b.txt": "-r a.txt\nnumpy",
    "c.txt": "flask==1\nunused==2\nnumpy>=1",
    "missing.txt": "-r nowhere.txt\nx",
  };
  const find = (path: string) => {
    const text = files[path];
    return text === undefined ? undefined : readRequirements(text, path);
  };

  test("loops end, and constraints pin", () => {
    expect(followRequirements("a.txt", find)?.map((one) => [one.name, one.isPinned, one.file])).toEqual([
      ["flask", true, "a.txt"],
      ["django", false, "a.txt"],
      ["numpy", false, "b.txt"],
    ]);
  });

  test("what is not known", () => {
    expect(followRequirements("nowhere.txt", find)).toBeUndefined();
    expect(followRequirements("missing.txt", find)?.map((one) => one.name)).toEqual(["x"]);
  });
});

test.each([
  ["requirements-dev.txt", "dev"],
  ["requirements/test.txt", "test"],
  ["docs/requirements.txt", undefined],
  ["requirements.txt", undefined],
  ["requirements-prod.txt", undefined],
])("groupOfFile(%s) is %s", (path, expected) => {
  expect(groupOfFile(path)).toBe(expected);
});

test.each([
  ["a/b.txt", "c.txt", "a/c.txt"],
  ["b.txt", "./x/c.txt", "x/c.txt"],
  ["a/b.txt", "../c.txt", "c.txt"],
  ["b.txt", "../c.txt", undefined],
  ["b.txt", "https://h/c.txt", undefined],
  ["b.txt", "/etc/c.txt", undefined],
  ["b.txt", "${X}.txt", undefined],
])("besideFile(%s, %s) is %s", (file, written, expected) => {
  expect(besideFile(file, written)).toBe(expected);
});

test("hostile files are read to their end", () => {
  for (const text of ["a\\\n".repeat(100_000), `x ${" --hash=a".repeat(50_000)}`, "a#".repeat(100_000)])
    expect(() => read(text)).not.toThrow();
  expect(read(`${"#".repeat(200_000)}\n`).requirements).toEqual([]);
});
