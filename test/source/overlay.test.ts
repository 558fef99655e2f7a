import { machineDisk } from "../../src/source/disk.js";
import { createFolderSource } from "../../src/source/folder.js";
import { overlaid } from "../../src/source/overlay.js";
import { folderWith } from "./tree.js";

const texts = new Map([
  ["a/Dockerfile", { text: "new", isUtf8: true }],
  [".dockerignore", { text: ".git\n", isUtf8: true }],
]);

describe("overlaid", () => {
  const source = overlaid(
    createFolderSource(folderWith({ "a/Dockerfile": "old", "b/Dockerfile": "b" }), machineDisk),
    texts,
  );

  it("reads the other texts in place of what is there, and the rest as it is", async () => {
    const read = await source.read(["a/Dockerfile", "b/Dockerfile", ".dockerignore", "none"]);
    expect(Object.fromEntries([...read].map(([path, { text }]) => [path, text]))).toEqual({
      "a/Dockerfile": "new",
      "b/Dockerfile": "b",
      ".dockerignore": ".git\n",
    });
  });

  it("lists what is new once, in its place", async () => {
    const paths = (await source.list())?.map(({ path }) => path);
    expect(paths).toEqual([".dockerignore", "a", "a/Dockerfile", "b", "b/Dockerfile"]);
    const unknown = overlaid({ list: () => Promise.resolve(undefined), read: () => Promise.resolve(new Map()) }, texts);
    expect(await unknown.list()).toBeUndefined();
  });
});
