import { movedBy } from "../text/moved.js";
import type { Finding, VerifiedFix } from "./finding.js";
import { pathOf, type Found, type LintInput } from "./lint.js";
import { fixTitleOf } from "./message.js";
import type { Fix, Problem } from "./rule.js";
import type { FileEdits, Trier } from "./trial.js";

/** A fix that was proven, with what is needed to prove it again together with others. */
export interface Proven {
  readonly fix: VerifiedFix;
  readonly finding: Finding;
  readonly changesInstructions: boolean;
}

export interface Verified {
  /** The same findings in the same order, with the first of their fixes that holds. */
  readonly found: readonly Found[];
  /** In the order of the findings. */
  readonly proven: readonly Proven[];
}

/** Tries the fixes of the wanted findings, each on a copy of its own, and keeps for each finding the first that holds. */
export function verify(
  found: readonly Found[],
  input: LintInput,
  trier: Trier,
  isWanted: (finding: Finding) => boolean,
): Verified {
  const proven: Proven[] = [];
  const verified = found.map((each) => {
    const refusedFixes: string[] = [];
    if (!isWanted(each.finding)) return each;
    for (const fix of each.problem.fixes ?? []) {
      const result = prove(each, fix, found, input, trier);
      if (typeof result !== "string") {
        const finding = { ...each.finding, fix: result, refusedFixes };
        proven.push({ fix: result, finding, changesInstructions: fix.changesInstructions ?? false });
        return { ...each, finding };
      }
      refusedFixes.push(`${fix.title}: ${result}`);
    }
    return refusedFixes.length === 0 ? each : { ...each, finding: { ...each.finding, refusedFixes } };
  });
  return { found: verified, proven };
}

function prove(
  { finding, problem }: Found,
  fix: Fix,
  found: readonly Found[],
  input: LintInput,
  trier: Trier,
): VerifiedFix | string {
  const { rule } = finding;
  const file = fix.file ?? pathOf(input.dockerfile);
  const change = trier.prepare(file, fix.edits);
  if (typeof change === "string") return change;
  const changesInstructions = fix.changesInstructions ?? false;
  const outcome = trier.try({ files: [change], changesInstructions, clears: new Map([[rule.id, 1]]) });
  if (outcome.refusal !== undefined) return outcome.refusal;
  const siblings = found.filter((each) => each.finding.rule === rule).map((each) => each.problem);
  if (isStillThere(problem, finding.path, siblings, outcome.problems.get(rule.id) ?? [], change))
    return "the problem would be found again at its place";
  return {
    title: fixTitleOf(rule, fix.title, finding.data, input.locale),
    safety: fix.safety,
    file,
    isNewFile: change.before === undefined,
    edits: change.edits,
  };
}

/** Whether the changed place holds as many problems of the same words as before: then another one was cleared. */
function isStillThere(
  problem: Problem,
  path: string,
  before: readonly Problem[],
  after: readonly Problem[],
  change: FileEdits,
): boolean {
  const data = JSON.stringify(problem.data);
  const isAlike = (other: Problem) =>
    other.message === problem.message && other.file === problem.file && JSON.stringify(other.data) === data;
  const move = movedBy(path === change.path ? change.edits : []);
  const place = move(problem.at);
  const isHere = (at: Problem["at"]) => at.start <= place.end && place.start <= at.end;
  const count = (problems: readonly Problem[], where: (other: Problem) => Problem["at"]) =>
    problems.filter((other) => isAlike(other) && isHere(where(other))).length;
  return count(after, ({ at }) => at) >= count(before, ({ at }) => move(at));
}
