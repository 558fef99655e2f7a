import { ignoreRules } from "../../src/source/git-ignored.js";

describe("ignoreRules", () => {
  it("lets the later and the deeper rule have the last word", () => {
    const root = ignoreRules("*.log\n!keep.log\nbuild/\n");
    expect(root.ignores("a.log", false)).toBe(true);
    expect(root.ignores("keep.log", false)).toBe(false);
    expect(root.ignores("build", true)).toBe(true);
    expect(root.ignores("build", false)).toBe(false);
    const below = root.inFolder("app").with("!a.log\nsecret\n");
    expect(below.ignores("a.log", false)).toBe(false);
    expect(below.ignores("b.log", false)).toBe(true);
    expect(below.ignores("secret", false)).toBe(true);
    expect(root.inFolder("other").ignores("secret", false)).toBe(false);
  });

  it("anchors a rule with a slash to its own folder", () => {
    const root = ignoreRules("/dist\napp/cache\n");
    expect(root.ignores("dist", true)).toBe(true);
    expect(root.inFolder("app").ignores("dist", true)).toBe(false);
    expect(root.inFolder("app").ignores("cache", true)).toBe(true);
    expect(root.inFolder("app").inFolder("app").ignores("cache", true)).toBe(false);
  });

  it("tells upper from lower case, reads CRLF and a byte order mark", () => {
    const root = ignoreRules("\uFEFFSecret\r\n*.tmp\r\n");
    expect(root.ignores("Secret", false)).toBe(true);
    expect(root.ignores("secret", false)).toBe(false);
    expect(root.ignores("a.tmp", false)).toBe(true);
  });

  it("passes over rules that are made to be slow", () => {
    const rules = ignoreRules("*a*a*a*a*a*a*a*b\n" + "**/a/".repeat(30) + "b\nplain\n");
    expect(rules.ignores("a".repeat(255), false)).toBe(false);
    expect(rules.ignores("plain", false)).toBe(true);
  });
});
