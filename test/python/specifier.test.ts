import { normalizeName, readSpecifier, readSpecifierText } from "../../src/python/specifier.js";
import { firstCommand } from "./commands.js";

test.each([
  ["flask", { kind: "name", name: "flask", specifier: "", isPinned: false }],
  ["Flask_SQLAlchemy", { kind: "name", name: "flask-sqlalchemy", isPinned: false }],
  ["flask==1.2", { kind: "name", name: "flask", specifier: "==1.2", version: "1.2", isPinned: true }],
  ["flask == 1.2", { name: "flask", specifier: "==1.2", version: "1.2", isPinned: true }],
  ["flask===1.2", { version: "1.2", isPinned: true }],
  ["flask==1.*", { version: undefined, isPinned: true }],
  ["flask~=1.2", { version: undefined, isPinned: true }],
  ["flask>=1.2", { isPinned: false, specifier: ">=1.2" }],
  ["flask<2", { isPinned: false }],
  ["flask!=2", { isPinned: false }],
  ["flask>=1,<2", { isPinned: false, specifier: ">=1,<2" }],
  ["flask>=1,==1.4", { isPinned: true }],
  ["uvicorn[standard,x]==0.1", { name: "uvicorn", extras: ["standard", "x"], version: "0.1", isPinned: true }],
  ["uvicorn [standard] >= 1", { name: "uvicorn", extras: ["standard"], specifier: ">=1" }],
  ['x==1; python_version < "3.9"', { name: "x", version: "1", marker: 'python_version < "3.9"' }],
  ["x (>=1)", { name: "x", specifier: ">=1" }],
  ["x @ https://h/x-1.0.tar.gz", { kind: "url", name: "x" }],
  ["x@git+https://h/o/x@v1", { kind: "vcs", name: "x", reference: "v1", isPinned: true }],
  ["git+https://github.com/o/r", { kind: "vcs", name: undefined, reference: undefined, isPinned: false }],
  ["git+https://github.com/o/r@main", { kind: "vcs", reference: "main", isPinned: false }],
  ["git+https://github.com/o/r@feature/x", { kind: "vcs", reference: "feature/x" }],
  ["git+https://github.com/o/r.git@4f3c2b1#egg=My_Pkg", { name: "my-pkg", reference: "4f3c2b1", isPinned: true }],
  ["git+ssh://git@github.com/o/r.git", { kind: "vcs", reference: undefined, isPinned: false }],
  ["git+ssh://git@github.com/o/r.git@v2", { kind: "vcs", reference: "v2", isPinned: true }],
  ["https://h/p/numpy-1.2-cp39-cp39-linux_x86_64.whl", { kind: "url", name: "numpy", version: "1.2", isPinned: true }],
  ["https://github.com/o/r/archive/master.zip", { kind: "url", isPinned: false }],
  ["https://github.com/o/r/archive/v1.zip", { kind: "url", isPinned: undefined }],
  ["https://h/x.zip#sha256=00ff", { kind: "url", isPinned: true }],
  [".", { kind: "path", isPinned: undefined, name: undefined }],
  [".[dev,test]", { kind: "path", extras: ["dev", "test"] }],
  ["./pkg", { kind: "path" }],
  ["/wheels/*", { kind: "path" }],
  ["pkg/", { kind: "path" }],
  ["/tmp/x-1.0-py3-none-any.whl", { kind: "archive" }],
  ["x.tar.gz", { kind: "archive" }],
  ["file:///src", { kind: "path" }],
  ["", { kind: "unknown" }],
  ["ruff@0.5.0", { kind: "name", name: "ruff", version: "0.5.0", isPinned: true }],
])("%s", (text, expected) => {
  expect(readSpecifierText(text)).toMatchObject(expected);
});

test.each([
  ['RUN x "flask==$V"', { name: "flask", version: undefined, specifier: undefined, isPinned: true }],
  ["RUN x flask~=${V}", { name: "flask", isPinned: true }],
  ["RUN x flask$V", { name: undefined, isPinned: undefined }],
  ["RUN x $NAME==1.0", { name: undefined, version: "1.0", isPinned: true }],
  ["RUN x $NAME", { kind: "unknown", isPinned: undefined }],
  ["RUN x flask>=1", { name: "flask", isPinned: false }],
  ["RUN x git+https://$TOKEN@h/o/r@$REF", { kind: "vcs", isPinned: undefined }],
  ["RUN x git+https://$TOKEN@h/o/r", { kind: "vcs", isPinned: false }],
  ["RUN x $DIR/x.whl", { kind: "archive" }],
  ["RUN x poetry${V:+==$V}", { isPinned: undefined }],
])("with variables: %s", (instruction, expected) => {
  const word = firstCommand(instruction).command.words[1];
  expect(word && readSpecifier(word)).toMatchObject(expected);
});

test("names are compared by PEP 503", () => {
  expect(normalizeName("Ruamel.YAML_clib--x")).toBe("ruamel-yaml-clib-x");
});

test("hostile text is read to its end", () => {
  for (const text of [
    "-".repeat(50_000),
    "a-".repeat(50_000),
    "[".repeat(50_000),
    "git+https://" + "@/".repeat(50_000),
  ])
    expect(() => readSpecifierText(text)).not.toThrow();
  expect(readSpecifierText(`https://h/${"a-1".repeat(20_000)}`).kind).toBe("url");
  expect(() => readSpecifierText(`x ${" ".repeat(50_000)}@`)).not.toThrow();
});
