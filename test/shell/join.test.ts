import { shellView } from "../../src/shell/join.js";

const joined = (text: string, escape: "\\" | "`" = "\\", kind: "instruction" | "heredoc" = "instruction"): string =>
  shellView({ text, span: { start: 0, end: text.length }, kind, escape, interpreter: undefined }).text;

describe("what the shell is given of a continued instruction", () => {
  test.each([
    ["one line", "pip install x", "pip install x"],
    ["a word goes on", "pip ins\\\ntall", "pip install"],
    ["blanks before the word stay", "pip \\\n  install", "pip   install"],
    ["blanks behind the escape", "pip \\ \t \n install", "pip  install"],
    ["two escapes are no continuation", "echo C:\\\\\npip", "echo C:\\\\\npip"],
    ["an escape alone on its line", "pip \\\n\\\n install", "pip  install"],
    ["comment lines", "a \\\n# one\n  # two\n && b", "a  && b"],
    ["a comment line does not continue", "a \\\n# one \\\nb", "a b"],
    ["empty lines", "a \\\n\n \t\n\u00a0\nb", "a b"],
    ["a hash behind text is the shell's own", "a # b \\\n c", "a # b  c"],
    ["a hash before all text is the shell's own", "# a \\\n b", "# a  b"],
    ["an escape at the very end", "pip install x \\", "pip install x "],
    ["an escape at the end, then nothing but comments", "pip \\\n# x\n\n", "pip "],
    ["inside single quotes", "'a\\\nb'", "'ab'"],
    ["what Go takes for blanks", "a \\\n \r \n\u0085\nb", "a b"],
    ["other control characters are no blanks", "a \\\n\u0001\nb", "a \u0001\nb"],
    ["a byte order mark is no blank", "a \\\n\ufeff\nb", "a \ufeff\nb"],
  ])("%s", (_, text, expected) => {
    expect(joined(text)).toBe(expected);
    expect(joined(text.replaceAll("\n", "\r\n"))).toBe(expected);
  });

  test("with the backtick as escape, the backslash is text", () => {
    expect(joined("a `\n b \\\nc", "`")).toBe("a  b \\\nc");
    expect(joined("a ``\nb", "`")).toBe("a ``\nb");
  });

  test("several carriage returns at a line's end", () => {
    expect(joined("a \\\r\r\n b")).toBe("a  b");
    expect(joined("a\r\r\nb\r")).toBe("a\nb");
  });

  test("a here-document's lines stay, continuations and comments too", () => {
    expect(joined("a \\\n# c\nb", "\\", "heredoc")).toBe("a \\\n# c\nb");
    expect(joined("a \\\r\n# c\r\nb\r\n", "\\", "heredoc")).toBe("a \\\n# c\nb\n");
  });

  test("behind the instruction's own lines, here-documents stay as they are", () => {
    const text = "cat <<E \\\n > x\na \\\n\n# b\nE";
    const view = shellView({
      text,
      span: { start: 0, end: text.length },
      kind: "instruction",
      escape: "\\",
      interpreter: undefined,
      heredocsFrom: text.indexOf("a \\"),
    });
    expect(view.text).toBe("cat <<E  > x\na \\\n\n# b\nE");
  });
});

describe("the way back to the file", () => {
  const text = "RUN a\\\r\n# c\r\nb c";
  const view = shellView({
    text,
    span: { start: 4, end: text.length },
    kind: "instruction",
    escape: "\\",
    interpreter: undefined,
  });

  test("starts lie behind a gap, ends before it", () => {
    expect(view.text).toBe("ab c");
    expect([0, 1, 2, 3].map((offset) => text[view.startOf(offset)])).toEqual(["a", "b", " ", "c"]);
    expect(view.endOf(1)).toBe(text.indexOf("a") + 1);
    expect(text.slice(view.startOf(0), view.endOf(2))).toBe("a\\\r\n# c\r\nb");
    expect(view.endOf(4)).toBe(text.length);
  });

  test("joins a hundred thousand lines", () => {
    const long = "a \\\n# c\n\n".repeat(50_000);
    const { text: result } = shellView({
      text: long,
      span: { start: 0, end: long.length },
      kind: "instruction",
      escape: "\\",
      interpreter: undefined,
    });
    expect(result).toBe("a ".repeat(50_000));
  });
});
