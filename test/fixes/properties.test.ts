import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { examine, type Violation } from "../../scripts/fixes/properties.js";
import { rules } from "../../src/rules/index.js";
import { dockerfiles } from "./generated.js";

const folder = new URL("files/", import.meta.url);
const files = readdirSync(folder).map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") }));

type Profile = "recommended" | "strict";

async function violationsIn(text: string, profile: Profile): Promise<readonly Violation[]> {
  const project = { path: "Dockerfile", texts: new Map([["Dockerfile", text]]), isWhole: false };
  return (await examine(project, { rules, profile, today: "2026-11-21" })).violations;
}

const forms: Readonly<Record<string, (text: string) => string>> = {
  "as written": (text) => text,
  "with CRLF": (text) => text.replaceAll("\n", "\r\n"),
  "with mixed line ends": (text) => text.replace(/\n(?=[^\n]*[aeiou])/g, "\r\n"),
  "behind a byte order mark": (text) => `\uFEFF${text}`,
  "without a final line feed": (text) => text.trimEnd(),
  "in lower case": (text) => text.replace(/^[A-Z]+(?= )/gm, (keyword) => keyword.toLowerCase()),
};

describe.each(Object.entries(forms))("every fix of a file %s", (_, change) => {
  it.each(files)("keeps all promises in $name", async ({ text }) => {
    expect(await violationsIn(change(text), "recommended")).toEqual([]);
    expect(await violationsIn(change(text), "strict")).toEqual([]);
  });
});

test("the files have fixes of many rules", async () => {
  const fixed = new Set<string>();
  for (const { text } of files) {
    const project = { path: "Dockerfile", texts: new Map([["Dockerfile", text]]), isWhole: false };
    const { fixes } = await examine(project, { rules, profile: "strict", today: "2026-11-21" });
    for (const { finding } of fixes) fixed.add(finding.rule.id);
  }
  expect(fixed.size).toBeGreaterThan(30);
});

// One seed, so that a change is to blame for a failure; `npm run fixes` tries thousands of real files.
test.each(["recommended", "strict"] as const)(
  "every fix of generated files keeps all promises in the %s profile",
  async (profile) => {
    const property = fc.asyncProperty(dockerfiles, async (text) => {
      expect(await violationsIn(text, profile)).toEqual([]);
    });
    await fc.assert(property, { numRuns: 60, seed: Number(process.env.SEED ?? 1) });
  },
  120_000,
);
