import { plan } from "../../scripts/mutants/plan.js";
import { scores } from "../../scripts/mutants/scores.js";

const files = [
  "src/text",
  "src/text/trim.ts",
  "test/text",
  "test/text/trim.test.ts",
  "src/shell/effect.ts",
  "test/shell",
  "test/rules/shell",
];
const planned = (targets: readonly string[], more: readonly string[] = []) =>
  plan(targets, more, (path) => files.includes(path));

test.each<[string, readonly string[], readonly string[], readonly string[], readonly string[]]>([
  ["a room", ["src/text"], [], ["src/text/**/*.ts"], ["test/text/**/*.test.ts"]],
  ["a room with a slash", ["src/text/"], [], ["src/text/**/*.ts"], ["test/text/**/*.test.ts"]],
  ["a file", ["src/text/trim.ts"], [], ["src/text/trim.ts"], ["test/text/trim.test.ts"]],
  ["lines", ["src/text/trim.ts:2-40"], [], ["src/text/trim.ts:2-40"], ["test/text/trim.test.ts"]],
  ["a file without its own tests", ["src/shell/effect.ts"], [], ["src/shell/effect.ts"], ["test/shell/**/*.test.ts"]],
  [
    "more tests",
    ["src/shell/effect.ts"],
    ["test/rules/shell/", "test/text/trim.test.ts"],
    ["src/shell/effect.ts"],
    ["test/shell/**/*.test.ts", "test/rules/shell/**/*.test.ts", "test/text/trim.test.ts"],
  ],
  [
    "tests that are asked for twice",
    ["src/text", "src/text/trim.ts"],
    ["test/text"],
    ["src/text/**/*.ts", "src/text/trim.ts"],
    ["test/text/**/*.test.ts", "test/text/trim.test.ts"],
  ],
])("breaks %s", (_, targets, more, mutate, tests) => {
  expect(planned(targets, more)).toEqual({ mutate, tests });
});

test.each<[readonly string[], readonly string[], string]>([
  [[], [], "Say what to break: npm run mutants -- src/text"],
  [["src/none.ts"], [], "There is no src/none.ts to break below src/."],
  [["test/text"], [], "There is no test/text to break below src/."],
  [["src/text"], ["test/none"], "There are no tests at test/none."],
])("%j with the tests %j cannot be", (targets, more, fault) => {
  expect(planned(targets, more)).toEqual({ fault });
});

test("the table counts what was noticed; what could not run at all says nothing", () => {
  const mutant = (file: string, status: string) => ({ fileName: `/home/p/src/${file}.ts`, status });
  const mutants = [
    ...["Killed", "Timeout", "Survived"].map((status) => mutant("b", status)),
    ...["Killed", "NoCoverage", "Ignored", "RuntimeError", "CompileError"].map((status) => mutant("a", status)),
    mutant("c", "Ignored"),
  ];
  expect(scores(mutants, "/home/p")).toEqual([
    "mutants  killed  survived  not run  score",
    "      2       1         0        1   50.0 %  src/a.ts",
    "      3       2         1        0   66.7 %  src/b.ts",
    "      0       0         0        0        –  src/c.ts",
    "      5       3         1        1   60.0 %  all",
  ]);
});
