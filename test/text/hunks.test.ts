import fc from "fast-check";
import { diffHunks, unifiedDiff } from "../../src/text/diff.js";
import { changedLines, lineMap, parseHunks } from "../../src/text/hunks.js";

const patch = [
  "@@ -1,4 +1,5 @@ FROM python",
  " FROM python:3.12",
  "-RUN pip install a",
  "+RUN pip install b",
  "+RUN pip install c",
  " ",
  " USER app",
  "@@ -20 +21,0 @@",
  "-EXPOSE 80",
  "@@ -30,0 +31,2 @@",
  "+ENV A=1",
  "+ENV B=2",
  "\\ No newline at end of file",
].join("\n");

describe("parseHunks", () => {
  test("reads what GitHub sends", () => {
    const hunks = parseHunks(patch);
    expect(hunks.map(({ lines: _, ...numbers }) => numbers)).toEqual([
      { oldStart: 1, oldLines: 4, newStart: 1, newLines: 5 },
      { oldStart: 20, oldLines: 1, newStart: 21, newLines: 0 },
      { oldStart: 30, oldLines: 0, newStart: 31, newLines: 2 },
    ]);
    expect(hunks[1]?.lines).toEqual(["-EXPOSE 80"]);
    expect(hunks[2]?.lines).toEqual(["+ENV A=1", "+ENV B=2", "\\ No newline at end of file"]);
  });

  test("keeps lines that look like headers inside their hunk", () => {
    const hunks = parseHunks("@@ -1,2 +1,2 @@\n---- a/x\n+@@ -1 +1 @@\n @@ -9 +9 @@\n");
    expect(hunks).toHaveLength(1);
    expect(hunks[0]?.lines).toEqual(["---- a/x", "+@@ -1 +1 @@", " @@ -9 +9 @@"]);
  });

  test("skips the headers of a file", () => {
    expect(parseHunks(unifiedDiff({ path: "x", before: "a\n", after: "b\n" }))).toEqual(diffHunks("a\n", "b\n"));
  });

  test.each([
    ["nothing", "", 0],
    ["no hunks", "Binary files differ", 0],
    ["a hunk cut short", "@@ -1,2 +1,2 @@\n a", 0],
    ["a cut second hunk", "@@ -1 +1 @@\n-a\n+b\n@@ -5,3 +5,3 @@\n x", 1],
    ["a line without a mark", "@@ -1,2 +1,2 @@\n a\nb\n", 0],
    ["a line without a mark amid the others", "@@ -1,2 +1,2 @@\n a\nb\n c\n", 0],
    ["more old lines than promised", "@@ -1 +1,2 @@\n-a\n-b\n+c\n+d", 0],
    ["more new lines than promised", "@@ -1,2 +1 @@\n+a\n+b\n-c\n-d", 0],
    ["a hunk that ends with the patch", "@@ -1 +1 @@\n-a\n+b", 1],
    ["no final line feed on either side", "@@ -1 +1 @@\n-a\n\\ No newline\n+b\n\\ No newline\n", 1],
    ["text behind the hunk", "@@ -1 +1 @@\n-a\n+b\n-- \n2.39.5", 1],
  ])("reads %s as far as it goes", (_, text, count) => {
    expect(parseHunks(text)).toHaveLength(count);
  });
});

describe("lineMap", () => {
  test("follows unchanged lines", () => {
    const map = lineMap(parseHunks(patch));
    expect([1, 3, 4, 5, 19, 21, 30, 31, 99].map((line) => map.toNew(line))).toEqual([1, 4, 5, 6, 20, 21, 30, 33, 101]);
  });

  test("has no partner for removed and added lines", () => {
    const map = lineMap(parseHunks(patch));
    expect([2, 20].map((line) => map.toNew(line))).toEqual([undefined, undefined]);
    expect([2, 3, 31, 32].map((line) => map.toOld(line))).toEqual([undefined, undefined, undefined, undefined]);
  });

  test("says which run of changes a line belongs to", () => {
    const map = lineMap(parseHunks(patch));
    expect([1, 2, 3, 20].map((line) => map.changeOfOld(line))).toEqual([undefined, 1, undefined, 2]);
    expect([1, 2, 3, 4, 31, 32, 33].map((line) => map.changeOfNew(line))).toEqual([
      undefined,
      1,
      1,
      undefined,
      3,
      3,
      undefined,
    ]);
    expect(lineMap(parseHunks("@@ -1 +1,2 @@\n-a\n+b\n+c\n")).changeOfNew(2)).toBe(0);
  });

  test("maps every line to itself when there are no hunks", () => {
    expect(lineMap([]).toNew(7)).toBe(7);
    expect(lineMap([]).toOld(7)).toBe(7);
  });
});

test("changedLines names what was added, and nothing for what was only removed", () => {
  expect([...changedLines(parseHunks(patch))]).toEqual([2, 3, 31, 32]);
});

const lines = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 20 });

test("for any two texts every line is changed or has one equal partner", () => {
  fc.assert(
    fc.property(lines, lines, fc.nat(3), (before, after, context) => {
      const hunks = diffHunks(before.map((l) => `${l}\n`).join(""), after.map((l) => `${l}\n`).join(""), context);
      const map = lineMap(hunks);
      const changed = changedLines(hunks);
      after.forEach((text, at) => {
        const old = map.toOld(at + 1);
        expect(changed.has(at + 1)).toBe(old === undefined);
        if (old === undefined) return;
        expect(before[old - 1]).toBe(text);
        expect(map.toNew(old)).toBe(at + 1);
      });
      const kept = after.length - changed.size;
      expect(before.filter((_, at) => map.toNew(at + 1) !== undefined)).toHaveLength(kept);
    }),
  );
});
