import { parseDockerfileTwice } from "../../src/dockerfile/parse.js";
import { buildContext } from "../../src/context/read.js";
import { lint } from "../../src/engine/lint.js";
import { defineRule, type Level, type Rule } from "../../src/engine/rule.js";
import { switchedOff } from "../../src/engine/switched-off.js";

const rule = (id: string, more: Partial<Rule> = {}): Rule =>
  defineRule({
    id,
    level: "warning",
    summary: "x",
    since: "0.1.0",
    messages: { found: "x" },
    why: "x",
    *check({ dockerfile }) {
      for (const { start, end } of dockerfile.instructions) yield { at: { start, end }, message: "found" };
    },
    ...more,
  });

async function count(rules: readonly Rule[], levels: Readonly<Record<string, Level | "off">>) {
  const dockerfile = await parseDockerfileTwice("FROM python\nCMD app\n", { path: "Dockerfile" });
  const context = buildContext({ dockerfile, index: undefined, entries: undefined, texts: new Map() });
  const set = new Map(Object.entries(levels));
  return switchedOff(lint({ dockerfile, context, today: "2026-01-01", rules, levels: set }), set);
}

test("counts what a rule that is switched off would find", async () => {
  expect(await count([rule("a/one"), rule("a/two")], { "a/one": "off", "a/two": "error" })).toEqual(
    new Map([["a/one", 2]]),
  );
});

test("a rule that has nothing to say, or speaks in another profile only, is not counted", async () => {
  const rules = [rule("a/silent", { check: () => [] }), rule("a/strict", { profile: "strict" })];
  expect((await count(rules, { "a/silent": "off", "a/strict": "off" })).size).toBe(0);
});

test("nothing is run again when nothing is switched off", async () => {
  let runs = 0;
  const counting = rule("a/one", {
    check: () => {
      runs++;
      return [];
    },
  });
  expect((await count([counting], {})).size).toBe(0);
  expect(runs).toBe(1);
});
