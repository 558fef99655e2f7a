import { editsConflict, type TextEdit } from "../text/edit.js";
import { movedBy } from "../text/moved.js";
import type { Span } from "../text/span.js";
import type { Finding, VerifiedFix } from "./finding.js";
import { pathOf, type Found, type LintInput, type LintResult } from "./lint.js";
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

export interface VerifyOptions {
  readonly isWanted: (finding: Finding) => boolean;
  /** Tries every fix on a copy of its own; else the first fixes of one rule are tried together, which must show the same. */
  readonly oneByOne?: boolean;
}

/** Tries the fixes of the wanted findings on copies, and keeps for each finding the first that holds. */
export function verify(
  found: readonly Found[],
  base: LintResult,
  trier: Trier,
  { isWanted, oneByOne = false }: VerifyOptions,
): Verified {
  const wanted = found.filter(({ finding }) => isWanted(finding));
  const together = oneByOne ? new Map<Found, VerifiedFix>() : proveAlike(wanted, base, trier);
  const proven: Proven[] = [];
  const verified = found.map((each) => {
    const refusedFixes: string[] = [];
    if (!isWanted(each.finding)) return each;
    for (const [at, fix] of (each.problem.fixes ?? []).entries()) {
      const known = at === 0 ? together.get(each) : undefined;
      const result = known ?? proveAlone(each, fix, base, trier);
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

function proveAlone(each: Found, fix: Fix, base: LintResult, trier: Trier): VerifiedFix | string {
  const change = trier.prepare(fileOf(each, fix), fix.edits);
  if (typeof change === "string") return change;
  const { rule } = each.finding;
  const outcome = trier.try({
    files: [change],
    changesInstructions: fix.changesInstructions ?? false,
    clears: new Map([[rule.id, 1]]),
  });
  if (outcome.refusal !== undefined) return outcome.refusal;
  const isLeft = leftAtPlace(rule.id, base, outcome.problems.get(rule.id) ?? [], change);
  return isLeft(each.problem)
    ? "the problem would be found again at its place"
    : verifiedFix(each, fix, change, base.input);
}

/**
 * A file that has one problem twenty times is read once for all twenty: fixes of one rule that change neither the list
 * of instructions nor each other's text are tried together, and held to more than one alone is, so that none can hide
 * behind another. What does not pass is split, and in the end tried alone.
 */
function proveAlike(wanted: readonly Found[], base: LintResult, trier: Trier): ReadonlyMap<Found, VerifiedFix> {
  const proven = new Map<Found, VerifiedFix>();
  const prove = (part: readonly Candidate[]): void => {
    if (part.length < 2) return;
    if (holdTogether(part, base, trier)) {
      for (const { each, fix, change } of part) proven.set(each, verifiedFix(each, fix, change, base.input));
      return;
    }
    const half = Math.ceil(part.length / 2);
    prove(part.slice(0, half));
    prove(part.slice(half));
  };
  for (const group of alikeFixes(wanted)) prove(withoutConflicts(group, trier));
  return proven;
}

interface Candidate {
  readonly each: Found;
  readonly fix: Fix;
  readonly change: FileEdits;
}

type FixOf = Pick<Candidate, "each" | "fix">;

/** The first fixes of each rule for each file, where there are several. */
function alikeFixes(wanted: readonly Found[]): readonly (readonly FixOf[])[] {
  const groups = new Map<string, FixOf[]>();
  for (const each of wanted) {
    const fix = each.problem.fixes?.[0];
    if (!fix || fix.changesInstructions) continue;
    const key = `${each.finding.rule.id}\n${fileOf(each, fix)}`;
    const group = groups.get(key);
    if (group) group.push({ each, fix });
    else groups.set(key, [{ each, fix }]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function withoutConflicts(group: readonly FixOf[], trier: Trier): readonly Candidate[] {
  const taken: TextEdit[] = [];
  return group.flatMap(({ each, fix }) => {
    const change = trier.prepare(fileOf(each, fix), fix.edits);
    if (typeof change === "string") return [];
    if (change.edits.some((edit) => taken.some((other) => editsConflict(edit, other)))) return [];
    taken.push(...change.edits);
    return [{ each, fix, change }];
  });
}

function holdTogether(part: readonly Candidate[], base: LintResult, trier: Trier): boolean {
  const [first] = part;
  if (!first) return false;
  const edits = part.flatMap(({ change }) => change.edits);
  const change = trier.prepare(first.change.path, edits);
  if (typeof change === "string") return false;
  const { id } = first.each.finding.rule;
  const outcome = trier.try({
    files: [change],
    changesInstructions: false,
    clears: new Map([[id, part.length]]),
    isExact: true,
  });
  if (outcome.refusal !== undefined) return false;
  const isLeft = leftAtPlace(id, base, outcome.problems.get(id) ?? [], change);
  return !part.some(({ each }) => isLeft(each.problem));
}

/** The file that a fix changes, from the repository root. */
function fileOf({ finding }: Found, fix: Fix): string {
  return fix.file ?? finding.dockerfile;
}

function verifiedFix({ finding }: Found, fix: Fix, change: FileEdits, input: LintInput): VerifiedFix {
  return {
    title: fixTitleOf(finding.rule, fix.title, finding.data, input.locale),
    safety: fix.safety,
    file: change.path,
    isNewFile: change.before === undefined,
    edits: change.edits,
  };
}

/** Tells of a problem whether its changed place holds as many of the same words as before: then another was cleared. */
function leftAtPlace(
  rule: string,
  base: LintResult,
  after: readonly Problem[],
  change: FileEdits,
): (problem: Problem) => boolean {
  const own = pathOf(base.input.dockerfile);
  const move = movedBy(change.edits);
  const movedPlace = ({ at, file = own }: Problem): Span => (file === change.path ? move(at) : at);
  const before = (base.problems.get(rule) ?? []).map((each) => ({ words: wordsOf(each), at: movedPlace(each) }));
  const left = after.map((each) => ({ words: wordsOf(each), at: each.at }));
  return (problem) => {
    const words = wordsOf(problem);
    const place = movedPlace(problem);
    const isHere = (other: { readonly words: string; readonly at: Span }) =>
      other.words === words && other.at.start <= place.end && place.start <= other.at.end;
    return left.filter(isHere).length >= before.filter(isHere).length;
  };
}

function wordsOf({ message, data, file }: Problem): string {
  return JSON.stringify([message, data, file]);
}
