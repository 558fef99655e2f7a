import fc from "fast-check";
import { applyEdits, insertAt, remove, replace, type TextEdit } from "../../src/text/edit.js";
import { movedBy } from "../../src/text/moved.js";

const text = "FROM x\nRUN pip install a\nUSER app\n";
const span = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });

/** The text that a word's span covers after the edits. */
function after(word: string, edits: readonly TextEdit[]): string {
  const { start, end } = movedBy(edits)(span(word));
  return applyEdits(text, edits).slice(start, end);
}

test.each<[string, string, readonly TextEdit[], string]>([
  ["edits before it", "USER app", [insertAt(0, "# note\n"), replace(span("pip"), "pip3")], "USER app"],
  ["edits behind it", "FROM x", [insertAt(text.length, "CMD x\n"), remove(span("pip"))], "FROM x"],
  ["an edit inside it", "RUN pip install a", [insertAt(span("install").end, " -q")], "RUN pip install -q a"],
  ["text inserted right before it", "pip", [insertAt(span("pip").start, "sudo ")], "pip"],
  ["text inserted right behind it", "pip", [insertAt(span("pip").end, "3")], "pip"],
  ["its own replacement", "pip", [replace(span("pip"), "uv pip")], "uv pip"],
  [
    "its own replacement with text before it",
    "pip",
    [replace(span("pip"), "uv"), insertAt(span("pip").start, "sudo ")],
    "uv",
  ],
  ["its removal", "pip", [remove(span("pip"))], ""],
  ["a replacement of more than it", "pip", [replace(span("pip install"), "uv sync")], "uv sync"],
  ["an edit that cuts its start", "pip install", [replace(span("RUN pip"), "CMD uv")], "CMD uv install"],
  ["an edit that cuts its end", "pip install", [replace(span("install a"), "sync")], "pip sync"],
  ["edits given in any order", "USER app", [replace(span("a\n"), "bcd\n"), remove(span("FROM x\n"))], "USER app"],
])("a place survives %s", (_, word, edits, expected) => {
  expect(after(word, edits)).toBe(expected);
});

test("an empty place stays behind what is inserted at it", () => {
  expect(movedBy([insertAt(7, "abc")])({ start: 7, end: 7 })).toEqual({ start: 10, end: 10 });
});

test("an empty place in what is replaced goes to its start", () => {
  expect(movedBy([replace({ start: 4, end: 7 }, "uv")])({ start: 5, end: 5 })).toEqual({ start: 4, end: 4 });
});

test("text that no edit touches is found again", () => {
  const edits = fc.uniqueArray(fc.tuple(fc.nat(10), fc.nat(2), fc.string({ maxLength: 3 })), {
    selector: ([at]) => at,
  });
  fc.assert(
    fc.property(fc.string({ minLength: 60, maxLength: 60 }), edits, (content, raw) => {
      // Each edit stays inside of its own five characters, the last two of which are left alone.
      const list = raw.map(([at, length, inserted]) => replace({ start: at * 5, end: at * 5 + length }, inserted));
      const move = movedBy(list);
      const changed = applyEdits(content, list);
      for (let at = 0; at < 11; at++) {
        const { start, end } = move({ start: at * 5 + 3, end: at * 5 + 5 });
        expect(changed.slice(start, end)).toBe(content.slice(at * 5 + 3, at * 5 + 5));
      }
    }),
  );
});
