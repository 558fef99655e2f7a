import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Rule } from "../../src/engine/rule.js";

/** A rule with where it is written. */
export interface CatalogueEntry {
  readonly id: string;
  readonly rule: Rule;
  /** Whether the rule's file offers fixes at all. */
  readonly isFixable: boolean;
}

/** Ids of the rules that there are files for, in order. */
export function ruleIds(root: string): readonly string[] {
  const folder = join(root, "src/rules");
  const topics = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return topics
    .flatMap(({ name }) =>
      readdirSync(join(folder, name))
        .filter((file) => file.endsWith(".ts"))
        .map((file) => `${name}/${file.slice(0, -3)}`),
    )
    .sort();
}

/** Loads every rule from what was compiled. */
export async function loadCatalogue(root: string): Promise<readonly CatalogueEntry[]> {
  return Promise.all(
    ruleIds(root).map(async (id) => {
      const compiled = join(root, `lib/src/rules/${id}.js`);
      if (!existsSync(compiled)) throw new Error(`src/rules/${id}.ts was not compiled: run \`npm run compile\`.`);
      const { default: rule } = (await import(pathToFileURL(compiled).href)) as { default: Rule };
      // The property, not the word: what has ended gets "no more security fixes".
      const isFixable = /\bfixes:|[{,]\s*fixes\s*[,}]/.test(readFileSync(join(root, `src/rules/${id}.ts`), "utf8"));
      return { id, rule, isFixable };
    }),
  );
}
