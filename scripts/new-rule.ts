import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { idFault, ruleFiles } from "./new-rule/templates.js";

// npm run new-rule -- topic/bad-state
const root = process.cwd();
const id = process.argv[2] ?? "";
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
const files = ruleFiles(id, version);
const fault =
  idFault(id) ??
  [...files.keys()].filter((path) => existsSync(join(root, path))).map((path) => `${path} is there already.`)[0];
if (fault !== undefined) {
  console.error(fault);
  process.exitCode = 2;
} else {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(`wrote ${path}`);
  }
  console.log("Write the three, then run `npm run generate` and `npm test -- test/rules`.");
}
