/**
 * How many items at the front of a list meet a condition that none of the others does, as an order has it. Asks of as many
 * as the logarithm of their number.
 */
export function partitionPoint<Item>(items: readonly Item[], isInFront: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isInFront(items[middle] as Item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
