import type { BuildContext } from "../../src/context/facts.js";
import { contextFile } from "../../src/engine/context-file.js";
import { knownContext } from "./sample.js";

function contextAt(root: string | undefined, more: Partial<BuildContext> = {}): BuildContext {
  const repository: Readonly<Record<string, string>> = { "README.md": "of the repository" };
  return {
    ...knownContext({ "a.txt": "of the context" }),
    root,
    dockerignore: undefined,
    repositoryText: (path) => repository[path],
    ...more,
  };
}

test.each<[string | undefined, string, string | undefined, boolean | undefined]>([
  ["", "a.txt", "of the context", true],
  ["", "README.md", "of the repository", true],
  ["", "b.txt", undefined, false],
  ["app", "app/a.txt", "of the context", true],
  ["app", "app/b.txt", undefined, false],
  ["app", "a.txt", undefined, undefined],
  ["app", "apps/a.txt", undefined, undefined],
  ["app", "lib/app/a.txt", undefined, undefined],
  ["app", "README.md", "of the repository", true],
  [undefined, "a.txt", undefined, undefined],
  [undefined, "README.md", "of the repository", true],
])("in a context at %s the file %s holds %s", (root, path, text, exists) => {
  expect(contextFile(contextAt(root), path)).toEqual({ text, exists });
});

test("the text of the ignore file in force is that which was read for it", () => {
  const dockerignore = { path: "docker/Dockerfile.dockerignore", text: ".git\n", patterns: [], ignores: () => false };
  const context = contextAt("app", { dockerignore });
  expect(contextFile(context, dockerignore.path)).toEqual({ text: ".git\n", exists: true });
  expect(contextFile(context, "app/.dockerignore")).toEqual({ text: undefined, exists: false });
});

test.each([".dockerignore", "docker/Dockerfile.dockerignore"])(
  "where it is known that there is none %s does not exist, wherever the context lies",
  (path) => {
    expect(contextFile(contextAt(undefined, { dockerignore: null }), path).exists).toBe(false);
    expect(contextFile(contextAt(undefined), path).exists).toBeUndefined();
    expect(contextFile(contextAt(undefined, { dockerignore: null }), `${path}.txt`).exists).toBeUndefined();
  },
);
