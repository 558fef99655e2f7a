import { unifiedDiff } from "../text/diff.js";
import { editsConflict, type TextEdit } from "../text/edit.js";
import type { FileEdits, Trier } from "./trial.js";
import type { Proven } from "./verify.js";

/** Fixes of one file that hold together. */
export interface Combined {
  /** The changed files, the Dockerfile and others, each with its new text. */
  readonly files: readonly FileEdits[];
  /** In file order. */
  readonly used: readonly Proven[];
  /** For `git apply`. */
  readonly patch: string;
}

/** What is proven of the fixes of a file: nothing, each by itself, or also what the safe ones, or all, make together. */
export type Proving = "none" | "each" | "safe" | "all";

export interface CombineOptions {
  /** Safe fixes only. */
  readonly onlySafe?: boolean;
  /** Files that may not be changed, because another Dockerfile's patch does. */
  readonly closed?: ReadonlySet<string>;
  /** The Dockerfile's own text only: nothing else can be changed. */
  readonly ownOnly?: boolean;
}

/**
 * Puts proven fixes together, in file order, and proves the whole as each was proven. Of two that overlap the first
 * stays; where the whole does not hold, halves of it are tried. undefined when nothing is left.
 */
export function combine(proven: readonly Proven[], trier: Trier, options: CombineOptions = {}): Combined | undefined {
  const { onlySafe = false, closed = new Set<string>(), ownOnly = false } = options;
  const isAllowed = ({ fix, finding }: Proven): boolean =>
    !(onlySafe && fix.safety !== "safe") && !closed.has(fix.file) && !(ownOnly && fix.file !== finding.dockerfile);
  const candidates = withoutConflicts(proven.filter(isAllowed));
  const used = longestThatHolds(candidates, trier);
  const files = used.length === 0 ? undefined : changesOf(used, trier);
  if (!files) return undefined;
  const patch = files.map(({ path, before, after }) => unifiedDiff({ path, before, after })).join("");
  return { files, used, patch };
}

function withoutConflicts(proven: readonly Proven[]): readonly Proven[] {
  const taken = new Map<string, TextEdit[]>();
  return proven.filter(({ fix }) => {
    const others = taken.get(fix.file) ?? [];
    const fresh = fix.edits.filter((edit) => !others.some((other) => isSameEdit(edit, other)));
    if (fresh.some((edit) => others.some((other) => editsConflict(edit, other)))) return false;
    taken.set(fix.file, [...others, ...fresh]);
    return true;
  });
}

function isSameEdit(a: TextEdit, b: TextEdit): boolean {
  return a.span.start === b.span.start && a.span.end === b.span.end && a.text === b.text;
}

function longestThatHolds(candidates: readonly Proven[], trier: Trier): readonly Proven[] {
  const held: Proven[] = [];
  const add = (part: readonly Proven[]): void => {
    if (part.length === 0) return;
    if (holds([...held, ...part], trier)) held.push(...part);
    else if (part.length > 1) {
      const half = Math.ceil(part.length / 2);
      add(part.slice(0, half));
      add(part.slice(half));
    }
  };
  add(candidates);
  return held;
}

function holds(proven: readonly Proven[], trier: Trier): boolean {
  // One alone was proven already.
  if (proven.length === 1) return true;
  const files = changesOf(proven, trier);
  if (!files) return false;
  const clears = new Map<string, number>();
  for (const { finding } of proven) clears.set(finding.rule.id, (clears.get(finding.rule.id) ?? 0) + 1);
  const changesInstructions = proven.some((each) => each.changesInstructions);
  const removesComment = proven.some((each) => each.removesComment);
  return trier.holds({ files, changesInstructions, removesComment, clears });
}

/** The fixes' edits file by file; undefined when they cannot be applied together. */
function changesOf(proven: readonly Proven[], trier: Trier): readonly FileEdits[] | undefined {
  const byFile = new Map<string, TextEdit[]>();
  for (const { fix } of proven) {
    const edits = byFile.get(fix.file) ?? [];
    edits.push(...fix.edits.filter((edit) => !edits.some((other) => isSameEdit(edit, other))));
    byFile.set(fix.file, edits);
  }
  const files: FileEdits[] = [];
  for (const [path, edits] of byFile) {
    const change = trier.prepare(path, edits);
    if (typeof change === "string") return undefined;
    files.push(change);
  }
  return files;
}
