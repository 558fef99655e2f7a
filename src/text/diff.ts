import { structuredPatch } from "diff/lib/patch/create.js";
import type { Hunk } from "../source/files.js";

/** One file before and after; undefined where it does not exist. */
export interface FileChange {
  /** From the repository root, with `/`. */
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/**
 * Beyond so many added and removed lines the search for the shortest diff is given up: it costs the square of that
 * number. What lies between the equal lines at the top and at the end is then shown as replaced.
 */
const longestSearch = 1000;

/**
 * A patch of one file that `git apply` takes, with its `diff --git` line; empty when nothing changes.
 * Patches of several files may be put one behind the other.
 */
export function unifiedDiff(change: FileChange, context = 3): string {
  const { path, before, after } = change;
  if (before === after) return "";
  const [oldName, newName] = [quotePath(`a/${path}`), quotePath(`b/${path}`)];
  const lines = [`diff --git ${oldName} ${newName}`];
  if (before === undefined) lines.push("new file mode 100644");
  if (after === undefined) lines.push("deleted file mode 100644");
  const hunks = diffHunks(before ?? "", after ?? "", context);
  if (hunks.length > 0) {
    lines.push(`--- ${before === undefined ? "/dev/null" : markEnd(oldName)}`);
    lines.push(`+++ ${after === undefined ? "/dev/null" : markEnd(newName)}`);
  }
  for (const hunk of hunks) {
    lines.push(`@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`);
    for (const line of hunk.lines) lines.push(line);
  }
  return lines.join("\n") + "\n";
}

/** The hunks that lead from one text to the other, `context` unchanged lines round each change; empty for equal texts. */
export function diffHunks(before: string, after: string, context = 3): readonly Hunk[] {
  if (before === after) return [];
  const found = structuredPatch("", "", before, after, undefined, undefined, {
    context,
    maxEditLength: longestSearch,
  });
  const hunks = found === undefined ? [middleReplaced(before, after, context)] : found.hunks;
  return hunks.map((hunk) => ({
    ...hunk,
    // By convention an empty side names the line before it.
    oldStart: hunk.oldLines === 0 ? hunk.oldStart - 1 : hunk.oldStart,
    newStart: hunk.newLines === 0 ? hunk.newStart - 1 : hunk.newStart,
  }));
}

function middleReplaced(before: string, after: string, context: number): Hunk {
  const old = splitLines(before);
  const fresh = splitLines(after);
  const shorter = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < shorter && old[head] === fresh[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]) tail++;
  const from = Math.max(0, head - context);
  const behind = Math.min(tail, context);
  const oldEnd = old.length - tail;
  const lines = [
    ...marked(" ", old.slice(from, head)),
    ...marked("-", old.slice(head, oldEnd)),
    ...marked("+", fresh.slice(head, fresh.length - tail)),
    ...marked(" ", old.slice(oldEnd, oldEnd + behind)),
  ];
  return {
    oldStart: from + 1,
    oldLines: oldEnd + behind - from,
    newStart: from + 1,
    newLines: fresh.length - tail + behind - from,
    lines,
  };
}

/** Lines with their line feed; the last one may have none. */
function splitLines(text: string): readonly string[] {
  const lines = text.split("\n").map((line) => `${line}\n`);
  const last = lines.pop()?.slice(0, -1);
  return last ? [...lines, last] : lines;
}

function marked(mark: string, lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) =>
    line.endsWith("\n") ? [mark + line.slice(0, -1)] : [mark + line, "\\ No newline at end of file"],
  );
}

const escapes: ReadonlyMap<number, string> = new Map([
  [0x07, "\\a"],
  [0x08, "\\b"],
  [0x09, "\\t"],
  [0x0a, "\\n"],
  [0x0b, "\\v"],
  [0x0c, "\\f"],
  [0x0d, "\\r"],
  [0x22, '\\"'],
  [0x5c, "\\\\"],
]);

/** A path as Git writes it in patches: between quotes, odd bytes in octal, when it holds any. */
function quotePath(path: string): string {
  const quoted = [...new TextEncoder().encode(path)].map((byte) => {
    const isPlain = byte >= 0x20 && byte < 0x7f;
    return escapes.get(byte) ?? (isPlain ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, "0")}`);
  });
  const text = quoted.join("");
  return text === path ? path : `"${text}"`;
}

/** Git ends a name that holds a blank with a tab, so that a reader sees where it ends. */
function markEnd(name: string): string {
  return name.includes(" ") && !name.startsWith('"') ? `${name}\t` : name;
}
