import { partitionPoint } from "./partition-point.js";

/** A half-open range of UTF-16 offsets into a file: the only kind of position used inside Plimsoll. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The smallest span that covers both. */
export function cover(first: Span, last: Span): Span {
  return { start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) };
}

/** Whether `inner` lies wholly in `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the spans share at least one character, or one is empty and lies inside the other. */
export function overlaps(a: Span, b: Span): boolean {
  if (a.start === a.end) return b.start < a.start && a.start < b.end;
  if (b.start === b.end) return a.start < b.start && b.start < a.end;
  return a.start < b.end && b.start < a.end;
}

/** Tells of a span whether it overlaps one of some others or lies right beside it. */
export function touchesOneOf(spans: readonly Span[]): (span: Span) => boolean {
  const ordered = [...spans].sort((a, b) => a.start - b.start);
  let farthest = -1;
  // How far the spans up to each one reach.
  const reaches = ordered.map(({ end }) => (farthest = Math.max(farthest, end)));
  return ({ start, end }) => {
    const before = partitionPoint(ordered, (one) => one.start <= end);
    return (reaches[before - 1] ?? -1) >= start;
  };
}
