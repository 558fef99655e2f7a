import { buildView, fileSpan, touchesHole, viewOf } from "../../src/shell/view.js";

describe("a view of a file", () => {
  const file = 'RUN sh -c "a \\"b\\" $X"';
  const whole = viewOf(file, { start: 0, end: file.length });

  test("a part as it is", () => {
    const view = viewOf(file, { start: 4, end: 6 });
    expect(view.text).toBe("sh");
    expect(fileSpan(view, 0, 2)).toEqual({ start: 4, end: 6 });
    expect(fileSpan(view, 1, 1)).toEqual({ start: 5, end: 5 });
  });

  test("one character stands for two, and spans cover both", () => {
    const builder = buildView(whole);
    builder.keep(11, 13);
    builder.stand('"', 13, 15);
    builder.keep(15, 16);
    builder.stand('"', 16, 18);
    builder.keep(18, 19);
    builder.hole(19, 21);
    const view = builder.build();
    expect(view.text).toBe('a "b" $X');
    const span = fileSpan(view, 2, 5);
    expect(file.slice(span.start, span.end)).toBe('\\"b\\"');
    expect(fileSpan(view, 0, 1)).toEqual({ start: 11, end: 12 });
    expect(view.holes).toEqual([{ start: 6, end: 8 }]);
    expect([
      touchesHole(view, 0, 6),
      touchesHole(view, 5, 7),
      touchesHole(view, 7, 8),
      touchesHole(view, 8, 9),
    ]).toEqual([false, true, true, false]);
  });

  test("a view of a view leads back to the file", () => {
    const outer = buildView(whole);
    outer.keep(4, 6);
    outer.keep(11, 12);
    const outerView = outer.build();
    const inner = buildView(outerView);
    inner.keep(1, 3);
    const view = inner.build();
    expect(view.text).toBe("ha");
    expect(fileSpan(view, 0, 1)).toEqual({ start: 5, end: 6 });
    expect(fileSpan(view, 1, 2)).toEqual({ start: 11, end: 12 });
    expect(fileSpan(view, 0, 2)).toEqual({ start: 5, end: 12 });
    expect(fileSpan(view, 1, 1)).toEqual({ start: 6, end: 6 });
    expect(fileSpan(view, 0, 0)).toEqual({ start: 5, end: 5 });
  });

  test("offsets may be asked for in any order", () => {
    const builder = buildView(whole);
    for (let at = 0; at < 20; at += 2) builder.keep(at, at + 1);
    const view = builder.build();
    expect([9, 0, 5, 1, 8].map((offset) => view.startOf(offset))).toEqual([18, 0, 10, 2, 16]);
    expect([10, 1, 6].map((offset) => view.endOf(offset))).toEqual([19, 1, 11]);
  });

  test("a view without characters", () => {
    const view = buildView(viewOf(file, { start: 3, end: 3 })).build();
    expect(view.text).toBe("");
    expect(fileSpan(view, 0, 0)).toEqual({ start: 3, end: 3 });
  });
});
