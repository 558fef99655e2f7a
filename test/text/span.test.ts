import fc from "fast-check";
import { contains, cover, overlaps, touchesOneOf, type Span } from "../../src/text/span.js";

const span = (start: number, end: number): Span => ({ start, end });

test("cover goes from the first start to the last end", () => {
  expect(cover(span(1, 3), span(5, 9))).toEqual(span(1, 9));
  expect(cover(span(5, 9), span(1, 6))).toEqual(span(1, 9));
  expect(cover(span(1, 9), span(3, 4))).toEqual(span(1, 9));
});

test.each([
  [span(1, 5), span(1, 5), true],
  [span(1, 5), span(2, 3), true],
  [span(1, 5), span(5, 5), true],
  [span(1, 5), span(0, 3), false],
  [span(1, 5), span(3, 6), false],
])("whether %j contains %j: %s", (outer, inner, expected) => {
  expect(contains(outer, inner)).toBe(expected);
});

test.each([
  [span(1, 3), span(2, 5), true],
  [span(1, 5), span(2, 3), true],
  [span(1, 3), span(3, 5), false],
  [span(1, 3), span(4, 5), false],
  [span(2, 2), span(1, 3), true],
  [span(1, 1), span(1, 3), false],
  [span(3, 3), span(1, 3), false],
  [span(2, 2), span(2, 2), false],
])("whether %j and %j overlap: %s", (a, b, expected) => {
  expect(overlaps(a, b)).toBe(expected);
  expect(overlaps(b, a)).toBe(expected);
});

const spans = fc.tuple(fc.nat(9), fc.nat(9)).map(([a, b]) => span(Math.min(a, b), Math.max(a, b)));

test("spans with characters in common overlap", () => {
  fc.assert(
    fc.property(spans, spans, (a, b) => {
      const isIn = ({ start, end }: Span, at: number) => start <= at && at < end;
      const share = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].some((at) => isIn(a, at) && isIn(b, at));
      if (share) expect(overlaps(a, b)).toBe(true);
      if (a.start < a.end && b.start < b.end) expect(overlaps(a, b)).toBe(share);
    }),
  );
});

test("a span touches others where it overlaps one or begins or ends with it", () => {
  const touches = touchesOneOf([span(10, 12), span(2, 30), span(40, 41), span(40, 40)]);
  expect(
    [span(0, 1), span(0, 2), span(20, 21), span(30, 30), span(31, 39), span(41, 50), span(42, 50)].map(touches),
  ).toEqual([false, true, true, true, false, true, false]);
  expect(touchesOneOf([])(span(0, 9))).toBe(false);
});

test("a span touches one of many as it touches each alone", () => {
  fc.assert(
    fc.property(fc.array(spans), spans, (many, one) => {
      const isAlone = many.some(({ start, end }) => start <= one.end && one.start <= end);
      expect(touchesOneOf(many)(one)).toBe(isAlone);
    }),
  );
});
