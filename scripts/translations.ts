import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locale } from "../src/engine/message.js";
import { languages, loadLocale } from "../src/locales/load.js";
import { frame } from "../src/report/frame.js";
import { loadCatalogue } from "./generate/catalogue.js";
import { audit } from "./translations/audit.js";

// Lists what is still said in English, and what a language says of things that there are no more.
const root = process.cwd();
const catalogue = await loadCatalogue(root);
const rules = catalogue.map(({ id, rule }) => ({ rule, code: readFileSync(join(root, `src/rules/${id}.ts`), "utf8") }));
for (const language of languages) {
  const locale: Locale | undefined = await loadLocale(language);
  if (!locale) continue;
  const { missing, wrong } = audit(locale, rules, frame);
  for (const text of missing) console.log(`${language}: missing: ${text}`);
  for (const text of wrong) console.error(`${language}: wrong: ${text}`);
  if (wrong.length > 0) process.exitCode = 1;
  console.log(`${language}: ${missing.length} missing, ${wrong.length} wrong`);
}
