import { createHash } from "node:crypto";
import fc from "fast-check";
import { sha256 } from "../../src/text/sha256.js";

const expected = (text: string): string => createHash("sha256").update(text).digest("hex");

test("is what Node's own says, whatever the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(expected(text));
    }),
    { numRuns: 500 },
  );
});

test("ends a block at every length", () => {
  for (let length = 0; length <= 200; length++) expect(sha256("a".repeat(length))).toBe(expected("a".repeat(length)));
});

test("takes half a character for U+FFFD, as Node's own does", () => {
  expect(sha256("\ud800")).toBe(expected("\ud800"));
});
