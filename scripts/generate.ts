import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { jsonSchema } from "../src/config/schema.js";
import { loadCatalogue } from "./generate/catalogue.js";
import { replaceMarked } from "./generate/markers.js";
import { renderEquivalents, renderIndex, renderPage, renderRuleList } from "./generate/rules.js";
import { renderUsage } from "./generate/usage.js";

// Writes everything that follows from the rules and from action.yml. Running it twice changes nothing.
const root = process.cwd();
const catalogue = await loadCatalogue(root);
const read = (path: string): string => readFileSync(join(root, path), "utf8");

const complain = (fault: string): void => {
  console.error(fault);
  process.exitCode = 1;
};

const write = async (path: string, text: string): Promise<void> => {
  const formatted = await format(text, { ...(await resolveConfig(join(root, path))), filepath: path });
  if (existsSync(join(root, path)) && read(path) === formatted) return;
  writeFileSync(join(root, path), formatted);
  console.log(`wrote ${path}`);
};

const writeMarked = async (path: string, name: string, content: string): Promise<void> => {
  if (!existsSync(join(root, path))) return;
  const renewed = replaceMarked(read(path), name, content);
  if (renewed !== undefined) await write(path, renewed);
  else complain(`${path} has no \`<!-- begin:${name} -->\` … \`<!-- end:${name} -->\`.`);
};

await write("src/rules/index.ts", renderIndex(catalogue));
await write("docs/rules.md", renderRuleList(catalogue));
for (const entry of catalogue) {
  const page = `docs/rules/${entry.id}.md`;
  if (existsSync(join(root, page))) await write(page, renderPage(read(page), entry));
  else complain(`The rule ${entry.id} has no page: write ${page}.`);
}
const schema = jsonSchema(catalogue.map(({ id }) => id));
await write("docs/plimsoll.schema.json", JSON.stringify(schema, undefined, 2));
await writeMarked("docs/equivalents.md", "equivalents", renderEquivalents(catalogue));
await writeMarked("README.md", "usage", renderUsage(read("action.yml")));
