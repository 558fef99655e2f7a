import { idFault, ruleFiles } from "../../scripts/new-rule/templates.js";

it("a new rule begins with a file, a page and a test", () => {
  const files = ruleFiles("pip/made-up", "0.2.0");
  expect([...files.keys()]).toEqual([
    "src/rules/pip/made-up.ts",
    "docs/rules/pip/made-up.md",
    "test/rules/pip/made-up.test.ts",
  ]);
  expect(files.get("src/rules/pip/made-up.ts")).toContain('id: "pip/made-up",\n');
  expect(files.get("src/rules/pip/made-up.ts")).toContain('since: "0.2.0",\n');
  expect(files.get("docs/rules/pip/made-up.md")?.match(/^#.*$/gm)).toEqual([
    "# pip/made-up",
    "## What it does",
    "## Why",
    "## Example",
    "## When not to",
    "## Fix safety",
    "## Sources",
  ]);
  expect(files.get("test/rules/pip/made-up.test.ts")).toContain("../../../src/rules/pip/made-up.js");
});

it("a rule's name is topic/bad-state", () => {
  expect(idFault("pip/cache-in-layer")).toBeUndefined();
  for (const id of ["", "pip", "Pip/x", "pip/x/y", "pip/-x", "pip/x_y", "../x"])
    expect(idFault(id)).toContain("is no rule's name");
});
