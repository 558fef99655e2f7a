import { ruleNames } from "../engine/rule-names.js";
import type { Rule } from "../engine/rule.js";
import { fixableRules, rules } from "../rules/index.js";
import { rulePage } from "../report/project.js";
import { nearest } from "./arguments.js";
import { wantsColour } from "./colour.js";
import type { Host } from "./host.js";
import { UsageError } from "./usage-error.js";

/** Lists all rules. */
export function listRules(host: Host, format: "text" | "json"): void {
  host.output.write(format === "json" ? rulesAsJson() : rulesAsText());
}

function rulesAsJson(): string {
  const rows = rules.map(({ id, level, profile = "recommended", summary, equivalents = {}, since }) => {
    const fixable = fixableRules.has(id);
    return { id, level, profile, summary, fixable, equivalents, since };
  });
  return `${JSON.stringify({ rules: rows }, undefined, 2)}\n`;
}

function rulesAsText(): string {
  const rows = rules.map(({ id, level, profile, summary }) => {
    const weight = profile === "strict" ? `${level}, strict` : level;
    return [id, weight, fixableRules.has(id) ? "fix" : "", summary] as const;
  });
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows.map((row) => `${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}\n`).join("");
}

/** Prints the page of a rule, or of the rules that another tool's name stands for. Throws UsageError. */
export async function explain(host: Host, name: string, colour: boolean | undefined): Promise<void> {
  const ids = ruleNames(rules).ours(name);
  const meant = rules.filter(({ id }) => ids.has(id));
  if (meant.length === 0) {
    const known = rules.map(({ id }) => id);
    const hint = await nearest(name, known, (id) => ` Did you mean ${id}?`);
    throw new UsageError(`There is no rule ${JSON.stringify(name)}.${hint}\n\`plimsoll rules\` lists all.`);
  }
  const isColoured = wantsColour(colour, host);
  const pages = meant.map((rule) => pageOf(host, rule));
  host.output.write(pages.map((page) => (isColoured ? withColours(page) : page)).join("\n"));
}

function pageOf(host: Host, rule: Rule): string {
  const page = host.readOwnFile(`docs/rules/${rule.id}.md`);
  // Marks for the generator of the pages, and nothing for a reader.
  if (page !== undefined) return page.replace(/<!-- (?:begin|end):\w+ -->\n\n?/g, "");
  return `# ${rule.id}\n\n${rule.summary}. ${rule.why}\n\n${rulePage(rule.id)}\n`;
}

function withColours(page: string): string {
  return page
    .split("\n")
    .map((line) => (line.startsWith("#") ? `\u001B[1m${line}\u001B[22m` : line))
    .join("\n");
}
