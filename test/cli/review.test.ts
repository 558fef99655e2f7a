import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { commitAll, folderWith, git, write } from "../source/tree.js";
import { plimsoll } from "./fake-host.js";

const thrifty = "FROM python:3.13-slim-bookworm\nUSER 10001\n";
const wasteful = `${thrifty}RUN pip install requests==2.32.3\n`;
const found = "pip/cache-in-layer";

/** A repository whose first commit holds these files. */
function repositoryWith(files: Readonly<Record<string, string>>): string {
  const root = folderWith(files);
  git(root, "init", "-q");
  commitAll(root);
  return root;
}

describe("a working tree of which a folder cannot be read", () => {
  /** Not even root can open what has no name in UTF-8. */
  function lockFolder(root: string): void {
    mkdirSync(Buffer.concat([Buffer.from(`${root}/`), Buffer.of(0xff)]));
  }

  it("is reviewed all the same, and the folder is named", async () => {
    const root = repositoryWith({ Dockerfile: thrifty });
    write(root, { Dockerfile: wasteful, "new/Dockerfile": wasteful });
    lockFolder(root);
    const { output } = await plimsoll(root, ["review", "--base", "HEAD"]);
    expect(output).toContain(`Dockerfile:3:5 warning ${found}`);
    expect(output).toContain(`new/Dockerfile:3:5 warning ${found}`);
    expect(output).toContain("it was not searched");
  });

  it("is told on either side of two folders", async () => {
    const root = folderWith({ "base/Dockerfile": thrifty, "head/Dockerfile": wasteful });
    lockFolder(join(root, "base"));
    const { output } = await plimsoll(root, ["review", "--base", "base", "--head", "head"]);
    expect(output).toContain("1 introduced");
    expect(output).toContain("of the base does not exist; it was not searched");
  });

  it("makes no link new that was one before", async () => {
    const root = folderWith({ "base/Dockerfile": thrifty, "head/Dockerfile": wasteful });
    for (const side of ["base", "head"]) symlinkSync("Dockerfile", join(root, side, "Dockerfile.dev"));
    lockFolder(join(root, "base"));
    const { output } = await plimsoll(root, ["review", "--base", "base", "--head", "head"]);
    expect(output).toContain("1 introduced");
    expect(output).not.toContain("symbolic link");
  });
});

it("reviews a Dockerfile that is tracked, although the change has Git ignore it", async () => {
  const root = repositoryWith({ Dockerfile: thrifty });
  write(root, { Dockerfile: wasteful, ".gitignore": "Dockerfile\n" });
  expect((await plimsoll(root, ["review", "--base", "HEAD"])).output).toContain("1 introduced");
});

it("names a Dockerfile that the change makes a link", async () => {
  const root = repositoryWith({ Dockerfile: thrifty, "old/Dockerfile": thrifty });
  rmSync(join(root, "old/Dockerfile"));
  symlinkSync("../Dockerfile", join(root, "old/Dockerfile"));
  const told = "The Dockerfile `old/Dockerfile` could not be read: it is a symbolic link";
  expect((await plimsoll(root, ["review", "--base", "HEAD"])).output).toContain(told);
  commitAll(root);
  expect((await plimsoll(root, ["review", "--base", "HEAD~1", "--head", "HEAD"])).output).toContain(told);
  expect((await plimsoll(root, ["review", "--base", "HEAD"])).output).toBe("Nothing introduced.\n");
});

it("names a Dockerfile of the change that lies among other people's files", async () => {
  const root = repositoryWith({ Dockerfile: thrifty });
  write(root, { "app/Dockerfile": wasteful, "app/pyvenv.cfg": "", "node_modules/a/Dockerfile": wasteful });
  commitAll(root);
  const { output } = await plimsoll(root, ["review", "--base", "HEAD~1", "--head", "HEAD"]);
  expect(output).toContain("2 Dockerfiles of the change were not looked at");
  expect(output).toContain("`app/Dockerfile`");
});

describe("a change of the configuration", () => {
  const told = (name: string): string =>
    `The change touches \`${name}\`; this run went by the file as it is at the base.`;

  it.each([
    ["that is added", {}, { ".hadolint.yaml": "ignored: [DL3042]\n" }, ".hadolint.yaml"],
    [
      "that is taken away",
      { ".github/plimsoll.yml": "fail-on: warning\n" },
      { ".github/other.yml": "fail-on: warning\n" },
      ".github/plimsoll.yml",
    ],
    [
      "that would count before hadolint's",
      { ".hadolint.yaml": "failure-threshold: warning\n" },
      { ".hadolint.yaml": "failure-threshold: warning\n", ".github/plimsoll.yml": "fail-on: never\n" },
      ".github/plimsoll.yml",
    ],
  ])("%s is told", async (_, base, head, name) => {
    const both = folderWith({ "base/Dockerfile": thrifty, "head/Dockerfile": wasteful });
    write(join(both, "base"), base);
    write(join(both, "head"), head);
    const { output } = await plimsoll(both, ["review", "--base", "base", "--head", "head"]);
    expect(output).toContain(told(name));
    expect(output).toContain(found);
  });

  it("does not count where ours counts before it", async () => {
    const ours = { ".github/plimsoll.yml": "profile: recommended\n" };
    const both = folderWith({ "base/Dockerfile": thrifty, "head/Dockerfile": wasteful });
    write(join(both, "base"), ours);
    write(join(both, "head"), { ...ours, ".hadolint.yaml": "ignored: [DL3042]\n" });
    expect((await plimsoll(both, ["review", "--base", "base", "--head", "head"])).output).not.toContain("The change");
  });
});
