import { expiryMessage, missedIgnores } from "../../src/config/expired.js";
import { findingsIn, wordRule } from "../engine/sample.js";

const rules = [wordRule("user/root", "USER"), wordRule("pip/unpinned", "pip")];
const ignore = (rule: string) => ({ rule, path: undefined, until: "2026-11-20", reason: "x" });

test("an ignore is missed when what it silenced is found", () => {
  const found = findingsIn("FROM a\nUSER u\n", rules);
  const ignores = ["user/root", "user/*", "all", "pip/unpinned", "pip/*"].map(ignore);
  expect(missedIgnores(ignores, found, rules).map(({ rule }) => rule)).toEqual(["user/root", "user/*", "all"]);
  expect(missedIgnores(ignores, [], rules)).toEqual([]);
});

test("the message names rule, place and day, and keeps a path within its marks", () => {
  expect(expiryMessage(ignore("user/root"))).toBe(
    "The configuration's ignore of `user/root` ended on 2026-11-20, so what it silenced is reported again.",
  );
  expect(expiryMessage({ ...ignore("pip/*"), path: "a`/@b" })).toContain("of `pip/*` in `a'/@b` ended on");
});
