import { readFileSync } from "node:fs";
import { ruleIds } from "../../scripts/generate/catalogue.js";
import { audit, type SpeakingRule } from "../../scripts/translations/audit.js";
import type { Rule } from "../../src/engine/rule.js";
import { languages, loadLocale } from "../../src/locales/load.js";
import { frame } from "../../src/report/frame.js";

async function speakingRules(): Promise<readonly SpeakingRule[]> {
  const rules: SpeakingRule[] = [];
  for (const id of ruleIds(process.cwd())) {
    const { default: rule } = (await import(`../../src/rules/${id}.js`)) as { default: Rule };
    rules.push({ rule, code: readFileSync(`src/rules/${id}.ts`, "utf8") });
  }
  return rules;
}

describe.each(languages.filter((language) => language !== "en"))("%s", (language) => {
  test("says nothing of what there is not, and keeps every value", async () => {
    const locale = await loadLocale(language);
    expect(locale && audit(locale, await speakingRules(), frame).wrong).toEqual([]);
  });

  test("has all that reports say around the findings", async () => {
    const locale = await loadLocale(language);
    expect(frame.filter((text) => locale?.report?.[text] === undefined)).toEqual([]);
    // Titles of folded parts are put into HTML as they are.
    expect(Object.values(locale?.report ?? {}).filter((text) => /[<>&]/.test(text))).toEqual([]);
  });
});
