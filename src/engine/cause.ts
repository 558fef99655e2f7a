/* Which changed lines brought a finding about that lies on lines the change left alone: found by taking changes back. */
import type { BuildContext } from "../context/facts.js";
import type { Dockerfile } from "../dockerfile/model.js";
import type { ChangedFile, Hunk } from "../source/files.js";
import { diffHunks } from "../text/diff.js";
import { changedLines } from "../text/hunks.js";
import { textBefore } from "../text/text-before.js";
import { contextFile } from "./context-file.js";
import type { Cause, Finding } from "./finding.js";
import { subjectText, versionless, wordsOf } from "./fingerprint.js";
import { lint, pathOf, type Found, type LintResult } from "./lint.js";
import type { Problem } from "./rule.js";
import type { Workbench } from "./trial.js";

/** One side of a change, as a review has it. */
interface Side extends Workbench {
  readonly text: string;
  readonly context: BuildContext;
}

export interface Change {
  /** undefined for a new Dockerfile. */
  readonly base: Side | undefined;
  readonly head: Side;
  /** What the rules said of the head. */
  readonly lint: LintResult;
  /** All changed files. */
  readonly changes: readonly ChangedFile[];
}

/** So many copies are looked at for one Dockerfile. */
const mostTrials = 60;
const mostHunks = 24;
const mostFiles = 12;
const mostLines = 24;
/** In characters: a larger file is not read again and again. */
const largest = 200_000;

/**
 * Gives each introduced finding that lies on unchanged lines the changed lines without which it would not be; none
 * where no single one is it. What lies in another file and has nothing to do with a new Dockerfile was there before.
 */
export function withCauses(found: readonly Found[], change: Change): readonly Found[] {
  const open = found.filter(({ finding }) => finding.status === "introduced" && !touchesChange(finding, change));
  if (open.length === 0 || change.head.text.length > largest) return found;
  const search = searchCauses(open, change);
  return found.map((each) => {
    const { finding } = each;
    if (!open.includes(each) || finding.rule.readsIgnores) return each;
    if (!change.base) {
      const isOlder = search.isThereWithout(each);
      return {
        ...each,
        finding: isOlder ? { ...finding, status: "existing" as const } : withCause(finding, newFile(each)),
      };
    }
    return { ...each, finding: withCause(finding, search.causeOf(each)) };
  });
}

function withCause(finding: Finding, cause: Cause | undefined): Finding {
  return cause ? { ...finding, cause } : finding;
}

/** A new Dockerfile brings about what it does to other files. */
function newFile({ finding: { dockerfile, related } }: Found): Cause {
  return { path: dockerfile, line: related[0]?.line ?? 1 };
}

function touchesChange(finding: Finding, { changes, base, head }: Change): boolean {
  const isOwn = finding.path === finding.dockerfile;
  if (isOwn && !base) return true;
  const own = changes.find(({ path }) => path === finding.path);
  if (!own) return false;
  if (own.status === "added") return true;
  const hunks = own.hunks ?? (isOwn && base ? diffHunks(base.text, head.text) : undefined);
  if (!hunks) return true;
  const changed = changedLines(hunks);
  for (let line = finding.line; line <= finding.endLine; line++) if (changed.has(line)) return true;
  return false;
}

/** How often each problem occurs, by rule and what it says; undefined where the rules did not come through. */
type Counts = ReadonlyMap<string, number> | undefined;

interface Search {
  causeOf(found: Found): Cause | undefined;
  /** Whether it would be there with any Dockerfile. */
  isThereWithout(found: Found): boolean;
}

function searchCauses(open: readonly Found[], { base, head, lint: result, changes }: Change): Search {
  const { input } = result;
  const rules = [...new Set(open.map(({ finding }) => finding.rule))];
  const known = new Map<string, Counts>();
  let left = mostTrials;
  const count = (name: string, dockerfile: () => Dockerfile, context: () => BuildContext | undefined): Counts => {
    if (known.has(name)) return known.get(name);
    const around = left-- > 0 ? context() : undefined;
    const counts = around && countsIn(lint({ ...input, rules, dockerfile: dockerfile(), context: around }));
    known.set(name, counts);
    return counts;
  };
  const original = countsOf(result);
  const isGone = (found: Found, counts: Counts): boolean =>
    counts !== undefined && timesOf(found, counts) < timesOf(found, original);

  const own = base ? diffHunks(base.text, head.text, 0) : [];
  const others = changes.filter(({ path }) => path !== pathOf(input.dockerfile));
  const withText = (text: string) => () => head.parse(text);
  const unchanged = () => input.dockerfile;
  const sameContext = () => input.context;

  function causeOf(found: Found): Cause | undefined {
    if (!base) return undefined;
    const near = [...own].sort((a, b) => distance(a, found) - distance(b, found)).slice(0, mostHunks);
    return inDockerfile(found, near) ?? inOtherFile(found, base) ?? alone(found, near, base);
  }

  function inDockerfile(found: Found, near: readonly Hunk[]): Cause | undefined {
    for (const hunk of near) {
      const text = textBefore(head.text, [hunk]);
      if (text === undefined) continue;
      if (isGone(found, count(`without ${hunk.newStart}`, withText(text), sameContext))) return narrowed(found, hunk);
    }
    return undefined;
  }

  /** Of changes each of which is enough, none is missed by the finding: one that does it alone is shown. */
  function alone(found: Found, near: readonly Hunk[], before: Side): Cause | undefined {
    const around = () => before.context;
    const atBase = count("base", () => before.parse(before.text), around);
    if (!atBase) return undefined;
    for (const hunk of near) {
      const text = textBefore(before.text, [reversed(hunk)]);
      if (text === undefined) continue;
      const counts = count(`with ${hunk.newStart}`, () => before.parse(text), around);
      if (counts && timesOf(found, counts) > timesOf(found, atBase)) return narrowed(found, hunk);
    }
    return undefined;
  }

  /** The line in a run of changed ones that does it: what the finding itself names, or the one without which it goes. */
  function narrowed(found: Found, hunk: Hunk): Cause {
    const path = pathOf(input.dockerfile);
    if (hunk.newLines === 0) return removal(path, head.text, hunk);
    const isIn = (line: number) => line >= hunk.newStart && line < hunk.newStart + hunk.newLines;
    const related = found.finding.related.find(({ line }) => isIn(line));
    if (related) return { path, line: related.line };
    const begun = input.dockerfile.instructions.filter(({ firstLine }) => isIn(firstLine));
    for (const { firstLine, lastLine } of begun.length > 1 ? begun.slice(0, mostLines) : []) {
      const text = withoutLines(head.text, firstLine, lastLine);
      if (isGone(found, count(`without line ${firstLine}`, withText(text), sameContext)))
        return { path, line: firstLine };
    }
    return { path, line: begun[0]?.firstLine ?? hunk.newStart };
  }

  function inOtherFile(found: Found, before: Side): Cause | undefined {
    if (
      !isGone(
        found,
        count("context of base", unchanged, () => before.context),
      )
    )
      return undefined;
    const isText = ({ path }: ChangedFile) => contextFile(input.context, path).text !== undefined;
    const ranked = [...others.filter(isText), ...others.filter((other) => !isText(other))];
    for (const { path, previousPath = path, status } of ranked.slice(0, mostFiles)) {
      const old = contextFile(before.context, previousPath).text;
      const text = contextFile(input.context, path).text;
      const away = () => head.rebuildContext(new Map([[previousPath, old ?? ""]]));
      if (old === undefined) {
        if (status === "removed") {
          if (isGone(found, count(`file ${path}`, unchanged, away))) return { path, line: undefined };
          continue;
        }
        // What is not there cannot be taken away: it is put where it was not.
        const there = () => before.rebuildContext(new Map([[path, text ?? ""]]));
        const counts = count(`file ${path}`, unchanged, there);
        if (counts && !isGone(found, counts)) return { path, line: 1 };
        continue;
      }
      if (!isGone(found, count(`file ${path}`, unchanged, away))) continue;
      return text === undefined ? { path, line: undefined } : lineIn(found, path, old, text);
    }
    return undefined;
  }

  /** The changed line of another file that does it; the first one where none does alone. */
  function lineIn(found: Found, path: string, before: string, text: string): Cause {
    const hunks = diffHunks(before, text, 0);
    const isIt = (name: string, changed: string) =>
      isGone(
        found,
        count(`${path} ${name}`, unchanged, () => head.rebuildContext(new Map([[path, changed]]))),
      );
    const [first] = hunks;
    if (!first) return { path, line: 1 };
    const hunk =
      hunks.length === 1
        ? first
        : (hunks
            .slice(0, mostHunks)
            .find((each) => isIt(`without ${each.newStart}`, textBefore(text, [each]) ?? text)) ?? first);
    if (hunk.newLines === 0) return removal(path, text, hunk);
    for (let at = 0; hunk.newLines > 1 && at < Math.min(hunk.newLines, mostLines); at++) {
      const line = hunk.newStart + at;
      if (isIt(`without line ${line}`, withoutLines(text, line, line))) return { path, line };
    }
    return { path, line: hunk.newStart };
  }

  return {
    causeOf,
    isThereWithout: (found) => {
      const counts = count("any Dockerfile", withText("FROM scratch\n"), sameContext);
      return counts !== undefined && !isGone(found, counts);
    },
  };
}

/** The line that follows what was taken out, or the last one. */
function removal(path: string, text: string, hunk: Hunk): Cause {
  const lines = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
  return { path, line: text === "" ? undefined : Math.min(hunk.newStart + 1, lines), isRemoval: true };
}

function distance(hunk: Hunk, { finding }: Found): number {
  const isIn = (line: number) => line >= hunk.newStart && line < hunk.newStart + hunk.newLines;
  return finding.related.some(({ line }) => isIn(line)) ? -1 : Math.abs(hunk.newStart - finding.line);
}

function reversed({ oldStart, oldLines, newStart, newLines, lines }: Hunk): Hunk {
  const swapped = lines.map((line) =>
    line.startsWith("+") ? `-${line.slice(1)}` : line.startsWith("-") ? `+${line.slice(1)}` : line,
  );
  return { oldStart: newStart, oldLines: newLines, newStart: oldStart, newLines: oldLines, lines: swapped };
}

/** The lines stay, empty, so that no other gets another number. */
function withoutLines(text: string, first: number, last: number): string {
  const lines = text.split("\n");
  return lines.map((line, index) => (index + 1 >= first && index < last ? "" : line)).join("\n");
}

function countsIn(result: LintResult): Counts {
  return result.crashes.length > 0 ? undefined : countsOf(result);
}

function countsOf({ problems }: LintResult): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [rule, own] of problems)
    for (const problem of own) {
      const key = keyOf(rule, problem);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return counts;
}

function timesOf({ finding, problem }: Found, counts: ReadonlyMap<string, number>): number {
  return counts.get(keyOf(finding.rule.id, problem)) ?? 0;
}

function keyOf(rule: string, { message, data = {}, subject, file = "" }: Problem): string {
  return JSON.stringify([rule, file, subjectText(subject) ?? [message, versionless(wordsOf(data))]]);
}
