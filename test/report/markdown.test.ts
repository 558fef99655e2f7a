import {
  cell,
  code,
  fence,
  fillTemplate,
  folded,
  hiddenMark,
  link,
  md,
  readMark,
  sentence,
  words,
} from "../../src/report/markdown.js";

describe("code", () => {
  test.each([
    ["python:3", "`python:3`"],
    ["a`b", "``a`b``"],
    ["a``b`c", "```a``b`c```"],
    ["`x`", "`` `x` ``"],
    [" x", "`  x `"],
    ["", "(empty)"],
    ["   ", "(blank)"],
    ["@octocat #12 <img src=x>", "`@octocat #12 <img src=x>`"],
    ["two\nlines\r\n", "`two\\nlines\\r\\n`"],
    ["\u001b[31mred\u202e", "`\\u{1b}[31mred\\u{202e}`"],
  ])("shows %j as one closed span", (value, expected) => {
    expect(code(value).markdown).toBe(expected);
  });

  test("cuts a long value", () => {
    const { markdown } = code("x".repeat(5000));
    expect(markdown.length).toBeLessThan(320);
    expect(markdown.endsWith("…`")).toBe(true);
  });
});

describe("fence", () => {
  test("is longer than any run of backticks inside, and keeps the text", () => {
    const text = "RUN echo ````\n````suggestion\n";
    expect(fence(text, "suggestion").markdown).toBe(`\`\`\`\`\`suggestion\n${text}\`\`\`\`\``);
  });

  test("ends the last line, and has no line for no text", () => {
    expect(fence("x", "diff").markdown).toBe("```diff\nx\n```");
    expect(fence("", "suggestion").markdown).toBe("```suggestion\n```");
  });
});

describe("md", () => {
  test("puts strings into code spans and takes Markdown and numbers as they are", () => {
    expect(md`${2} of ${"@all"}: **${words("a_b")}**`.markdown).toBe("2 of `@all`: **a\\_b**");
  });
});

describe("fillTemplate", () => {
  test.each([
    ["`{a}` is old", { a: "x" }, "`x` is old"],
    ["`pip {a} now` is old", { a: "`@x`" }, "``pip `@x` now`` is old"],
    ["{a} is old", { a: "<b>" }, "`<b>` is old"],
    ["{a}{b}", { a: "x", b: "y" }, "`x` `y`"],
    ["about {a} MB", { a: "17" }, "about 17 MB"],
    ["about {a} MB", { a: "1234567" }, "about `1234567` MB"],
    ["leaves {a} there", { a: "`gcc`, `make` and 2 more" }, "leaves `gcc`, `make` and 2 more there"],
    ["leaves {a} there", { a: "`@x` @y <b>" }, "leaves `` `@x` @y <b> `` there"],
    ["leaves {a} there", { a: "`x` is fine, take it" }, "leaves `` `x` is fine, take it `` there"],
    ["leaves {a} there", { a: "`x`, `y" }, "leaves `` `x`, `y `` there"],
    ["no {missing} place", {}, "no {missing} place"],
    ["{a} once", { a: "{b}", b: "no" }, "`{b}` once"],
    ["x>=1 and a*b", {}, "x\\>=1 and a\\*b"],
  ])("fills %j", (template, data, expected) => {
    expect(fillTemplate(template, data).markdown).toBe(expected);
  });

  test("takes no value from the prototype", () => {
    expect(fillTemplate("{constructor}", {}).markdown).toBe("{constructor}");
  });
});

describe("sentence", () => {
  test.each([
    ["Add `--no-cache-dir` here.", "Add `--no-cache-dir` here."],
    ["Name the stage @octocat", "`Name the stage @octocat`"],
    ["Use `a` <img src=x> `b`", "Use `a` `<img src=x>` `b`"],
    ["See www.example.com", "`See www.example.com`"],
    ["Fixes gh-12", "`Fixes gh-12`"],
    ["1. Take `this`", "`1. Take` `this`"],
    ["Great :tada: work", "`Great :tada: work`"],
    ["Commit 0123456789abcdef", "`Commit 0123456789abcdef`"],
    ["An odd ` backtick [x](y)", "An odd  `backtick [x](y)`"],
    ["用 `slim`，好。", "用 `slim`，好。"],
  ])("shows %j harmlessly", (text, expected) => {
    expect(sentence(text).markdown).toBe(expected);
  });
});

describe("link", () => {
  test("encodes what could end the address", () => {
    expect(link(words("x"), "https://h/a b)(c\n\"'<>").markdown).toBe("[x](https://h/a%20b%29%28c%0A%22%27%3C%3E)");
  });
});

describe("cell", () => {
  test("escapes bars in code too", () => {
    expect(cell(code("a|b")).markdown).toBe("`a\\|b`");
  });
});

describe("folded", () => {
  test("names a plain path in the title", () => {
    expect(folded("app/Dockerfile.dev", "1 error", words("x"), false).markdown).toBe(
      "<details>\n<summary><code>app/Dockerfile.dev</code>: 1 error</summary>\n\nx\n\n</details>",
    );
  });

  test("names any other path inside, as code", () => {
    const { markdown } = folded("a</summary><img src=x>/Dockerfile", "1 error", words("x"), true);
    expect(markdown).toBe(
      "<details open>\n<summary>One file: 1 error</summary>\n\n`a</summary><img src=x>/Dockerfile`\n\nx\n\n</details>",
    );
  });
});

describe("hidden marks", () => {
  test("are read back from the end of a text only", () => {
    const mark = hiddenMark("finding", "00ff").markdown;
    expect(readMark(`Text\n\n${mark}\n`, "finding")).toBe("00ff");
    expect(readMark(`Text\n\n${mark}`, "summary")).toBeUndefined();
    expect(readMark(`\`${mark}\` was quoted`, "finding")).toBeUndefined();
  });

  test("hold hex digits only", () => {
    expect(() => hiddenMark("finding", "0 -->")).toThrow("hex");
  });
});
