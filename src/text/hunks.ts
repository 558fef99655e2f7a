import type { Hunk } from "../source/files.js";
import { partitionPoint } from "./partition-point.js";

/** Which lines of two texts are the same; lines count from 1, and undefined means removed or added. */
export interface LineMap {
  /** The line of the new text that an unchanged line of the old one became. */
  toNew(oldLine: number): number | undefined;
  /** The line of the old text that an unchanged line of the new one was. */
  toOld(newLine: number): number | undefined;
  /** Which unbroken run of changes (from 0) removed a line of the old text; undefined for an unchanged line. */
  changeOfOld(oldLine: number): number | undefined;
  /** Which unbroken run of changes (from 0) added a line of the new text; undefined for an unchanged line. */
  changeOfNew(newLine: number): number | undefined;
}

const header = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;

/**
 * Reads the hunks of one file's unified diff, as in the `patch` field of GitHub's API; file headers before them are
 * skipped. A patch that is cut short or malformed gives the hunks before that place.
 */
export function parseHunks(patch: string): readonly Hunk[] {
  const lines = patch.split("\n");
  const hunks: Hunk[] = [];
  const numbersAt = (index: number) => header.exec(lines[index] ?? "");
  let at = lines.findIndex((line) => header.test(line));
  for (let numbers = numbersAt(at); numbers; numbers = numbersAt(at)) {
    const [oldStart, oldLines, newStart, newLines] = [1, 2, 3, 4].map((group) => Number(numbers[group] ?? "1"));
    const body = readBody(lines, at + 1, oldLines ?? 1, newLines ?? 1);
    if (!body) break;
    hunks.push({
      oldStart: oldStart ?? 1,
      oldLines: oldLines ?? 1,
      newStart: newStart ?? 1,
      newLines: newLines ?? 1,
      lines: body,
    });
    at += 1 + body.length;
  }
  return hunks;
}

/** The lines of a hunk, as many as its header promises; undefined when they are not all there. */
function readBody(lines: readonly string[], from: number, oldLines: number, newLines: number) {
  const body: string[] = [];
  let [oldLeft, newLeft] = [oldLines, newLines];
  for (let at = from; oldLeft > 0 || newLeft > 0; at++) {
    const line = lines[at];
    if (line === undefined) return undefined;
    const mark = line.charAt(0);
    if (mark === " " || mark === "-") oldLeft--;
    if (mark === " " || mark === "+") newLeft--;
    const isKnown = mark === " " || mark === "-" || mark === "+" || mark === "\\";
    if (!isKnown || oldLeft < 0 || newLeft < 0) return undefined;
    body.push(line);
  }
  const next = lines[from + body.length];
  if (next?.startsWith("\\")) body.push(next);
  return body;
}

/** An unbroken run of unchanged lines. */
interface Run {
  readonly old: number;
  readonly fresh: number;
  readonly length: number;
}

/** Follows unchanged lines through the hunks; no hunks mean equal texts. */
export function lineMap(hunks: readonly Hunk[]): LineMap {
  const runs: Run[] = [];
  let [old, fresh, length] = [1, 1, 0];
  const close = () => {
    if (length > 0) runs.push({ old: old - length, fresh: fresh - length, length });
    length = 0;
  };
  for (const hunk of hunks) {
    const gap = Math.max(0, firstLine(hunk.oldStart, hunk.oldLines) - old);
    [old, fresh, length] = [old + gap, fresh + gap, length + gap];
    for (const line of hunk.lines) {
      const mark = line.charAt(0);
      if (mark === " ") [old, fresh, length] = [old + 1, fresh + 1, length + 1];
      if (mark !== "-" && mark !== "+") continue;
      close();
      if (mark === "-") old++;
      else fresh++;
    }
  }
  close();
  runs.push({ old, fresh, length: Infinity });
  return {
    toNew: (line) => follow(runs, line, "old", "fresh"),
    toOld: (line) => follow(runs, line, "fresh", "old"),
    changeOfOld: (line) =>
      follow(runs, line, "old", "fresh") === undefined ? runsUntil(runs, line, "old") : undefined,
    changeOfNew: (line) =>
      follow(runs, line, "fresh", "old") === undefined ? runsUntil(runs, line, "fresh") : undefined,
  };
}

/** How many runs start at or before a line. */
function runsUntil(runs: readonly Run[], line: number, side: "old" | "fresh"): number {
  return partitionPoint(runs, (run) => run[side] <= line);
}

function follow(runs: readonly Run[], line: number, from: "old" | "fresh", to: "old" | "fresh"): number | undefined {
  const run = runs[runsUntil(runs, line, from) - 1];
  return run && line < run[from] + run.length ? run[to] + line - run[from] : undefined;
}

/** The lines of the new text that the hunks add or change. */
export function changedLines(hunks: readonly Hunk[]): ReadonlySet<number> {
  const changed = new Set<number>();
  for (const hunk of hunks) {
    let line = firstLine(hunk.newStart, hunk.newLines);
    for (const text of hunk.lines) {
      const mark = text.charAt(0);
      if (mark === "+") changed.add(line);
      if (mark === "+" || mark === " ") line++;
    }
  }
  return changed;
}

/** By convention a side without lines names the line before it. */
function firstLine(start: number, lines: number): number {
  return lines === 0 ? start + 1 : start;
}
