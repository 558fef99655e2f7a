import type { Span } from "../../src/text/span.js";

/** Everything in a value that has a place, by the way to it. */
interface Placed extends Span {
  readonly way: string;
  readonly raw: unknown;
}

/**
 * What is wrong with the places anywhere in a value: one that does not lie in the text, or a word that does not hold what
 * the text says there.
 */
export function faultsOfSpans(value: unknown, text: string): readonly string[] {
  const faults: string[] = [];
  for (const { way, start, end, raw } of placedIn(value)) {
    const isPlace =
      Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length;
    if (!isPlace) faults.push(`${way} does not lie in the text: ${start}..${end} of ${text.length}`);
    else if (raw !== undefined && raw !== text.slice(start, end))
      faults.push(`${way} says something else than the text: ${JSON.stringify(raw)} at ${start}..${end}`);
  }
  return faults;
}

/** What does not stand behind the one before it. */
export function faultsOfOrder(what: string, spans: readonly Span[], mayOverlap = false): readonly string[] {
  return spans.flatMap(({ start, end }, index) => {
    const before = spans[index - 1];
    const isBehind = before === undefined || (mayOverlap ? before.start : before.end) <= start;
    return isBehind ? [] : [`${what} are out of order: ${before.start}..${before.end} before ${start}..${end}`];
  });
}

/** What does not lie in another span. */
export function faultsOfInside(what: string, outer: Span, spans: readonly Span[]): readonly string[] {
  return spans
    .filter(({ start, end }) => start < outer.start || outer.end < end)
    .map(({ start, end }) => `${what} lies outside: ${start}..${end} of ${outer.start}..${outer.end}`);
}

function placedIn(value: unknown): readonly Placed[] {
  const found: Placed[] = [];
  const seen = new Set<unknown>();
  const left: { readonly value: unknown; readonly way: string }[] = [{ value, way: "it" }];
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    const { value: each, way } = at;
    if (typeof each !== "object" || each === null || seen.has(each)) continue;
    seen.add(each);
    if (Array.isArray(each) || each instanceof Set) for (const one of each) left.push({ value: one, way });
    else if (each instanceof Map) for (const one of each.values()) left.push({ value: one, way });
    else {
      const { start, end, raw } = each as { readonly start?: unknown; readonly end?: unknown; readonly raw?: unknown };
      if (typeof start === "number" && typeof end === "number") found.push({ way, start, end, raw });
      // By the last name alone: the way to a command in a command tells nothing more.
      for (const [name, one] of Object.entries(each)) left.push({ value: one, way: name });
    }
  }
  return found;
}
