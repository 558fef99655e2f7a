import { readChanges } from "../../src/github/changed-files.js";
import type { DiffEntry, GitHub } from "../../src/github/client.js";
import type { Target } from "../../src/github/event.js";
import { RequestFailure } from "../../src/github/failure.js";

const target: Target & { base: string } = {
  owner: "o",
  repo: "r",
  head: "a".repeat(40),
  base: "b".repeat(40),
  configAt: "b".repeat(40),
  pullRequest: { number: 1, commentCount: 0, reviewCommentCount: 0, fileCount: undefined },
};

const entry: DiffEntry = {
  filename: "a",
  status: "modified",
  additions: 1,
  deletions: 1,
  changes: 2,
  patch: "@@ -1 +1 @@\n-x\n+y",
};

function serve(files: readonly DiffEntry[]) {
  const pages: number[] = [];
  const github: Partial<GitHub> = {
    changedFiles(_, page) {
      pages.push(page);
      return Promise.resolve(files.slice((page - 1) * 100, page * 100));
    },
  };
  return { github: github as GitHub, pages };
}

async function changeOf(more: Partial<DiffEntry>) {
  const changes = await readChanges(serve([{ ...entry, ...more }]).github, target);
  return changes?.files[0];
}

const compare: GitHub["compare"] = (base, head) =>
  base === target.base && head === target.head
    ? Promise.resolve({ files: [entry], merge_base_commit: { sha: base } })
    : Promise.reject(new Error(`${base} and ${head} are not what is under review`));

describe("readChanges", () => {
  test.each([
    [1, 1],
    [99, 1],
    [100, 2],
    [250, 3],
  ])("%i files come in %i pages", async (count, expected) => {
    const { github, pages } = serve(Array.from({ length: count }, () => entry));
    const changes = await readChanges(github, target);
    expect([changes?.files.length, pages.length, changes?.isComplete]).toEqual([count, expected, true]);
  });

  test("stops at 3,000 and says so", async () => {
    const { github, pages } = serve(Array.from({ length: 5000 }, () => entry));
    const changes = await readChanges(github, target);
    expect([changes?.files.length, pages.length, changes?.isComplete]).toEqual([3000, 30, false]);
  });

  test.each([
    ["added", { status: "added" }],
    ["removed", { status: "removed" }],
    ["modified", { status: "modified" }],
    ["changed", { status: "modified" }],
    ["copied", { status: "added" }],
  ] as const)("status %s", async (status, expected) => {
    expect(await changeOf({ status })).toMatchObject({ path: "a", ...expected });
  });

  test("a rename keeps its old path; one without changes has no hunks", async () => {
    const { patch: _, ...bare } = entry;
    const renamed = {
      ...bare,
      status: "renamed",
      previous_filename: "b",
      additions: 0,
      deletions: 0,
      changes: 0,
    } as const;
    const changes = await readChanges(serve([renamed]).github, target);
    expect(changes?.files).toEqual([{ path: "a", previousPath: "b", status: "renamed", hunks: [] }]);
  });

  test("hunks are believed only when they are all there", async () => {
    expect((await changeOf({}))?.hunks).toHaveLength(1);
    expect((await changeOf({ additions: 2 }))?.hunks).toBeUndefined();
    expect((await changeOf({ patch: "" }))?.hunks).toBeUndefined();
  });

  test("unchanged files are none", async () => {
    expect(await changeOf({ status: "unchanged" })).toBeUndefined();
  });

  test("without the right to read pull requests the commits are compared", async () => {
    const github: Partial<GitHub> = {
      changedFiles: () => Promise.reject(new RequestFailure("GET", 403, "Resource not accessible")),
      compare,
    };
    expect((await readChanges(github as GitHub, target))?.files).toHaveLength(1);
  });

  test("without a pull request the commits are compared", async () => {
    const pushed = { ...target, pullRequest: undefined };
    const changes = await readChanges({ compare } as GitHub, pushed);
    expect(changes).toMatchObject({ files: [{ path: "a" }], isComplete: true });
    const many: Partial<GitHub> = {
      compare: async (base, head) => ({
        ...(await compare(base, head)),
        files: Array.from({ length: 300 }, () => entry),
      }),
    };
    expect((await readChanges(many as GitHub, pushed))?.isComplete).toBe(false);
  });

  test("a base that is gone gives nothing", async () => {
    const github: Partial<GitHub> = { compare: () => Promise.reject(new RequestFailure("GET", 404, "Not Found")) };
    expect(await readChanges(github as GitHub, { ...target, pullRequest: undefined })).toBeUndefined();
  });

  test("any other refusal is thrown", async () => {
    const github: Partial<GitHub> = { changedFiles: () => Promise.reject(new RequestFailure("GET", 500, "", {})) };
    await expect(readChanges(github as GitHub, target)).rejects.toMatchObject({ status: 500 });
  });

  describe("a list of another head than that of the event", () => {
    const other = `https://api.github.com/repos/o/r/contents/a?ref=${"c".repeat(40)}`;
    const moved = (head: string, entries: readonly DiffEntry[]) => {
      const asked: string[] = [];
      const github: Partial<GitHub> = {
        changedFiles: () => Promise.resolve(entries),
        pullRequest: () => (asked.push("pull request"), Promise.resolve({ head: { sha: head } })),
        compare: (...commits) => (asked.push("comparison"), compare(...commits)),
      };
      return { github: github as GitHub, asked };
    };

    test("gives way to the comparison of the event's commits", async () => {
      const { github, asked } = moved("c".repeat(40), [{ ...entry, filename: "newer", contents_url: other }]);
      expect(await readChanges(github, target)).toMatchObject({ files: [{ path: "a" }], isCurrent: false });
      expect(asked).toEqual(["pull request", "comparison"]);
    });

    test("is believed where the pull request still has the event's head", async () => {
      const { github, asked } = moved(target.head, [{ ...entry, contents_url: other }]);
      expect(await readChanges(github, target)).toMatchObject({ files: [{ path: "a" }], isCurrent: true });
      expect(asked).toEqual(["pull request"]);
    });

    test("is seen in the number of files where none tells its commit", async () => {
      const counted = (fileCount: number) => ({ ...target, pullRequest: { ...target.pullRequest!, fileCount } });
      const emptied = moved("c".repeat(40), []);
      expect(await readChanges(emptied.github, counted(1))).toMatchObject({ files: [{ path: "a" }], isCurrent: false });
      expect(emptied.asked).toEqual(["pull request", "comparison"]);
      const whole = moved("c".repeat(40), [entry]);
      expect(await readChanges(whole.github, counted(1))).toMatchObject({ isCurrent: true });
      expect(whole.asked).toEqual([]);
    });

    test("is not seen in removed files, nor where no address is told", async () => {
      const removed = { ...entry, status: "removed", contents_url: other } as const;
      const { github, asked } = moved("c".repeat(40), [removed, entry]);
      expect(await readChanges(github, target)).toMatchObject({ isCurrent: true });
      expect(asked).toEqual([]);
    });
  });
});
