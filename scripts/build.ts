import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

// Bundles what was compiled: dist/main is the action, dist/cli the command line. The same sources give the same bytes
// on every machine, so that CI can compare.
const root = process.cwd();
const ncc = createRequire(import.meta.url).resolve("@vercel/ncc/dist/ncc/cli.js");

interface Bundle {
  readonly entry: string;
  readonly folder: string;
}

// What begins the bundle of the command line: from here ncc makes CommonJS, which Node loads in half the time.
mkdirSync(join(root, "lib"), { recursive: true });
writeFileSync(join(root, "lib/cli.cjs"), 'module.exports = require("./src/cli.js");\n');

const bundles: readonly Bundle[] = [
  { entry: "lib/src/main.js", folder: "dist/main" },
  { entry: "lib/cli.cjs", folder: "dist/cli" },
];

for (const { entry, folder } of bundles) {
  const fresh = join(root, `${folder}.new`);
  rmSync(fresh, { recursive: true, force: true });
  const words = [ncc, "build", entry, "-o", fresh, "--license", "licenses.txt", "--no-cache", "-q"];
  const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    console.error(`${folder} was not built.`);
    process.exit(1);
  }
  for (const file of readdirSync(fresh)) refine(join(fresh, file));
  if (entry.endsWith(".cjs")) makeProgram(fresh);
  // Only a bundle that was made takes the place of the last one; what that had beside it goes with it.
  rmSync(join(root, folder), { recursive: true, force: true });
  renameSync(fresh, join(root, folder));
  console.log(`${folder}: ${readdirSync(join(root, folder)).length} files, ${kilobytes(join(root, folder))} kB`);
}

/**
 * Makes one piece of those that a command always loads together: each file costs two readings, its text and the code that V8
 * made of it, and V8 copies the text of a small one.
 */
function joinPieces(folder: string): void {
  const program = join(folder, "program.js");
  const text = readFileSync(program, "utf8");
  const groups = [...text.matchAll(/Promise\.all\(\/\* import\(\) \*\/\[([^\]]*)\]\)/g)].map(([, group = ""]) =>
    [...group.matchAll(/\.e\((\d+)\)/g)].map(([, id = ""]) => id),
  );
  const ids = [...new Set(groups.flat())];
  const nameOf = (id: string): string => `${id}.index.cjs.js`;
  const name = 'return "" + chunkId + ".index.cjs.js";';
  if (ids.length < 2 || groups.some((group) => group.length !== ids.length) || !text.includes(name))
    throw new Error("The program does not load its pieces as it did: what goes together is not known.");
  const bodies = ids.map(
    (id) => `${readFileSync(join(folder, nameOf(id)), "utf8")}\nObject.assign(pieces, exports.modules);\n`,
  );
  const all = `"use strict";\nconst pieces = {};\n${bodies.join("")}exports.modules = pieces;\nexports.ids = [${ids.join(", ")}];\n`;
  for (const id of ids) rmSync(join(folder, nameOf(id)));
  writeFileSync(join(folder, "commands.js"), all);
  const isJoined = `[${ids.join(", ")}].includes(chunkId)`;
  writeFileSync(program, text.replace(name, `return ${isJoined} ? "commands.js" : "" + chunkId + ".index.cjs.js";`));
}

/** Puts what starts the program before it, with its first line and the right to be run; the rest it takes as functions. */
function makeProgram(folder: string): void {
  renameSync(join(folder, "index.cjs"), join(folder, "program.js"));
  joinPieces(folder);
  const digest = createHash("sha256");
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith(".js")) continue;
    const text = readFileSync(join(folder, name), "utf8");
    const ascii = text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
    const wrapped = `(function (exports, require, module, __filename, __dirname) {${ascii}\n})\n`;
    writeFileSync(join(folder, name), wrapped);
    digest.update(`${name}\0${wrapped}\0`);
  }
  const start = readFileSync(join(root, "lib/src/start.cjs"), "utf8");
  if (!start.includes("@build@")) throw new Error("start.cjs has no place for the build.");
  const program = join(folder, "index.js");
  writeFileSync(program, `#!/usr/bin/env node\n${start.replace("@build@", digest.digest("hex").slice(0, 16))}`);
  chmodSync(program, 0o755);
  writeFileSync(join(folder, "package.json"), '{ "type": "commonjs" }\n');
}

/**
 * Makes line ends those that Git commits, and modules quicker to load. V8 reads a function twice, once to skip it and
 * once to run it, unless it is a function expression in parentheses; webpack writes each module as an arrow function.
 */
function refine(file: string): void {
  const text = readFileSync(file, "utf8");
  const refined = text.replace(/\r\n/g, "\n").replace(/^\/\*\*\*\/ \(\(([\w, ]*)\) => \{$/gm, "/***/ (function($1) {");
  if (refined !== text) writeFileSync(file, refined);
  // A module that asks where it lies would be told where it lay when it was built.
  if (refined.includes(root)) throw new Error(`${file} names ${root}: it would differ on another machine.`);
}

function kilobytes(folder: string): number {
  const bytes = readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  return Math.round(bytes / 1000);
}
