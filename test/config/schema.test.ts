import { Ajv } from "ajv";
import { parse } from "yaml";
import { readConfig } from "../../src/config/read.js";
import { configSchema, jsonSchema } from "../../src/config/schema.js";

const rules = ["pip/unpinned", "user/root"];
const validate = new Ajv({ strict: true, strictTypes: false }).compile(jsonSchema(rules));

const samples: readonly (readonly [text: string, isGood: boolean])[] = [
  ["profile: strict\nscope: all\nfail-on: never\nlanguage: en\n", true],
  ["rules: {user/root: off, pip/*: {level: info, paths: a, ignore-paths: [b]}}\n", true],
  ["ignores: [{rule: all, reason: x, path: y, until: 2027-01-01}]\n", true],
  ["contexts: {Dockerfile: .}\ntargets: {Dockerfile: run}\npaths: a\nignore-paths: [b]\n", true],
  ["profle: strict\n", false],
  ["profile: strictly\n", false],
  ["rules: {user/rot: off}\n", false],
  ["rules: {user/root: {levels: off}}\n", false],
  ["rules: {user/root: loud}\n", false],
  ["ignores: [{rule: all}]\n", false],
  ["ignores: [{rule: all, reason: x, until: soon}]\n", false],
  ["ignores: [{rule: all, reason: ' '}]\n", false],
  ["contexts: {Dockerfile: 3}\n", false],
  ["paths: [1]\n", false],
];

test.each(samples)("the published schema and the reader agree on %j", async (text, isGood) => {
  const { errors } = await readConfig(
    { text, isUtf8: true },
    "plimsoll.yml",
    rules.map((id) => ({ id })),
  );
  expect(errors === undefined).toBe(isGood);
  expect(validate(parse(text))).toBe(isGood);
});

test("every key of the published schema says what it is for", () => {
  const { properties } = jsonSchema(rules) as { properties: Readonly<Record<string, { description?: string }>> };
  expect(Object.keys(properties)).toEqual(Object.keys(configSchema.shape));
  expect(Object.values(properties).map(({ description }) => description)).not.toContain(undefined);
});
