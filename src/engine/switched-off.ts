import { lint, type LintResult } from "./lint.js";
import type { Level } from "./rule.js";

/** How often the rules that the settings switch off would speak, had nothing been said of them; by id. */
export function switchedOff(
  { input }: LintResult,
  levels: ReadonlyMap<string, Level | "off"> = new Map(),
): ReadonlyMap<string, number> {
  const rules = input.rules.filter(({ id, readsIgnores }) => levels.get(id) === "off" && readsIgnores !== true);
  const counts = new Map<string, number>();
  if (rules.length === 0) return counts;
  for (const [rule, { length }] of lint({ ...input, rules, levels: new Map() }).problems)
    if (length > 0) counts.set(rule, length);
  return counts;
}
