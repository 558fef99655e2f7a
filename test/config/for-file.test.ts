import { overlay, type PartialConfig, type RuleSetting } from "../../src/config/config.js";
import { fileSettings } from "../../src/config/for-file.js";

const rules = [{ id: "pip/unpinned" }, { id: "pip/cache-in-layer" }, { id: "user/root" }];
const settings = (config: PartialConfig) => fileSettings(overlay(config), rules);
const set = (rule: string, level: RuleSetting["level"], more: Partial<RuleSetting> = {}): RuleSetting => ({
  rule,
  level,
  paths: [],
  ignorePaths: [],
  ...more,
});

describe("expiredFor", () => {
  const ignore = (path: string | undefined, until: string | undefined) => ({
    rule: "user/root",
    path,
    until,
    reason: "x",
  });
  const ignores = [
    ignore("a/", "2026-11-20"),
    ignore("b/", "2026-11-20"),
    ignore(undefined, "2026-11-21"),
    ignore(undefined, undefined),
  ];
  const { expiredFor, ignoresFor } = settings({ ignores });

  it("names what held until a day before", () => {
    expect(expiredFor("a/Dockerfile", "2026-11-20")).toEqual([]);
    expect(expiredFor("a/Dockerfile", "2026-11-21")).toEqual([ignores[0]]);
    expect(expiredFor("a/Dockerfile", "2026-11-22")).toEqual([ignores[0], ignores[2]]);
  });

  it("names none that still holds", () => {
    expect(ignoresFor("a/Dockerfile", "2026-11-20")).toHaveLength(3);
    expect(ignoresFor("a/Dockerfile", "2026-11-21")).toHaveLength(2);
    expect(ignoresFor("a/Dockerfile", "2026-11-22")).toHaveLength(1);
  });
});

describe("levelsFor", () => {
  const levels = (settingsOfRules: readonly RuleSetting[], path = "Dockerfile") =>
    Object.fromEntries(settings({ rules: settingsOfRules }).levelsFor(path));

  test("holds what is set, and no other rule", () => {
    expect(levels([set("user/root", "off")])).toEqual({ "user/root": "off" });
  });

  test("a topic sets all its rules, and one rule counts more, in whatever order", () => {
    const both = [set("pip/unpinned", "error"), set("pip/*", "off")];
    expect(levels(both)).toEqual({ "pip/cache-in-layer": "off", "pip/unpinned": "error" });
    expect(levels([...both].reverse())).toEqual({ "pip/cache-in-layer": "off", "pip/unpinned": "error" });
  });

  test("a rule with paths speaks there only, with its own level unless one is given", () => {
    const there = [set("user/root", undefined, { paths: ["prod"] })];
    expect(levels(there, "prod/Dockerfile")).toEqual({});
    expect(levels(there, "dev/Dockerfile")).toEqual({ "user/root": "off" });
    expect(levels([set("user/root", "error", { paths: ["prod"] })], "prod/Dockerfile")).toEqual({
      "user/root": "error",
    });
  });

  test("a rule is silent where it is told to be", () => {
    const notHere = [set("user/root", "info", { ignorePaths: ["test"] })];
    expect(levels(notHere, "test/Dockerfile")).toEqual({ "user/root": "off" });
    expect(levels(notHere, "Dockerfile")).toEqual({ "user/root": "info" });
  });
});

test("an ignore holds for its files, until its last day", () => {
  const { ignoresFor } = settings({
    ignores: [
      { rule: "user/root", path: "tools", reason: "a sandbox", until: "2026-11-21" },
      { rule: "pip/*", path: undefined, reason: "later", until: undefined },
    ],
  });
  const later = { rule: "pip/*", reason: "later" };
  expect(ignoresFor("tools/Dockerfile", "2026-11-21")).toEqual([{ rule: "user/root", reason: "a sandbox" }, later]);
  expect(ignoresFor("tools/Dockerfile", "2026-11-22")).toEqual([later]);
  expect(ignoresFor("Dockerfile", "2026-11-21")).toEqual([later]);
});

test("the setting that names a Dockerfile counts more than one whose pattern fits", () => {
  const { contextFor, targetFor } = settings({
    contexts: [
      { pattern: "services/*/Dockerfile", value: "services" },
      { pattern: "services/a/Dockerfile", value: "" },
    ],
    targets: [{ pattern: "Dockerfile", value: "runtime" }],
  });
  expect(contextFor("services/a/Dockerfile")).toBe("");
  expect(contextFor("services/b/Dockerfile")).toBe("services");
  expect(contextFor("Dockerfile")).toBeUndefined();
  expect(targetFor("Dockerfile")).toBe("runtime");
  expect(targetFor("a/Dockerfile")).toBeUndefined();
});

test("the files to look at are those of paths and ignore-paths", () => {
  const { isDockerfile } = settings({ paths: ["a", "*.df"], ignorePaths: ["a/old"] });
  const paths = ["Dockerfile", "a/Dockerfile", "a/old/Dockerfile", "x.df"];
  expect(paths.filter(isDockerfile)).toEqual(["a/Dockerfile", "x.df"]);
});
