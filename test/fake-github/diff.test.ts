import { call } from "./client.js";
import { findLine, hunkDownTo, parsePatch } from "./git/patch.js";
import { type FakeGitHub, startFakeGitHub, type Tree } from "./index.js";

let github: FakeGitHub;
beforeEach(async () => {
  github = await startFakeGitHub();
});
afterEach(() => github.close());

const numbered = (count: number, change: (line: string, number: number) => string = (line) => line): string =>
  Array.from({ length: count }, (_, index) => `${change(`line ${index + 1}`, index + 1)}\n`).join("");

function filesOf(base: Tree, head: Tree): ReadonlyMap<string, ReturnType<typeof pullFiles>[number]> {
  return new Map(pullFiles(base, head).map((file) => [file.path, file]));
}

function pullFiles(base: Tree, head: Tree) {
  return github.createRepository({ base, head }).pull.files;
}

describe("the files of a pull request", () => {
  test("carry only their hunks as a patch", () => {
    const file = filesOf(
      { Dockerfile: numbered(9) },
      { Dockerfile: numbered(9, (line, n) => (n === 5 ? "changed" : line)) },
    );
    expect(file.get("Dockerfile")).toMatchObject({ status: "modified", additions: 1, deletions: 1 });
    expect(file.get("Dockerfile")?.patch).toBe(
      "@@ -2,7 +2,7 @@ line 1\n line 2\n line 3\n line 4\n-line 5\n+changed\n line 6\n line 7\n line 8",
    );
  });

  test("have the blob of the head, or of the base when they were removed", () => {
    const files = filesOf({ gone: "hello\n" }, { come: "world\n" });
    expect(files.get("gone")).toMatchObject({ status: "removed", sha: "ce013625030ba8dba906f756967f9e9ca394464a" });
    expect(files.get("come")).toMatchObject({ status: "added", sha: "cc628ccd10742baea8241c5924df992b5c019f71" });
  });

  test("are renamed when half of the lines stay, without a patch when all do", () => {
    const text = numbered(10);
    const files = filesOf(
      {
        "a/one": text,
        "a/two": numbered(10, (line) => `two ${line}`),
        "a/three": numbered(10, (line) => `three ${line}`),
      },
      {
        "b/one": text,
        "b/two": numbered(10, (line, n) => (n === 3 ? "new" : `two ${line}`)),
        "b/three": numbered(10, (line, n) => (n > 2 ? "new" : `three ${line}`)),
      },
    );
    expect(files.get("b/one")).toMatchObject({ status: "renamed", previousPath: "a/one", additions: 0, deletions: 0 });
    expect(files.get("b/one")).not.toHaveProperty("patch");
    expect(files.get("b/two")).toMatchObject({ status: "renamed", previousPath: "a/two", additions: 1, deletions: 1 });
    expect(files.get("b/two")?.patch).toContain("+new");
    expect(files.get("b/three")).toMatchObject({ status: "added" });
    expect(files.get("a/three")).toMatchObject({ status: "removed" });
  });

  test("have no patch when they are binary, empty, only made executable, or too large", () => {
    const files = filesOf(
      { binary: Uint8Array.of(1, 0, 2), mode: "x\n", same: "x\n" },
      {
        binary: Uint8Array.of(1, 0, 3),
        mode: { executable: "x\n" },
        same: "x\n",
        empty: "",
        long: "x\n".repeat(20_001),
        wide: `${"x".repeat(1024 ** 2)}\n`,
        fits: "x\n".repeat(19_000),
      },
    );
    expect([...files.keys()]).toEqual(["binary", "empty", "fits", "long", "mode", "wide"]);
    const withPatch = [...files.values()].filter((file) => file.patch !== undefined).map((file) => file.path);
    expect(withPatch).toEqual(["fits"]);
    expect(files.get("mode")).toMatchObject({ status: "modified", additions: 0, deletions: 0 });
  });

  test("keep their patches when a type changes among them", () => {
    const files = filesOf({ a: "a\n", link: "text\n", z: "z\n" }, { a: "b\n", link: { symlink: "a" }, z: "y\n" });
    expect(files.get("link")).toMatchObject({ status: "changed" });
    expect(files.get("z")?.patch).toBe("@@ -1 +1 @@\n-z\n+y");
  });

  test("are compared with the merge base, not with the tip of the base branch", () => {
    const repository = github.createRepository({ base: { a: "a\n", b: "b\n" }, head: { a: "A\n", b: "b\n" } });
    repository.push({ a: "a\n", b: "B\n" });
    expect(repository.pull.files.map((file) => file.path)).toEqual(["a"]);
    expect(repository.pull.mergeBaseSha).not.toBe(repository.baseTip);
    expect(repository.pull.baseSha).toBe(repository.pull.mergeBaseSha);
    expect(repository.store.file(repository.pull.mergeCommitSha!, "b")?.toString()).toBe("B\n");
  });

  test("have no test merge when head and base conflict", () => {
    const repository = github.createRepository({ base: { a: "a\n" }, head: { a: "b\n" } });
    expect(repository.pull.mergeCommitSha).toMatch(/^[0-9a-f]{40}$/);
    repository.push({ a: "c\n" });
    expect(repository.pull.mergeCommitSha).toBeUndefined();
  });

  test("keep strange names and bytes", () => {
    const files = filesOf({}, { 'ä b/"q"': "x\n", "new\nline": "x\n", latin: Buffer.from("caf\xe9\n", "latin1") });
    expect([...files.keys()].sort()).toEqual(["latin", "new\nline", 'ä b/"q"'].sort());
    expect(files.get("latin")?.patch).toBe("@@ -0,0 +1 @@\n+café");
  });

  test("have the same commits in every run", async () => {
    const another = await startFakeGitHub();
    const shas = [github, another].map(
      (each) => each.createRepository({ base: { a: "a" }, head: { a: "b" } }).pull.headSha,
    );
    await another.close();
    expect(shas[0]).toBe(shas[1]);
  });
});

describe("a list of files", () => {
  const tree = (count: number): Tree =>
    Object.fromEntries(Array.from({ length: count }, (_, n) => [`f${n}`, `${n}\n`]));

  test("comes in pages of 30, and of 100 at most", async () => {
    const repository = github.createRepository({ base: {}, head: tree(230) });
    const path = `/repos/${repository.fullName}/pulls/1/files`;
    const first = await call(github, "GET", path);
    expect(first.json).toHaveLength(30);
    const large = await call(github, "GET", `${path}?per_page=100&page=2`);
    expect(large.json).toHaveLength(100);
    expect(large.headers.link).toContain(
      `/repositories/${repository.id}/pulls/1/files?per_page=100&page=3>; rel="next"`,
    );
    expect(large.headers.link).toContain('rel="prev"');
    const [, next = ""] = /<([^>]+)>; rel="next"/.exec(String(large.headers.link)) ?? [];
    expect((await call(github, "GET", next)).json).toHaveLength(30);
    expect(github.violations).toEqual([]);
    const tooLarge = await call(github, "GET", `${path}?per_page=200`);
    expect(tooLarge.json).toHaveLength(100);
    expect(github.violations).toEqual([expect.stringContaining("per_page must be 1 to 100, not 200")]);
  });

  test("ends at 3,000", async () => {
    const repository = github.createRepository({ base: {}, head: tree(3050) });
    const pull = `/repos/${repository.fullName}/pulls/1`;
    expect((await call(github, "GET", `${pull}/files?per_page=100&page=30`)).json).toHaveLength(100);
    expect((await call(github, "GET", `${pull}/files?per_page=100&page=31`)).json).toHaveLength(0);
    expect((await call(github, "GET", pull)).json).toMatchObject({ changed_files: 3050 });
  });

  test("can lack a patch on demand", async () => {
    const repository = github.createRepository({
      base: {},
      head: { a: "a\n", b: "b\n" },
      pull: { withoutPatch: ["a"] },
    });
    const listed = await call(github, "GET", `/repos/${repository.fullName}/pulls/1/files`);
    expect(listed.each("patch")).toEqual([undefined, "@@ -0,0 +1 @@\n+b"]);
  });
});

describe("a patch", () => {
  const patch = [
    "@@ -1,3 +1,4 @@ top",
    " a",
    "-b",
    "+B",
    "+C",
    " d",
    "@@ -10 +11 @@",
    "-x",
    "\\ No newline at end of file",
    "+y",
  ];
  const hunks = parsePatch(patch.join("\n"));

  test("has lines with numbers on their sides and positions down from its first header", () => {
    expect(hunks.map((hunk) => hunk.lines.map((line) => [line.left, line.right, line.position]))).toEqual([
      [
        [1, 1, 1],
        [2, undefined, 2],
        [undefined, 2, 3],
        [undefined, 3, 4],
        [3, 4, 5],
      ],
      [
        [10, undefined, 7],
        [undefined, 11, 9],
      ],
    ]);
  });

  test("finds added and context lines on the right, removed and context lines on the left", () => {
    expect(findLine(hunks, "RIGHT", 3)?.line.text).toBe("C");
    expect(findLine(hunks, "LEFT", 2)?.line.text).toBe("b");
    expect(findLine(hunks, "LEFT", 3)?.line.text).toBe("d");
    expect(findLine(hunks, "RIGHT", 5)).toBeUndefined();
  });

  test("gives the hunk down to a line", () => {
    expect(hunkDownTo(findLine(hunks, "RIGHT", 2)!)).toBe("@@ -1,3 +1,4 @@ top\n a\n-b\n+B");
    expect(hunkDownTo(findLine(hunks, "RIGHT", 11)!)).toBe("@@ -10 +11 @@\n-x\n\\ No newline at end of file\n+y");
  });
});
