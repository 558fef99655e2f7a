import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { machineDisk } from "../../src/source/disk.js";
import { searchFolder } from "../../src/source/search.js";
import { commitAll, emptyFolder, folderWith, git, write } from "./tree.js";

const filesOf = async (root: string): Promise<readonly string[]> =>
  (await searchFolder(root, machineDisk)).entries.filter(({ kind }) => kind === "file").map(({ path }) => path);

/** Makes folders in folders until the system takes the whole path no more: not even root can list the last. */
function makeTooDeep(root: string): void {
  const script = 'for (let i = 0; i < 25; i++) { fs.mkdirSync("d".repeat(200)); process.chdir("d".repeat(200)); }';
  execFileSync(process.execPath, ["-e", script], { cwd: root });
}

describe("searchFolder", () => {
  it("lists files and folders in order, hidden ones too", async () => {
    const root = folderWith({ "b/x": "", a: "", ".ci/Dockerfile": "", "b/c/y": "" });
    expect(await searchFolder(root, machineDisk)).toEqual({
      entries: [
        { path: ".ci", kind: "folder" },
        { path: ".ci/Dockerfile", kind: "file" },
        { path: "a", kind: "file" },
        { path: "b", kind: "folder" },
        { path: "b/c", kind: "folder" },
        { path: "b/c/y", kind: "file" },
        { path: "b/x", kind: "file" },
      ],
      isWhole: true,
      unreadable: [],
    });
  });

  it("names links and goes after none, not even in a circle", async () => {
    const outside = folderWith({ Dockerfile: "FROM a\n" });
    const root = folderWith({ "app/Dockerfile": "FROM b\n" });
    symlinkSync(outside, join(root, "out"));
    symlinkSync(root, join(root, "app/again"));
    expect((await searchFolder(root, machineDisk)).entries).toEqual([
      { path: "app", kind: "folder" },
      { path: "app/Dockerfile", kind: "file" },
      { path: "app/again", kind: "link" },
      { path: "out", kind: "link" },
    ]);
  });

  it("leaves out what Git ignores, as Git itself does", async () => {
    const root = folderWith({
      ".gitignore": "*.log\n!keep.log\nbuild/\n/only-here\n**/deep/gone\nfoo/*\n!foo/bar\n\\#odd\nspace\\ \n[ab].txt\n",
      "a.log": "",
      "keep.log": "",
      "build/Dockerfile": "",
      "app/build/Dockerfile": "",
      "only-here": "",
      "app/only-here": "",
      "x/y/deep/gone": "",
      "foo/bar/z": "",
      "foo/baz/z": "",
      "#odd": "",
      "space ": "",
      "a.txt": "",
      "c.txt": "",
      "app/.gitignore": "!a.log\n*.md\n",
      "app/a.log": "",
      "app/readme.md": "",
      "app/sub/.gitignore": "!readme.md\n",
      "app/sub/readme.md": "",
      "excluded/Dockerfile": "",
    });
    git(root, "init", "-q");
    write(root, { ".git/info/exclude": "excluded\n" });
    const asGit = git(root, "ls-files", "-z", "--others", "--exclude-standard").split("\0").filter(Boolean).sort();
    expect(await filesOf(root)).toEqual(asGit);
    expect(asGit).toContain("foo/bar/z");
    expect(asGit).not.toContain("excluded/Dockerfile");
  });

  it("does not go into node_modules, virtual environments, or the repositories of a repository", async () => {
    const files = {
      Dockerfile: "",
      "node_modules/x/Dockerfile": "",
      ".venv/Dockerfile": "",
      "env/pyvenv.cfg": "",
      "env/lib/Dockerfile": "",
      "module/Dockerfile": "",
    };
    const root = folderWith(files);
    git(join(root, "module"), "init", "-q");
    expect(await filesOf(root)).toEqual(["Dockerfile", "env/pyvenv.cfg", "module/Dockerfile"]);
    git(root, "init", "-q");
    commitAll(join(root, "module"));
    const { entries } = await searchFolder(root, machineDisk);
    expect(entries).toContainEqual({ path: "module", kind: "submodule" });
    expect(entries.map(({ path }) => path)).not.toContain("module/Dockerfile");
  });

  it("names a folder that cannot be read, and goes on", async () => {
    const root = folderWith({ "a/Dockerfile": "" });
    makeTooDeep(root);
    const found = await searchFolder(root, machineDisk);
    expect(found.isWhole).toBe(false);
    expect(found.unreadable).toEqual([
      { path: expect.stringMatching(/^d{200}\//) as string, why: "has a name that is too long" },
    ]);
    expect(found.entries.map(({ path }) => path)).toContain("a/Dockerfile");
  });

  it("says that a folder that is not there could not be read", async () => {
    expect(await searchFolder(join(emptyFolder(), "none"), machineDisk)).toEqual({
      entries: [],
      isWhole: false,
      unreadable: [{ path: ".", why: "does not exist" }],
    });
  });

  it("goes down as deep as folders go", async () => {
    const root = emptyFolder();
    const deep = Array.from({ length: 300 }, () => "d").join("/");
    mkdirSync(join(root, deep), { recursive: true });
    write(root, { [`${deep}/Dockerfile`]: "" });
    expect(await filesOf(root)).toEqual([`${deep}/Dockerfile`]);
  });
});
