import { refusalOf } from "../buildkit/accepts.js";
import type { Finding, VerifiedFix } from "../../src/engine/finding.js";
import type { FileReview } from "../../src/engine/review.js";
import { diffHunks } from "../../src/text/diff.js";
import { applyEdits, editsConflict, type TextEdit } from "../../src/text/edit.js";
import { movedBy } from "../../src/text/moved.js";
import { blankFault, edgeFault, foreignChange, lineEndingFault, lostComment } from "./kept.js";
import { changed, reviewProject, textOf, type Asked, type Project } from "./project.js";

/** A promise of fixes that one of them, or several together, do not keep. */
export interface Violation {
  readonly property: string;
  /** The rule, or what was tried of all fixes. */
  readonly by: string;
  readonly detail: string;
}

/** What one fix is to its file. */
export interface Measured {
  readonly finding: Finding;
  readonly fix: VerifiedFix;
  /** The larger of lines taken out and lines put in. */
  readonly lines: number;
}

export interface Examined {
  readonly findings: readonly Finding[];
  readonly fixes: readonly Measured[];
  readonly patch: string | undefined;
  readonly violations: readonly Violation[];
}

/** More pairs than this are a sample of the first ones. */
const mostPairs = 60;

/** As many rounds as it may take until nothing is left to fix. */
const mostRounds = 8;

/** Tries every fix of a Dockerfile alone, in pairs, together, and all of them until nothing is left. */
export async function examine(project: Project, asked: Asked): Promise<Examined> {
  const review = await reviewProject(project, asked);
  const findings = review.file.findings.filter(({ status }) => status !== "suppressed");
  const isAccepted = refusalOf(textOf(project)) === undefined;
  const violations: Violation[] = [];
  const fixes: Measured[] = [];
  for (const finding of findings) {
    const { fix } = finding;
    if (!fix) continue;
    const before = project.texts.get(fix.file) ?? "";
    fixes.push({ finding, fix, lines: changedLines(before, applyEdits(before, fix.edits)) });
    violations.push(...(await alone(project, asked, { finding, fix, isAccepted, before: findings })));
  }
  violations.push(...inPairs(textOf(project), ownFixes(fixes, project.path)));
  violations.push(...(await all(project, asked, review, isAccepted)));
  return { findings, fixes, patch: review.combined?.patch, violations };
}

function ownFixes(fixes: readonly Measured[], path: string): readonly Measured[] {
  return fixes.filter(({ fix }) => fix.file === path);
}

/** How much of a file changes. */
export function changedLines(before: string, after: string): number {
  return diffHunks(before, after, 0).reduce((sum, { lines }) => {
    const count = (mark: string): number => lines.filter((line) => line.startsWith(mark)).length;
    return sum + Math.max(count("+"), count("-"));
  }, 0);
}

interface Alone {
  readonly finding: Finding;
  readonly fix: VerifiedFix;
  readonly isAccepted: boolean;
  readonly before: readonly Finding[];
}

async function alone(
  project: Project,
  asked: Asked,
  { finding, fix, isAccepted, before }: Alone,
): Promise<Violation[]> {
  const by = finding.rule.id;
  const old = project.texts.get(fix.file) ?? "";
  const fresh = applyEdits(old, fix.edits);
  const found = textFaults({ before: old, after: fresh, edits: fix.edits }, finding.rule.readsIgnores === true, by);
  const add = (property: string, detail: string | undefined): void => {
    if (detail !== undefined) found.push({ property, by, detail });
  };
  if (fix.file === project.path && isAccepted) {
    const refusal = refusalOf(fresh);
    add("BuildKit still accepts", refusal);
    if (refusal === undefined) add("nothing but its own lines", foreignChange(old, fresh, fix.edits));
  }
  const again = await reviewProject(changed(project, [[fix.file, fresh]]), asked, "findings");
  const left = again.file.findings.filter(({ status }) => status !== "suppressed");
  // Of one rule only so many are shown, and the next takes the place of one that is gone.
  if (countOf(left, by) >= countOf(before, by) && !again.leftOut.has(by)) add("clears the finding", finding.message);
  for (const rule of new Set(left.map((one) => one.rule.id)))
    if (countOf(left, rule) > countOf(before, rule)) add("brings no finding", rule);
  return found;
}

function countOf(findings: readonly Finding[], rule: string): number {
  return findings.filter((one) => one.rule.id === rule).length;
}

interface Change {
  readonly before: string;
  readonly after: string;
  readonly edits: readonly TextEdit[];
}

function textFaults({ before, after, edits }: Change, mayLoseComment: boolean, by: string): Violation[] {
  const faults: readonly (readonly [string, string | undefined])[] = [
    ["keeps comments", mayLoseComment ? undefined : lostComment(before, after)],
    ["keeps line endings", lineEndingFault(before, after)],
    ["keeps the file's edges", edgeFault(before, after)],
    ["leaves no blanks", blankFault(before, after, edits)],
    ["changes something", before === after ? "nothing changes" : undefined],
  ];
  return faults.flatMap(([property, detail]) => (detail === undefined ? [] : [{ property, by, detail }]));
}

/** Fixes that do not overlap lead to one text, whichever comes first. */
function inPairs(text: string, fixes: readonly Measured[]): Violation[] {
  const found: Violation[] = [];
  let pairs = 0;
  for (const [index, { fix, finding }] of fixes.entries())
    for (const other of fixes.slice(index + 1)) {
      if (fix.edits.some((edit) => other.fix.edits.some((one) => editsConflict(edit, one)))) continue;
      if (++pairs > mostPairs) return found;
      const texts = [
        inTurn(text, fix.edits, other.fix.edits),
        inTurn(text, other.fix.edits, fix.edits),
        applyEdits(text, [...fix.edits, ...other.fix.edits]),
      ];
      if (new Set(texts).size > 1)
        found.push({
          property: "either order",
          by: `${finding.rule.id} + ${other.finding.rule.id}`,
          detail: `line ${finding.line}`,
        });
    }
  return found;
}

function inTurn(text: string, first: readonly TextEdit[], second: readonly TextEdit[]): string {
  const move = movedBy(first);
  const moved = second.map((edit) => ({ ...edit, span: move(edit.span) }));
  return applyEdits(applyEdits(text, first), moved);
}

/** The patch of a review, then of what is found afterwards, until nothing is offered. */
async function all(project: Project, asked: Asked, first: FileReview, isAccepted: boolean): Promise<Violation[]> {
  const found: Violation[] = [];
  const by = "all fixes";
  const readsIgnores = asked.rules.some((rule) => rule.readsIgnores);
  let now = project;
  let review = first;
  for (let round = 0; review.combined; round++) {
    if (round === mostRounds) {
      found.push({ property: "reaches an end", by, detail: leftRules(review) });
      return found;
    }
    const { files } = review.combined;
    for (const { before = "", after, edits } of files)
      found.push(...textFaults({ before, after, edits }, readsIgnores, by));
    now = changed(
      now,
      files.map(({ path, after }) => [path, after]),
    );
    const refusal = isAccepted ? refusalOf(textOf(now)) : undefined;
    if (refusal !== undefined) found.push({ property: "BuildKit still accepts", by, detail: refusal });
    review = await reviewProject(now, asked);
  }
  const left = leftRules(review);
  if (left !== "") found.push({ property: "leaves nothing to fix", by, detail: left });
  const counts = (one: FileReview, rule: string): number =>
    one.file.findings.filter(({ rule: { id }, status }) => id === rule && status !== "suppressed").length;
  for (const rule of new Set(review.file.findings.map((one) => one.rule.id)))
    if (counts(review, rule) > counts(first, rule)) found.push({ property: "brings no finding", by, detail: rule });
  return found;
}

function leftRules(review: FileReview): string {
  const left = review.file.findings.filter(({ fix, status }) => fix && status !== "suppressed");
  return [...new Set(left.map(({ rule }) => rule.id))].join(", ");
}
