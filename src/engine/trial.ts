import type { BuildContext } from "../context/facts.js";
import type { Dockerfile } from "../dockerfile/model.js";
import type { TextEdit } from "../text/edit.js";
import { movedBy } from "../text/moved.js";
import { touchesOneOf, type Span } from "../text/span.js";
import { contextFile } from "./context-file.js";
import { changedStructure, disturbedInstruction, lostComment, lostUnderstanding } from "./kept.js";
import { choiceOf, pathOf, type LintResult } from "./lint.js";
import { prepareEdits } from "./prepare-edits.js";
import type { Problem, Rule, RuleContext } from "./rule.js";
import { speakingRules, visitProblems } from "./run-rule.js";

/** How a changed copy is read. */
export interface Workbench {
  /** Reads a Dockerfile's text with the same path and target as the original. */
  parse(text: string): Dockerfile;
  /** The build context with other texts for some files, by path from the repository root; undefined when not to be had. */
  rebuildContext(changed: ReadonlyMap<string, string>): BuildContext | undefined;
  /** Whether the Dockerfile's bytes were UTF-8; if not, no fix is offered. */
  readonly isUtf8: boolean;
  /** Other files whose bytes were not. */
  readonly notUtf8?: ReadonlySet<string>;
}

/** One file's part of a change, made to fit its line endings. */
export interface FileEdits {
  readonly path: string;
  /** undefined for a file that does not exist yet. */
  readonly before: string | undefined;
  readonly after: string;
  readonly edits: readonly TextEdit[];
}

/** A change to one or more files that is to be proven. */
export interface Trial {
  readonly files: readonly FileEdits[];
  readonly changesInstructions: boolean;
  readonly removesComment?: boolean;
  /** By how much the number of each rule's problems must fall, at least. */
  readonly clears: ReadonlyMap<string, number>;
  /** Every problem that is left must have been there before, word for word at its place; else numbers are enough. */
  readonly isExact?: boolean;
  /** Those of the edits that may not change the list of instructions, although others do. */
  readonly plainPart?: FileEdits;
}

/** What came out: `problems` holds those that are left of the rules that had to fall, by rule id. */
export type Outcome =
  | { readonly refusal: string }
  | { readonly refusal?: undefined; readonly problems: ReadonlyMap<string, readonly Problem[]> };

/** Tries changes on copies; bounded in all by the amount of text that it reads again. */
export interface Trier {
  /** The file that edits are for, with the edits fitted to it; a phrase when there can be no such edits. */
  prepare(path: string, edits: readonly TextEdit[]): FileEdits | string;
  try(trial: Trial): Outcome;
  /** Whether a change holds; it is not tried when another trial already led to the same texts. */
  holds(trial: Trial): boolean;
}

/** Characters that are read again for one file: hundreds of fixes of an ordinary one, a few of a huge one. */
const mostReadAgain = 2_000_000;

/** What every trial costs beside the text, in characters. */
const fixedCost = 1000;

/** Fitting edits takes about this part of the time that a trial takes. */
const preparingPart = 1 / 20;

const tooLarge = "the file is too large to try every fix";

/** Changes that held, by the texts that they lead to, with what they cleared. */
export type Held = Map<string, Trial["clears"]>;

/** Sets up trials against a file that was linted, with work allowed anew; what already `held` is not tried again. */
export function trier(base: LintResult, bench: Workbench, held: Held = new Map()): Trier {
  const { dockerfile, context, rules } = base.input;
  const path = pathOf(dockerfile);
  const cost = dockerfile.source.text.length + fixedCost;
  const crashed = new Set(base.crashes.map((crash) => crash.rule));
  const ran = rules.filter(({ id }) => base.problems.has(id) && !crashed.has(id));
  let left = mostReadAgain;

  const prepare: Trier["prepare"] = (file, edits) => {
    left -= cost * preparingPart;
    if (left < 0) return tooLarge;
    if (!bench.isUtf8) return "the Dockerfile is not UTF-8";
    const { text, exists } =
      file === path ? { text: dockerfile.source.text, exists: true } : contextFile(context, file);
    if (bench.notUtf8?.has(file)) return `${file} is not UTF-8`;
    if (text === undefined && exists !== false) return `it is not known what ${file} holds`;
    const prepared = prepareEdits(text ?? "", edits);
    if (prepared.refusal !== undefined) return prepared.refusal;
    return { path: file, before: text, after: prepared.result, edits: prepared.edits };
  };

  const tryAnew = (trial: Trial): Outcome => {
    const { files, changesInstructions, removesComment = false, plainPart } = trial;
    left -= cost;
    if (left < 0) return { refusal: tooLarge };
    for (const { before = "", after, edits } of files) {
      const lost = removesComment ? undefined : lostComment(before, after, edits);
      if (lost !== undefined) return { refusal: lost };
    }
    const own = files.find((file) => file.path === path);
    const copy = own ? bench.parse(own.after) : dockerfile;
    const fault = own && faultOf(dockerfile, copy, own.edits, changesInstructions);
    if (fault !== undefined) return { refusal: fault };
    if (plainPart?.path === path) {
      const plainFault = faultOf(dockerfile, bench.parse(plainPart.after), plainPart.edits, false);
      if (plainFault !== undefined) return { refusal: plainFault };
    }
    const others = new Map(files.filter((file) => file !== own).map((file) => [file.path, file.after]));
    const around = others.size === 0 ? context : bench.rebuildContext(others);
    if (!around) return { refusal: "the build context cannot be read again" };
    return compareProblems(base, ran, { dockerfile: copy, context: around, today: base.input.today }, trial);
  };
  const attempt = (trial: Trial): Outcome => {
    const outcome = tryAnew(trial);
    if (outcome.refusal === undefined) held.set(keyOfTexts(trial), trial.clears);
    return outcome;
  };
  return {
    prepare,
    try: attempt,
    holds(trial) {
      const cleared = held.get(keyOfTexts(trial));
      const hasHeld = cleared && [...trial.clears].every(([rule, count]) => (cleared.get(rule) ?? 0) >= count);
      return hasHeld === true || attempt(trial).refusal === undefined;
    },
  };
}

function keyOfTexts({ files }: Trial): string {
  const texts = files.map(({ path, after }) => `${path}\0${after}`);
  return texts.sort().join("\0");
}

function faultOf(before: Dockerfile, after: Dockerfile, edits: readonly TextEdit[], changesInstructions: boolean) {
  if (after.problems.length > before.problems.length) return "the file could no longer be read";
  return (
    (changesInstructions ? undefined : changedStructure(before, after)) ??
    disturbedInstruction(before, after, edits) ??
    lostUnderstanding(before, after)
  );
}

/** Runs the rules on the copy, those that must fall first; stops at the first that has more problems than before. */
function compareProblems(base: LintResult, ran: readonly Rule[], copy: RuleContext, trial: Trial): Outcome {
  const { clears, isExact = false } = trial;
  const choice = choiceOf(base.input);
  const left = new Map<string, readonly Problem[]>();
  for (const rule of inOrderOfTrial(speakingRules(ran, copy, choice), clears)) {
    const before = base.problems.get(rule.id)?.length ?? 0;
    const most = before - (clears.get(rule.id) ?? 0);
    const problems: Problem[] = [];
    let isKnown: ((problem: Problem) => boolean) | undefined;
    let isWithin: boolean;
    try {
      isWithin = visitProblems(rule, copy, choice, (problem) => {
        if (problems.push(problem) > most) return false;
        if (!isExact) return true;
        isKnown ??= knownProblems(base, rule, trial.files);
        return isKnown(problem);
      });
    } catch {
      return { refusal: `${rule.id} crashes on the changed file` };
    }
    if (!isWithin)
      return {
        refusal: clears.has(rule.id) ? "it does not clear the problem" : `${rule.id} would speak more often`,
      };
    if (clears.has(rule.id)) left.set(rule.id, problems);
  }
  return { problems: left };
}

function inOrderOfTrial(rules: readonly Rule[], clears: Trial["clears"]): readonly Rule[] {
  return [...rules.filter(({ id }) => clears.has(id)), ...rules.filter(({ id }) => !clears.has(id))];
}

/**
 * Whether a problem of the copy is one that the rule had before: word for word, where it now is or right beside it, for a fix
 * may put something before it. With other words it may stand for several: of what a rule says once only, one fix alone may make
 * two, and all fixes together one.
 */
function knownProblems(base: LintResult, rule: Rule, files: readonly FileEdits[]): (problem: Problem) => boolean {
  const moves = new Map(files.map((file) => [file.path, movedBy(file.edits)]));
  const own = pathOf(base.input.dockerfile);
  const places = new Map<string, Span[]>();
  for (const problem of base.problems.get(rule.id) ?? []) {
    const place = moves.get(problem.file ?? own)?.(problem.at) ?? problem.at;
    const words = wordsOf(problem);
    const others = places.get(words);
    if (others) others.push(place);
    else places.set(words, [place]);
  }
  const touched = new Map([...places].map(([words, spans]) => [words, touchesOneOf(spans)]));
  return (problem) => touched.get(wordsOf(problem))?.(problem.at) ?? false;
}

/** What a problem says, in which file. */
export function wordsOf({ message, data, file }: Problem): string {
  return JSON.stringify([message, data, file]);
}
