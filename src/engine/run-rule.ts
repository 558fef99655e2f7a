import { mentionsIn } from "./mentions.js";
import type { Level, Problem, Profile, Rule, RuleContext } from "./rule.js";

/** What the run's settings say of one file. */
export interface RuleChoice {
  readonly profile: Profile;
  /** By rule id, where the settings say; a rule without an entry has its own level. */
  readonly levels: ReadonlyMap<string, Level | "off">;
}

/** A problem beyond this number, in one file and by one rule, is not even looked for. */
const mostProblems = 10_000;

/** The rules that speak when a file cannot be read; all others are then silent. */
export const readUnreadable: ReadonlySet<string> = new Set(["syntax/unreadable", "syntax/unknown-instruction"]);

/** The rules that have something to say about a file under these settings; with ignores those that read them, else all others. */
export function activeRules(rules: readonly Rule[], context: RuleContext, choice: RuleChoice): readonly Rule[] {
  const isReadable = context.dockerfile.problems.length === 0;
  const isLast = context.ignores !== undefined;
  return rules.filter(
    ({ id, readsIgnores = false }) =>
      readsIgnores === isLast && choice.levels.get(id) !== "off" && (isReadable || readUnreadable.has(id)),
  );
}

/** Those of some active rules that may have a problem with the file: the others need not be asked. */
export function speakingRules(
  active: readonly Rule[],
  { dockerfile }: RuleContext,
  choice: RuleChoice,
): readonly Rule[] {
  const mentions = mentionsIn(dockerfile.source.text);
  return active.filter((rule) => isAsked(rule, choice) && (rule.mentions === undefined || mentions(rule.mentions)));
}

/**
 * Hands over the problems of one rule that the profile asks for, each once, until `visit` gives false; false when it did.
 * Throws what the rule throws; what came before stays with the caller.
 */
export function visitProblems(
  rule: Rule,
  context: RuleContext,
  choice: RuleChoice,
  visit: (problem: Problem) => boolean,
): boolean {
  // Most rules have nothing to say, and most others say one thing: only a second problem can be one of before.
  let first: Problem | undefined;
  let seen: Set<string> | undefined;
  for (const problem of rule.check(context)) {
    if (!isAskedFor(rule, problem, choice)) continue;
    if (!first) first = problem;
    else {
      seen ??= new Set([keyOf(first)]);
      const before = seen.size;
      if (seen.add(keyOf(problem)).size === before) continue;
    }
    if (!visit(problem)) return false;
    if ((seen?.size ?? 1) >= mostProblems) break;
  }
  return true;
}

function keyOf({ at, file, message, data }: Problem): string {
  return JSON.stringify([file, at.start, at.end, message, data]);
}

/** The profile that a problem belongs to. */
export function profileOf(rule: Rule, problem: Problem): Profile {
  return problem.profile ?? rule.profile ?? "recommended";
}

/** Whether anything that a rule says may be asked for: a strict rule says nothing else than strict problems. */
function isAsked({ id, profile }: Rule, choice: RuleChoice): boolean {
  return profile !== "strict" || choice.profile === "strict" || choice.levels.has(id);
}

function isAskedFor(rule: Rule, problem: Problem, { profile, levels }: RuleChoice): boolean {
  if (profile === "strict" || profileOf(rule, problem) === "recommended") return true;
  // Who gives a strict rule a level wants it, but not what even that rule keeps for the strict profile.
  return problem.profile === undefined && levels.has(rule.id);
}

const weights: Readonly<Record<Level, number>> = { error: 3, warning: 2, info: 1 };

/** Whether a level weighs at least as much as another. */
export function weighsAtLeast(level: Level, other: Level): boolean {
  return weights[level] >= weights[other];
}

/** How much a problem weighs: a level from the settings counts, but never makes a milder case of the rule heavier. */
export function levelOf(rule: Rule, problem: Problem, { levels }: RuleChoice): Level {
  const set = levels.get(rule.id);
  const own = problem.level ?? rule.level;
  if (set === undefined || set === "off") return own;
  return weighsAtLeast(own, rule.level) || weighsAtLeast(own, set) ? set : own;
}
