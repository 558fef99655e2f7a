import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { emptyContext } from "../../src/context/empty-context.js";
import { parseDockerfileTwice } from "../../src/dockerfile/parse.js";
import { lint } from "../../src/engine/lint.js";
import { rules } from "../../src/rules/index.js";

// node lib/scripts/bench/rules-alone.js FOLDER: reads its files and asks all rules, in one thread, and tries no fix.
const folder = process.argv[2] ?? ".";
let count = 0;
for (const name of readdirSync(folder).sort()) {
  const dockerfile = await parseDockerfileTwice(readFileSync(join(folder, name), "utf8"), { path: name });
  count += lint({ dockerfile, context: emptyContext(), today: "2026-11-21", rules }).found.length;
}
console.log(count);
