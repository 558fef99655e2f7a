import { machineDisk } from "../../src/source/disk.js";
import { compareTrees, withHunks } from "../../src/source/compare.js";
import { createFolderSource } from "../../src/source/folder.js";
import { folderWith } from "./tree.js";

const folder = (files: Record<string, string>) => createFolderSource(folderWith(files), machineDisk);
const isDockerfile = (path: string): boolean => path.endsWith("Dockerfile");
const long = (tail: string): string => `FROM a\nRUN one\nRUN two\nRUN three\n${tail}\n`;

describe("compareTrees", () => {
  it("tells what was added, changed and removed", async () => {
    const base = folder({
      Dockerfile: "FROM a\n",
      "old/Dockerfile": "FROM b\n",
      "same/Dockerfile": "FROM c\n",
      x: "1",
    });
    const head = folder({
      Dockerfile: "FROM z\n",
      "new/Dockerfile": "FROM d\n",
      "same/Dockerfile": "FROM c\n",
      y: "1",
    });
    expect(await compareTrees(base, head, isDockerfile)).toEqual([
      { path: "Dockerfile", status: "modified" },
      { path: "new/Dockerfile", status: "added" },
      { path: "old/Dockerfile", status: "removed" },
      { path: "x", status: "removed" },
      { path: "y", status: "added" },
    ]);
  });

  it("finds renames by what the texts share, the likest first", async () => {
    const base = folder({ "a/Dockerfile": long("CMD a"), "b/Dockerfile": long("CMD b") });
    const head = folder({ "c/Dockerfile": long("CMD b"), "d/Dockerfile": long("CMD d"), "e/Dockerfile": "FROM e\n" });
    expect(await compareTrees(base, head, isDockerfile)).toEqual([
      { path: "c/Dockerfile", status: "renamed", previousPath: "b/Dockerfile" },
      { path: "d/Dockerfile", status: "renamed", previousPath: "a/Dockerfile" },
      { path: "e/Dockerfile", status: "added" },
    ]);
  });

  it("does not look into what it was not asked to compare", async () => {
    expect(await compareTrees(folder({ x: "1" }), folder({ x: "2" }), isDockerfile)).toEqual([]);
  });

  it("takes a tree that is not there for an empty one", async () => {
    const none = createFolderSource("/nowhere/at/all", machineDisk);
    expect(await compareTrees(none, folder({ Dockerfile: "FROM a\n" }), isDockerfile)).toEqual([
      { path: "Dockerfile", status: "added" },
    ]);
  });
});

describe("withHunks", () => {
  it("gives the hunks of the wanted ones, by the old path for a rename", async () => {
    const base = folder({ "a/Dockerfile": long("CMD a"), "gone/Dockerfile": "FROM g\n", x: "1\n" });
    const head = folder({ "b/Dockerfile": long("CMD b"), "new/Dockerfile": "FROM n\n", x: "2\n" });
    const changes = await compareTrees(base, head, () => true);
    const changed = await withHunks(changes, base, head, isDockerfile);
    expect(changed.map(({ path, status, hunks }) => [path, status, hunks?.map(({ lines }) => lines)])).toEqual([
      ["b/Dockerfile", "renamed", [[" RUN one", " RUN two", " RUN three", "-CMD a", "+CMD b"]]],
      ["gone/Dockerfile", "removed", [["-FROM g"]]],
      ["new/Dockerfile", "added", [["+FROM n"]]],
      ["x", "modified", undefined],
    ]);
  });
});
