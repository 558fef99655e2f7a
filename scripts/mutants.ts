import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { plan } from "./mutants/plan.js";
import { scores, type Mutant } from "./mutants/scores.js";

/*
 * npm run mutants -- PATH... [--tests PATH]... [--json FILE]: breaks the files (or every file of the folders) in one
 * small way at a time, runs the tests that mirror them and those of `--tests`, and shows each change that no test
 * noticed. A path may name lines: src/text/trim.ts:3-4.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { tests: { type: "string", multiple: true, default: [] }, json: { type: "string" } },
});
const planned = plan(positionals, values.tests, existsSync);
if ("fault" in planned) {
  console.error(planned.fault);
  process.exit(2);
}
process.env.MUTANTS_TESTS = JSON.stringify(planned.tests);
const { Stryker } = await tool();
const mutants = await new Stryker({
  mutate: planned.mutate,
  testRunner: "jest",
  testRunnerNodeArgs: ["--experimental-vm-modules", "--disable-warning=ExperimentalWarning"],
  jest: { configFile: "scripts/mutants/jest.config.js", enableFindRelatedTests: true },
  coverageAnalysis: "perTest",
  // What is worked out at import is the same for every test, so none of them would be left out: hours for tables of words.
  ignoreStatic: true,
  concurrency: 1,
  timeoutMS: 10_000,
  allowEmpty: true,
  ignorePatterns: ["dist", "lib", "fuzz-finds"],
  tempDirName: "lib/mutants",
  reporters: ["clear-text", "progress-append-only"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: false },
}).runMutationTest();
if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(mutants));
for (const line of scores(mutants, process.cwd())) console.log(line);

interface Tool {
  readonly Stryker: new (options: object) => { runMutationTest(): Promise<readonly Mutant[]> };
}

/** Its packages are not among the project's own: they are half as many again, and CI never runs them. */
async function tool(): Promise<Tool> {
  const folder = join(process.cwd(), "lib/stryker");
  const lists = ["package.json", "package-lock.json", ".npmrc"].map((name) => ({
    from: join(process.cwd(), "scripts/mutants", name),
    to: join(folder, name),
  }));
  if (lists.some(({ from, to }) => !existsSync(to) || readFileSync(to, "utf8") !== readFileSync(from, "utf8"))) {
    mkdirSync(folder, { recursive: true });
    for (const { from, to } of lists) copyFileSync(from, to);
    spawnSync("npm", ["ci"], { cwd: folder, stdio: "inherit" });
  }
  const entry = createRequire(join(folder, "package.json")).resolve("@stryker-mutator/core");
  return (await import(pathToFileURL(entry).href)) as Tool;
}
