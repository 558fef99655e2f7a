import type { Level } from "../engine/rule.js";
import type { RepositoryReport, UnreadReport } from "./merge-input.js";

/** What is kept of one repository's report. */
export interface RepositoryCounts {
  /** Hostile text. */
  readonly repository: string;
  readonly isWhole: boolean;
  readonly levels: Readonly<Record<Level, number>>;
  readonly fixable: number;
  /** The rules with the most findings, heaviest level first. */
  readonly topRules: readonly RuleCount[];
}

export interface RuleCount {
  readonly rule: string;
  readonly count: number;
}

/** All that a table says; grows with the repositories, not with their findings. */
export interface Tally {
  /** Those with the most errors first, then warnings, then infos, then by name. */
  readonly repositories: readonly RepositoryCounts[];
  readonly levels: Readonly<Record<Level, number>>;
  readonly fixable: number;
  /** Those whose runs could not look at everything. */
  readonly incomplete: number;
  readonly topRules: readonly RuleCount[];
  readonly unread: readonly UnreadReport[];
}

export interface Tallying {
  /** False for a repository that was there already: nothing of this report is counted. */
  add(report: RepositoryReport): boolean;
  addUnread(unread: UnreadReport): void;
  finish(): Tally;
}

const mostTopRules = 3;
const mostTopRulesInAll = 10;
const weights: Readonly<Record<Level, number>> = { error: 0, warning: 1, info: 2 };

/** Counts reports one by one. */
export function startTally(): Tallying {
  const repositories = new Map<string, RepositoryCounts>();
  const all = counting();
  const unread: UnreadReport[] = [];
  let incomplete = 0;
  return {
    add({ repository, isWhole, findings }) {
      // The platform does not tell names apart by the case of their letters.
      const key = repository.toLowerCase();
      if (repositories.has(key)) return false;
      const own = counting();
      for (const finding of findings) {
        own.add(finding);
        all.add(finding);
      }
      if (!isWhole) incomplete++;
      repositories.set(key, { repository, isWhole, ...own.finish(mostTopRules) });
      return true;
    },
    addUnread: (each) => void unread.push(each),
    finish: () => ({
      repositories: [...repositories.values()].sort(byWeight),
      ...all.finish(mostTopRulesInAll),
      incomplete,
      unread,
    }),
  };
}

interface Counted {
  readonly rule: string;
  readonly level: Level;
  readonly isFixable: boolean;
}

function counting() {
  const levels: Record<Level, number> = { error: 0, warning: 0, info: 0 };
  const rules = new Map<string, { count: number; weight: number }>();
  let fixable = 0;
  return {
    add({ rule, level, isFixable }: Counted): void {
      levels[level]++;
      if (isFixable) fixable++;
      const known = rules.get(rule);
      if (known) {
        known.count++;
        known.weight = Math.min(known.weight, weights[level]);
      } else rules.set(rule, { count: 1, weight: weights[level] });
    },
    finish(most: number) {
      const sorted = [...rules].sort(
        ([a, one], [b, other]) => one.weight - other.weight || other.count - one.count || (a < b ? -1 : 1),
      );
      return { levels, fixable, topRules: sorted.slice(0, most).map(([rule, { count }]) => ({ rule, count })) };
    },
  };
}

function byWeight(a: RepositoryCounts, b: RepositoryCounts): number {
  return (
    b.levels.error - a.levels.error ||
    b.levels.warning - a.levels.warning ||
    b.levels.info - a.levels.info ||
    Number(a.isWhole) - Number(b.isWhole) ||
    (a.repository < b.repository ? -1 : 1)
  );
}
