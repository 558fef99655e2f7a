import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gatherFiles } from "../../scripts/bench/files.js";
import { growingFile } from "../../scripts/bench/growing.js";
import { isOnPath, measure, median, ratioTable } from "../../scripts/bench/measure.js";
import { parseDockerfile } from "../../src/dockerfile/parse.js";
import { pullRequestTable } from "../../scripts/bench/pull-request.js";
import { emptyFolder, folderWith } from "../source/tree.js";

it("takes the middle of an odd and of an even number of values", () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([1, 9, 4, 6])).toBe(5);
  expect(median([3])).toBe(3);
});

it("tells a large program from a small one", () => {
  const [small, large] = measure(
    [
      { name: "small", words: ["-e", "0"] },
      { name: "large", words: ["-e", "globalThis.x = Buffer.alloc(2e8, 1);"] },
    ],
    1,
  );
  expect(small!.milliseconds).toBeGreaterThan(0);
  expect(large!.megabytes).toBeGreaterThan((small!.megabytes ?? 0) + 100);
});

it("measures other programs beside Node, and looks whether they are there", () => {
  const [echo] = measure([{ name: "echo", program: "echo", words: ["x"] }], 1);
  expect(echo?.milliseconds).toBeGreaterThan(0);
  expect(ratioTable([echo!])).toMatch(/\| 1\.00 \| +\|$/);
  expect(isOnPath("node")).toBe(true);
  expect(isOnPath("no-such-program-anywhere")).toBe(false);
});

it("makes files that grow, and that can be read", () => {
  for (const lines of [100, 1000]) {
    const text = growingFile(lines);
    expect(Math.abs(text.split("\n").length / lines - 1)).toBeLessThan(0.2);
    expect(parseDockerfile(text).problems).toEqual([]);
  }
});

it("compares with the first", () => {
  const table = ratioTable([
    { name: "a", milliseconds: 50, megabytes: 40 },
    { name: "b", milliseconds: 75, megabytes: 60.4 },
  ]);
  expect(table.split("\n").slice(2)).toEqual(["| a | 50 | 1.00 | 40 |", "| b | 75 | 1.50 | 60 |"]);
});

it("gathers as many files as are asked for", () => {
  const root = folderWith({
    "examples/change/head/Dockerfile": "FROM example\n",
    "docs/rules/pip/x.md": "# x\n\n```dockerfile bad\nFROM page\n```\n\n```sh\nls\n```\n",
  });
  const target = join(emptyFolder(), "many");
  gatherFiles(root, undefined, 5, target);
  expect(readdirSync(target)).toHaveLength(5);
  expect(readFileSync(join(target, "3.Dockerfile"), "utf8")).toBe("# file 3\nFROM page\n");
  const corpus = folderWith({ "a/Dockerfile": "FROM a\n", "a/x.py": "", "b.Dockerfile": "FROM b\n" });
  const fromCorpus = join(emptyFolder(), "many");
  gatherFiles(root, corpus, 5, fromCorpus);
  expect(readdirSync(fromCorpus)).toEqual(["0.Dockerfile", "1.Dockerfile"]);
});

it("tells what pull requests cost", () => {
  const one = { count: 1, latency: 50, milliseconds: 400, bare: 40, reads: 5, writes: 2, trips: 4 };
  const table = pullRequestTable([one, { ...one, count: 20 }]);
  expect(table.split("\n").slice(2)).toEqual([
    "| 1 Dockerfile | 50 ms | 400 | 10.0 | 5 | 2 | 4 |",
    "| 20 Dockerfiles | 50 ms | 400 | 10.0 | 5 | 2 | 4 |",
  ]);
});
