import { passedOver } from "../../src/report/passed-over.js";
import type { TreeEntry } from "../../src/source/files.js";
import { isDockerfileName } from "../../src/source/find.js";

const file = (path: string): TreeEntry => ({ path, kind: "file" });
const link = (path: string): TreeEntry => ({ path, kind: "link" });

const told = (changed: readonly string[], entries: readonly TreeEntry[]): readonly string[] =>
  passedOver(changed, entries, isDockerfileName).map(({ message }) => message);

test("a Dockerfile of the change that is a link is named", () => {
  const entries = [link("a/Dockerfile"), link("b/Dockerfile"), link("c"), file("Dockerfile")];
  expect(told(["a/Dockerfile", "c", "Dockerfile"], entries)).toEqual([
    "The Dockerfile `a/Dockerfile` could not be read: it is a symbolic link, and links are not followed.",
  ]);
});

test("what the change puts among other people's files is named, whatever calls them so", () => {
  expect(told(["app/Dockerfile", "app/pyvenv.cfg"], [file("app/Dockerfile"), file("app/pyvenv.cfg")])).toEqual([
    "1 Dockerfile of the change was not looked at: it lies in `node_modules` or in a virtual environment (`app/Dockerfile`).",
  ]);
  const many = ["a", "b`", "c", "d", "e"].map((name) => `node_modules/${name}/Dockerfile`);
  expect(told(many, many.map(file))).toEqual([
    "5 Dockerfiles of the change were not looked at: they lie in `node_modules` or in a virtual environment " +
      "(`node_modules/a/Dockerfile`, `node_modules/b'/Dockerfile`, `node_modules/c/Dockerfile` and 2 more).",
  ]);
});

test("nothing is told of what is looked at, of what is gone, and of what the change does not touch", () => {
  const entries = [file("Dockerfile"), file("venv/x/Dockerfile"), link("link/Dockerfile")];
  expect(told(["Dockerfile", "gone/venv/Dockerfile", "venv/x/setup.py"], entries)).toEqual([]);
});
