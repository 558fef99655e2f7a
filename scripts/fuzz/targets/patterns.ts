import { compilePattern } from "../../../src/context/glob.js";
import { readDockerignore } from "../../../src/context/dockerignore.js";
import { dockerfilePaths, fromRootTest, patternFault, pathTest } from "../../../src/config/path-patterns.js";
import { decode } from "../../../src/source/decode.js";
import { ignoreRules } from "../../../src/source/git-ignored.js";
import { compileGlob, GlobError } from "../../../src/source/glob.js";
import { seedsNamed, type Seeds } from "../seeds.js";
import { faultsOfOrder, faultsOfSpans } from "../spans.js";
import type { Target } from "../target.js";

const tokens: readonly string[] = [
  ..."** **/ /** * ? [a-z] [!a] [^a] [] [ ] {a,b} { } , ! !** .. ../ ./ // / \\ \\* a* *a a/b/c .git node_modules (a|b) @(a) +(a) *(a)".split(
    " ",
  ),
  ...["*".repeat(40), "a*".repeat(40), "**/".repeat(40), "{a,b}".repeat(6), "[a-z]".repeat(30), "?".repeat(60)],
];

const samples = [
  "*.py\n",
  "**/Dockerfile*\nsrc/\n",
  "{api,web}/[a-c]*.Dockerfile\n!x\n",
  ".git\n!.git/HEAD\n**/__pycache__\n",
];

/** Paths that try every pattern. */
const paths: readonly string[] = [
  ..."Dockerfile a/b/c/Dockerfile.dev .git/config src/app/main.py a//b / . .. ../x a\\b [a] {a,b} *".split(" "),
  ...["", "\n", "é/🐍", "a".repeat(300), "a/".repeat(150), `${"ab/".repeat(60)}Dockerfile`],
];

export const patternTargets: readonly Target[] = [
  {
    name: "glob",
    share: 20,
    tokens,
    seeds,
    run(bytes) {
      const lines = decode(bytes).text.split("\n").slice(0, 40);
      // Each line is a path too, as long as paths are: forty by forty of a thousand characters would take seconds.
      const all = [...paths, ...lines.map((line) => line.slice(0, 300))];
      for (const pattern of lines) {
        const fault = patternFault(pattern);
        for (const compile of [
          compileGlob,
          fromRootTest,
          (one: string) => pathTest([one]),
          (one: string) => dockerfilePaths([one], [one]),
        ])
          tryAll(() => compile(pattern), all);
        if (fault === undefined) pathTest([pattern.replace(/^!/, "")]);
      }
      return [];
    },
  },
  {
    name: "dockerignore",
    share: 20,
    tokens,
    seeds,
    run(bytes) {
      const { text } = decode(bytes);
      const ignore = readDockerignore(text, ".dockerignore");
      const faults = [...faultsOfSpans(ignore.patterns, text), ...faultsOfOrder("patterns", ignore.patterns)];
      for (const path of paths) {
        ignore.ignores(path);
        for (const { pattern } of ignore.patterns.slice(0, 20)) compilePattern(pattern)(path);
      }
      for (const { start, end, isException } of ignore.patterns)
        if (text.slice(start, end).startsWith("!") !== isException)
          faults.push(`a pattern is no exception: ${text.slice(start, end)}`);
      return faults;
    },
  },
  {
    name: "gitignore",
    share: 20,
    tokens,
    seeds,
    run(bytes) {
      const { text } = decode(bytes);
      const rules = ignoreRules(text);
      const deeper = rules.inFolder("a").with(text).inFolder("b");
      for (const path of paths) {
        const name = path.slice(path.lastIndexOf("/") + 1);
        // The name of an entry is never empty, and never leads elsewhere.
        if (name === "" || name === "." || name === "..") continue;
        rules.ignores(name, false);
        deeper.ignores(name, true);
      }
      return [];
    },
  },
];

function seeds(all: Seeds): readonly Buffer[] {
  return [...samples.map((text) => Buffer.from(text)), ...seedsNamed(all, (path) => path.endsWith("ignore"))];
}

/** A pattern may be refused, with words; nothing else may be thrown. */
function tryAll(compile: () => (path: string) => boolean, all: readonly string[]): void {
  let fits: (path: string) => boolean;
  try {
    fits = compile();
  } catch (error) {
    if (error instanceof GlobError) return;
    throw error;
  }
  for (const path of all) fits(path);
}
