import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { machineDisk } from "../../src/source/disk.js";
import { createFolderSource } from "../../src/source/folder.js";
import { folderWith, write } from "./tree.js";

describe("createFolderSource", () => {
  it("reads texts, and says of every other path why not", async () => {
    const outside = folderWith({ secret: "s3cret" });
    const root = folderWith({ "app/Dockerfile": "FROM a\n", big: "x".repeat(1_048_577), limit: "x".repeat(1_048_576) });
    symlinkSync(join(outside, "secret"), join(root, "link"));
    symlinkSync(outside, join(root, "out"));
    execFileSync("mkfifo", [join(root, "pipe")]);
    const source = createFolderSource(root, machineDisk);
    const refusals = {
      link: "is a symbolic link",
      "out/secret": "lies behind a symbolic link",
      app: "is a folder",
      big: "is larger than 1 MB",
      none: "does not exist",
      "none/x": "does not exist",
      "app/Dockerfile/x": "does not exist",
      pipe: "is not a file",
      "../secret": "is not a path below the root",
      "app/../../secret": "is not a path below the root",
      "/etc/passwd": "is not a path below the root",
      "": "is not a path below the root",
      "app\0": "is not a path below the root",
    };
    const texts = await source.read(["app/Dockerfile", "limit", ...Object.keys(refusals)]);
    expect([...texts.keys()]).toEqual(["app/Dockerfile", "limit"]);
    expect(texts.get("app/Dockerfile")).toEqual({ text: "FROM a\n", isUtf8: true });
    for (const [path, why] of Object.entries(refusals)) expect([path, source.refusal(path)]).toEqual([path, why]);
    expect(source.refusal("app/Dockerfile")).toBeUndefined();
  });

  it("keeps a byte order mark and line endings, and takes what is not UTF-8 for Latin-1", async () => {
    const root = folderWith({ bom: "\uFEFFFROM a\r\n", latin: Uint8Array.of(0x46, 0xe9, 0x0a) });
    const texts = await createFolderSource(root, machineDisk).read(["bom", "latin"]);
    expect(texts.get("bom")).toEqual({ text: "\uFEFFFROM a\r\n", isUtf8: true });
    expect(texts.get("latin")).toEqual({ text: "Fé\n", isUtf8: false });
  });

  it("reads a file once", async () => {
    const root = folderWith({ Dockerfile: "FROM a\n" });
    const source = createFolderSource(root, machineDisk);
    await source.read(["Dockerfile"]);
    write(root, { Dockerfile: "FROM b\n" });
    expect((await source.read(["Dockerfile"])).get("Dockerfile")?.text).toBe("FROM a\n");
  });

  it("lists what is there, and gives no list when it cannot be whole", async () => {
    const root = folderWith({ "app/Dockerfile": "" });
    mkdirSync(join(root, "empty"));
    expect(await createFolderSource(root, machineDisk).list()).toEqual([
      { path: "app", kind: "folder" },
      { path: "app/Dockerfile", kind: "file" },
      { path: "empty", kind: "folder" },
    ]);
    expect(await createFolderSource(join(root, "none"), machineDisk).list()).toBeUndefined();
  });
});
