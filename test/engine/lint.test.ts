import { parseDockerfile } from "../../src/dockerfile/parse.js";
import { lint } from "../../src/engine/lint.js";
import { defineRule, type Level, type Problem, type Rule } from "../../src/engine/rule.js";
import { findingsIn, knownContext, lintText, only, today, wordRule } from "./sample.js";

const text = "FROM python:3.12\n\nRUN pip install flask\nRUN pip install \\\n    django\nUSER app\n";

function throwing(id: string, before: readonly Problem[], error: unknown): Rule {
  return {
    ...wordRule(id, "pip"),
    *check() {
      yield* before;
      throw error;
    },
  };
}

function yielding(id: string, problems: readonly Problem[]): Rule {
  return { ...wordRule(id, "pip"), check: () => problems };
}

test("a problem becomes a finding with its place, message and rule", () => {
  const rule = wordRule("pip/used", "flask");
  expect(only(findingsIn(text, [rule]))).toEqual({
    rule,
    path: "Dockerfile",
    dockerfile: "Dockerfile",
    level: "warning",
    profile: "recommended",
    at: { start: 34, end: 39 },
    line: 3,
    column: 17,
    endLine: 3,
    endColumn: 22,
    messageKey: "said",
    data: { word: "flask" },
    message: "`flask` is said.",
    related: [],
    fingerprint: expect.stringMatching(/^[0-9a-f]{20}$/) as string,
    status: "introduced",
    suppression: undefined,
    fix: undefined,
    refusedFixes: [],
  });
});

test("findings come in order of place, whatever the order of the rules", () => {
  const rules = [wordRule("b/user", "USER"), wordRule("a/pip", "pip"), wordRule("a/from", "FROM")];
  const order = findingsIn(text, rules).map(({ rule, line }) => [rule.id, line]);
  expect(order).toEqual([
    ["a/from", 1],
    ["a/pip", 3],
    ["a/pip", 4],
    ["b/user", 6],
  ]);
  expect(findingsIn(text, [...rules].reverse()).map(({ rule, line }) => [rule.id, line])).toEqual(order);
});

test("a rule is asked only about files that mention one of its texts, in any case", () => {
  const rule = (...mentions: string[]): Rule => ({ ...wordRule("pip/used", "flask"), mentions });
  expect(findingsIn(text, [rule("user", "poetry")])).toHaveLength(1);
  expect(findingsIn(text, [rule("poetry", "conda")])).toEqual([]);
});

test("a crash in one rule leaves what it found before and all other rules", () => {
  const before: Problem = { at: { start: 0, end: 4 }, message: "said", data: { word: "FROM" } };
  const result = lintText(text, [throwing("a/bad", [before], new Error("no such thing")), wordRule("b/good", "USER")]);
  expect(result.crashes).toEqual([{ rule: "a/bad", path: "Dockerfile", message: "no such thing" }]);
  expect(result.found.map(({ finding }) => finding.rule.id)).toEqual(["a/bad", "b/good"]);
});

test.each([
  ["a string", "oops", "oops"],
  ["no error", Object.create(null) as unknown, "It threw no error."],
  ["a very long error", new Error("x".repeat(9000)), "x".repeat(500)],
])("a rule that throws %s is a crash like any other", (_, error, message) => {
  expect(only(lintText(text, [throwing("a/bad", [], error)]).crashes).message).toBe(message);
});

test.each([
  ["a place behind the end", { at: { start: 0, end: 1e6 }, message: "said" }, /0\.\.1000000 does not lie/],
  ["a place before the start", { at: { start: -1, end: 2 }, message: "said" }, /-1\.\.2/],
  ["a place that ends before it starts", { at: { start: 4, end: 2 }, message: "said" }, /4\.\.2/],
  ["half a place", { at: { start: 0.5, end: 2 }, message: "said" }, /0\.5\.\.2/],
  [
    "a related place outside",
    { at: { start: 0, end: 4 }, message: "said", related: [{ at: { start: 0, end: 1e6 }, message: "x" }] },
    /1000000/,
  ],
  ["an unknown message", { at: { start: 0, end: 4 }, message: "toString" }, /no message called toString/],
  [
    "another file that is not known",
    { at: { start: 0, end: 0 }, message: "said", file: "x" },
    /whose text is not known/,
  ],
] as const)("%s is a crash of its rule", (_, problem, words) => {
  const result = lintText(text, [yielding("a/bad", [problem]), wordRule("b/good", "USER")]);
  expect(only(result.crashes).message).toMatch(words);
  expect(only(result.found).finding.rule.id).toBe("b/good");
});

test("equal problems are one finding; other words at the same place are another", () => {
  const at = { start: 0, end: 4 };
  const twice = yielding("a/twice", [
    { at, message: "said", data: { word: "x" } },
    { at, message: "said", data: { word: "x" } },
    { at, message: "said", data: { word: "y" } },
  ]);
  expect(findingsIn(text, [twice]).map(({ message }) => message)).toEqual(["`x` is said.", "`y` is said."]);
});

test("beyond 200 findings of a rule the rest is counted", () => {
  const long = `FROM x\n${"RUN pip\n".repeat(1234)}`;
  const result = lintText(long, [wordRule("a/pip", "pip"), wordRule("b/from", "FROM")]);
  expect(result.found.filter(({ finding }) => finding.rule.id === "a/pip")).toHaveLength(200);
  expect([...result.leftOut]).toEqual([["a/pip", 1034]]);
  const all = lintText(`FROM x\n${"RUN pip\n".repeat(200)}`, [wordRule("a/pip", "pip")]);
  expect([all.found.length, all.leftOut.size]).toEqual([200, 0]);
  expect([...result.problems].map(([id, problems]) => [id, problems.length])).toEqual([
    ["a/pip", 1234],
    ["b/from", 1],
  ]);
});

test("a rule without end is stopped", () => {
  const endless: Rule = {
    ...wordRule("a/endless", "x"),
    *check() {
      for (let word = 0; ; word++) yield { at: { start: 0, end: 0 }, message: "said", data: { word: String(word) } };
    },
  };
  expect(lintText(text, [endless]).problems.get("a/endless")).toHaveLength(10_000);
});

describe("a file that cannot be read", () => {
  const unreadable = defineRule({
    ...wordRule("syntax/unreadable", ""),
    *check({ dockerfile }) {
      for (const problem of dockerfile.problems)
        yield { at: problem.at, message: "said", data: { word: problem.message } };
    },
  });

  test("only says so", () => {
    const found = findingsIn("RUN pip install\n", [wordRule("a/pip", "pip"), unreadable]);
    expect(found.map(({ rule }) => rule.id)).toEqual(["syntax/unreadable"]);
  });

  test("is not what a readable one is", () => {
    const found = findingsIn(text, [wordRule("a/user", "USER"), unreadable]);
    expect(found.map(({ rule }) => rule.id)).toEqual(["a/user"]);
  });
});

describe("settings", () => {
  const strict = wordRule("b/strict", "USER", { profile: "strict", level: "info" });
  const milder = wordRule("c/mixed", "FROM", { level: "warning", more: () => ({ level: "info" }) });
  const heavier = wordRule("d/mixed", "FROM", { level: "info", more: () => ({ level: "warning" }) });
  const partlyStrict = wordRule("e/part", "FROM", { more: () => ({ profile: "strict" }) });
  let strictAsks = 0;
  const counted = wordRule("f/counted", "FROM", {
    profile: "strict",
    more: () => {
      strictAsks++;
      return {};
    },
  });
  const rules = [wordRule("a/plain", "flask"), strict, milder, heavier, partlyStrict, counted];
  const levels = (set: Readonly<Record<string, Level | "off">>, profile: "recommended" | "strict" = "recommended") =>
    Object.fromEntries(
      findingsIn(text, rules, { levels: new Map(Object.entries(set)), profile }).map(({ rule, level }) => [
        rule.id,
        level,
      ]),
    );

  test("by default strict rules and strict problems are silent", () => {
    expect(levels({})).toEqual({ "a/plain": "warning", "c/mixed": "info", "d/mixed": "warning" });
  });

  test("a strict rule is not even asked where nobody wants what it says", () => {
    strictAsks = 0;
    levels({});
    expect(strictAsks).toBe(0);
    levels({}, "strict");
    expect(strictAsks).toBe(1);
  });

  test("in the strict profile all speak", () => {
    expect(Object.keys(levels({}, "strict"))).toHaveLength(6);
  });

  test("a level counts, and off is off", () => {
    expect(levels({ "a/plain": "error", "c/mixed": "off", "d/mixed": "off", "f/counted": "off" })).toEqual({
      "a/plain": "error",
    });
  });

  test("a level wakes a strict rule, but not what a rule keeps for the strict profile", () => {
    const set = levels({ "b/strict": "warning", "e/part": "error" });
    expect(set["b/strict"]).toBe("warning");
    expect(set).not.toHaveProperty("e/part");
  });

  test("a heavier level does not make the milder case of a rule heavier", () => {
    expect(levels({ "c/mixed": "error" })["c/mixed"]).toBe("info");
    expect(levels({ "c/mixed": "info" })["c/mixed"]).toBe("info");
    expect(levels({ "d/mixed": "error" })["d/mixed"]).toBe("error");
    expect(levels({ "d/mixed": "info" })["d/mixed"]).toBe("info");
  });

  test("the finding knows its profile", () => {
    const found = findingsIn(text, rules, { profile: "strict" });
    const profiles = Object.fromEntries(found.map(({ rule, profile }) => [rule.id, profile]));
    expect(profiles).toMatchObject({
      "a/plain": "recommended",
      "b/strict": "strict",
      "e/part": "strict",
      "f/counted": "strict",
    });
  });
});

describe("places", () => {
  test("related places are told with their own values or those of the problem", () => {
    const rule = wordRule("a/related", "flask", {
      more: () => ({
        related: [
          { at: { start: 0, end: 4 }, message: "See {word}." },
          { at: { start: 18, end: 21 }, message: "Not {other}.", data: { other: "that" } },
        ],
      }),
    });
    expect(only(findingsIn(text, [rule])).related).toEqual([
      { at: { start: 0, end: 4 }, line: 1, column: 1, message: "See flask." },
      { at: { start: 18, end: 21 }, line: 3, column: 1, message: "Not that." },
    ]);
  });

  test("a place that ends with its line's end does not reach into the next line", () => {
    const whole = yielding("a/line", [{ at: { start: 0, end: 17 }, message: "said" }]);
    expect(only(findingsIn(text, [whole]))).toMatchObject({ line: 1, endLine: 1, endColumn: 18 });
  });

  test("a problem in another file has that file's lines and comes last", () => {
    const rule = yielding("a/ignore", [{ at: { start: 5, end: 9 }, message: "said", file: ".dockerignore" }]);
    const context = knownContext({ ".dockerignore": ".git\n.env\n" });
    const found = findingsIn(text, [rule, wordRule("z/user", "USER")], { context });
    expect(found.map(({ path, line }) => [path, line])).toEqual([
      ["Dockerfile", 6],
      [".dockerignore", 2],
    ]);
    expect(found[1]?.dockerfile).toBe("Dockerfile");
  });

  test("a problem in the Dockerfile may name it", () => {
    const rule = yielding("a/named", [{ at: { start: 0, end: 4 }, message: "said", file: "Dockerfile" }]);
    expect(only(findingsIn(text, [rule])).path).toBe("Dockerfile");
  });

  test("what stands there is the place itself, or the line of a place between two characters", () => {
    const rule = yielding("a/places", [
      { at: { start: 5, end: 11 }, message: "said" },
      { at: { start: 20, end: 20 }, message: "said" },
    ]);
    expect(lintText(text, [rule]).found.map(({ snippet, surroundings }) => [snippet, surroundings])).toEqual([
      ["python", "FROM python:3.12"],
      ["RUN pip install flask", "RUN pip install flask"],
    ]);
  });

  test("the order is by place, then by rule and words; other files come by name", () => {
    const problem = (start: number, end: number, word: string): Problem => ({
      at: { start, end },
      message: "said",
      data: { word },
    });
    const other = (file: string): Problem => ({ ...problem(0, 1, file), file });
    const rules = [
      yielding("b/two", [other("b.txt"), other("a.txt"), problem(5, 9, "z"), problem(5, 9, "a"), problem(5, 7, "m")]),
      yielding("a/one", [problem(5, 9, "q")]),
    ];
    const context = knownContext({ "a.txt": "x", "b.txt": "x" });
    for (const order of [rules, [...rules].reverse()])
      expect(findingsIn(text, order, { context }).map(({ data }) => data.word)).toEqual([
        ...["m", "q", "a", "z"],
        ...["a.txt", "b.txt"],
      ]);
  });

  test("a file without a path is called -", () => {
    const dockerfile = parseDockerfile(text);
    const result = lint({ dockerfile, context: knownContext(), today, rules: [wordRule("a/user", "USER")] });
    expect(only(result.found).finding.path).toBe("-");
  });
});

test("a finding is told in the language of the run, and in English where that says nothing", () => {
  const locale = {
    rules: { "a/user": { messages: { said: "说了 `{word}`。" }, related: { "See {word}.": "参见 {word}。" } } },
  };
  const more = () => ({ related: [{ at: { start: 0, end: 4 }, message: "See {word}." }] });
  const found = findingsIn(text, [wordRule("a/user", "USER", { more }), wordRule("b/flask", "flask", { more })], {
    locale,
  });
  expect(found.map(({ message, related }) => [message, related[0]?.message])).toEqual([
    ["`flask` is said.", "See flask."],
    ["说了 `USER`。", "参见 USER。"],
  ]);
  expect(found[1]?.fingerprint).toBe(findingsIn(text, [wordRule("a/user", "USER")])[0]?.fingerprint);
});
