import { combine, type CombineOptions } from "../../src/engine/combine.js";
import { lint } from "../../src/engine/lint.js";
import type { Fix, Rule } from "../../src/engine/rule.js";
import { trier, type Held } from "../../src/engine/trial.js";
import { verify } from "../../src/engine/verify.js";
import { insertAt, replace } from "../../src/text/edit.js";
import { swapRule, today, versionOf, wordRule } from "./sample.js";

function combined(
  text: string,
  rules: readonly Rule[],
  options: CombineOptions & { readonly files?: Readonly<Record<string, string>> } = {},
) {
  const version = versionOf(text, options.files);
  const result = lint({ dockerfile: version.parse(text), context: version.context, today, rules });
  const { proven } = verify(result.found, result, trier(result, version), { isWanted: () => true });
  let trials = 0;
  const bench = { ...version, parse: (copy: string) => (trials++, version.parse(copy)) };
  return { proven, whole: combine(proven, trier(result, bench), options), trials: () => trials };
}

const text = "FROM x\nRUN pip install a\nRUN curl b\nCMD c\n";
const rulesFor = (...pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([word, other]) => swapRule(`a/${word}`, word, other));

test("fixes are put together in file order, proven once, and given as a patch", () => {
  const { whole, trials } = combined(text, rulesFor(["CMD c", "CMD d"], ["pip", "uv"], ["curl", "wget"]));
  expect(whole?.used.map(({ finding }) => finding.rule.id)).toEqual(["a/pip", "a/curl", "a/CMD c"]);
  expect(whole?.files).toMatchObject([
    { path: "Dockerfile", before: text, after: "FROM x\nRUN uv install a\nRUN wget b\nCMD d\n" },
  ]);
  expect(whole?.patch).toBe(`diff --git a/Dockerfile b/Dockerfile
--- a/Dockerfile
+++ b/Dockerfile
@@ -1,4 +1,4 @@
 FROM x
-RUN pip install a
-RUN curl b
-CMD c
+RUN uv install a
+RUN wget b
+CMD d
`);
  expect(trials()).toBe(1);
});

test("one fix alone needs no second proof", () => {
  const { whole, trials } = combined(text, rulesFor(["pip", "uv"]));
  expect(whole?.used).toHaveLength(1);
  expect(trials()).toBe(0);
});

test("what was proven together already is not proven again", () => {
  const twice = "FROM x\nRUN pip install a\nRUN pip install b\n";
  const version = versionOf(twice);
  let parsed = 0;
  const bench = { ...version, parse: (copy: string) => (parsed++, version.parse(copy)) };
  const result = lint({
    dockerfile: version.parse(twice),
    context: version.context,
    today,
    rules: rulesFor(["pip", "uv"]),
  });
  const held: Held = new Map();
  const { proven } = verify(result.found, result, trier(result, bench, held), { isWanted: () => true });
  expect(parsed).toBe(1);
  expect(combine(proven, trier(result, bench, held))?.used).toHaveLength(2);
  expect(parsed).toBe(1);
  expect(combine(proven, trier(result, bench))?.used).toHaveLength(2);
  expect(parsed).toBe(2);
});

test("nothing to repair is no patch", () => {
  expect(combined(text, [wordRule("a/pip", "pip")]).whole).toBeUndefined();
});

test("of two that overlap the first stays", () => {
  const { proven, whole } = combined(text, rulesFor(["pip install", "uv sync"], ["install a", "sync b"]));
  expect(proven).toHaveLength(2);
  expect(whole?.used.map(({ finding }) => finding.rule.id)).toEqual(["a/pip install"]);
});

test.each<[string, Fix["edits"]]>([
  ["an end", [replace({ start: 11, end: 22 }, "uv sync")]],
  ["a start", [replace({ start: 7, end: 14 }, "RUN uv")]],
  ["their place", [replace({ start: 11, end: 14 }, "poetry")]],
])("of two that have %s in common the second is not even tried", (_, edits) => {
  const other = wordRule("b/pip", "pip", { fixes: () => [{ title: "Other", safety: "safe", edits }] });
  const { whole, trials, proven } = combined(text, [...rulesFor(["pip", "uv"]), other, ...rulesFor(["curl", "wget"])]);
  expect(proven).toHaveLength(3);
  expect(whole?.used.map(({ finding }) => finding.rule.id)).toEqual(["a/pip", "a/curl"]);
  expect(trials()).toBe(1);
});

test("two of one rule must clear two of its problems", () => {
  const twice = "FROM x\nRUN pip install a\nRUN pip install b\nCMD c\n";
  const pip = swapRule("a/pip", "pip", "uv");
  const rule: Rule = {
    ...pip,
    *check(asked) {
      const { text } = asked.dockerfile.source;
      const at = { start: text.indexOf("CMD"), end: text.indexOf("CMD") + 3 };
      yield* pip.check(asked);
      if (text.split("uv").length === 3) yield { at, message: "said", data: { word: "CMD" } };
    },
  };
  const { proven, whole } = combined(twice, [rule]);
  expect(proven).toHaveLength(2);
  expect(whole?.files[0]?.after).toBe(twice.replace("pip", "uv"));
});

test("one that takes a comment out does so beside others, too", () => {
  const noted = `${text}# note\n`;
  const rule = wordRule("b/CMD", "CMD c", {
    fixes: (at) => [
      { title: "End", safety: "safe", removesComment: true, edits: [replace({ ...at, end: noted.length }, "CMD d\n")] },
    ],
  });
  const { whole } = combined(noted, [...rulesFor(["pip", "uv"]), rule]);
  expect(whole?.files[0]?.after).toBe("FROM x\nRUN uv install a\nRUN curl b\nCMD d\n");
});

test("there is no patch when no work is left to put it together", () => {
  const version = versionOf(text);
  const rules = rulesFor(["pip", "uv"], ["curl", "wget"]);
  const result = lint({ dockerfile: version.parse(text), context: version.context, today, rules });
  const { proven } = verify(result.found, result, trier(result, version), { isWanted: () => true });
  expect(proven).toHaveLength(2);
  expect(combine(proven, { ...trier(result, version), prepare: () => "too much" })).toBeUndefined();
});

test("an edit that two fixes share is made once and counts for both", () => {
  const shared = (): readonly Fix[] => [
    { title: "Both", safety: "safe", edits: [replace({ start: 11, end: 22 }, "uv sync")] },
  ];
  const rules = [wordRule("a/pip", "pip", { fixes: shared }), wordRule("b/install", "install", { fixes: shared })];
  const { whole } = combined(text, rules);
  expect(whole?.used).toHaveLength(2);
  expect(whole?.files[0]?.after).toBe("FROM x\nRUN uv sync a\nRUN curl b\nCMD c\n");
});

test("where the whole does not hold, as much as holds is kept", () => {
  // Each fix alone is good; the rule below objects to the second and the fourth together.
  const pair: Rule = {
    ...wordRule("z/pair", "x"),
    *check({ dockerfile: { source } }) {
      if (source.text.includes("wget") && source.text.includes("CMD d"))
        yield { at: { start: 0, end: 4 }, message: "said", data: { word: "x" } };
    },
  };
  const { proven, whole } = combined(text, [
    ...rulesFor(["pip", "uv"], ["curl", "wget"], [" b", " B"], ["CMD c", "CMD d"]),
    pair,
  ]);
  expect(proven).toHaveLength(4);
  expect(whole?.used.map(({ finding }) => finding.rule.id)).toEqual(["a/pip", "a/curl", "a/ b"]);
  expect(whole?.files[0]?.after).toBe("FROM x\nRUN uv install a\nRUN wget B\nCMD c\n");
});

describe("safety", () => {
  const review = wordRule("b/curl", "curl", {
    fixes: (at) => [{ title: "Swap", safety: "review", edits: [replace(at, "wget")] }],
  });

  test("all by default", () => {
    expect(combined(text, [...rulesFor(["pip", "uv"]), review]).whole?.used).toHaveLength(2);
  });

  test("safe ones alone when asked for", () => {
    const { whole } = combined(text, [...rulesFor(["pip", "uv"]), review], { onlySafe: true });
    expect(whole?.used.map(({ fix }) => fix.safety)).toEqual(["safe"]);
  });

  test("no patch when none is safe", () => {
    expect(combined(text, [review], { onlySafe: true }).whole).toBeUndefined();
  });
});

describe("several files", () => {
  const ignoring = (id: string, line: string): Rule => ({
    ...wordRule(id, "x"),
    *check({ context }) {
      if (context.dockerignore?.text.includes(line)) return;
      const fixes: readonly Fix[] = [
        { title: "Ignore", safety: "review", file: ".dockerignore", edits: [insertAt(0, `${line}\n`)] },
      ];
      yield { at: { start: 0, end: 4 }, message: "said", data: { word: line }, fixes };
    },
  });

  test("are changed together, a new one too", () => {
    const { whole } = combined(text, [ignoring("a/venv", ".venv"), ...rulesFor(["pip", "uv"])]);
    expect(whole?.files.map(({ path, before }) => [path, before === undefined])).toEqual([
      [".dockerignore", true],
      ["Dockerfile", false],
    ]);
    expect(whole?.patch).toBe(`diff --git a/.dockerignore b/.dockerignore
new file mode 100644
--- /dev/null
+++ b/.dockerignore
@@ -0,0 +1,1 @@
+.venv
diff --git a/Dockerfile b/Dockerfile
--- a/Dockerfile
+++ b/Dockerfile
@@ -1,4 +1,4 @@
 FROM x
-RUN pip install a
+RUN uv install a
 RUN curl b
 CMD c
`);
  });

  test("of two that would make the same file the first does", () => {
    const { whole } = combined(text, [ignoring("a/venv", ".venv"), ignoring("b/git", ".git")]);
    expect(whole?.used.map(({ finding }) => finding.rule.id)).toEqual(["a/venv"]);
  });

  test("are left alone when only the Dockerfile may change", () => {
    const rules = [ignoring("a/venv", ".venv"), ...rulesFor(["pip", "uv"])];
    expect(combined(text, rules, { ownOnly: true }).whole?.files.map(({ path }) => path)).toEqual(["Dockerfile"]);
    expect(combined(text, rules, { ownOnly: false }).whole?.files).toHaveLength(2);
  });

  test("closed ones are left alone", () => {
    const closed = new Set([".dockerignore"]);
    expect(combined(text, [ignoring("a/venv", ".venv")], { closed }).whole).toBeUndefined();
  });
});

test("CRLF and an open end are kept by the whole", () => {
  const open = "FROM x\r\nRUN pip install a\r\nCMD c";
  const adding = wordRule("b/CMD", "CMD", {
    fixes: (at) => [
      {
        title: "User",
        safety: "safe",
        changesInstructions: true,
        edits: [replace({ start: at.start, end: at.end }, "ENTRYPOINT"), insertAt(at.end + 2, "\nUSER u\n")],
      },
    ],
  });
  const { whole } = combined(open, [...rulesFor(["pip", "uv"]), adding]);
  expect(whole?.files[0]?.after).toBe("FROM x\r\nRUN uv install a\r\nENTRYPOINT c\r\nUSER u");
});
