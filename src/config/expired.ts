import type { Finding } from "../engine/finding.js";
import { ruleNames } from "../engine/rule-names.js";
import type { Rule } from "../engine/rule.js";
import type { IgnoreSetting } from "./config.js";

/** Which of the ignores that have ended would silence something that is found now: the others are only out of date. */
export function missedIgnores(
  expired: readonly IgnoreSetting[],
  findings: readonly Finding[],
  rules: readonly Rule[],
): readonly IgnoreSetting[] {
  const names = ruleNames(rules);
  const found = new Set(findings.map(({ rule }) => rule.id));
  return expired.filter(({ rule }) => [...names.ours(rule)].some((id) => found.has(id)));
}

/** A sentence on an ignore that has ended. */
export function expiryMessage({ rule, path, until = "" }: IgnoreSetting): string {
  const place = path === undefined ? "" : ` in \`${path.replaceAll("`", "'")}\``;
  return `The configuration's ignore of \`${rule}\`${place} ended on ${until}, so what it silenced is reported again.`;
}
