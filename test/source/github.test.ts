import type { GitHub, GitTree } from "../../src/github/client.js";
import type { ChangedFile } from "../../src/source/files.js";
import { createGitHubSources } from "../../src/source/github.js";
import { diffHunks } from "../../src/text/diff.js";

const head = "a".repeat(40);
const base = "b".repeat(40);

interface Blob {
  readonly text: string | null;
  readonly byteSize: number;
  readonly isTruncated?: boolean;
}

interface Served {
  /** By `sha:path`. */
  readonly blobs: Readonly<Record<string, Blob | string>>;
  readonly tree?: readonly { path: string; mode?: string; type?: string; size?: number }[];
  readonly isTruncated?: boolean;
  readonly bytes?: Readonly<Record<string, Buffer>>;
  readonly entries?: Readonly<Record<string, readonly { name: string; mode: number }[]>>;
  /** Expressions that GraphQL can't answer. */
  readonly failing?: readonly string[];
}

function serve(served: Served) {
  const calls: string[] = [];
  const github: Partial<GitHub> = {
    tree(sha): Promise<GitTree> {
      calls.push(`tree ${sha.slice(0, 1)}`);
      const tree = (served.tree ?? []).map((entry) => ({ mode: "100644", type: "blob", ...entry }));
      return Promise.resolve({ tree, truncated: served.isTruncated ?? false });
    },
    graphql: ((query: string) => {
      const fields = [...query.matchAll(/(\w+): object\(expression: ("(?:[^"\\]|\\.)*")\) \{ \.\.\. on (\w+)/g)];
      calls.push(`graphql ${fields.length}`);
      const answers = fields.map(([, name = "", expression = '""', kind]): [string, unknown] => {
        const key = JSON.parse(expression) as string;
        if (kind === "Tree") return [name, { entries: served.entries?.[key] ?? [] }];
        const blob = served.blobs[key];
        if (typeof blob === "string")
          return [name, { text: blob, byteSize: Buffer.byteLength(blob), isTruncated: false }];
        return [name, blob ?? null];
      });
      const failed = new Set(
        fields.flatMap(([, name = "", expression = '""']) =>
          served.failing?.includes(JSON.parse(expression) as string) ? [`repository.${name}`] : [],
        ),
      );
      return Promise.resolve({ data: { repository: Object.fromEntries(answers) }, failed });
    }) as GitHub["graphql"],
    bytes(path) {
      calls.push(`bytes ${path}`);
      return Promise.resolve(served.bytes?.[path]);
    },
  };
  return { calls, github: github as GitHub };
}

function sources(served: Served, changes: readonly ChangedFile[] = []) {
  const { calls, github } = serve(served);
  const found = createGitHubSources(github, { repository: { owner: "o", repo: "r" }, head, base, changes });
  if (!found.base) throw new Error("There is a base to compare with.");
  return { calls, ...found, base: found.base };
}

test("without a base there is nothing to compare with", () => {
  const { github } = serve({ blobs: {} });
  const compared = { repository: { owner: "o", repo: "r" }, head, base: undefined, changes: [] };
  expect(createGitHubSources(github, compared).base).toBeUndefined();
});

describe("head", () => {
  test("asks for many files in one query, and for each once", async () => {
    const {
      calls,
      head: source,
      readAt,
    } = sources({ blobs: { [`${head}:a`]: "A", [`${head}:b`]: "B", [`${base}:c`]: "C" } });
    const [texts, config] = await Promise.all([source.read(["a", "b", "gone"]), readAt(base, "c")]);
    expect([...texts].map(([path, { text }]) => [path, text])).toEqual([
      ["a", "A"],
      ["b", "B"],
    ]);
    expect(config).toEqual({ text: "C", isUtf8: true });
    await source.read(["b", "a"]);
    expect(calls).toHaveLength(1);
  });

  test("sends at most a hundred in one query", async () => {
    const paths = Array.from({ length: 250 }, (_, index) => `f${index}`);
    const { calls, head: source } = sources({
      blobs: Object.fromEntries(paths.map((path) => [`${head}:${path}`, path])),
      tree: paths.map((path) => ({ path })),
    });
    await source.list();
    expect((await source.read(paths)).size).toBe(250);
    expect(calls).toEqual(["tree a", "graphql 100", "graphql 100", "graphql 50"]);
  });

  test("quotes what a path may hold", async () => {
    const path = 'a "quoted" \\ \n } : x';
    const { head: source } = sources({ blobs: { [`${head}:${path}`]: "A" } });
    expect((await source.read([path])).get(path)?.text).toBe("A");
  });

  test.each<[string, Blob]>([
    ["cut", { text: "A", byteSize: 4, isTruncated: true }],
    ["of other bytes than its text", { text: "caf\u00e9", byteSize: 4 }],
    ["with a replaced character", { text: "caf\uFFFD", byteSize: 6 }],
    ["without text", { text: null, byteSize: 4 }],
  ])("a file that comes %s is read by its bytes", async (_, blob) => {
    const { head: source } = sources({
      blobs: { [`${head}:a`]: blob },
      bytes: { a: Buffer.from([0x63, 0x61, 0x66, 0xe9]) },
    });
    expect((await source.read(["a"])).get("a")).toEqual({ text: "caf\u00e9", isUtf8: false });
  });

  test("leaves out links, folders and what is too large, and does not even ask for them", async () => {
    const { calls, head: source } = sources({
      blobs: {},
      tree: [
        { path: "l", mode: "120000" },
        { path: "f", type: "tree" },
        { path: "m", type: "commit" },
        { path: "x", size: 2_000_000 },
      ],
    });
    expect((await source.list())?.map(({ kind }) => kind)).toEqual(["link", "folder", "submodule", "file"]);
    expect((await source.read(["l", "f", "m", "x", "gone"])).size).toBe(0);
    expect(calls).toEqual(["tree a"]);
  });

  test("tells a link by its folder where the tree is cut", async () => {
    const { head: source } = sources({
      blobs: { [`${head}:a/l`]: "target", [`${head}:a/f`]: "text" },
      isTruncated: true,
      entries: {
        [`${head}:a`]: [
          { name: "l", mode: 0o120000 },
          { name: "f", mode: 0o100644 },
        ],
      },
    });
    expect(await source.list()).toBeUndefined();
    expect([...(await source.read(["a/l", "a/f"])).keys()]).toEqual(["a/f"]);
  });

  test.each([[[null, {}]], [true], [{}]])("is not thrown off by a folder that GitHub lists as %j", async (listed) => {
    const entries = { [`${head}:a`]: listed as unknown as { name: string; mode: number }[] };
    const { head: source } = sources({ blobs: { [`${head}:a/f`]: "text" }, isTruncated: true, entries });
    await source.list();
    expect([...(await source.read(["a/f"])).keys()]).toEqual(["a/f"]);
  });
});

describe("base", () => {
  const changes: readonly ChangedFile[] = [
    { path: "edited", status: "modified", hunks: diffHunks("old\n", "new\n") },
    { path: "new-name", previousPath: "old-name", status: "renamed", hunks: [] },
    { path: "added", status: "added", hunks: diffHunks("", "x\n") },
    { path: "removed", status: "removed", hunks: diffHunks("was\n", "") },
    { path: "unknown", status: "modified", hunks: undefined },
  ];
  const served: Served = {
    blobs: {
      [`${head}:edited`]: "new\n",
      [`${head}:new-name`]: "same\n",
      [`${head}:added`]: "x\n",
      [`${head}:kept`]: "kept\n",
      [`${head}:unknown`]: "now\n",
      [`${base}:unknown`]: "then\n",
    },
    tree: ["edited", "new-name", "added", "kept", "unknown"].map((path) => ({ path })),
  };

  test("is head with the change taken back", async () => {
    const { base: source } = sources(served, changes);
    const texts = await source.read(["edited", "old-name", "new-name", "added", "removed", "kept", "unknown"]);
    expect(Object.fromEntries([...texts].map(([path, { text }]) => [path, text]))).toEqual({
      edited: "old\n",
      "old-name": "same\n",
      removed: "was\n",
      kept: "kept\n",
      unknown: "then\n",
    });
  });

  test("costs no request when head was read", async () => {
    const { calls, head: atHead, base: source } = sources(served, changes);
    await atHead.list();
    await atHead.read(["edited", "new-name"]);
    const before = calls.length;
    await source.read(["edited", "old-name", "removed"]);
    expect(calls).toHaveLength(before);
  });

  test("lists what was there, the same list each time", async () => {
    const { base: source } = sources(served, changes);
    const list = await source.list();
    expect(list?.map(({ path }) => path).sort()).toEqual(["edited", "kept", "old-name", "removed", "unknown"]);
    expect(await source.list()).toBe(list);
  });

  test("hunks that do not fit are not believed", async () => {
    const wrong: ChangedFile = { path: "kept", status: "modified", hunks: diffHunks("old\n", "other\n") };
    const { base: source } = sources({ ...served, blobs: { ...served.blobs, [`${base}:kept`]: "truth\n" } }, [wrong]);
    expect((await source.read(["kept"])).get("kept")?.text).toBe("truth\n");
  });
});

test("what GraphQL can't give by itself is fetched alone, and what is not there is absent", async () => {
  const { calls, head: source } = sources({
    blobs: { [`${head}:a`]: "one", [`${head}:b`]: "two" },
    tree: [{ path: "a" }, { path: "b" }],
    failing: [`${head}:b`],
    bytes: { b: Buffer.from("two by itself") },
  });
  await source.list();
  const texts = await source.read(["a", "b"]);
  expect([...texts].map(([path, { text }]) => [path, text])).toEqual([
    ["a", "one"],
    ["b", "two by itself"],
  ]);
  expect(calls.filter((call) => call.startsWith("bytes"))).toEqual(["bytes b"]);
});
