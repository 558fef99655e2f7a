import { jsonText, logLine, shorten, visible, withoutCommands } from "../../src/report/harmless.js";

test("visible spells out what can't be seen", () => {
  expect(visible("a\tb\n\u0000\u2066\u{E0041}é漢")).toBe("a\\tb\\n\\u{0}\\u{2066}\\u{e0041}é漢");
  expect(visible("\ud800")).toBe("\\u{d800}");
});

test.each(["::error::x", "  ::set-env name=a::b", "\u2003::x::", "text ##[error]x", "##[group]a ##[x]"])(
  "logLine breaks the command in %j",
  (line) => {
    const shown = logLine(line);
    expect(shown.trimStart().startsWith("::")).toBe(false);
    expect(shown).not.toContain("##[");
  },
);

test("logLine keeps one line one line", () => {
  expect(logLine("a\n::error::b")).toBe("a\\n::error::b");
});

test("withoutCommands breaks the commands of every line", () => {
  expect(withoutCommands("a::b\n ::error::c\n##[group]d")).toBe("a::b\n :\u200B:error::c\n##\u200B[group]d");
});

test("jsonText says the same and no command", () => {
  const value = { "##[group]": ["a ##[error]b", "\\##["] };
  const text = jsonText(value);
  expect(text).not.toContain("##[");
  expect(JSON.parse(text)).toEqual(value);
});

test("shorten cuts between characters", () => {
  expect(shorten("ab😀cd", 3)).toBe("ab…");
  expect(shorten("ab", 2)).toBe("ab");
});
