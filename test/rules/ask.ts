import { lint } from "../../src/engine/lint.js";
import { ruleNames } from "../../src/engine/rule-names.js";
import type { Problem, Rule, RuleContext } from "../../src/engine/rule.js";
import { suppress } from "../../src/engine/suppress.js";
import latest from "../../src/rules/base-image/latest.js";
import cacheInLayer from "../../src/rules/pip/cache-in-layer.js";

/** What a rule has to say; one about ignores is told first what became of them under two other rules. */
export function ask(rule: Rule, context: RuleContext): readonly Problem[] {
  if (!rule.readsIgnores) return [...rule.check(context)];
  const rules = [latest, cacheInLayer, rule];
  const { found, input, problems } = lint({ ...context, rules, profile: "strict" });
  const { ignores } = suppress(found, input, ruleNames(rules), new Set(problems.keys()));
  return [...rule.check({ ...context, ignores })];
}
