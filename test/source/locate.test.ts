import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { machineDisk } from "../../src/source/disk.js";
import { folderAt, locate, PlaceError, repositoryRound } from "../../src/source/locate.js";
import { folderWith, git } from "./tree.js";

describe("locate", () => {
  it("takes the folder that the program runs in for the root, where there is no repository", () => {
    const root = folderWith({ "app/Dockerfile": "", Dockerfile: "" });
    expect(locate(root, ["app/Dockerfile", "app", ".", "./Dockerfile", join(root, "app")], machineDisk)).toEqual([
      { root, path: "app/Dockerfile", kind: "file" },
      { root, path: "app", kind: "folder" },
      { root, path: "", kind: "folder" },
      { root, path: "Dockerfile", kind: "file" },
      { root, path: "app", kind: "folder" },
    ]);
  });

  it("takes the root of the repository round the first path", () => {
    const root = folderWith({ "app/web/Dockerfile": "", Dockerfile: "" });
    git(root, "init", "-q");
    expect(locate(join(root, "app/web"), ["Dockerfile", "../../Dockerfile"], machineDisk)).toEqual([
      { root, path: "app/web/Dockerfile", kind: "file" },
      { root, path: "Dockerfile", kind: "file" },
    ]);
    expect(locate("/", [join(root, "app")], machineDisk)).toEqual([{ root, path: "app", kind: "folder" }]);
  });

  it("takes a place elsewhere for its own root", () => {
    const [here, there] = [folderWith({ x: "" }), folderWith({ "app/Dockerfile": "" })];
    expect(locate(here, [join(there, "app/Dockerfile")], machineDisk)).toEqual([
      { root: join(there, "app"), path: "Dockerfile", kind: "file" },
    ]);
    expect(locate(here, [there], machineDisk)).toEqual([{ root: there, path: "", kind: "folder" }]);
  });

  it("goes through links on the way, as the system does", () => {
    const root = folderWith({ "real/app/Dockerfile": "" });
    symlinkSync(join(root, "real"), join(root, "alias"));
    expect(locate(join(root, "real"), [join(root, "alias/app/Dockerfile")], machineDisk)).toEqual([
      { root: join(root, "real"), path: "app/Dockerfile", kind: "file" },
    ]);
  });

  it("says what is wrong with a path", () => {
    const root = folderWith({ Dockerfile: "" });
    const other = folderWith({ Dockerfile: "" });
    symlinkSync("Dockerfile", join(root, "link"));
    symlinkSync("nowhere", join(root, "dangling"));
    const reason = (...names: string[]): string => {
      try {
        locate(root, names, machineDisk);
      } catch (error) {
        if (error instanceof PlaceError) return error.message;
        throw error;
      }
      return "no reason";
    };
    expect(reason("none")).toBe('"none" does not exist.');
    expect(reason("none/x")).toBe('"none/x" does not exist.');
    expect(reason("link")).toBe('"link" is a symbolic link, and links are not followed: name what it leads to.');
    expect(reason("dangling")).toContain("is a symbolic link");
    expect(reason("")).toBe("A path is empty, or holds a NUL character.");
    expect(reason("a\0b")).toBe("A path is empty, or holds a NUL character.");
    expect(reason("/dev/null")).toBe('"/dev/null" is neither a file nor a folder.');
    expect(reason("Dockerfile", join(other, "Dockerfile"))).toContain(`lies outside of ${root}`);
    expect(reason(".", "..")).toContain(`lies outside of ${root}`);
  });
});

it("repositoryRound looks upwards, also for the file that a worktree has", () => {
  const root = folderWith({ "a/b/x": "", "a/.git": "gitdir: elsewhere\n" });
  expect(repositoryRound(join(root, "a/b"), machineDisk)).toBe(join(root, "a"));
  expect(repositoryRound(root, machineDisk)).toBeUndefined();
});

it("folderAt follows links to folders, and knows nothing else", () => {
  const root = folderWith({ "a/x": "" });
  mkdirSync(join(root, "b"));
  symlinkSync("b", join(root, "link"));
  expect(folderAt(root, "a", machineDisk)).toBe(join(root, "a"));
  expect(folderAt(root, "link", machineDisk)).toBe(join(root, "b"));
  expect(folderAt(root, "a/x", machineDisk)).toBeUndefined();
  expect(folderAt(root, "main", machineDisk)).toBeUndefined();
});
