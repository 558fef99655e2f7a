import type { BuildContext } from "../context/facts.js";
import type { Dockerfile } from "../dockerfile/model.js";
import { createSource, type Source } from "../text/source.js";
import type { Span } from "../text/span.js";
import { contextFile } from "./context-file.js";
import type { Finding } from "./finding.js";
import { fingerprinter, snippetOf } from "./fingerprint.js";
import { instructionAt } from "./instruction-at.js";
import { messageOf, relatedMessageOf, type Locale } from "./message.js";
import { placeOf, spanFault } from "./place.js";
import type { IgnoreUse, Level, Problem, Profile, Rule, RuleContext } from "./rule.js";
import { activeRules, levelOf, profileOf, speakingRules, visitProblems, type RuleChoice } from "./run-rule.js";

/** One Dockerfile and what to look for in it. */
export interface LintInput {
  readonly dockerfile: Dockerfile;
  readonly context: BuildContext;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly rules: readonly Rule[];
  /** By rule id, where the settings say so. */
  readonly levels?: ReadonlyMap<string, Level | "off">;
  /** `recommended` unless given. */
  readonly profile?: Profile;
  /** English unless given. */
  readonly locale?: Locale | undefined;
  /** What became of the ignores: the rules that read them run, and no others. */
  readonly ignores?: IgnoreUse;
}

/** A rule that threw. What it had yielded before stands. */
export interface Crash {
  readonly rule: string;
  /** The Dockerfile. */
  readonly path: string;
  /** The error's own words: may hold text of the file. */
  readonly message: string;
}

/** A finding with what later steps need and readers do not. */
export interface Found {
  readonly finding: Finding;
  readonly problem: Problem;
  /** What stands there, white space folded. */
  readonly snippet: string;
  /** The instruction round it, white space folded; in another file its line. */
  readonly surroundings: string;
}

export interface LintResult {
  /** In order of place, those in other files last; all `introduced`, none with a fix. */
  readonly found: readonly Found[];
  readonly crashes: readonly Crash[];
  /** How many findings of a rule were left out beyond the first 200. */
  readonly leftOut: ReadonlyMap<string, number>;
  /** All problems of each rule that ran, by its id, those left out included. */
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
  readonly input: LintInput;
}

const noProblems: readonly Problem[] = [];

/** More than this of one rule in one file tells nobody anything. */
const mostFindings = 200;

/** Runs the rules over one Dockerfile. Never throws: a rule that does is a crash, and the others go on. */
export function lint(input: LintInput): LintResult {
  const { dockerfile, context, today, ignores } = input;
  const choice = choiceOf(input);
  const ruleContext: RuleContext = { dockerfile, context, today, ...(ignores ? { ignores } : {}) };
  const drafts: Draft[] = [];
  const crashes: Crash[] = [];
  const leftOut = new Map<string, number>();
  const problems = new Map<string, readonly Problem[]>();
  const read = reader(input);
  const active = activeRules(input.rules, ruleContext, choice);
  for (const { id } of active) problems.set(id, noProblems);
  for (const rule of speakingRules(active, ruleContext, choice)) {
    const own: Problem[] = [];
    problems.set(rule.id, own);
    try {
      visitProblems(rule, ruleContext, choice, (problem) => {
        if (own.push(problem) <= mostFindings) drafts.push(draftOf(rule, problem, read, input));
        return true;
      });
    } catch (error) {
      crashes.push({ rule: rule.id, path: pathOf(dockerfile), message: wordsOf(error) });
    }
    if (own.length > mostFindings) leftOut.set(rule.id, own.length - mostFindings);
  }
  drafts.sort(byPlace);
  return { found: finish(drafts), crashes, leftOut, problems, input };
}

/** The results of two sets of rules that ran over one input; `found` stays the first's. */
export function together(first: LintResult, second: LintResult): LintResult {
  return {
    ...first,
    crashes: [...first.crashes, ...second.crashes],
    leftOut: new Map([...first.leftOut, ...second.leftOut]),
    problems: new Map([...first.problems, ...second.problems]),
  };
}

/** Findings by place, those in other files than the Dockerfile last. */
export function inOrder(found: readonly Found[]): readonly Found[] {
  const drafts = found.map((each) => ({ ...each, isElsewhere: each.finding.path !== each.finding.dockerfile }));
  return drafts.sort(byPlace);
}

/** The settings of a run as the rules' runner takes them. */
export function choiceOf({ profile = "recommended", levels = new Map() }: LintInput): RuleChoice {
  return { profile, levels };
}

/** How a Dockerfile is called in findings; `-` for one without a path, as on the command line. */
export function pathOf(dockerfile: Dockerfile): string {
  return dockerfile.path ?? "-";
}

type Draft = Found & { readonly isElsewhere: boolean };
type Reader = (file: string | undefined) => Source;

/** Reads the files that problems lie in, each once. */
function reader({ dockerfile, context }: LintInput): Reader {
  const others = new Map<string, Source>();
  return (file) => {
    if (file === undefined || file === pathOf(dockerfile)) return dockerfile.source;
    const known = others.get(file);
    if (known) return known;
    const { text } = contextFile(context, file);
    if (text === undefined) throw new Error(`The problem lies in ${file}, whose text is not known.`);
    const source = createSource(text);
    others.set(file, source);
    return source;
  };
}

function draftOf(rule: Rule, problem: Problem, read: Reader, input: LintInput): Draft {
  const { dockerfile, locale } = input;
  const { at, data = {} } = problem;
  const source = read(problem.file);
  const message = messageOf(rule, problem.message, data, locale);
  if (message === undefined) throw new Error(`The rule has no message called ${problem.message}.`);
  const fault = spanFault(at, source.text.length);
  if (fault !== undefined) throw new Error(fault);
  const isElsewhere = source !== dockerfile.source;
  const finding: Finding = {
    rule,
    path: problem.file ?? pathOf(dockerfile),
    dockerfile: pathOf(dockerfile),
    level: levelOf(rule, problem, choiceOf(input)),
    profile: profileOf(rule, problem),
    at: { start: at.start, end: at.end },
    ...placeOf(source, at),
    messageKey: problem.message,
    data,
    message,
    related: (problem.related ?? []).map((related) => {
      const wrong = spanFault(related.at, dockerfile.source.text.length);
      if (wrong !== undefined) throw new Error(wrong);
      const { line, column } = placeOf(dockerfile.source, related.at);
      const text = relatedMessageOf(rule, related.message, related.data ?? data, locale);
      const { start, end } = related.at;
      return { at: { start, end }, line, column, message: text };
    }),
    fingerprint: "",
    status: "introduced",
    suppression: undefined,
    fix: undefined,
    refusedFixes: [],
  };
  const { text } = source;
  const line = source.lineSpan(finding.line);
  const round = isElsewhere ? undefined : instructionAt(dockerfile.instructions, at.start);
  return {
    finding,
    problem,
    snippet: snippetOf(text, at.start === at.end ? line : at),
    surroundings: snippetOf(text, round ?? line),
    isElsewhere,
  };
}

function byPlace(a: Draft, b: Draft): number {
  const elsewhere = Number(a.isElsewhere) - Number(b.isElsewhere);
  return elsewhere || compareText(a.finding.path, b.finding.path) || bySpan(a.finding.at, b.finding.at) || byRule(a, b);
}

function bySpan(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

function byRule(a: Draft, b: Draft): number {
  return compareText(a.finding.rule.id, b.finding.rule.id) || compareText(a.finding.message, b.finding.message);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function finish(drafts: readonly Draft[]): readonly Found[] {
  const fingerprintOf = fingerprinter();
  return drafts.map(({ finding, problem, snippet, surroundings }) => {
    const { rule, path, messageKey, data } = finding;
    const fingerprint = fingerprintOf({ rule: rule.id, path, messageKey, data, snippet, subject: problem.subject });
    return { finding: { ...finding, fingerprint }, problem, snippet, surroundings };
  });
}

function wordsOf(error: unknown): string {
  const words = error instanceof Error ? error.message : typeof error === "string" ? error : "It threw no error.";
  return words.slice(0, 500);
}
