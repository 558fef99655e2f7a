import { execFileSync } from "node:child_process";
import { chmodSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

// Bundles what was compiled: dist/main is the action, dist/cli the command line. The same sources give the same bytes
// on every machine, so that CI can compare.
const root = process.cwd();
const ncc = createRequire(import.meta.url).resolve("@vercel/ncc/dist/ncc/cli.js");

interface Bundle {
  readonly entry: string;
  readonly folder: string;
  readonly isCommand: boolean;
}

const bundles: readonly Bundle[] = [
  { entry: "lib/src/main.js", folder: "dist/main", isCommand: false },
  { entry: "lib/src/cli.js", folder: "dist/cli", isCommand: true },
];

for (const { entry, folder, isCommand } of bundles) {
  const fresh = join(root, `${folder}.new`);
  rmSync(fresh, { recursive: true, force: true });
  execFileSync(process.execPath, [ncc, "build", entry, "-o", fresh, "--license", "licenses.txt", "--no-cache", "-q"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  for (const file of readdirSync(fresh)) refine(join(fresh, file));
  const bundle = join(fresh, "index.js");
  if (isCommand) {
    writeFileSync(bundle, `#!/usr/bin/env node\n${readFileSync(bundle, "utf8")}`);
    chmodSync(bundle, 0o755);
  }
  // Only a bundle that was made takes the place of the last one; what that had beside it goes with it.
  rmSync(join(root, folder), { recursive: true, force: true });
  renameSync(fresh, join(root, folder));
  console.log(`${folder}: ${readdirSync(join(root, folder)).length} files, ${kilobytes(join(root, folder))} kB`);
}

/**
 * Makes line ends those that Git commits, and modules quicker to load. V8 reads a function twice, once to skip it and
 * once to run it, unless it is a function expression in parentheses; webpack writes each module as an arrow function.
 */
function refine(file: string): void {
  const text = readFileSync(file, "utf8");
  const refined = text.replace(/\r\n/g, "\n").replace(/^\/\*\*\*\/ \(\(([\w, ]*)\) => \{$/gm, "/***/ (function($1) {");
  if (refined !== text) writeFileSync(file, refined);
}

function kilobytes(folder: string): number {
  const bytes = readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  return Math.round(bytes / 1000);
}
