import { lint } from "../../src/engine/lint.js";
import type { Rule } from "../../src/engine/rule.js";
import { trier, type Held, type Trial, type Workbench } from "../../src/engine/trial.js";
import { insertAt, remove, replace, type TextEdit } from "../../src/text/edit.js";
import { swapRule, today, versionOf, wordRule } from "./sample.js";

const text = "# one\nFROM x\nRUN pip a\nRUN pip b\n";
const pip = swapRule("a/pip", "pip", "uv");

/** Trials of changes to a text; `readings` are the copies that were read. */
function bench(given: Partial<Workbench> = {}, rules: readonly Rule[] = [pip], files = {}, held: Held = new Map()) {
  const version = versionOf(text, files);
  const readings: string[] = [];
  const dockerfile = version.parse(text);
  const result = lint({ dockerfile, context: version.context, today, rules });
  const parse = (copy: string) => (readings.push(copy), version.parse(copy));
  const made = trier(result, { ...version, parse, ...given }, held);
  return {
    readings,
    prepare: (path: string, edits: readonly TextEdit[]) => made.prepare(path, edits),
    attempt: (one: Trial) => made.try(one),
    holds: (one: Trial) => made.holds(one),
  };
}

function trial(edits: readonly TextEdit[], clears: Readonly<Record<string, number>>, path = "Dockerfile"): Trial {
  const change = bench().prepare(path, edits);
  if (typeof change === "string") throw new Error(change);
  return { files: [change], changesInstructions: false, clears: new Map(Object.entries(clears)) };
}

const first = replace({ start: text.indexOf("pip"), end: text.indexOf("pip") + 3 }, "uv");
const second = replace({ start: text.lastIndexOf("pip"), end: text.lastIndexOf("pip") + 3 }, "uv");

describe("a change that held", () => {
  test("holds without another reading where it leads to the same texts and clears no more", () => {
    const { attempt, holds, readings } = bench();
    expect(attempt(trial([first, second], { "a/pip": 2 })).refusal).toBeUndefined();
    expect(holds(trial([first, second], { "a/pip": 2 }))).toBe(true);
    expect(holds(trial([first, second], { "a/pip": 1 }))).toBe(true);
    expect(readings).toHaveLength(1);
    holds(trial([first, second], { "a/pip": 3 }));
    holds(trial([first, second], { "b/other": 1, "a/pip": 1 }));
    expect(readings).toHaveLength(3);
  });

  test("says nothing of one that leads to another text", () => {
    const { holds, readings } = bench();
    expect(holds(trial([first], { "a/pip": 1 }))).toBe(true);
    expect(holds(trial([second], { "a/pip": 1 }))).toBe(true);
    expect(readings).toHaveLength(2);
  });

  test("is the same with its files in another order", () => {
    const own = trial([first], { "a/pip": 1 });
    const other = bench().prepare("notes.txt", [insertAt(0, "x\n")]);
    if (typeof other === "string") throw new Error(other);
    const { holds, readings } = bench();
    expect(holds({ ...own, files: [...own.files, other] })).toBe(true);
    expect(holds({ ...own, files: [other, ...own.files] })).toBe(true);
    expect(readings).toHaveLength(1);
    expect(holds(own)).toBe(true);
    expect(readings).toHaveLength(2);
  });

  test("does so for whoever shares what is known", () => {
    const held: Held = new Map();
    expect(bench({}, [pip], {}, held).holds(trial([first], { "a/pip": 1 }))).toBe(true);
    const again = bench({}, [pip], {}, held);
    expect(again.holds(trial([first], { "a/pip": 1 }))).toBe(true);
    expect(again.readings).toEqual([]);
  });
});

test("a change that did not hold is tried again", () => {
  const { holds, readings } = bench();
  expect(holds(trial([first], { "a/pip": 2 }))).toBe(false);
  expect(holds(trial([first], { "a/pip": 2 }))).toBe(false);
  expect(readings).toHaveLength(2);
});

test("comments are kept unless a change says otherwise", () => {
  const edits = [remove({ start: 0, end: 6 }), first];
  const { attempt } = bench();
  expect(attempt(trial(edits, { "a/pip": 1 })).refusal).toBe("a comment would be lost");
  expect(attempt({ ...trial(edits, { "a/pip": 1 }), removesComment: true }).refusal).toBeUndefined();
});

test("the build context is read again only for other files, and without the Dockerfile", () => {
  const asked: (readonly string[])[] = [];
  const { context } = versionOf(text);
  const { attempt } = bench({
    rebuildContext(changed) {
      asked.push([...changed.keys()]);
      return context;
    },
  });
  const own = trial([first], { "a/pip": 1 });
  expect(attempt(own).refusal).toBeUndefined();
  expect(asked).toEqual([]);
  expect(
    attempt({ ...own, files: [...own.files, ...trial([insertAt(0, "x\n")], {}, "notes.txt").files] }),
  ).toMatchObject({
    problems: expect.any(Map) as Map<string, unknown>,
  });
  expect(asked).toEqual([["notes.txt"]]);
});

test("every rule is asked once, those that must fall first, and what is left of these is told", () => {
  const asked: string[] = [];
  const counted = (rule: Rule): Rule => ({ ...rule, check: (given) => (asked.push(rule.id), rule.check(given)) });
  const { attempt } = bench({}, [counted(wordRule("b/from", "FROM")), counted(pip)]);
  asked.length = 0;
  const outcome = attempt(trial([first], { "a/pip": 1 }));
  expect(asked).toEqual(["a/pip", "b/from"]);
  expect(outcome.refusal === undefined && [...outcome.problems].map(([id, { length }]) => [id, length])).toEqual([
    ["a/pip", 1],
  ]);
});

test("a rule that looks for texts that the copy has not does not stand in the way", () => {
  const { attempt } = bench({}, [pip, { ...wordRule("b/poetry", "poetry"), mentions: ["poetry"] }]);
  expect(attempt(trial([first], { "a/pip": 1 })).refusal).toBeUndefined();
});

test("what is not UTF-8 is not changed", () => {
  const notUtf8 = new Set(["notes.txt"]);
  const { prepare } = bench({ notUtf8 }, [pip], { "notes.txt": "x\n", "other.txt": "x\n" });
  expect(prepare("notes.txt", [insertAt(0, "y\n")])).toBe("notes.txt is not UTF-8");
  expect(prepare("other.txt", [insertAt(0, "y\n")])).toMatchObject({ path: "other.txt" });
  expect(bench({ isUtf8: false }).prepare("other.txt", [insertAt(0, "y\n")])).toBe("the Dockerfile is not UTF-8");
});

describe("the work is bounded", () => {
  // With what a trial costs beside its text this is a fiftieth of all that may be read.
  const large = "FROM x\nRUN pip a\n".padEnd(39_000, "\n");
  const version = versionOf(large);
  const dockerfile = version.parse(large);
  const result = lint({ dockerfile, context: version.context, today, rules: [] });
  const tooLarge = "the file is too large to try every fix";

  test("to 50 readings of such a file", () => {
    const made = trier(result, { ...version, parse: () => dockerfile });
    const change = { path: "Dockerfile", before: large, after: large, edits: [] };
    const one = { files: [change], changesInstructions: false, clears: new Map<string, number>() };
    const refusals = Array.from({ length: 52 }, () => made.try(one).refusal);
    expect(refusals).toEqual([...Array<undefined>(50).fill(undefined), tooLarge, tooLarge]);
  });

  test("to 1,000 sets of edits that are made to fit it", () => {
    const made = trier(result, { ...version, isUtf8: false });
    const answers = Array.from({ length: 1002 }, () => made.prepare("Dockerfile", []));
    expect(answers.indexOf(tooLarge)).toBe(1000);
    expect(answers[1001]).toBe(tooLarge);
  });
});
