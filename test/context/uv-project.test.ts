import { emptyContext } from "../../src/context/read.js";
import { uvProject, uvToml } from "../../src/context/uv-project.js";

const read = (text: string | undefined) =>
  uvProject({ ...emptyContext(), text: (path) => (path === "pyproject.toml" ? text : undefined) }, "pyproject.toml");

describe("uvProject", () => {
  it.each([
    ["a build system", "[build-system]\nrequires = []\n", true],
    ["nothing", '[project]\nname = "a"\n', false],
    ["package = true", "[tool.uv]\npackage = true\n", true],
    ["package = false", "[build-system]\nrequires = []\n[tool.uv]\npackage = false\n", false],
  ])("tells whether uv installs the project itself: %s", (_, text, expected) =>
    expect(read(text)?.isPackage).toBe(expected),
  );

  it.each([
    ["dev by default", '[dependency-groups]\ndev = ["a"]\ntest = ["b"]\n', ["dev"]],
    ["not an empty one", "[dependency-groups]\ndev = []\n", []],
    ["what includes another", '[dependency-groups]\ndev = [{include-group = "test"}]\ntest = ["b"]\n', ["dev"]],
    ["the older list", '[tool.uv]\ndev-dependencies = ["a"]\n', ["dev"]],
    [
      "the named ones",
      '[dependency-groups]\ndev = ["a"]\ntest = ["b"]\n[tool.uv]\ndefault-groups = ["test"]\n',
      ["test"],
    ],
    ["all", '[dependency-groups]\ndev = ["a"]\ntest = ["b"]\n[tool.uv]\ndefault-groups = "all"\n', ["dev", "test"]],
    ["no extras", '[project.optional-dependencies]\ndev = ["a"]\n', []],
  ])("finds the groups that are installed unless told otherwise: %s", (_, text, expected) =>
    expect(read(text)?.defaultGroups).toEqual(expected),
  );

  it.each([
    ["unknown", undefined],
    ["no TOML", "[project\n"],
    ["a template", '[project]\nname = "{{ cookiecutter.name }}"\n'],
  ])("tells nothing of a file that is %s", (_, text) => expect(read(text)).toBeUndefined());
});

it("reads uv.toml", () => {
  const context = { ...emptyContext(), text: () => "no-cache = true\n" };
  expect(uvToml(context, "uv.toml")).toEqual({ "no-cache": true });
});
