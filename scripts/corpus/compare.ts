import type { Row } from "./tally.js";

export interface RowDifference {
  readonly came: readonly Row[];
  readonly went: readonly Row[];
}

/** What two runs over the same corpus found otherwise. Lines may move; the same finding may be there several times. */
export function compareRows(before: readonly Row[], after: readonly Row[]): RowDifference {
  return { came: without(after, before), went: without(before, after) };
}

function without(rows: readonly Row[], others: readonly Row[]): readonly Row[] {
  const counts = new Map<string, number>();
  for (const row of others) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return rows.filter((row) => {
    const left = counts.get(keyOf(row)) ?? 0;
    counts.set(keyOf(row), left - 1);
    return left <= 0;
  });
}

function keyOf({ path, rule, level, status, message, snippet, fix }: Row): string {
  return JSON.stringify([path, rule, level, status, message, snippet, fix]);
}
