import { parseDockerfile } from "../../src/dockerfile/parse.js";
import { changedStructure, disturbedInstruction, lostComment, lostUnderstanding } from "../../src/engine/kept.js";
import { applyEdits, insertAt, remove, replace, type TextEdit } from "../../src/text/edit.js";

const text = "# syntax=docker/dockerfile:1\n# one\nFROM x AS a\nRUN b \\\n  # two\n  c # three\n# four\nCMD d\n";
const at = (word: string, from = text) => ({ start: from.indexOf(word), end: from.indexOf(word) + word.length });

describe("lostComment", () => {
  const lost = (edits: readonly TextEdit[], from = text) => lostComment(from, applyEdits(from, edits), edits);

  test.each<[string, readonly TextEdit[]]>([
    ["other text changes", [replace(at("FROM x"), "FROM y")]],
    ["a comment is added", [insertAt(0, "# zero\n"), insertAt(at("CMD").start, "# five\n")]],
    ["a comment is indented", [insertAt(at("# one").start, "  ")]],
    ["a trailing comment is written again", [replace(at("c # three"), "cc # three")]],
    ["a fragment of an address goes", [replace(at("b"), "git+https://x#egg=y")]],
    [
      "an instruction moves to the open end with the comment above it",
      [remove({ start: at("# one").start, end: at("RUN").start }), insertAt(text.length - 1, "\n# one\nFROM x AS a")],
    ],
    [
      "an instruction moves with the comment above it",
      [replace(at("# one\nFROM x AS a"), "FROM z"), insertAt(at("# four").start, "# one\nFROM x AS a\n")],
    ],
  ])("none when %s", (_, edits) => {
    expect(lost(edits)).toBeUndefined();
  });

  test.each<[string, readonly TextEdit[]]>([
    ["its line goes", [remove(at("# one\n"))]],
    ["its text changes", [replace(at("# four"), "# 4")]],
    ["it ends up behind other text", [remove({ start: at("  # two").start - 1, end: at("# two").start })]],
    ["a directive goes", [remove(at("# syntax=docker/dockerfile:1\n"))]],
    ["the instruction round it goes", [remove({ start: at("RUN").start, end: at("# four").start })]],
    ["a trailing one goes", [replace(at("c # three"), "c")]],
    ["a trailing one alone goes", [remove(at("# three"))]],
    [
      "an instruction moves with a comment inside it, and none above",
      [
        remove({ start: at("RUN").start, end: at("# four").start }),
        insertAt(text.length, "RUN b \\\n  # two\n  c # three\n"),
      ],
    ],
    ["a comment moves by itself", [remove(at("# one\n")), insertAt(at("# four").start, "# one\n")]],
    [
      "an instruction moves and its comment changes",
      [replace(at("# one\nFROM x AS a"), "FROM z"), insertAt(at("# four").start, "# 1\nFROM x AS a\n")],
    ],
    [
      "one moves and another of the same text goes",
      [replace(at("# four\nCMD d\n"), "CMD e\n# four\nCMD d\n"), remove(at("# one\n"))],
    ],
    ["two change places", [replace(at("# one"), "# four"), replace(at("# four"), "# one")]],
  ])("one when %s", (_, edits) => {
    expect(lost(edits)).toBe("a comment would be lost");
  });

  test("one when a block of comments moves by itself", () => {
    for (const block of ["# a\n\n# b\n", "# a\n  # b\n"]) {
      const from = `FROM x\n${block}RUN c\nCMD d\n`;
      expect(lost([remove(at(block, from)), insertAt(from.length, block)], from)).toBeDefined();
    }
  });

  test("one when it ends up behind other text, while one of the same words moves", () => {
    const from = "FROM x\n# n\nRUN a\nENV b=1\n# n\nCMD c\n";
    const [move, put] = [remove(at("# n\nRUN a\n", from)), insertAt(from.length, "# n\nRUN a\n")];
    const join = remove({ start: at("ENV b=1", from).end, end: at("ENV b=1\n", from).end });
    expect(lost([move, put], from)).toBeUndefined();
    expect(lost([move, join, put], from)).toBeDefined();
  });

  test("blanks behind it may go, its last character may not", () => {
    const from = "FROM x\n# one  \nRUN a\n# last";
    expect(lost([remove(at("  ", from))], from)).toBeUndefined();
    expect(lost([replace({ start: from.length - 1, end: from.length }, "s")], from)).toBeDefined();
  });

  test("a fragment is no comment", () => {
    const from = "FROM x\nRUN pip install git+https://a#egg=b\n";
    expect(lost([replace(at("git+https://a#egg=b", from), "b")], from)).toBeUndefined();
  });

  test("a script's comments count too", () => {
    const from = "FROM x\nRUN <<A\n# note\npip\nA\n";
    expect(lost([remove(at("# note\n", from))], from)).toBeDefined();
  });

  test("takes many comments in one go", () => {
    const from = "# a # b # c\n".repeat(50_000);
    expect(lost([insertAt(0, "FROM x\n")], from)).toBeUndefined();
  });
});

describe("changedStructure", () => {
  const change = (before: string, after: string) => changedStructure(parseDockerfile(before), parseDockerfile(after));

  test.each([
    ["FROM x\nRUN a\n", "FROM y\nRUN b\n"],
    ["FROM x AS A\nFROM A\n", "FROM x AS a\nFROM a\n"],
    ["FROM x\nONBUILD RUN a\n", "FROM x\nONBUILD RUN b\n"],
  ])("%j → %j keeps it", (before, after) => {
    expect(change(before, after)).toBeUndefined();
  });

  test.each([
    ["FROM x\nADD a b\n", "FROM x\nCOPY a b\n", "the list of instructions would change"],
    ["FROM x\nRUN a\n", "FROM x\nRUN a\nRUN b\n", "the list of instructions would change"],
    ["FROM x\nRUN a\nCMD b\n", "FROM x\nCMD b\nRUN a\n", "the list of instructions would change"],
    ["FROM x\nONBUILD RUN a\n", "FROM x\nONBUILD CMD a\n", "the list of instructions would change"],
    ["FROM x AS a\nRUN a\n", "FROM x AS b\nRUN a\n", "the stages would change"],
    ["FROM x\nRUN a\n", "FROM x AS a\nRUN a\n", "the stages would change"],
  ])("%j → %j does not", (before, after, why) => {
    expect(change(before, after)).toBe(why);
  });
});

describe("disturbedInstruction", () => {
  const disturbed = (before: string, edits: readonly TextEdit[]) =>
    disturbedInstruction(parseDockerfile(before), parseDockerfile(applyEdits(before, edits)), edits);
  const plain = "FROM x\nRUN a\nRUN b\nRUN c\n";

  test.each<[string, readonly TextEdit[]]>([
    ["a word changes", [replace(at("a", plain), "aaa")]],
    ["a line comes between", [insertAt(at("RUN b", plain).start, "ENV A=1\n")]],
    ["a line is put behind", [insertAt(at("RUN b", plain).end, "\nENV A=1")]],
    ["an instruction gets an option", [insertAt(at("RUN b", plain).end, " -q")]],
    ["an instruction gets a word in front", [insertAt(at("RUN b", plain).start, "ONBUILD ")]],
    ["an instruction goes", [remove(at("RUN b\n", plain))]],
    ["two are joined", [replace({ start: at("a", plain).end, end: at("b", plain).start }, " && ")]],
    ["edits come in another order", [replace(at("c", plain), "ccc"), replace(at("a", plain), "aaa")]],
    ["an instruction gets a word, and a line behind", [insertAt(at("RUN b", plain).end, " -q\nENV A=1")]],
  ])("none when %s", (_, edits) => {
    expect(disturbed(plain, edits)).toBeUndefined();
  });

  test.each<[string, readonly TextEdit[]]>([
    ["a continuation swallows the next", [insertAt(at("a", plain).end, " \\")]],
    ["a here-document swallows the next", [replace(at("a", plain), "cat <<E\n")]],
    ["a line end goes", [remove({ start: at("a", plain).end, end: at("a", plain).end + 1 })]],
    [
      "a continuation swallows the next, and another changes",
      [insertAt(at("a", plain).end, " \\"), replace(at("c", plain), "ccc")],
    ],
  ])("one when %s", (_, edits) => {
    expect(disturbed(plain, edits)).toBe("an instruction that it does not touch would be read differently");
  });

  test("none when a line comes into it", () => {
    const long = "FROM x\nRUN a \\\n  b\n";
    expect(disturbed(long, [insertAt(at("\\", long).end, "\n  c \\")])).toBeUndefined();
  });

  test("one when what is put behind it is read as its own", () => {
    const open = "FROM x\nRUN a \\";
    expect(disturbed(open, [insertAt(open.length, "\nENV A=1")])).toBeDefined();
  });

  test.each([plain, "FROM x\nRUN a\n"])("one when a shell that is not understood comes before it (%j)", (before) => {
    expect(disturbed(before, [insertAt(at("RUN a", before).start, 'SHELL ["powershell"]\n')])).toBeDefined();
  });
});

describe("lostUnderstanding", () => {
  const lost = (before: string, after: string) => lostUnderstanding(parseDockerfile(before), parseDockerfile(after));
  const unclosed = "'";

  test.each([
    ["FROM x\nRUN a\n", "FROM x\nRUN b\n"],
    [`FROM x\nRUN ${unclosed}\n`, "FROM x\nRUN a\n"],
    [`FROM x\nRUN ${unclosed}\n`, `FROM x\nENV A=1\nRUN ${unclosed}\n`],
    ["FROM x\nRUN a\n", "FROM x\nENV A=1\nRUN a\n"],
    [`FROM x\nRUN a\nRUN ${unclosed}\n`, `FROM x\nRUN ${unclosed}\nRUN a\nENV A=1\n`],
    [`FROM x\nCMD a\nRUN ${unclosed}\n`, `FROM x\nRUN ${unclosed}\nCMD a\n`],
    ["FROM x\nONBUILD\n", "FROM x\nONBUILD\n"],
  ])("none from %j to %j", (before, after) => {
    expect(lost(before, after)).toBeUndefined();
  });

  test.each([
    ["FROM x\nRUN a\n", `FROM x\nRUN ${unclosed}\n`],
    ["FROM x\nCMD a\n", `FROM x\nCMD ${unclosed}\n`],
    ["FROM x\nENTRYPOINT a\n", `FROM x\nENTRYPOINT ${unclosed}\n`],
    ["FROM x\nHEALTHCHECK CMD a\n", `FROM x\nHEALTHCHECK CMD ${unclosed}\n`],
    ["FROM x\nONBUILD RUN a\n", `FROM x\nONBUILD RUN ${unclosed}\n`],
    ["FROM x\nRUN a\n", `FROM x\nENV A=1\nRUN ${unclosed}\n`],
    [`FROM x\nRUN a\nRUN ${unclosed}\n`, `FROM x\nRUN ${unclosed}\nRUN a\n`],
  ])("some from %j to %j", (before, after) => {
    expect(lost(before, after)).toBe("a command would no longer be understood");
  });
});
