import * as fs from "node:fs";
import { join } from "node:path";
import { replaceFile, type Disk } from "../../src/source/write.js";
import { folderWith } from "./tree.js";

const { chmodSync, linkSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } = fs;

/** What the system says when something cannot be. */
const failure = (code: string): Error => Object.assign(new Error(code), { code });
const failing = (name: keyof Disk, code: string): Disk => ({
  ...fs,
  [name]: () => {
    throw failure(code);
  },
});
const change = { path: "Dockerfile", before: "FROM a\n", after: "FROM b\n" };
const textIn = (root: string): string => readFileSync(join(root, "Dockerfile"), "utf8");

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
    // As for any file that this user makes.
    expect(statSync(join(root, ".dockerignore")).mode).toBe(statSync(join(root, "Dockerfile")).mode);
  });

  it("makes a new file where the file system knows no hard links", async () => {
    const root = folderWith({});
    const made = { path: ".dockerignore", before: undefined, after: ".git\n" };
    expect(await replaceFile(root, made, failing("linkSync", "EPERM"))).toBeUndefined();
    expect(readdirSync(root)).toEqual([".dockerignore"]);
  });

  it("keeps every byte of a text with a byte order mark and mixed line endings", async () => {
    const before = "\uFEFF# é\r\nFROM a\nRUN x";
    const root = folderWith({ Dockerfile: before });
    const after = before.replace("RUN x", "RUN y");
    expect(await replaceFile(root, { path: "Dockerfile", before, after })).toBeUndefined();
    expect(readFileSync(join(root, "Dockerfile"))).toEqual(Buffer.from(after));
  });

  it("touches nothing that is not as expected, and says why", async () => {
    const root = folderWith({ Dockerfile: "FROM changed\n", latin: Uint8Array.of(0xe9), real: "x" });
    symlinkSync("real", join(root, "link"));
    mkdirSync(join(root, "folder"));
    symlinkSync("folder", join(root, "way"));
    const refusal = (path: string, before: string | undefined) => replaceFile(root, { path, before, after: "new" });
    expect(await refusal("Dockerfile", "FROM a\n")).toBe("was changed meanwhile");
    expect(await refusal("latin", "é")).toBe("is not UTF-8 text");
    expect(await refusal("link", "x")).toBe("is a symbolic link");
    expect(await refusal("none", "x")).toBe("does not exist");
    expect(await refusal("Dockerfile", undefined)).toBe("is there by now");
    expect(await refusal("link", undefined)).toBe("is a symbolic link");
    expect(await refusal("way/new", undefined)).toBe("lies behind a symbolic link");
    expect(await refusal("folder", undefined)).toBe("is a folder");
    expect(await refusal("../outside", undefined)).toBe("is not a path below the root");
    expect(await refusal("none/new", undefined)).toBe("could not be written: it or its folder is gone");
    expect(readFileSync(join(root, "Dockerfile"), "utf8")).toBe("FROM changed\n");
    expect(readFileSync(join(root, "real"), "utf8")).toBe("x");
    expect(readdirSync(root).sort()).toEqual(["Dockerfile", "folder", "latin", "link", "real", "way"]);
  });

  it("leaves alone what is meant to stay as it is: read-only files, and such with other names", async () => {
    const root = folderWith({ Dockerfile: "FROM a\n" });
    chmodSync(join(root, "Dockerfile"), 0o444);
    expect(await replaceFile(root, change)).toBe("is read-only");
    chmodSync(join(root, "Dockerfile"), 0o644);
    linkSync(join(root, "Dockerfile"), join(root, "other"));
    expect(await replaceFile(root, change)).toBe("has other names (hard links), which would keep the old text");
    expect([textIn(root), readFileSync(join(root, "other"), "utf8")]).toEqual(["FROM a\n", "FROM a\n"]);
    expect(readdirSync(root).sort()).toEqual(["Dockerfile", "other"]);
  });

  it("does not take a file from an editor that saves while the new text is being written", async () => {
    const root = folderWith({ Dockerfile: "FROM a\n" });
    const place = join(root, "Dockerfile");
    const saving: Disk = {
      ...fs,
      fsyncSync(descriptor) {
        fs.fsyncSync(descriptor);
        writeFileSync(place, "FROM edited\n");
      },
    };
    expect(await replaceFile(root, change, saving)).toBe("was changed meanwhile");
    expect(textIn(root)).toBe("FROM edited\n");
    expect(readdirSync(root)).toEqual(["Dockerfile"]);
  });

  it("does not take the place of a file that someone else makes meanwhile", async () => {
    const root = folderWith({});
    const racing: Disk = {
      ...fs,
      linkSync(from, to) {
        writeFileSync(to, "theirs\n");
        fs.linkSync(from, to);
      },
    };
    expect(await replaceFile(root, { path: "new", before: undefined, after: "ours\n" }, racing)).toBe(
      "is there by now",
    );
    expect(readFileSync(join(root, "new"), "utf8")).toBe("theirs\n");
    expect(readdirSync(root)).toEqual(["new"]);
  });

  it.each<[keyof Disk, string, string]>([
    ["openSync", "EACCES", "may not be written: permission denied, for the file or its folder"],
    ["openSync", "EROFS", "may not be written: the file system is read-only"],
    ["accessSync", "EACCES", "may not be written: permission denied, for the file or its folder"],
    ["writeFileSync", "ENOSPC", "could not be written: the disk is full"],
    ["fsyncSync", "EIO", "could not be written (EIO)"],
    ["chmodSync", "EPERM", "may not be written: permission denied, for the file or its folder"],
    ["renameSync", "EACCES", "may not be written: permission denied, for the file or its folder"],
  ])("leaves nothing behind when %s fails with %s", async (name, code, words) => {
    const root = folderWith({ Dockerfile: "FROM a\n" });
    expect(await replaceFile(root, change, failing(name, code))).toBe(words);
    expect(textIn(root)).toBe("FROM a\n");
    expect(readdirSync(root)).toEqual(["Dockerfile"]);
  });

  it("leaves the old file when the disk is full in the middle of the text", async () => {
    const root = folderWith({ Dockerfile: "FROM a\n" });
    const full: Disk = {
      ...fs,
      writeFileSync(descriptor: number, text: string) {
        fs.writeSync(descriptor, text.slice(0, 3));
        throw failure("ENOSPC");
      },
    } as Disk;
    expect(await replaceFile(root, change, full)).toBe("could not be written: the disk is full");
    expect(textIn(root)).toBe("FROM a\n");
    expect(readdirSync(root)).toEqual(["Dockerfile"]);
  });

  it("goes on when the owner cannot be kept", async () => {
    const root = folderWith({ Dockerfile: "FROM a\n" });
    expect(await replaceFile(root, change, failing("chownSync", "EPERM"))).toBeUndefined();
    expect(textIn(root)).toBe("FROM b\n");
  });

  it("leaves the whole old file or the whole new one, wherever it is killed", async () => {
    const outcomes: string[] = [];
    for (let lastCall = 0; ; lastCall++) {
      const root = folderWith({ Dockerfile: "FROM a\n" });
      let calls = 0;
      const mortal = Object.fromEntries(
        Object.entries(fs).map(([name, call]): [string, unknown] => [
          name,
          (...values: unknown[]) => {
            // Who is dead does not tidy up either.
            if (calls++ >= lastCall) throw failure("killed");
            return (call as (...values: unknown[]) => unknown)(...values);
          },
        ]),
      ) as unknown as Disk;
      await replaceFile(root, change, mortal);
      outcomes.push(textIn(root));
      const drafts = readdirSync(root).filter((name) => name !== "Dockerfile");
      expect(drafts.filter((name) => !/^\.plimsoll-[0-9a-f]{16}$/.test(name))).toEqual([]);
      if (calls <= lastCall) break;
    }
    expect(outcomes.length).toBeGreaterThan(8);
    expect(outcomes.at(-1)).toBe("FROM b\n");
    expect(new Set(outcomes)).toEqual(new Set(["FROM a\n", "FROM b\n"]));
  });
});
