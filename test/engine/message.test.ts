import {
  fill,
  fixTitleOf,
  frameTextOf,
  messageOf,
  relatedMessageOf,
  summaryOf,
  whyOf,
} from "../../src/engine/message.js";
import { wordRule } from "./sample.js";

describe("fill", () => {
  test.each([
    ["`{command}` keeps it.", { command: "pip install" }, "`pip install` keeps it."],
    ["{a}{a} {b}", { a: "1", b: "2" }, "11 2"],
    ["{missing} stays", {}, "{missing} stays"],
    ["${PORT} and {port}", { port: "80" }, "${PORT} and 80"],
    ["{toString} {__proto__}", {}, "{toString} {__proto__}"],
    ["{a}", { a: "{b}", b: "no" }, "{b}"],
    ["{a}", { a: "$& $1" }, "$& $1"],
    ["{ a } {1}", { a: "x" }, "{ a } {1}"],
  ])("%s", (template, data, text) => {
    expect(fill(template, data as Readonly<Record<string, string>>)).toBe(text);
  });

  test("takes a long hostile template in one go", () => {
    expect(fill("{a".repeat(200_000))).toHaveLength(400_000);
  });
});

describe("a language", () => {
  const rule = wordRule("a/x", "x");
  const locale = {
    rules: { "a/x": { summary: "短", why: "贵", messages: { said: "说 {word}" }, fixes: { "Write {w}": "写 {w}" } } },
  };

  test("says summary, reason, message and fix title", () => {
    expect(summaryOf(rule, locale)).toBe("短");
    expect(whyOf(rule, locale)).toBe("贵");
    expect(messageOf(rule, "said", { word: "y" }, locale)).toBe("说 y");
    expect(fixTitleOf(rule, "Write {w}", { w: "z" }, locale)).toBe("写 z");
  });

  test("leaves to English what it does not know", () => {
    const other = wordRule("a/y", "y");
    expect(summaryOf(other, locale)).toBe("Says y");
    expect(whyOf(other, locale)).toBe("It costs.");
    expect(messageOf(other, "said", { word: "y" }, locale)).toBe("`y` is said.");
    expect(fixTitleOf(rule, "Drop {w}", { w: "z" }, locale)).toBe("Drop z");
    expect(relatedMessageOf(rule, "See {w}", { w: "z" }, locale)).toBe("See z");
  });

  test("says what stands around the findings", () => {
    const framed = { ...locale, report: { "Nothing found.": "没有发现。" } };
    expect(frameTextOf("Nothing found.", framed)).toBe("没有发现。");
    expect(frameTextOf("toString", framed)).toBe("toString");
    expect(frameTextOf("Nothing found.", locale)).toBe("Nothing found.");
    expect(frameTextOf("Nothing found.")).toBe("Nothing found.");
  });

  test("does not make up a message", () => {
    expect(messageOf(rule, "constructor", {}, locale)).toBeUndefined();
  });
});
