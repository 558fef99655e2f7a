import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { overdue } from "./tables/overdue.js";

// npm run tables -- [--today YYYY-MM-DD]: lists the dated tables, and the rows with a date of their own, that have to be looked at again.
const { values } = parseArgs({ options: { today: { type: "string" } } });
const today = values.today ?? new Date().toISOString().slice(0, 10);
const folder = join(process.cwd(), "src/data");
const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
const late = names.flatMap((name) => overdue(name, JSON.parse(readFileSync(join(folder, name), "utf8")), today));
for (const line of late) console.log(line);
console.log(`${names.length} tables, ${late.length} to be looked at again by ${today}`);
if (late.length > 0) process.exitCode = 1;
