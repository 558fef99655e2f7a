import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { emptyFolder, folderWith } from "../source/tree.js";

const { outputText } = ts.transpileModule(readFileSync("src/start.cts", "utf8"), {
  fileName: "start.cts",
  compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
});

/** A bundle whose program loads a chunk of its own and a module of Node's. */
function bundle(build = "0123456789abcdef"): string {
  return folderWith({
    "index.js": outputText.replace("@build@", build),
    "program.js": asFunction(
      'exports.looksAt = { lint: 1, many: 11 }[process.argv[2]]; const { sum } = require("./chunk.js"); ' +
        'exports.begin = () => require("node:fs").writeSync(1, `${sum(2, 3)} ${__dirname}`);',
    ),
    "chunk.js": asFunction("exports.sum = (a, b) => a + b;"),
    "package.json": '{ "type": "commonjs" }',
  });
}

function asFunction(text: string): string {
  return `(function (exports, require, module, __filename, __dirname) {${text}\n})\n`;
}

function run(folder: string, environment: Readonly<Record<string, string>>, words: readonly string[] = []): string {
  const { stdout, stderr } = spawnSync(process.execPath, [join(folder, "index.js"), ...words], {
    encoding: "utf8",
    timeout: 20_000,
    env: { PATH: process.env.PATH, ...environment },
  });
  return stdout.replace(folder, "here") + stderr;
}

const keptIn = (caches: string): string => join(caches, "plimsoll", `${process.version}-${process.arch}`);
const headerOf = (caches: string, name: string): string =>
  readFileSync(join(keptIn(caches), `${name}.bin`), "latin1")
    .slice(0, 32)
    .trim();

test("the program runs with and without kept code", () => {
  const folder = bundle();
  const caches = emptyFolder();
  expect(run(folder, { NODE_DISABLE_COMPILE_CACHE: "1", XDG_CACHE_HOME: caches })).toBe("5 here");
  expect(existsSync(join(caches, "plimsoll"))).toBe(false);
  expect(run(folder, { XDG_CACHE_HOME: caches })).toBe("5 here");
  expect(run(folder, { XDG_CACHE_HOME: caches })).toBe("5 here");
});

describe("compiled code", () => {
  test("is kept for each file, until five runs that looked at a Dockerfile add nothing", () => {
    const folder = bundle();
    const caches = emptyFolder();
    const headers = () => ["program.js", "chunk.js"].map((name) => headerOf(caches, name));
    const words = ["rules", "rules", "lint", "lint", "rules", "lint", "lint", "lint", "lint"];
    const counts = [0, 0, 1, 2, 2, 3, 4, 5, 5];
    for (const [at, word] of words.entries()) {
      const idle = String(counts[at]);
      expect(run(folder, { XDG_CACHE_HOME: caches }, [word])).toBe("5 here");
      expect(headers()).toEqual([`0123456789abcdef ${idle}`, `0123456789abcdef ${idle}`]);
    }
    expect(readdirSync(keptIn(caches))).toEqual(["chunk.js.bin", "program.js.bin"]);
  });

  test("of a long run is kept until there is some of a short one", () => {
    const folder = bundle();
    const caches = emptyFolder();
    const kept = ["many", "many", "rules", "lint", "many", "lint"].map((word) => {
      run(folder, { XDG_CACHE_HOME: caches }, [word]);
      return headerOf(caches, "chunk.js").split(" ").slice(1).join(" ");
    });
    expect(kept).toEqual(["0 long", "0 long", "0 long", "0", "0", "1"]);
  });

  test("is added to as long as other functions run", () => {
    const folder = bundle();
    const caches = emptyFolder();
    const many = Array.from(
      { length: 40 },
      (_, at) => `function f${at}(a) { return a.map((b) => b * ${at} + a.length); }`,
    );
    const chosen =
      "exports.begin = () => {}; exports.looksAt = 1; const from = Number(process.argv[3]);\nfor (const f of all.slice(0, from)) f([1, 2]);";
    const all = `const all = [${many.map((_, at) => `f${at}`).join(", ")}];`;
    writeFileSync(join(folder, "program.js"), asFunction(`${many.join("\n")}\n${all}\n${chosen}`));
    const kept = (count: number) => {
      run(folder, { XDG_CACHE_HOME: caches }, ["lint", String(count)]);
      return headerOf(caches, "program.js");
    };
    expect([1, 1, 1, 20, 20, 1, 40, 1].map(kept)).toEqual(
      [0, 1, 2, 0, 1, 2, 0, 1].map((idle) => `0123456789abcdef ${idle}`),
    );
  });

  test("of another build is not taken", () => {
    const caches = emptyFolder();
    const other = bundle("fedcba9876543210");
    writeFileSync(join(other, "chunk.js"), asFunction("exports.sum = (a, b) => a * b;"));
    run(bundle(), { XDG_CACHE_HOME: caches });
    expect(run(other, { XDG_CACHE_HOME: caches })).toBe("6 here");
    expect(headerOf(caches, "chunk.js")).toBe("fedcba9876543210 0");
  });

  test("of another build is taken away, and nothing else", () => {
    const caches = emptyFolder();
    run(bundle("fedcba9876543210"), { XDG_CACHE_HOME: caches });
    const kept = keptIn(caches);
    renameSync(join(kept, "chunk.js.bin"), join(kept, "piece.js.bin"));
    writeFileSync(join(kept, "chunk.js.bin.4711"), "fedcba9876543210 1".padEnd(40));
    writeFileSync(join(kept, "other.js.bin"), "0123456789abcdef 1".padEnd(40));
    writeFileSync(join(kept, "notes.txt"), "");
    run(bundle(), { XDG_CACHE_HOME: caches });
    expect(readdirSync(kept)).toEqual(["chunk.js.bin", "notes.txt", "other.js.bin", "program.js.bin"]);
  });

  test("that is damaged is not taken", () => {
    const folder = bundle();
    const caches = emptyFolder();
    for (const word of ["lint", "lint"]) run(folder, { XDG_CACHE_HOME: caches }, [word]);
    const file = join(keptIn(caches), "chunk.js.bin");
    writeFileSync(file, readFileSync(file).subarray(0, 80));
    expect(run(folder, { XDG_CACHE_HOME: caches }, ["lint"])).toBe("5 here");
    expect(headerOf(caches, "chunk.js")).toBe("0123456789abcdef 0");
  });

  test("is neither taken from nor put into a folder that others may write to", () => {
    const folder = bundle();
    const caches = emptyFolder();
    for (const word of ["lint", "lint"]) run(folder, { XDG_CACHE_HOME: caches }, [word]);
    chmodSync(keptIn(caches), 0o777);
    expect(run(folder, { XDG_CACHE_HOME: caches }, ["lint"])).toBe("5 here");
    expect(headerOf(caches, "chunk.js")).toBe("0123456789abcdef 1");
  });

  test("is not kept when the program changed V8's settings: the next run could not take it", () => {
    const folder = bundle();
    const caches = emptyFolder();
    const program = 'exports.isTuned = true; exports.begin = () => require("node:fs").writeSync(1, "tuned");';
    writeFileSync(join(folder, "program.js"), asFunction(program));
    expect(run(folder, { XDG_CACHE_HOME: caches })).toBe("tuned");
    expect(existsSync(join(caches, "plimsoll"))).toBe(false);
  });

  test("is kept in the home folder where no other is named", () => {
    const home = emptyFolder();
    run(bundle(), { HOME: home, XDG_CACHE_HOME: "" }, ["lint"]);
    expect(headerOf(join(home, ".cache"), "program.js")).toBe("0123456789abcdef 0");
  });

  test.each(["below a file", "/proc"])("is not kept where nothing can be written: %s", (where) => {
    const caches = where === "/proc" ? where : join(folderWith({ file: "" }), "file");
    expect(run(bundle(), { XDG_CACHE_HOME: caches })).toBe("5 here");
  });
});

describe("what the program wants kept", () => {
  /** A program that keeps its third word under its second, or says what is kept there. */
  const keeper = (build?: string): string => {
    const folder = bundle(build);
    const begin =
      "exports.begin = (kept) => { const [, , name, text] = process.argv; " +
      'if (text !== undefined) kept?.write(name, Buffer.from(text)); else console.log(kept?.read(name)?.toString() ?? "none"); };';
    writeFileSync(join(folder, "program.js"), asFunction(begin));
    return folder;
  };

  test("is there for the runs of the same build", () => {
    const folder = keeper();
    const caches = emptyFolder();
    expect(run(folder, { XDG_CACHE_HOME: caches }, ["a"])).toBe("none\n");
    run(folder, { XDG_CACHE_HOME: caches }, ["a", "first"]);
    run(folder, { XDG_CACHE_HOME: caches }, ["a", ""]);
    run(folder, { XDG_CACHE_HOME: caches }, ["b", "other"]);
    expect(run(folder, { XDG_CACHE_HOME: caches }, ["a"])).toBe("\n");
    expect(run(folder, { XDG_CACHE_HOME: caches }, ["b"])).toBe("other\n");
    expect(statSync(join(keptIn(caches), "a.bin")).mode & 0o777).toBe(0o600);
    expect(run(keeper("fedcba9876543210"), { XDG_CACHE_HOME: caches }, ["b"])).toBe("none\n");
  });

  test("is not kept where the user wants nothing kept, nor where others may write", () => {
    const folder = keeper();
    const caches = emptyFolder();
    run(folder, { XDG_CACHE_HOME: caches, NODE_DISABLE_COMPILE_CACHE: "1" }, ["a", "text"]);
    expect(existsSync(join(caches, "plimsoll"))).toBe(false);
    run(folder, { XDG_CACHE_HOME: caches }, ["a", "text"]);
    chmodSync(keptIn(caches), 0o777);
    expect(run(folder, { XDG_CACHE_HOME: caches }, ["a"])).toBe("none\n");
    run(folder, { XDG_CACHE_HOME: caches }, ["a", "more"]);
    chmodSync(keptIn(caches), 0o700);
    expect(run(folder, { XDG_CACHE_HOME: caches }, ["a"])).toBe("text\n");
  });

  test("leaves nothing behind that could not be kept", () => {
    const folder = keeper();
    const caches = emptyFolder();
    run(folder, { XDG_CACHE_HOME: caches }, ["a", "text"]);
    const before = readdirSync(keptIn(caches));
    mkdirSync(join(keptIn(caches), "b.bin"));
    expect(run(folder, { XDG_CACHE_HOME: caches }, ["b", "text"])).toBe("");
    expect(readdirSync(keptIn(caches)).sort()).toEqual([...before, "b.bin"].sort());
  });

  test.each(["below a file", "/proc"])("is lost where nothing can be written: %s", (where) => {
    const caches = where === "/proc" ? where : join(folderWith({ file: "" }), "file");
    const folder = keeper();
    expect(run(folder, { XDG_CACHE_HOME: caches }, ["a", "text"])).toBe("");
    expect(run(folder, { XDG_CACHE_HOME: caches }, ["a"])).toBe("none\n");
  });
});
