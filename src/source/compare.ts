import { diffHunks } from "../text/diff.js";
import type { ChangedFile, FileSource, FileText } from "./files.js";
import { byPath, type PathTest } from "./find.js";

/** A file's fate between two trees. */
export type PathChange = Omit<ChangedFile, "hunks">;

/**
 * The files that differ between two trees, in order of path: of those that `isCompared` picks by their text, renames
 * found where at least half of the lines are the same; of all others only whether they came or went.
 * A tree whose list is not to be had counts as empty.
 */
export async function compareTrees(
  base: FileSource,
  head: FileSource,
  isCompared: PathTest,
): Promise<readonly PathChange[]> {
  const [old, fresh] = await Promise.all([filesOf(base), filesOf(head)]);
  const came = [...fresh].filter((path) => !old.has(path));
  // A file that is not listed may be there all the same: Git may ignore what it tracks.
  const unlisted = await head.read([...old].filter((path) => !fresh.has(path)));
  const went = [...old].filter((path) => !fresh.has(path) && !unlisted.has(path));
  const kept = [...old].filter((path) => fresh.has(path) || unlisted.has(path));
  const [oldTexts, newTexts] = await Promise.all([
    base.read([...kept, ...went].filter(isCompared)),
    head.read([...kept, ...came].filter(isCompared)),
  ]);
  const modified = kept.filter((path) => !isSame(oldTexts.get(path), newTexts.get(path)));
  const renames = findRenames(went, came, oldTexts, newTexts);
  const moved = new Set(renames.values());
  return [
    ...modified.map((path): PathChange => ({ path, status: "modified" })),
    ...came.map((path): PathChange => {
      const previousPath = renames.get(path);
      return previousPath === undefined ? { path, status: "added" } : { path, status: "renamed", previousPath };
    }),
    ...went.filter((path) => !moved.has(path)).map((path): PathChange => ({ path, status: "removed" })),
  ].sort((a, b) => byPath(a.path, b.path));
}

/** Adds the hunks to the changes whose paths `isWanted` picks; the others have none that are known. */
export async function withHunks(
  changes: readonly PathChange[],
  base: FileSource,
  head: FileSource,
  isWanted: PathTest,
): Promise<readonly ChangedFile[]> {
  const wanted = changes.filter(({ path, previousPath = path }) => isWanted(path) || isWanted(previousPath));
  const [oldTexts, newTexts] = await Promise.all([
    base.read(wanted.filter(({ status }) => status !== "added").map(({ path, previousPath = path }) => previousPath)),
    head.read(wanted.filter(({ status }) => status !== "removed").map(({ path }) => path)),
  ]);
  const isKnown = new Set(wanted);
  return changes.map((change) => {
    if (!isKnown.has(change)) return { ...change, hunks: undefined };
    const { path, previousPath = path, status } = change;
    const before = status === "added" ? "" : oldTexts.get(previousPath)?.text;
    const after = status === "removed" ? "" : newTexts.get(path)?.text;
    const isText = before !== undefined && after !== undefined;
    return { ...change, hunks: isText ? diffHunks(before, after) : undefined };
  });
}

async function filesOf(source: FileSource): Promise<ReadonlySet<string>> {
  const entries = (await source.list()) ?? [];
  return new Set(entries.filter(({ kind }) => kind === "file").map(({ path }) => path));
}

/** Files whose text is not known on either side are taken for the same. */
function isSame(before: FileText | undefined, after: FileText | undefined): boolean {
  return before?.text === after?.text && before?.isUtf8 === after?.isUtf8;
}

/** Comparing each with each is no longer worth it beyond so many pairs. */
const mostPairs = 2500;

/** New paths by the old paths whose text they have taken over. */
function findRenames(
  went: readonly string[],
  came: readonly string[],
  oldTexts: ReadonlyMap<string, FileText>,
  newTexts: ReadonlyMap<string, FileText>,
): ReadonlyMap<string, string> {
  const olds = linesOfAll(went, oldTexts);
  const news = linesOfAll(came, newTexts);
  if (olds.length * news.length > mostPairs) return new Map();
  const pairs = olds.flatMap((old) =>
    news.map((fresh) => ({ from: old.path, to: fresh.path, likeness: likeness(old.lines, fresh.lines) })),
  );
  const renames = new Map<string, string>();
  const taken = new Set<string>();
  const likely = pairs.filter((pair) => pair.likeness >= 0.5);
  for (const { from, to } of likely.sort((a, b) => b.likeness - a.likeness || byPath(a.from + a.to, b.from + b.to))) {
    if (renames.has(to) || taken.has(from)) continue;
    renames.set(to, from);
    taken.add(from);
  }
  return renames;
}

interface CountedLines {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

function linesOfAll(paths: readonly string[], texts: ReadonlyMap<string, FileText>) {
  return paths.flatMap((path) => {
    const text = texts.get(path)?.text;
    return text === undefined || text === "" ? [] : [{ path, lines: countLines(text) }];
  });
}

function countLines(text: string): CountedLines {
  const counts = new Map<string, number>();
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return { counts, total: lines.length };
}

/** The share of the longer text's lines that both have: from 0 to 1. */
function likeness(a: CountedLines, b: CountedLines): number {
  let shared = 0;
  for (const [line, count] of a.counts) shared += Math.min(count, b.counts.get(line) ?? 0);
  return shared / Math.max(a.total, b.total, 1);
}
