import { textBefore } from "../../src/text/text-before.js";
import { diffHunks } from "../../src/text/diff.js";

const lines = (text: string): string => text.split("").join("\n");

describe("textBefore", () => {
  test.each([
    ["a change in the middle", "a\nb\nc\n", "a\nx\nc\n"],
    ["a line more at the start", "b\n", "a\nb\n"],
    ["a line less at the end", "a\nb\nc\n", "a\nb\n"],
    ["two hunks", lines("abcdefghijklmnop") + "\n", lines("aXcdefghijklmnYp") + "\n"],
    ["a new file", "", "a\nb\n"],
    ["a final line feed that came", "a\nb", "a\nb\n"],
    ["a final line feed that went", "a\nb\n", "a\nb"],
    ["no final line feed on either side", "a\nb", "x\nb"],
    ["carriage returns", "a\r\nb\r\n", "a\r\nc\r\n"],
    ["all of it", "a\nb\nc", "x"],
    ["nothing", "a\n", "a\n"],
  ])("takes back %s", (_, before, after) => {
    expect(textBefore(after, diffHunks(before, after))).toBe(before);
    expect(textBefore(after, diffHunks(before, after, 0))).toBe(before);
  });

  test("a removed file is all that its hunks hold", () => {
    expect(textBefore("", diffHunks("a\nb\n", ""))).toBe("a\nb\n");
  });

  test("takes back random changes", () => {
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
    const text = (): string =>
      Array.from({ length: random(12) }, () => "abc"[random(3)]).join("\n") + (random(2) === 0 ? "\n" : "");
    for (let round = 0; round < 500; round++) {
      const [before, after] = [text(), text()];
      expect(textBefore(after, diffHunks(before, after, random(4)))).toBe(before);
    }
  });

  test("says nothing when the hunks are of another text", () => {
    const hunks = diffHunks("a\nb\nc\n", "a\nx\nc\n");
    expect(textBefore("a\ny\nc\n", hunks)).toBeUndefined();
    expect(textBefore("a\nx\n", hunks)).toBeUndefined();
    expect(textBefore("a\nx\nc", hunks)).toBeUndefined();
    expect(textBefore("", hunks)).toBeUndefined();
    expect(textBefore("", [{ oldStart: 3, oldLines: 1, newStart: 2, newLines: 0, lines: ["-a"] }])).toBeUndefined();
    expect(textBefore("a\nx\nc\n", [...hunks, ...hunks])).toBeUndefined();
    expect(textBefore("a\na\n", diffHunks("", "a\n", 0).concat(diffHunks("", "a\n", 0)))).toBeUndefined();
  });
});
