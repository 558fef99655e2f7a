import { readPages } from "../../src/github/pages.js";

/** Gives how many entries came, the pages that were asked for, and how many of them before the first answer. */
async function read(full: number, expected?: number) {
  const pages: number[] = [];
  let atOnce = 0;
  const answer = async (page: number) => {
    pages.push(page);
    await Promise.resolve();
    atOnce ||= pages.length;
    return Array.from({ length: page <= full ? 100 : 3 }, () => page);
  };
  const items = await readPages(answer, expected);
  return { items: items.length, pages: pages.length, atOnce };
}

test.each([
  [0, 3, 1],
  [2, 203, 3],
  [99, 3000, 30],
])("%i full pages: reads until a page is not full, and no more than thirty", async (full, items, pages) => {
  expect(await read(full)).toEqual({ items, pages, atOnce: 1 });
});

test.each([
  ["as expected", 2, 250, { items: 203, pages: 3, atOnce: 3 }],
  ["more than expected", 3, 120, { items: 303, pages: 4, atOnce: 2 }],
  ["fewer than expected", 0, 250, { items: 9, pages: 3, atOnce: 3 }],
  ["a hundred, and the page after them is empty or not", 1, 100, { items: 103, pages: 2, atOnce: 2 }],
  ["far too many expected", 99, 1_000_000, { items: 3000, pages: 30, atOnce: 30 }],
  ["none expected", 0, 0, { items: 3, pages: 1, atOnce: 1 }],
])("expected pages are read at the same time: %s", async (_, full, expected, found) => {
  expect(await read(full, expected)).toEqual(found);
});
