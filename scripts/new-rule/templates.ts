/** The files that a new rule begins with, by path. They compile, and their tests fail until the rule is written. */
export function ruleFiles(id: string, version: string): ReadonlyMap<string, string> {
  return new Map([
    [`src/rules/${id}.ts`, ruleText(id, version)],
    [`docs/rules/${id}.md`, pageText(id)],
    [`test/rules/${id}.test.ts`, testText(id)],
  ]);
}

/** Why a rule cannot be called so; undefined when it can. */
export function idFault(id: string): string | undefined {
  const part = "[a-z][a-z0-9]*(?:-[a-z0-9]+)*";
  return new RegExp(`^${part}/${part}$`).test(id)
    ? undefined
    : `\`${id}\` is no rule's name: write topic/bad-state, such as pip/cache-in-layer.`;
}

function ruleText(id: string, version: string): string {
  return `import { defineRule } from "../../engine/rule.js";

export default defineRule({
  id: "${id}",
  level: "warning",
  summary: "",
  since: "${version}",
  messages: { found: "" },
  why: "",
  *check({ dockerfile }) {
    for (const command of dockerfile.commands()) {
      yield { at: command, message: "found" };
    }
  },
});
`;
}

function pageText(id: string): string {
  const good = "```dockerfile good\nFROM python:3.13-slim\n```";
  const bad = "```dockerfile bad\nFROM python:3.13-slim\n```";
  const parts = ["What it does", "Why", `Example\n\n${bad}\n\n${good}`, "When not to", "Fix safety", "Sources"];
  return `# ${id}\n\n${parts.map((part) => `## ${part}\n`).join("\n")}`;
}

function testText(id: string): string {
  return `import rule from "../../../src/rules/${id}.js";
import { ruleTable } from "../table.js";

ruleTable(
  rule,
  [{ code: "FROM python:3.13-slim\\nRUN «»", message: "" }],
  [{ code: "FROM python:3.13-slim\\n", because: "" }],
);
`;
}
