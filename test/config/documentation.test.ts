import { readFileSync } from "node:fs";
import { ruleIds } from "../../scripts/generate/catalogue.js";
import { readHadolintConfig } from "../../src/config/hadolint.js";
import { readConfig, type KnownRule } from "../../src/config/read.js";
import { configSchema } from "../../src/config/schema.js";
import { parseDockerfile } from "../../src/dockerfile/parse.js";
import { ignoresOf } from "../../src/engine/ignore-comments.js";
import { ruleNames } from "../../src/engine/rule-names.js";
import type { Rule } from "../../src/engine/rule.js";
import { projectUrl } from "../../src/report/project.js";

const page = readFileSync("docs/configuration.md", "utf8");

interface Block {
  readonly info: string;
  readonly text: string;
  /** The paragraph of `> …` that follows, without its mark. */
  readonly message: string | undefined;
}

const blocks = [...page.matchAll(/^```([^\n]+)\n([\s\S]*?)^```$(?:\n\n> ([^\n]+))?/gm)].map(
  ([, info = "", text = "", message]): Block => ({ info, text, message }),
);
const blocksOf = (info: string) => blocks.filter((block) => block.info === info);

const rules: Rule[] = [];
beforeAll(async () => {
  for (const id of ruleIds(process.cwd()))
    rules.push(((await import(`../../src/rules/${id}.js`)) as { default: Rule }).default);
});

test("every block is of a kind that is tested here", () => {
  expect(new Set(blocks.map(({ info }) => info))).toEqual(
    new Set(["yaml", "yaml wrong", "yaml hadolint", "dockerfile"]),
  );
  expect(page.match(/^```/gm)).toHaveLength(2 * blocks.length);
});

test.each(blocksOf("yaml"))("is accepted, and says something: $text", async ({ text }) => {
  const { config, errors } = {
    config: undefined,
    ...(await readConfig({ text, isUtf8: true }, "plimsoll.yml", rules)),
  };
  expect(errors).toBeUndefined();
  expect(Object.values(config ?? {}).some((value) => value !== undefined)).toBe(true);
});

test.each(blocksOf("yaml wrong"))("is refused as it is said: $text", async ({ text, message }) => {
  const { errors = [] } = await readConfig(
    { text, isUtf8: true },
    "plimsoll.yml",
    rules satisfies readonly KnownRule[],
  );
  expect(errors.map((error) => `Line ${error.line}: ${error.message}`)).toEqual([message]);
});

test.each(blocksOf("yaml hadolint"))("is understood whole as hadolint's: $text", async ({ text }) => {
  const { config, message } = await readHadolintConfig({ text, isUtf8: true }, ".hadolint.yaml", rules);
  expect(message).toMatch(/^[^ ]+ counts here, since there is no [^ ]+$/);
  const levels = Object.fromEntries((config.rules ?? []).map(({ rule, level }) => [rule, level]));
  expect(levels).toMatchObject({ "apt/unpinned": "off", "user/root": "error", "pip/cache-in-layer": "info" });
  expect(config.failOn).toBe("warning");
});

test.each(blocksOf("dockerfile"))("holds an ignore of rules that there are: $text", ({ text }) => {
  const code = text.startsWith("#") && !text.includes("FROM") ? `FROM python:3.13-slim\n${text}` : text;
  const ignores = ignoresOf(parseDockerfile(code));
  const names = ruleNames(rules);
  expect(ignores).toHaveLength(1);
  for (const { by, names: given, lines } of ignores) {
    expect(lines.last).toBeGreaterThanOrEqual(lines.first);
    for (const { name } of given) {
      const known = { plimsoll: names.ours(name), hadolint: names.hadolint(name), buildkit: names.buildkit(name) }[by];
      expect([name, known.size]).not.toEqual([name, 0]);
    }
  }
});

test("every key has a part of its own with an example that sets it", () => {
  const parts = page.slice(page.indexOf("\n## Keys\n"), page.indexOf("\n## Ignores in")).split("\n### ").slice(1);
  expect(parts.map((part) => part.slice(0, part.indexOf("\n")))).toEqual(
    Object.keys(configSchema.shape).map((key) => `\`${key}\``),
  );
  for (const part of parts) {
    const key = /^`([^`]+)`/.exec(part)?.[1] ?? "";
    expect(part).toContain(`\`\`\`yaml\n${key}:`);
  }
});

test("names the schema where it is published", () => {
  const raw = projectUrl.replace("https://github.com/", "https://raw.githubusercontent.com/");
  expect(page).toContain(`# yaml-language-server: $schema=${raw}/main/docs/plimsoll.schema.json`);
  expect(JSON.parse(readFileSync("docs/plimsoll.schema.json", "utf8"))).toMatchObject({ type: "object" });
});
