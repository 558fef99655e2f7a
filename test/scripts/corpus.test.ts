import { compareRows } from "../../scripts/corpus/compare.js";
import { readOptions } from "../../scripts/corpus/options.js";
import { refusedPatches } from "../../scripts/corpus/patches.js";
import { describe as describeTally, describeDifference } from "../../scripts/corpus/print.js";
import { readCorpus } from "../../scripts/corpus/subjects.js";
import { addReview, emptyTally, type Row } from "../../scripts/corpus/tally.js";
import { overlay } from "../../src/config/config.js";
import { fileSettings } from "../../src/config/for-file.js";
import { reviewDockerfiles } from "../../src/review-dockerfiles.js";
import pipCache from "../../src/rules/pip/cache-in-layer.js";
import { unifiedDiff } from "../../src/text/diff.js";
import { folderWith } from "../source/tree.js";

const configured = {
  config: overlay({ scope: "all" }),
  settings: fileSettings(overlay(), [pipCache]),
  locale: undefined,
};
const today = "2026-11-21";
const options = (...words: string[]) => readOptions(words, today);

const row = (path: string, more: Partial<Row> = {}): Row => ({
  path,
  rule: "pip/cache-in-layer",
  level: "warning",
  status: "introduced",
  line: 1,
  message: "m",
  snippet: "s",
  fix: undefined,
  refused: [],
  ...more,
});

it("reads its options, and says what is missing", () => {
  expect(options("--corpus", "/x", "--changes")).toMatchObject({
    corpus: "/x",
    kind: "changes",
    today,
    limit: Infinity,
  });
  expect(() => options("--limit", "3")).toThrow("--corpus is missing.");
  expect(() => options("--corpus", "/x", "--where", "python")).toThrow("--where needs --index.");
  expect(() => options("--corpus", "/x", "--nope")).toThrow("--nope");
});

it("chooses files by the columns of an index", async () => {
  const corpus = folderWith({
    "files/a.Dockerfile": "FROM a\n",
    "files/b.Dockerfile": "FROM b\n",
    "files/c.Dockerfile": "FROM c\n",
    "index.jsonl": '{"id":"a","python":true,"kind":"app"}\n{"id":"b","python":false,"kind":"app"}\n',
  });
  const pathsOf = async (...words: string[]) => {
    const found: string[] = [];
    for await (const { subject } of readCorpus(options("--corpus", `${corpus}/files`, ...words), configured))
      found.push(...subject.paths);
    return found;
  };
  const index = ["--index", `${corpus}/index.jsonl`];
  expect(await pathsOf()).toEqual(["a.Dockerfile", "b.Dockerfile", "c.Dockerfile"]);
  expect(await pathsOf("--limit", "1")).toEqual(["a.Dockerfile"]);
  expect(await pathsOf(...index)).toEqual(["a.Dockerfile", "b.Dockerfile"]);
  expect(await pathsOf(...index, "--where", "python", "--where", "kind=app")).toEqual(["a.Dockerfile"]);
});

it("counts what changes bring", async () => {
  const wasteful = "FROM python:3.13-slim\nRUN pip install flask\n";
  const corpus = folderWith({
    "1/base/Dockerfile": "FROM python:3.13-slim\n",
    "1/head/Dockerfile": wasteful,
    "2/base/Dockerfile": wasteful,
    "2/head/Dockerfile": `${wasteful}USER app\nRUN if true; then\n`,
    "3/base/Dockerfile": wasteful,
    "3/head/Dockerfile": "FROM python:3.13-slim\n",
  });
  const tally = emptyTally();
  for await (const { name, root, subject } of readCorpus(options("--corpus", corpus, "--changes"), configured)) {
    const reviewed = await reviewDockerfiles({ ...subject, ...configured, rules: [pipCache], today });
    tally.perSubject.push(addReview(tally, name, root, reviewed, 5));
  }
  expect(tally.rows.map(({ path, status, line, snippet }) => [path, status, line, snippet])).toEqual([
    ["1/Dockerfile", "introduced", 2, "pip install"],
    ["2/Dockerfile", "existing", 2, "pip install"],
  ]);
  expect(tally).toMatchObject({
    files: 3,
    fixed: 1,
    perSubject: [1, 0, 0],
    runs: 3,
    runsNotUnderstood: 1,
    milliseconds: 15,
  });
  const text = describeTally(tally, refusedPatches(tally.patches), "change");
  expect(text).toContain("3 Dockerfiles in 15 ms");
  expect(text).toContain("1 of 3 RUN (33 %) are not understood");
  expect(text).toMatch(/^pip\/cache-in-layer +1 +1 +33 % +1 +1$/m);
});

it("finds the one patch among many that git apply refuses", () => {
  const root = folderWith({ a: "1\n", b: "2\n", c: "3\n" });
  const patch = (path: string, before: string) => ({
    root,
    name: path,
    patch: unifiedDiff({ path, before, after: "new\n" }),
  });
  expect(refusedPatches([patch("a", "1\n"), patch("b", "2\n"), patch("c", "3\n")])).toEqual([]);
  const refused = refusedPatches([patch("a", "1\n"), patch("b", "other\n"), patch("c", "3\n")]);
  expect(refused).toHaveLength(1);
  expect(refused[0]).toContain("b: error: patch failed: b:1");
});

it("tells two runs apart, whatever lines have moved", () => {
  const before = [row("a"), row("a", { line: 9 }), row("b"), row("c", { fix: "Add x (safe)" })];
  const after = [row("a", { line: 3 }), row("b"), row("b", { line: 7 }), row("c")];
  const difference = compareRows(before, after);
  expect(difference.came.map(({ path, fix }) => [path, fix])).toEqual([
    ["b", undefined],
    ["c", undefined],
  ]);
  expect(difference.went.map(({ path, fix }) => [path, fix])).toEqual([
    ["a", undefined],
    ["c", "Add x (safe)"],
  ]);
  expect(describeDifference(difference)).toContain("pip/cache-in-layer: +2 −2\n");
});
