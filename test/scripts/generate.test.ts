import { marked, replaceMarked } from "../../scripts/generate/markers.js";
import { renderEquivalents, renderIndex, renderPage, renderRuleList, table } from "../../scripts/generate/rules.js";
import { renderUsage } from "../../scripts/generate/usage.js";
import { defineRule } from "../../src/engine/rule.js";

const rule = defineRule({
  id: "pip/made-up",
  level: "warning",
  profile: "strict",
  summary: "Something | is made up",
  equivalents: { hadolint: ["DL1", "DL2"], buildkit: "JSONArgsRecommended" },
  since: "0.1.0",
  messages: { found: "x" },
  why: "Because.",
  check: () => [],
});
const entry = { id: rule.id, rule, isFixable: true };

it("replaces what stands between marks, again and again to the same", () => {
  const text = `# Title\n\n${marked("part", "old")}\n\nRest\n`;
  const once = replaceMarked(text, "part", "new");
  expect(once).toBe("# Title\n\n<!-- begin:part -->\n\nnew\n\n<!-- end:part -->\n\nRest\n");
  expect(replaceMarked(once ?? "", "part", "new")).toBe(once);
  expect(replaceMarked("no marks", "part", "new")).toBeUndefined();
  expect(replaceMarked("<!-- end:part --> <!-- begin:part -->", "part", "new")).toBeUndefined();
});

it("writes the index of rules", () => {
  const index = renderIndex([entry, { id: "base-image/end-of-life-os", isFixable: false }]);
  expect(index).toContain('import pipMadeUp from "./pip/made-up.js";');
  expect(index).toContain("readonly Rule[] = [pipMadeUp, baseImageEndOfLifeOs];");
  expect(index).toContain('new Set(["pip/made-up"])');
});

it("writes the list of rules by topic", () => {
  const list = renderRuleList([entry]);
  expect(list).toContain("There are 1 rules; 0 speak in the recommended profile, 1 more in the strict one.");
  expect(list).toContain("## pip\n");
  expect(list).toContain(
    "| [`pip/made-up`](rules/pip/made-up.md) | warning, strict | yes | Something \\| is made up |",
  );
});

it("puts a header below a page's title, and renews it", () => {
  const page = renderPage("# pip/made-up\n\n## What it does\n", entry);
  expect(page).toMatch(/^# pip\/made-up\n\n<!-- begin:header -->\n/);
  expect(page).toContain("**warning** · in the strict profile · has a fix · also known as [hadolint DL1]");
  expect(page).toContain("https://docs.docker.com/reference/build-checks/json-args-recommended/");
  expect(page.endsWith("<!-- end:header -->\n\n## What it does\n")).toBe(true);
  expect(renderPage(page, entry)).toBe(page);
  const plain = { ...entry, isFixable: false, rule: { ...rule, level: "error" as const } };
  expect(renderPage(page, plain)).toContain("**error** · in the strict profile · no fix");
});

it("writes what other tools call a rule", () => {
  expect(
    renderEquivalents([entry])
      .split("\n")
      .slice(2)
      .map((row) => row.split(" | ").slice(0, 2).join(" | ")),
  ).toEqual([
    "| BuildKit | [BuildKit JSONArgsRecommended](https://docs.docker.com/reference/build-checks/json-args-recommended/)",
    "| hadolint | [hadolint DL1](https://github.com/hadolint/hadolint/wiki/DL1)",
    "| hadolint | [hadolint DL2](https://github.com/hadolint/hadolint/wiki/DL2)",
  ]);
});

it("writes inputs and outputs from action.yml", () => {
  const usage = renderUsage(`
inputs:
  token: { description: Reads., default: "\${{ github.token }}" }
  empty:
    description: >-
      Two
      lines.
    default: ""
outputs:
  findings: { description: How many. }
`);
  expect(usage).toContain("| `token` | Reads. | `${{ github.token }}` |");
  expect(usage).toContain("| `empty` | Two lines. |  |");
  expect(usage).toContain("| `findings` | How many. |");
});

it("keeps a table's cells in their lines", () => {
  expect(table(["a"], [["x|y\nz"]])).toBe("| a |\n| --- |\n| x\\|y z |");
});
