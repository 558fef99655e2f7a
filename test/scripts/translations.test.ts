import { audit } from "../../scripts/translations/audit.js";
import type { RuleTexts } from "../../src/engine/message.js";
import { defineRule } from "../../src/engine/rule.js";

const rule = defineRule({
  id: "pip/made-up",
  level: "warning",
  summary: "Something is made up",
  since: "0.1.0",
  messages: { found: "`{file}` has {count} lines." },
  why: "Because.",
  check: () => [],
});
const code = `
  const title = isShort ? "Cut {file}" : "Write \\"less\\"";
  yield { at, message: "found", related: [{ at: other, message: "It is \`here\`." }] };
  fixes: [{ title: "Drop it", safety: "safe", edits }]
`;

const check = (texts: RuleTexts, report?: Readonly<Record<string, string>>) =>
  audit({ rules: { [rule.id]: texts }, ...(report && { report }) }, [{ rule, code }], ["{count} lines", "here"]);

test("lists what is missing, which is no fault", () => {
  expect(check({})).toEqual({
    missing: [
      "pip/made-up: summary",
      "pip/made-up: why",
      "pip/made-up messages: found",
      "pip/made-up fixes: Cut {file}",
      'pip/made-up fixes: Write "less"',
      "pip/made-up fixes: Drop it",
      "pip/made-up related: It is `here`.",
      "report: {count} lines",
      "report: here",
    ],
    wrong: [],
  });
});

test("takes what is whole", () => {
  const texts = {
    summary: "S",
    why: "W",
    messages: { found: "{count}: `{file}`, `{file}`" },
    fixes: { "Cut {file}": "{file}!", 'Write "less"': "-", "Drop it": "D" },
    related: { "It is `here`.": "R" },
  };
  expect(check(texts, { "{count} lines": "{count}", here: "H" })).toEqual({ missing: [], wrong: [] });
});

test("finds texts for what there is not", () => {
  expect(check({ messages: { lost: "x" }, fixes: { "Cut it": "x" }, related: { toString: "x" } }).wrong).toEqual([
    'pip/made-up messages: "lost" does not exist any more',
    'pip/made-up fixes: "Cut it" does not exist any more',
    'pip/made-up related: "toString" does not exist any more',
  ]);
  expect(check({}, { there: "x" }).wrong).toEqual(['report: "there" does not exist any more']);
  expect(audit({ rules: { "pip/gone": {} } }, [{ rule, code }]).wrong).toEqual(["pip/gone: there is no such rule"]);
});

test.each([
  ["a value is lost", "`{file}`", "has `{file}` instead of `{file}` {count}"],
  ["a value is made up", "`{file}` {count} {line}", "has `{file}` {count} {line} instead of `{file}` {count}"],
  ["a value is no code any more", "{file} {count}", "has {count} {file} instead of `{file}` {count}"],
])("finds that %s", (_, found, fault) => {
  expect(check({ messages: { found } }).wrong).toEqual([`pip/made-up messages: "found" ${fault}`]);
});

test("finds values where there are none", () => {
  expect(check({ why: "{count}" }).wrong).toEqual(['pip/made-up: "why" has {count} instead of none']);
});
