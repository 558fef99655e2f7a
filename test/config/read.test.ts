import { readConfig, type ConfigError, type KnownRule } from "../../src/config/read.js";
import { decode } from "../../src/source/decode.js";

const rules: readonly KnownRule[] = [
  { id: "pip/unpinned" },
  { id: "pip/cache-in-layer", equivalents: { hadolint: "DL3042" } },
  { id: "user/root", equivalents: { hadolint: ["DL3002"], buildkit: "RootUser" } },
];
const file = ".github/plimsoll.yml";

async function errorsIn(text: string): Promise<readonly ConfigError[]> {
  const { errors } = await readConfig({ text, isUtf8: true }, file, rules);
  expect(errors).toBeDefined();
  return errors!;
}

async function partial(text: string) {
  const result = await readConfig({ text, isUtf8: true }, file, rules);
  expect(result.errors).toBeUndefined();
  return "config" in result ? result.config : undefined;
}

test("everything that can be said is read", async () => {
  const text = `# how we want it
profile: strict
scope: changed
fail-on: warning
language: zh-CN
paths: ["services/", "*.df"]
ignore-paths: legacy
rules:
  user/root: off
  pip/*: info
  pip/unpinned:
    level: error
    paths: [prod]
    ignore-paths: "**/test"
ignores:
  - { rule: user/root, path: tools/Dockerfile, reason: runs in a sandbox, until: 2027-01-31 }
  - rule: all
    reason: being replaced
contexts:
  docker/Dockerfile: ./
  "services/*/Dockerfile": services/
targets:
  Dockerfile: runtime
`;
  expect(await partial(text)).toEqual({
    profile: "strict",
    scope: "changed",
    failOn: "warning",
    language: "zh-CN",
    paths: ["services/", "*.df"],
    ignorePaths: ["legacy"],
    rules: [
      { rule: "user/root", level: "off", paths: [], ignorePaths: [] },
      { rule: "pip/*", level: "info", paths: [], ignorePaths: [] },
      { rule: "pip/unpinned", level: "error", paths: ["prod"], ignorePaths: ["**/test"] },
    ],
    ignores: [
      { rule: "user/root", path: "tools/Dockerfile", reason: "runs in a sandbox", until: "2027-01-31" },
      { rule: "all", path: undefined, reason: "being replaced", until: undefined },
    ],
    contexts: [
      { pattern: "docker/Dockerfile", value: "" },
      { pattern: "services/*/Dockerfile", value: "services" },
    ],
    targets: [{ pattern: "Dockerfile", value: "runtime" }],
  });
});

test.each([
  ["nothing", ""],
  ["comments", "# profile: strict\n"],
  ["a key whose entries are all commented out", "rules:\n  # user/root: off\n"],
  ["a byte order mark", "\uFEFF# none\n"],
])("a file of %s says nothing", async (_, text) => {
  expect(Object.values((await partial(text))!).filter((value) => value !== undefined)).toEqual([]);
});

test.each<[string, string, number | undefined, string, string]>([
  [
    "a mistyped key",
    "profile: strict\nprofle: strict\n",
    2,
    "profle",
    "`profle` is not known here; did you mean `profile`?",
  ],
  ["a key far from any", "x:\n  y: 1\n", 1, "x", "`x` is not known here."],
  [
    "a mistyped value",
    "fail-on: eror\n",
    1,
    "fail-on",
    "`fail-on` may be error, warning, info or never, not `eror`; did you mean `error`?",
  ],
  ["a value of another kind", "scope: 3\n", 1, "scope", "`scope` may be introduced, changed or all, not `3`."],
  [
    "a mistyped rule",
    "rules:\n  user/rot: off\n",
    2,
    "rules.user/rot",
    "There is no rule `user/rot`; did you mean `user/root`?",
  ],
  [
    "a topic that is none",
    "rules:\n  pipe/*: off\n",
    2,
    "rules.pipe/*",
    "There is no rule `pipe/*`; did you mean `pip/*`?",
  ],
  [
    "hadolint's name",
    "rules:\n  DL3042: off\n",
    2,
    "rules.DL3042",
    "There is no rule `DL3042`; here it is called `pip/cache-in-layer`.",
  ],
  [
    "a mistyped level",
    "rules:\n  user/root: wanring\n",
    2,
    "rules.user/root",
    "`rules.user/root` must be off, error, warning or info, or a map with level, paths, ignore-paths, not `wanring`; did you mean `warning`?",
  ],
  [
    "a mistyped level in a map",
    "rules:\n  user/root:\n    level: inf\n",
    3,
    "rules.user/root.level",
    "`rules.user/root.level` may be off, error, warning or info, not `inf`; did you mean `info`?",
  ],
  [
    "a mistyped key of a rule",
    "rules:\n  user/root:\n    path: a\n",
    3,
    "rules.user/root.path",
    "`path` is not known here; did you mean `paths`?",
  ],
  ["a list of rules", "rules: [user/root]\n", 1, "rules", "`rules` must be a map."],
  [
    "an ignore without reason",
    "ignores:\n  - rule: user/root\n",
    2,
    "ignores.0.reason",
    "`ignores.0.reason` must be text.",
  ],
  [
    "an ignore with an empty reason",
    "ignores:\n  - rule: user/root\n    reason: ''\n",
    3,
    "ignores.0.reason",
    "`ignores.0.reason` must not be empty, not ``.",
  ],
  ["an ignore of no rule", "ignores:\n  - {rule: nope, reason: x}\n", 2, "ignores.0.rule", "There is no rule `nope`."],
  [
    "a mistyped key of an ignore",
    "ignores:\n  - {rule: all, reson: x, reason: y}\n",
    2,
    "ignores.0.reson",
    "`reson` is not known here; did you mean `reason`?",
  ],
  [
    "a date that is none",
    "ignores:\n  - {rule: all, reason: x, until: 2027-02-30}\n",
    2,
    "ignores.0.until",
    "There is no day `2027-02-30`.",
  ],
  [
    "a date in another form",
    "ignores:\n  - {rule: all, reason: x, until: 1.2.2027}\n",
    2,
    "ignores.0.until",
    "`ignores.0.until` must be a date such as 2027-01-31, not `1.2.2027`.",
  ],
  [
    "a folder outside",
    "contexts:\n  Dockerfile: ../x\n",
    2,
    "contexts.Dockerfile",
    "`../x` is not a folder in the repository; name one from its root.",
  ],
  [
    "an absolute folder",
    "contexts:\n  Dockerfile: /x\n",
    2,
    "contexts.Dockerfile",
    "`/x` is not a folder in the repository; name one from its root.",
  ],
  [
    "a pattern with groups",
    "paths:\n  - ok\n  - +(a|aa)\n",
    3,
    "paths.1",
    "`paths.1` cannot be used. Parentheses and backslashes cannot be used in a pattern.",
  ],
  [
    "a pattern with braces in braces",
    "contexts:\n  'a{b,{c,d}}': x\n",
    2,
    "contexts.a{b,{c,d}}",
    "The pattern `a{b,{c,d}}` cannot be used. Braces hold alternatives such as `{a,b}`, and no other braces.",
  ],
  [
    "an over-long pattern of a rule",
    `rules:\n  user/root:\n    ignore-paths: ${"x".repeat(300)}\n`,
    3,
    "rules.user/root.ignore-paths",
    "`rules.user/root.ignore-paths` cannot be used. The pattern is longer than 200 characters.",
  ],
  ["a pattern that is no text", "paths: [[a]]\n", 1, "paths.0", "`paths.0` must be text."],
  ["patterns that are no list", "paths: {a: b}\n", 1, "paths", "`paths` must be a pattern or a list of patterns."],
  ["a list as the whole", "- profile\n", 1, "", "The file must be a map."],
  ["a word as the whole", "strict\n", 1, "", "The file must be a map, not `strict`."],
  [
    "a key given twice",
    "rules:\n  user/root: off\n  pip/*: off\n  user/root: info\n",
    4,
    "",
    "`user/root` is given twice.",
  ],
  [
    "text that is no YAML",
    "profile: strict\n  scope: all\n",
    1,
    "",
    "It is not YAML: Nested mappings are not allowed in compact mappings.",
  ],
  [
    "two documents",
    "profile: strict\n---\nprofile: strict\n",
    2,
    "",
    "It holds several YAML documents; there may be one.",
  ],
  ["an unknown alias", "rules: *x\n", 1, "", "The alias `*x` stands for nothing above it."],
  ["an alias above its anchor", "profile: *x\nscope: &x all\n", 1, "", "The alias `*x` stands for nothing above it."],
  ["a tag", "profile: strict\nscope: !!js/function all\n", 2, "", "Tags such as `!!js/function` cannot be used here."],
  ["a tag of YAML's own", "profile: !!str strict\n", 1, "", "Tags such as `!!str` cannot be used here."],
  ["a tag of nobody", "paths: !own [a]\n", 1, "", "Tags such as `!own` cannot be used here."],
  ["binary data", "profile: !!binary aGk=\n", 1, "", "Tags such as `!!binary` cannot be used here."],
  ["a merge key", "rules: &a\n  user/root: off\n<<: *a\n", 3, "<<", "`<<` is not known here."],
  ["a number as the whole", "3\n", 1, "", "The file must be a map, not `3`."],
  [
    "a truth value as a level",
    "rules:\n  user/root: false\n",
    2,
    "rules.user/root",
    "`rules.user/root` must be off, error, warning or info, or a map with level, paths, ignore-paths, not `false`.",
  ],
  ["a number as a pattern", "paths: [1]\n", 1, "paths.0", "`paths.0` must be text, not `1`."],
  ["a number as a folder", "contexts: {a: 1}\n", 1, "contexts.a", "`contexts.a` must be a folder, not `1`."],
  ["a truth value as a stage", "targets: {a: true}\n", 1, "targets.a", "`targets.a` must be text, not `true`."],
  [
    "a pattern that leads out of the repository",
    "ignore-paths:\n  - ok/\n  - ../other/*\n",
    3,
    "ignore-paths.1",
    "`ignore-paths.1` cannot be used. The pattern leads out of the repository: `..` cannot be used in it.",
  ],
  [
    "more patterns than anybody needs",
    `paths: [${"a,".repeat(501)}]\n`,
    1,
    "paths",
    "`paths` holds more than 500 patterns.",
  ],
])("%s is named with its line", async (_, text, line, key, message) => {
  const errors = await errorsIn(text);
  expect(errors.map((error) => [error.file, error.line, error.key, error.message])).toEqual([
    [file, line, key, message],
  ]);
});

test("columns point at the wrong key or value", async () => {
  const errors = await errorsIn("rules:\n  user/rot: off\n  user/root: wrong\n");
  expect(errors.map(({ line, column }) => [line, column])).toEqual([[3, 14]]);
  expect(await errorsIn("rules:\n    user/rot: off\n")).toMatchObject([{ line: 2, column: 5 }]);
});

test("several errors are all named", async () => {
  expect(await errorsIn("profile: x\nscope: y\nz: 1\n")).toHaveLength(3);
});

describe("hostile files", () => {
  const laughs = Array.from(
    { length: 12 },
    (_, at) =>
      `a${at}: &a${at} [${Array(9)
        .fill(at ? `*a${at - 1}` : "lol")
        .join(",")}]`,
  );
  test.each<[string, string, RegExp]>([
    ["a billion laughs", laughs.join("\n"), /too many aliases/],
    ["an alias of itself", "rules: &a\n  x: *a\n", /not known/],
    ["deep nesting", "[".repeat(60_000), /nested too deeply|not YAML/],
    ["deep nesting that ends", `rules: ${"[".repeat(20_000)}${"]".repeat(20_000)}`, /nested too deeply|must be a map/],
    ["6,000 keys", Array.from({ length: 6000 }, (_, at) => `k${at}: 1`).join("\n"), /not known/],
    ["one key 13,000 times", "k: 1\n".repeat(13_000), /given twice/],
    ["more than 64 KB", `# ${"x".repeat(70_000)}`, /larger than 64 KB/],
    ["a prototype", "__proto__: {profile: strict}\n", /not known/],
    ["a prototype as a rule", "rules:\n  __proto__: off\n", /^`__proto__` is not known here/],
    ["a prototype as a pattern", "contexts:\n  __proto__: app\n", /^`__proto__` is not known here/],
    ["what every map has as a rule", "rules:\n  constructor: off\n", /no rule/],
    [
      "300 patterns of 32 patterns with 60 stars each",
      `paths:\n${Array.from({ length: 300 }, (_, at) => `  - "${"*a".repeat(60)}${at}${"{a,b}".repeat(5)}"\n`).join("")}`,
      /too many patterns/,
    ],
    [
      "a thousand ignores with braces",
      `ignores:\n${'  - {rule: all, reason: r, path: "{a,b}{a,b}{a,b}"}\n'.repeat(1000)}`,
      /too many patterns/,
    ],
    ["a reason of blanks", 'ignores:\n  - {rule: all, reason: "  "}\n', /`ignores.0.reason` must not be empty/],
    ["NUL bytes", "profile: \0\n", /may be|not YAML/],
    ["a key of a map", "? {a: b}\n: c\n", /not known/],
    ["10,000 times the same alias", `a: &a x\nb: [${"*a,".repeat(10_000)}]`, /too many aliases/],
    ["a merge of merges", `a: &a {x: 1}\nb: {<<: [${"*a, ".repeat(2000)}]}`, /too many aliases/],
    ["2,000 merges", `a: &a {x: 1}\nb: {${"<<: *a, ".repeat(2000)}}`, /given twice/],
    ["nothing but quotes", '"'.repeat(60_000), /not YAML/],
    ["nothing but dashes", "- ".repeat(30_000), /nested too deeply|not YAML/],
    ["nothing but tags", "!a ".repeat(20_000), /not YAML/],
    [
      "thousands of rules",
      `rules:\n${Array.from({ length: 4000 }, (_, at) => `  a/${at}: off\n`).join("")}`,
      /no rule/,
    ],
  ])("%s", async (_, text, words) => {
    const start = performance.now();
    const errors = await errorsIn(text);
    // A third of this, where nothing else runs; what multiplies would take minutes.
    expect(performance.now() - start).toBeLessThan(5000);
    expect(errors[0]?.message).toMatch(words);
    expect(errors.length).toBeLessThanOrEqual(50);
    expect(errors.every(({ message }) => message.length < 1000)).toBe(true);
  });
});

test.each([
  ["UTF-16", Buffer.from("\uFEFFprofile: strict\n", "utf16le")],
  ["Latin-1", Buffer.from("# \u00e9\nprofile: strict\n", "latin1")],
  ["text with NUL bytes", Buffer.from("profile: strict\0\n")],
])("a file of %s is refused as such", async (_, bytes) => {
  const { errors } = { errors: undefined, ...(await readConfig(decode(bytes), file, rules)) };
  expect(errors?.map(({ message }) => message)).toEqual(["The file is not UTF-8 text: save it as UTF-8."]);
});
