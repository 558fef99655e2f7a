import { byPath, dockerfilesAmong, isDockerfileName } from "../../src/source/find.js";
import type { TreeEntry } from "../../src/source/files.js";

const file = (path: string): TreeEntry => ({ path, kind: "file" });

describe("isDockerfileName", () => {
  it.each([
    "Dockerfile",
    "dockerfile",
    "app/Dockerfile",
    "Dockerfile.dev",
    "Dockerfile.py3.12-slim",
    "api.Dockerfile",
    "api.dockerfile",
    ".devcontainer/Dockerfile",
    "Containerfile",
    "Containerfile.prod",
    "a b/ü.Dockerfile",
  ])("takes %s", (path) => {
    expect(isDockerfileName(path)).toBe(true);
  });

  it.each([
    "Dockerfile.dockerignore",
    "api.Dockerfile.dockerignore",
    "Containerfile.dockerignore",
    ".dockerignore",
    "Dockerfile/readme.md",
    "docs/Dockerfile.md",
    "Dockerfile.arm64.patch",
    "Containerfile.yml",
    "Dockerfile.",
    "Dockerfiles",
    "MyDockerfile",
    "docker-compose.yml",
    "DOCKERFILE",
    "dockerfile.py",
    "",
  ])("leaves out %s", (path) => {
    expect(isDockerfileName(path)).toBe(false);
  });
});

describe("dockerfilesAmong", () => {
  it("keeps plain files only", () => {
    const entries: TreeEntry[] = [
      { path: "Dockerfile", kind: "folder" },
      { path: "Dockerfile/Dockerfile.dev", kind: "file" },
      { path: "link.Dockerfile", kind: "link" },
      { path: "module.Dockerfile", kind: "submodule" },
    ];
    expect(dockerfilesAmong(entries)).toEqual(["Dockerfile/Dockerfile.dev"]);
  });

  it("goes into hidden folders, and leaves out other people's files", () => {
    const entries = [
      "web/Dockerfile",
      ".ci/Dockerfile",
      "node_modules/x/Dockerfile",
      "web/node_modules/x/Dockerfile",
      ".venv/lib/Dockerfile",
      "api/venv/Dockerfile",
      ".tox/py312/pyvenv.cfg",
      ".tox/py312/lib/Dockerfile",
      ".tox/Dockerfile",
      "tools/node_modules.Dockerfile",
    ].map(file);
    expect(dockerfilesAmong(entries)).toEqual([
      ".ci/Dockerfile",
      ".tox/Dockerfile",
      "tools/node_modules.Dockerfile",
      "web/Dockerfile",
    ]);
  });

  it("does not take the whole tree for an environment when its root is one", () => {
    expect(dockerfilesAmong([file("pyvenv.cfg"), file("Dockerfile")])).toEqual(["Dockerfile"]);
  });

  it("asks the given test in place of the names", () => {
    const entries = ["Dockerfile", "images/base.df", "venv/base.df"].map(file);
    expect(dockerfilesAmong(entries, (path) => path.endsWith(".df"))).toEqual(["images/base.df"]);
  });
});

it("orders paths by their characters, not by a language", () => {
  expect(["b", "a/b", "a", "B", "ä"].sort(byPath)).toEqual(["B", "a", "a/b", "b", "ä"]);
});
