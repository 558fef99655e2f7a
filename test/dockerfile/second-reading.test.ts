import { readLines } from "../../src/dockerfile/lines.js";
import type { Instruction } from "../../src/dockerfile/model.js";
import { parseDockerfile, parseDockerfileTwice } from "../../src/dockerfile/parse.js";
import { isSameList, plainReading } from "../../src/dockerfile/plain-reading.js";
import { disagreement } from "../../src/dockerfile/second-reading.js";
import { createSource } from "../../src/text/source.js";

test.each([
  ["quotes and marks", "FROM a\nRUN echo \"<<E\" '<<F' <<<G\nUSER b\n"],
  ["a here-document", "FROM a\nRUN <<E\nUSER x\n\\\nE\nUSER b\n"],
  ["two escapes", "FROM a\nRUN C:\\\\\nUSER b\n"],
  ["comments and empty lines inside", "FROM a\nRUN b \\\n# c \\\n\n  d\nUSER e\n"],
  ["a comment with a backtick directive behind it", "# a=b\n# escape=`\nFROM a\nRUN b \\\n c\n"],
  ["the other escape", "# escape=`\nFROM a\nRUN b `\n c\\\nUSER d\n"],
  ["a keyword in two pieces", "FR\\\nOM a\nRU\\\n\\\nN b\n"],
  ["an escape before the keyword", "FROM a\n \\ \nUSER b\n"],
  ["a keyword alone", "FROM a\nRUN\nCMD \\\n\n b\nRUN\\"],
  ["a lone carriage return", "FROM a\nRUN b\rc\nUSER d\n"],
  ["other blanks", "FROM\fa\n\u00a0USER\vb\u2028c\n"],
  ["a byte order mark", "\ufeffFROM a\nUSER b"],
  ["CRLF", "FROM a\r\nRUN b \\\r\n\r\n# c\r\n  d\r\nRUN <<E\r\nx\r\nE\r\nUSER b\r\n"],
  ["a # where an argument starts", "FROM a\nRUN # b \\\n# c\n # d\n"],
])("the readings agree: %s", async (_, text) => {
  const { source, instructions } = parseDockerfile(text);
  expect(disagreement(source, readLines(source), instructions)).toBeUndefined();
  expect((await parseDockerfileTwice(text)).problems).toEqual([]);
});

describe("the plain reading", () => {
  test("finds the instructions of an ordinary file by itself", () => {
    const text = '# a\n\nFROM a\r\n  run b \\ \n\n # c\n  d\nUSER\te\nCMD ["f"]';
    expect(plainReading(text)).toEqual([
      { start: 5, keyword: "FROM" },
      { start: 15, keyword: "RUN" },
      { start: 34, keyword: "USER" },
      { start: 41, keyword: "CMD" },
    ]);
  });

  test.each([
    ["a here-document", "FROM a\nRUN <<E\nE\n"],
    ["another escape", "# escape=`\nFROM a\n"],
    ["two escapes", "FROM a\nRUN b\\\\\nUSER c\n"],
    ["a keyword in two pieces", "FR\\\nOM a\n"],
    ["a line without a keyword", "FROM a\n-b\n"],
    ["a lone carriage return", "FROM a\nRUN b\rc\n"],
    ["another blank", "FROM a\n\u00a0USER b\n"],
  ])("leaves it to the other one: %s", (_, text) => {
    expect(plainReading(text)).toBeUndefined();
  });
});

test("the plain reading agrees with the same list only", () => {
  const text = "FROM a\nRUN b\nUSER c\n";
  const { instructions } = parseDockerfile(text);
  const plain = plainReading(text) ?? [];
  const changed = (at: number, change: object): typeof plain =>
    plain.map((one, i) => (i === at ? { ...one, ...change } : one));
  expect(isSameList(plain, instructions)).toBe(true);
  expect(isSameList(undefined, instructions)).toBe(false);
  expect(isSameList(undefined, [])).toBe(false);
  expect(isSameList(plain.slice(0, 2), instructions)).toBe(false);
  expect(isSameList(plain, instructions.slice(0, 2))).toBe(false);
  expect(isSameList(changed(1, { start: 8 }), instructions)).toBe(false);
  expect(isSameList(changed(2, { keyword: "RUN" }), instructions)).toBe(false);
});

test("what is plainly broken is said, not that readings differ", async () => {
  const text = "FROM a\nRUN cat <<E\nUSER b\n";
  const { source, instructions, problems } = parseDockerfile(text);
  expect(disagreement(source, readLines(source), instructions)).toBeDefined();
  expect((await parseDockerfileTwice(text)).problems).toEqual(problems);
});

describe("where the list of instructions is not what dockerfile-ast reads", () => {
  const text = "FROM a\nRUN b\nUSER c\n";
  const { instructions } = parseDockerfile(text);
  const source = createSource(text);
  const lines = readLines(source);

  test("one that only dockerfile-ast sees is reported at its line", () => {
    const found = disagreement(source, lines, instructions.slice(0, 2));
    expect(found && text.slice(found.at.start, found.at.end)).toBe("USER c");
    expect(found?.message).toMatch(/two readings of the file do not agree\.$/);
  });

  test("one that only we see is reported at its line", () => {
    const found = disagreement(source, lines, [...instructions, ...instructions.slice(2)]);
    expect(found && text.slice(found.at.start, found.at.end)).toBe("USER c");
  });

  test("another keyword, column or line is reported at the first of the two lines", () => {
    const [from, run, user] = instructions;
    if (!from || run?.keyword !== "RUN" || !user) throw new Error("There are no instructions.");
    const moved = { start: run.start + 1, end: run.end, keyword: run.keyword, keywordSpan: run.keywordSpan };
    const renamed = { start: run.start, end: run.end, keyword: "CMD", keywordSpan: run.keywordSpan };
    const late = { start: user.start, end: run.end, keyword: run.keyword, keywordSpan: run.keywordSpan };
    for (const other of [moved, renamed, late]) {
      const found = disagreement(source, lines, [from, other as Instruction, user]);
      expect(found && text.slice(found.at.start, found.at.end)).toBe("RUN b");
    }
  });

  test("none is reported where they agree", () => {
    expect(disagreement(source, lines, instructions)).toBeUndefined();
  });
});
