import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { replaceFile } from "../../src/source/write.js";
import { folderWith } from "./tree.js";

describe("replaceFile", () => {
  it("puts a text in the place of another and keeps the mode", async () => {
    const root = folderWith({ "app/Dockerfile": "FROM a\n" });
    chmodSync(join(root, "app/Dockerfile"), 0o751);
    expect(
      await replaceFile(root, { path: "app/Dockerfile", before: "FROM a\n", after: "FROM b\r\n" }),
    ).toBeUndefined();
    expect(readFileSync(join(root, "app/Dockerfile"), "utf8")).toBe("FROM b\r\n");
    expect(statSync(join(root, "app/Dockerfile")).mode & 0o7777).toBe(0o751);
    expect(readdirSync(join(root, "app"))).toEqual(["Dockerfile"]);
  });

  it("makes a new file", async () => {
    const root = folderWith({ Dockerfile: "" });
    expect(await replaceFile(root, { path: ".dockerignore", before: undefined, after: ".git\n" })).toBeUndefined();
    expect(readFileSync(join(root, ".dockerignore"), "utf8")).toBe(".git\n");
    expect(readdirSync(root).sort()).toEqual([".dockerignore", "Dockerfile"]);
  });

  it("touches nothing that is not as expected, and says why", async () => {
    const root = folderWith({ Dockerfile: "FROM changed\n", latin: Uint8Array.of(0xe9), real: "x" });
    symlinkSync("real", join(root, "link"));
    mkdirSync(join(root, "folder"));
    const refusal = (path: string, before: string | undefined) => replaceFile(root, { path, before, after: "new" });
    expect(await refusal("Dockerfile", "FROM a\n")).toBe("was changed meanwhile");
    expect(await refusal("latin", "é")).toBe("was changed meanwhile");
    expect(await refusal("link", "x")).toBe("is a symbolic link");
    expect(await refusal("none", "x")).toBe("does not exist");
    expect(await refusal("Dockerfile", undefined)).toBe("is there by now");
    expect(await refusal("link", undefined)).toBe("is a symbolic link");
    expect(await refusal("folder", undefined)).toBe("is a folder");
    expect(await refusal("../outside", undefined)).toBe("is not a path below the root");
    expect(await refusal("none/new", undefined)).toBe("does not exist");
    expect(readFileSync(join(root, "Dockerfile"), "utf8")).toBe("FROM changed\n");
    expect(readFileSync(join(root, "real"), "utf8")).toBe("x");
    expect(readdirSync(root).sort()).toEqual(["Dockerfile", "folder", "latin", "link", "real"]);
  });
});
