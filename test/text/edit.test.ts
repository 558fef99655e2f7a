import fc from "fast-check";
import {
  applyEdits,
  editsConflict,
  insertAfter,
  insertAt,
  remove,
  replace,
  type TextEdit,
} from "../../src/text/edit.js";

const text = "RUN pip install a";
const pip = { start: 4, end: 7 };

test("each kind of edit", () => {
  expect(applyEdits(text, [insertAt(0, "# x\n")])).toBe("# x\nRUN pip install a");
  expect(applyEdits(text, [insertAfter(pip, "3")])).toBe("RUN pip3 install a");
  expect(applyEdits(text, [replace(pip, "uv pip")])).toBe("RUN uv pip install a");
  expect(applyEdits(text, [remove({ start: 3, end: 7 })])).toBe("RUN install a");
  expect(applyEdits(text, [])).toBe(text);
});

test("edits that touch are applied side by side, in whatever order they are given", () => {
  const edits = [insertAt(4, "sudo "), replace(pip, "uv"), insertAt(7, " pip"), replace({ start: 7, end: 8 }, "_")];
  expect(applyEdits(text, edits)).toBe("RUN sudo uv pip_install a");
  expect(applyEdits(text, [...edits].reverse())).toBe("RUN sudo uv pip_install a");
});

test.each<[string, TextEdit, TextEdit, boolean]>([
  ["two insertions at one place", insertAt(4, "a"), insertAt(4, "b"), true],
  ["the same replacement twice", replace(pip, "x"), replace(pip, "x"), true],
  ["overlapping replacements", replace(pip, "x"), remove({ start: 6, end: 9 }), true],
  ["an insertion inside a replacement", insertAt(5, "a"), replace(pip, "x"), true],
  ["an insertion at the start of a replacement", insertAt(4, "a"), replace(pip, "x"), false],
  ["an insertion at the end of a replacement", insertAt(7, "a"), replace(pip, "x"), false],
  ["replacements side by side", replace(pip, "x"), remove({ start: 7, end: 8 }), false],
  ["insertions at two places", insertAt(4, "a"), insertAt(5, "b"), false],
])("%s", (_, a, b, conflict) => {
  expect(editsConflict(a, b)).toBe(conflict);
  expect(editsConflict(b, a)).toBe(conflict);
  if (conflict) expect(() => applyEdits(text, [a, b])).toThrow(/^Two edits overlap at offset [456]\.$/);
  else expect(applyEdits(text, [a, b])).toBe(applyEdits(text, [b, a]));
});

test.each([
  ["before the start", remove({ start: -1, end: 2 }), "-1..2"],
  ["behind the end", insertAt(99, "x"), "99..99"],
  ["that ends before it starts", remove({ start: 5, end: 2 }), "5..2"],
])("an edit %s is refused", (_, edit, place) => {
  expect(() => applyEdits(text, [edit])).toThrow(new RangeError(`An edit lies outside the text: ${place}.`));
});

test("a conflict is found between edits that are not neighbours in the list", () => {
  const edits = [remove({ start: 0, end: 12 }), insertAt(15, "x"), replace(pip, "y")];
  expect(() => applyEdits(text, edits)).toThrow(RangeError);
});

const anEdit = fc
  .tuple(fc.nat(17), fc.nat(3), fc.constantFrom("", "x", "yz"))
  .map(([start, length, inserted]): TextEdit => ({
    span: { start, end: Math.min(17, start + length) },
    text: inserted,
  }));

test("edits can be applied together just when no two of them conflict, and their order does not matter", () => {
  fc.assert(
    fc.property(fc.array(anEdit, { maxLength: 5 }), (edits) => {
      const conflict = edits.some((a, at) => edits.slice(at + 1).some((b) => editsConflict(a, b)));
      if (conflict) expect(() => applyEdits(text, edits)).toThrow(RangeError);
      else expect(applyEdits(text, edits)).toBe(applyEdits(text, [...edits].reverse()));
    }),
    { numRuns: 500 },
  );
});
