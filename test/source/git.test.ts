import { chmodSync, existsSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { GitError, openRepository } from "../../src/source/git.js";
import { commitAll, folderWith, git, write } from "./tree.js";

/** A repository with one commit. */
function repositoryWith(files: Readonly<Record<string, string | Uint8Array>>): { root: string; first: string } {
  const root = folderWith(files);
  git(root, "init", "-q");
  return { root, first: commitAll(root) };
}

const many = Array.from({ length: 30 }, (_, line) => `RUN step ${line}\n`).join("");

describe("openRepository", () => {
  it("knows a commit by branch, tag and short name, and refuses what is none", async () => {
    const { root, first } = repositoryWith({ Dockerfile: "FROM a\n" });
    git(root, "tag", "-a", "v1", "-m", "one");
    git(root, "branch", "feature/x");
    const repository = openRepository(root);
    for (const revision of ["HEAD", "v1", "feature/x", first.slice(0, 10), first])
      expect(await repository.commit(revision)).toBe(first);
    for (const revision of ["nope", "HEAD:Dockerfile", "", "--all", "-h", "a b", "a\nb", "v1^{tree}"])
      await expect(repository.commit(revision)).rejects.toThrow(GitError);
    await expect(repository.commit("nope")).rejects.toThrow('There is no commit "nope" in this repository.');
  });

  it("does not take an option for a revision", async () => {
    const { root } = repositoryWith({ Dockerfile: "FROM a\n" });
    const trap = join(root, "trap");
    await expect(openRepository(root).commit(`--output=${trap}`)).rejects.toThrow("is no name of a commit");
    expect(existsSync(trap)).toBe(false);
  });

  it("finds where two branches part, and says when they never met", async () => {
    const { root, first } = repositoryWith({ Dockerfile: "FROM a\n" });
    git(root, "checkout", "-q", "-b", "one");
    const one = commitAll(root, "One");
    git(root, "checkout", "-q", "main");
    const main = commitAll(root, "Main");
    git(root, "checkout", "-q", "--orphan", "other");
    const other = commitAll(root, "Other");
    const repository = openRepository(root);
    expect(await repository.mergeBase(one, main)).toBe(first);
    expect(await repository.mergeBase(one, other)).toBeUndefined();
  });

  it("lists a commit's tree and reads its files, not those of the working tree", async () => {
    const { root, first } = repositoryWith({
      Dockerfile: "FROM a\n",
      'odd\nname\t"é"/Dockerfile': "FROM b\r\n",
      twin: "FROM a\n",
      latin: Uint8Array.of(0xe9),
      empty: "",
      big: "x".repeat(1_048_577),
    });
    symlinkSync("Dockerfile", join(root, "link"));
    const second = commitAll(root);
    write(root, { Dockerfile: "FROM changed\n", "new/Dockerfile": "" });
    const source = openRepository(root).source(second);
    const entries = (await source.list()) ?? [];
    expect(entries).toContainEqual({ path: 'odd\nname\t"é"', kind: "folder" });
    expect(entries).toContainEqual({ path: 'odd\nname\t"é"/Dockerfile', kind: "file", size: 8 });
    expect(entries).toContainEqual({ path: "link", kind: "link" });
    expect(entries.map(({ path }) => path)).not.toContain("new/Dockerfile");
    const wanted = ["twin", "Dockerfile", 'odd\nname\t"é"/Dockerfile', "latin", "empty", "big", "link", "none", "../x"];
    expect(Object.fromEntries(await source.read(wanted))).toEqual({
      Dockerfile: { text: "FROM a\n", isUtf8: true },
      'odd\nname\t"é"/Dockerfile': { text: "FROM b\r\n", isUtf8: true },
      twin: { text: "FROM a\n", isUtf8: true },
      latin: { text: "é", isUtf8: false },
      empty: { text: "", isUtf8: true },
    });
    const older = (await openRepository(root).source(first).list()) ?? [];
    expect(older.map(({ path }) => path)).not.toContain("link");
  });

  it("tells what changed between two commits, renames as Git finds them", async () => {
    const { root, first } = repositoryWith({
      Dockerfile: "FROM a\n",
      "old/Dockerfile": `FROM o\n${many}`,
      "gone/Dockerfile": "FROM g\n",
      "became-link": "x\n",
      "mode.sh": "#!/bin/sh\n",
    });
    write(root, { Dockerfile: "FROM b\n", "new name/Dockerfile": `FROM n\n${many}`, "added/Dockerfile": "FROM x\n" });
    for (const path of ["old", "gone", "became-link"]) rmSync(join(root, path), { recursive: true });
    symlinkSync("Dockerfile", join(root, "became-link"));
    symlinkSync("Dockerfile", join(root, "fresh-link"));
    chmodSync(join(root, "mode.sh"), 0o755);
    const second = commitAll(root);
    expect(await openRepository(root).changes(first, second)).toEqual([
      { path: "Dockerfile", status: "modified" },
      { path: "added/Dockerfile", status: "added" },
      { path: "became-link", status: "removed" },
      { path: "gone/Dockerfile", status: "removed" },
      { path: "mode.sh", status: "modified" },
      { path: "new name/Dockerfile", status: "renamed", previousPath: "old/Dockerfile" },
    ]);
  });

  it("runs nothing that the repository asks for", async () => {
    const { root, first } = repositoryWith({ Dockerfile: "FROM a\n", ".gitattributes": "* diff=evil filter=evil\n" });
    const trace = join(root, ".git/ran");
    for (const name of ["core.fsmonitor", "diff.external", "diff.evil.textconv", "diff.evil.command", "core.pager"])
      git(root, "config", name, `touch ${trace}; cat`);
    const second = commitAllQuietly(root);
    rmSync(trace, { force: true });
    const repository = openRepository(root);
    await repository.changes(first, await repository.commit("HEAD"));
    await repository.source(second).read(["Dockerfile"]);
    expect(existsSync(trace)).toBe(false);
  });

  it("runs no program of the repository that is called git", async () => {
    const { root } = repositoryWith({ Dockerfile: "FROM a\n", git: "#!/bin/sh\necho 0 > ran\nexit 1\n" });
    chmodSync(join(root, "git"), 0o755);
    const [path, folder] = [process.env.PATH, process.cwd()];
    process.env.PATH = `.:${path ?? ""}`;
    process.chdir(root);
    try {
      await openRepository(root).commit("HEAD");
    } finally {
      process.env.PATH = path;
      process.chdir(folder);
    }
    expect(existsSync(join(root, "ran"))).toBe(false);
  });

  it("reads a commit as it is in every clone, whatever was put in its place in this one", async () => {
    const { root, first } = repositoryWith({ Dockerfile: "FROM a\n", other: "FROM b\n" });
    git(root, "replace", "HEAD:Dockerfile", "HEAD:other");
    const files = await openRepository(root).source(first).read(["Dockerfile"]);
    expect(files.get("Dockerfile")?.text).toBe("FROM a\n");
  });

  it("fetches nothing into a partial clone, and takes no text that is missing there for none", async () => {
    const { root, first } = repositoryWith({ Dockerfile: "FROM a\n", other: "FROM b\n" });
    const ran = join(root, ".git/ran");
    for (const [name, value] of [
      ["remote.origin.url", `ext::sh -c touch% ${ran}`],
      ["remote.origin.promisor", "true"],
      ["extensions.partialClone", "origin"],
      ["core.repositoryFormatVersion", "1"],
      ["protocol.ext.allow", "always"],
    ] as const)
      git(root, "config", name, value);
    const object = git(root, "rev-parse", "HEAD:Dockerfile").trim();
    rmSync(join(root, ".git/objects", object.slice(0, 2), object.slice(2)));
    const source = openRepository(root).source(first);
    await expect(source.read(["Dockerfile"])).rejects.toThrow("it is a partial clone");
    expect((await source.read(["other"])).get("other")?.text).toBe("FROM b\n");
    expect(existsSync(ran)).toBe(false);
  });

  it("says in Git's words why a repository cannot be read", async () => {
    const { root } = repositoryWith({ Dockerfile: "FROM a\n" });
    git(root, "config", "core.repositoryFormatVersion", "99");
    await expect(openRepository(root).commit("HEAD")).rejects.toThrow(
      /^Git cannot look up "HEAD": Expected git repo version <= \d, found 99\.$/,
    );
  });

  it("blames the name, not the repository, where it means something that is no commit", async () => {
    const { root } = repositoryWith({ Dockerfile: "FROM a\n" });
    const object = git(root, "rev-parse", "HEAD:Dockerfile").trim();
    const told = `Git cannot look up "${object}": ${object}^{commit}: expected commit type`;
    await expect(openRepository(root).commit(object)).rejects.toThrow(told);
    await expect(openRepository(root).commit("@{u}")).rejects.toThrow('Git cannot look up "@{u}": no upstream');
  });

  it("says in words that a folder is no repository", async () => {
    const root = folderWith({ Dockerfile: "FROM a\n" });
    await expect(openRepository(root).source("0".repeat(40)).list()).rejects.toThrow("Git could not do `ls-tree`");
  });
});

function commitAllQuietly(root: string): string {
  write(root, { Dockerfile: "FROM b\n" });
  git(root, "-c", "core.fsmonitor=false", "commit", "-q", "-a", "-m", "Second");
  return git(root, "rev-parse", "HEAD").trim();
}
