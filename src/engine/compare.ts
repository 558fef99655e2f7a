import type { LineMap } from "../text/hunks.js";
import type { Finding } from "./finding.js";
import { subjectText, versionless, wordsOf } from "./fingerprint.js";
import type { Found } from "./lint.js";

export interface CompareInput {
  readonly base: readonly Found[];
  readonly head: readonly Found[];
  /** What another file of the base is called at head. */
  readonly newPathOf: (path: string) => string;
  /** How the lines of another file (by its path at head) moved, without a path those of the Dockerfile; undefined when one side has no such file. */
  readonly lineMapOf: (otherFile?: string) => LineMap | undefined;
  /**
   * Rules that one side could not be asked for in full (a crash, an unreadable file, too many findings): they count as
   * introduced on changed lines only, and never as fixed.
   */
  readonly uncertain: ReadonlySet<string>;
}

export interface Compared {
  /** The head's findings in the same order: what was there before is `existing`. */
  readonly head: readonly Found[];
  /** What base had and head has not. */
  readonly fixed: readonly Finding[];
}

/** One side's finding, with what it can be recognised by. */
interface Item {
  readonly found: Found;
  /** Rule, message and, for a problem in another file, that file: without this in common two findings are never one. */
  readonly kind: string;
  readonly words: string;
  /** The words without what a new version of the same thing changes in them. */
  readonly versionless: string;
  readonly text: string;
  /** What it names, lists taken apart. */
  readonly names: ReadonlySet<string>;
  /** Whether the rule says so itself. */
  readonly isList: boolean;
  /** Where it would be on the other side; undefined when its line was added or removed. */
  readonly elsewhere: number | undefined;
  readonly change: number | undefined;
}

/**
 * Tells what a change introduced. Two findings are one when they say the same of the same text: first where the line
 * did not change, then inside one run of changed lines, where they may name other versions, then anywhere. Of equals
 * that became more, those on changed lines are new.
 */
export function compare({ base, head, lineMapOf, uncertain, newPathOf }: CompareInput): Compared {
  const old = base
    .filter(({ finding }) => finding.status !== "suppressed")
    .map((found) => itemOf(found, "old", lineMapOf, newPathOf));
  const fresh = head.map((found) => itemOf(found, "new", lineMapOf, (path) => path));
  const paired: Pairs = new Map();
  const pair = (oldKey: Key, newKey: Key) => {
    pairByKey(old, fresh, oldKey, newKey, paired);
  };
  for (const same of [sameText, sameWords, sameKind])
    pair(
      (item) => `${same(item)} ${item.found.finding.line}`,
      (item) => (item.elsewhere === undefined ? undefined : `${same(item)} ${item.elsewhere}`),
    );
  for (const same of [sameText, sameWords, sameButVersions]) {
    const inChange: Key = (item) => (item.change === undefined ? undefined : `${same(item)} ${item.change}`);
    pair(inChange, inChange);
  }
  pairShortened(old, fresh, paired);
  for (const same of [sameText, sameWords, sameInstruction]) {
    const anywhere: Key = (item) => (uncertain.has(item.found.finding.rule.id) ? undefined : same(item));
    pair(anywhere, anywhere);
  }

  pairLists(old, fresh, paired);

  return {
    head: fresh.map((item) => {
      const { finding } = item.found;
      const isDoubtful = uncertain.has(finding.rule.id) && item.elsewhere !== undefined;
      if (finding.status === "suppressed" || !(paired.has(item) || isDoubtful)) return item.found;
      return { ...item.found, finding: { ...finding, status: "existing" as const } };
    }),
    fixed: old
      .filter((item) => !paired.has(item) && !uncertain.has(item.found.finding.rule.id))
      .map(({ found }) => found.finding),
  };
}

/** What was found on both sides, each with the other one; undefined where there are several. */
type Pairs = Map<Item, Item | undefined>;

/** Pairs what is not yet paired and has a key in common; of several, those on unchanged lines first. */
function pairByKey(old: readonly Item[], fresh: readonly Item[], oldKey: Key, newKey: Key, paired: Pairs): void {
  const waiting = new Map<string, Item[]>();
  for (const item of rankedUnpaired(old, paired)) {
    const key = oldKey(item);
    if (key === undefined) continue;
    const known = waiting.get(key);
    if (known) known.push(item);
    else waiting.set(key, [item]);
  }
  const taken = new Map<string, number>();
  for (const item of rankedUnpaired(fresh, paired)) {
    const key = newKey(item);
    if (key === undefined) continue;
    const next = taken.get(key) ?? 0;
    const partner = waiting.get(key)?.[next];
    if (!partner) continue;
    taken.set(key, next + 1);
    paired.set(item, partner).set(partner, item);
  }
}

/** In a run of changed lines, a finding that names only what one of the base named is that one. */
function pairShortened(old: readonly Item[], fresh: readonly Item[], paired: Pairs): void {
  const waiting = new Map<string, Item[]>();
  for (const item of rankedUnpaired(old, paired)) {
    const place = placeOf(item);
    if (place === undefined || item.isList) continue;
    const known = waiting.get(place);
    if (known) known.push(item);
    else waiting.set(place, [item]);
  }
  for (const item of rankedUnpaired(fresh, paired)) {
    const partner = waiting
      .get(placeOf(item) ?? "")
      ?.find((other) => !paired.has(other) && item.names.size > 0 && isSubset(item.names, other.names));
    if (partner) paired.set(item, partner).set(partner, item);
  }
}

/**
 * Pairs what lists names, wherever it stands: lists become shorter, are joined, cut in two and moved. What names only
 * what the base named is not new; what the base named and head still names is not fixed.
 */
function pairLists(old: readonly Item[], fresh: readonly Item[], paired: Pairs): void {
  const before = namesLeft(old, paired);
  const after = namesLeft(fresh, paired);
  const open = (items: readonly Item[]) => items.filter((item) => item.names.size > 0 && !paired.has(item));
  const known = open(fresh).filter((item) => isSubset(item.names, before.get(item.kind) ?? new Set()));
  const kept = open(old).filter((item) => [...item.names].some((name) => after.get(item.kind)?.has(name)));
  for (const item of [...known, ...kept]) if (item.isList) paired.set(item, undefined);
}

/** What the lists name that their partners on the other side do not, by kind. */
function namesLeft(items: readonly Item[], paired: Pairs): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const item of items) {
    if (!item.isList) continue;
    const left = found.get(item.kind) ?? new Set<string>();
    found.set(item.kind, left);
    const others = paired.get(item)?.names;
    for (const name of item.names) if (!others?.has(name)) left.add(name);
  }
  return found;
}

/** A rule in a run of changed lines; undefined on an unchanged line. */
function placeOf({ found, change }: Item): string | undefined {
  const { rule, path, dockerfile } = found.finding;
  return change === undefined ? undefined : `${rule.id} ${path === dockerfile} ${change}`;
}

function isSubset(names: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...names].every((name) => others.has(name));
}

function rankedUnpaired(items: readonly Item[], paired: Pairs): readonly Item[] {
  const rank = ({ found, elsewhere }: Item) =>
    (found.finding.status === "suppressed" ? 2 : 0) + (elsewhere === undefined ? 1 : 0);
  return items.filter((item) => !paired.has(item)).sort((a, b) => rank(a) - rank(b));
}

/** What two findings must have in common; undefined when the item takes no part. */
type Key = (item: Item) => string | undefined;

const sameKind = ({ kind }: Item) => kind;
const sameWords = ({ kind, words }: Item) => `${kind} ${words}`;
const sameText = ({ kind, words, text }: Item) => `${kind} ${words} ${text}`;
const sameButVersions = ({ kind, versionless }: Item) => `${kind} ${versionless}`;
const sameInstruction = ({ kind, found }: Item) => `${kind} ${found.surroundings}`;

function itemOf(
  found: Found,
  side: "old" | "new",
  lineMapOf: CompareInput["lineMapOf"],
  newPathOf: (path: string) => string,
): Item {
  const { rule, messageKey, data, dockerfile, line } = found.finding;
  const { subject: given } = found.problem;
  const subject = subjectText(given);
  const isElsewhere = found.finding.path !== dockerfile;
  const path = newPathOf(found.finding.path);
  const map = isElsewhere ? lineMapOf(path) : lineMapOf();
  const words = subject ?? wordsOf(data);
  const names = typeof given === "object" ? given : Object.values(data).flatMap((value) => value.split(", "));
  return {
    found,
    kind: JSON.stringify([rule.id, subject === undefined ? messageKey : "", isElsewhere ? path : ""]),
    words,
    // A subject says itself which version counts.
    versionless: subject ?? versionless(words),
    names: new Set(names),
    isList: typeof given === "object",
    text: subject ?? JSON.stringify(found.snippet),
    elsewhere: side === "old" ? map?.toNew(line) : map?.toOld(line),
    change: side === "old" ? map?.changeOfOld(line) : map?.changeOfNew(line),
  };
}
