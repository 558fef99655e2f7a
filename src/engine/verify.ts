import { editsConflict, type TextEdit } from "../text/edit.js";
import { movedBy } from "../text/moved.js";
import { touchesOneOf, type Span } from "../text/span.js";
import type { Finding, VerifiedFix } from "./finding.js";
import { pathOf, type Found, type LintInput, type LintResult } from "./lint.js";
import { fixTitleOf } from "./message.js";
import type { Fix, Problem } from "./rule.js";
import { wordsOf, type FileEdits, type Trier } from "./trial.js";

/** A fix that was proven, with what is needed to prove it again together with others. */
export interface Proven {
  readonly fix: VerifiedFix;
  readonly finding: Finding;
  readonly changesInstructions: boolean;
  readonly removesComment: boolean;
}

export interface Verified {
  /** The same findings in the same order, with the first of their fixes that holds. */
  readonly found: readonly Found[];
  /** In the order of the findings. */
  readonly proven: readonly Proven[];
}

export interface VerifyOptions {
  readonly isWanted: (finding: Finding) => boolean;
  /** Tries every fix on a copy of its own; else the first fixes of a file are tried together, which must show the same. */
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
  const together = oneByOne ? new Map<Found, VerifiedFix>() : proveTogether(wanted, base, trier);
  const proven: Proven[] = [];
  const verified = found.map((each) => {
    const refusedFixes: string[] = [];
    if (!isWanted(each.finding)) return each;
    for (const [at, fix] of (each.problem.fixes ?? []).entries()) {
      const known = at === 0 ? together.get(each) : undefined;
      const result = known ?? proveAlone(each, fix, base, trier);
      if (typeof result !== "string") {
        const finding = { ...each.finding, fix: result, refusedFixes };
        const { changesInstructions = false, removesComment = false } = fix;
        proven.push({ fix: result, finding, changesInstructions, removesComment });
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
    removesComment: fix.removesComment ?? false,
    clears: new Map([[rule.id, 1]]),
  });
  if (outcome.refusal !== undefined) return outcome.refusal;
  const isLeft = leftAtPlace(rule.id, base, outcome.problems.get(rule.id) ?? [], [change]);
  return isLeft(each.problem)
    ? "the problem would be found again at its place"
    : verifiedFix(each, fix, change, base.input);
}

/**
 * Most files are read again once or twice, not once a fix: the first fixes that touch neither the list of instructions nor
 * each other's text are tried together, and held to more than one alone is, so that none can hide behind another. What does
 * not pass is split, and in the end tried alone. Then those that change instructions are tried on top of them. Before all that
 * everything is tried at once, which is what most files need. A fix of a base image is always tried alone: it changes what rules
 * know of all that is built on it, and what it brings another fix could hide.
 */
function proveTogether(wanted: readonly Found[], base: LintResult, trier: Trier): ReadonlyMap<Found, VerifiedFix> {
  const proven = new Map<Found, VerifiedFix>();
  const keep = (part: readonly Candidate[]): void => {
    for (const { each, fix, change } of part) proven.set(each, verifiedFix(each, fix, change, base.input));
  };
  const prove = (part: readonly Candidate[]): void => {
    if (part.length < 2) return;
    if (holdTogether(part, base, trier)) {
      keep(part);
      return;
    }
    const half = Math.ceil(part.length / 2);
    prove(part.slice(0, half));
    prove(part.slice(half));
  };
  const isOfImage = changesBaseImage(base.input);
  const shared = wanted.filter((each) => !isOfImage(each));
  const groups = [...firstFixesByFile(shared)].map((group) => groupOf(withoutConflicts(group, trier)));
  const everything = groups.flatMap(({ all }) => all);
  const own = groups.find(({ all }) => all[0]?.change.path === pathOf(base.input.dockerfile));
  if (groups.filter(({ all }) => all.length > 0).length > 1 && holdTogether(everything, base, trier, own?.plain)) {
    keep(everything);
    return proven;
  }
  for (const { candidates, plain, all } of groups) {
    if (plain.length > 0 && all.length > plain.length && holdTogether(all, base, trier, plain)) {
      keep(all);
      continue;
    }
    // A single one is tried alone in the end; where others change instructions, it is part of what they are tried on.
    if (plain.length === 1 && candidates.length > 1 && holdTogether(plain, base, trier)) keep(plain);
    prove(plain);
    const rest = candidates.filter(({ each, fix }) => fix.changesInstructions === true || proven.has(each));
    if (rest.length > 1 && rest.length > plain.length && holdTogether(rest, base, trier)) keep(rest);
  }
  return proven;
}

/** Tells whether the first fix of a problem changes the image that some stage begins with. */
function changesBaseImage({ dockerfile }: LintInput): (each: Found) => boolean {
  const touches = touchesOneOf(dockerfile.stages.flatMap(({ from }) => from.imageWord ?? []));
  // A line that is put below FROM touches the end of the image, and leaves it as it is.
  const isOfImage = ({ span, text }: TextEdit): boolean => touches(span) && !/^\r?\n/.test(text);
  return (each) => {
    const fix = each.problem.fixes?.[0];
    return fix !== undefined && fileOf(each, fix) === pathOf(dockerfile) && fix.edits.some(isOfImage);
  };
}

interface Group {
  readonly candidates: readonly Candidate[];
  /** Those that leave the list of instructions alone. */
  readonly plain: readonly Candidate[];
  /** Those and the ones that change it; what takes a comment out is tried alone. */
  readonly all: readonly Candidate[];
}

function groupOf(candidates: readonly Candidate[]): Group {
  const plain = candidates.filter(({ fix }) => !fix.changesInstructions && !fix.removesComment);
  const all = candidates.filter((each) => each.fix.changesInstructions === true || plain.includes(each));
  return { candidates, plain, all };
}

interface Candidate {
  readonly each: Found;
  readonly fix: Fix;
  readonly change: FileEdits;
}

type FixOf = Pick<Candidate, "each" | "fix">;

/** The first fix of each problem, by the file that it changes. */
function firstFixesByFile(wanted: readonly Found[]): Iterable<readonly FixOf[]> {
  const groups = new Map<string, FixOf[]>();
  for (const each of wanted) {
    const fix = each.problem.fixes?.[0];
    if (!fix) continue;
    const file = fileOf(each, fix);
    const group = groups.get(file);
    if (group) group.push({ each, fix });
    else groups.set(file, [{ each, fix }]);
  }
  return groups.values();
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

/** Whether fixes hold together; of those that are `plain`, that they leave the list of instructions alone by themselves. */
function holdTogether(
  part: readonly Candidate[],
  base: LintResult,
  trier: Trier,
  plain: readonly Candidate[] = [],
): boolean {
  const files = changesOf(part, trier);
  if (!files) return false;
  const isAllPlain = plain.length === 0 || !part.some(({ fix }) => fix.changesInstructions);
  const plainPart = isAllPlain ? undefined : changesOf(plain, trier);
  if (!isAllPlain && !plainPart) return false;
  const clears = new Map<string, number>();
  for (const { each } of part) clears.set(each.finding.rule.id, (clears.get(each.finding.rule.id) ?? 0) + 1);
  const outcome = trier.try({
    files,
    changesInstructions: part.some(({ fix }) => fix.changesInstructions),
    clears,
    isExact: true,
    ...(plainPart?.[0] && { plainPart: plainPart[0] }),
  });
  if (outcome.refusal !== undefined) return false;
  return [...clears.keys()].every((id) => {
    const isLeft = leftAtPlace(id, base, outcome.problems.get(id) ?? [], files);
    return !part.some(({ each }) => each.finding.rule.id === id && isLeft(each.problem));
  });
}

/** All that fixes change, file by file; undefined when that cannot be. */
function changesOf(part: readonly Candidate[], trier: Trier): readonly FileEdits[] | undefined {
  const byFile = new Map<string, TextEdit[]>();
  for (const { change } of part) {
    const edits = byFile.get(change.path);
    if (edits) edits.push(...change.edits);
    else byFile.set(change.path, [...change.edits]);
  }
  const files: FileEdits[] = [];
  for (const [path, edits] of byFile) {
    const change = trier.prepare(path, edits);
    if (typeof change === "string") return undefined;
    files.push(change);
  }
  return files.length === 0 ? undefined : files;
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
  changes: readonly FileEdits[],
): (problem: Problem) => boolean {
  const own = pathOf(base.input.dockerfile);
  const moves = new Map(changes.map(({ path, edits }) => [path, movedBy(edits)]));
  const movedPlace = ({ at, file = own }: Problem): Span => moves.get(file)?.(at) ?? at;
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
