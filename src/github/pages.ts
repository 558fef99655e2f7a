import { pageSize } from "./client.js";

/** GitHub lists no more changed files, and no pull request that people still read has more comments. */
const mostPages = 30;

/**
 * Every page of a list: as many as tell that there are `expected` entries at the same time, those that nobody expected one after the other.
 */
export async function readPages<Item>(
  read: (page: number) => Promise<readonly Item[]>,
  expected = 0,
): Promise<readonly Item[]> {
  const known = Math.min(mostPages, Math.floor(expected / pageSize) + 1);
  const pages = await Promise.all(Array.from({ length: known }, (_, index) => read(index + 1)));
  const items = pages.flat();
  let last: readonly Item[] = pages.at(-1) ?? [];
  for (let page = known + 1; page <= mostPages && last.length === pageSize; page++) {
    last = await read(page);
    items.push(...last);
  }
  return items;
}
