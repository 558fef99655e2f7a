import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

interface SourceFile {
  /** From the project's root. */
  readonly path: string;
  readonly text: string;
  /** Without comments, strings and templates emptied: what is left is code. */
  readonly code: string;
  /** What it imports, as written, types too. */
  readonly imports: readonly string[];
  /** Those of its imports that are there at run time. */
  readonly loads: readonly string[];
}

const filesBelow = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => posix.join(...entry.parentPath.split(/[\\/]/), entry.name))
    .sort();

const importsIn = (code: string): readonly string[] =>
  [...code.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1] ?? "");

const sources: readonly SourceFile[] = filesBelow("src", ".ts").map((path) => {
  const text = readFileSync(path, "utf8");
  const withoutComments = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");
  return {
    path,
    text,
    code: withoutComments.replace(/"(?:[^"\\\n]|\\.)*"/g, '""').replace(/`(?:[^`\\$]|\\.)*`/g, "``"),
    imports: importsIn(withoutComments),
    loads: importsIn(withoutComments.replace(/^(?:import|export) type\b[^;]*;/gm, "")),
  };
});

/** `shell` for `src/shell/parse.ts`; a file directly in `src` is its own room, such as `cli.ts`. */
const roomOf = (path: string): string => path.split("/")[1] ?? "";

/** The rooms that a file imports from, its own left out. */
const roomsImported = ({ path, imports }: SourceFile): readonly string[] =>
  imports
    .filter((name) => name.startsWith(".") && !name.endsWith("/package.json"))
    .map((name) => roomOf(posix.join(posix.dirname(path), name).replace(/\.js$/, ".ts")))
    .filter((room) => room !== roomOf(path));

/**
 * What each room may import. `source` lends its types to rooms that may not touch the disk: `files`, `find` and `glob`
 * hold no more than types and questions about paths. `data` knows the types of what it tells of.
 */
const allowed: Readonly<Record<string, readonly string[]>> = {
  text: ["source"],
  shell: ["text"],
  dockerfile: ["shell", "text", "data"],
  data: ["dockerfile"],
  // What commands mean and what lies beside a Dockerfile are one layer: to find what is installed takes both.
  context: ["text", "shell", "dockerfile", "source", "data", "python", "packages"],
  python: ["text", "shell", "dockerfile", "data", "context", "packages"],
  packages: ["text", "shell", "dockerfile", "data", "context", "python"],
  // Fixes that move or make whole instructions.
  rewrites: ["text", "shell", "dockerfile", "data", "context", "python", "packages"],
  rules: ["engine", "dockerfile", "shell", "python", "packages", "context", "data", "text", "rewrites"],
  engine: ["text", "shell", "dockerfile", "context", "report", "source"],
  locales: ["engine"],
  config: ["engine", "locales", "source", "text"],
  report: ["engine", "text", "source", "dockerfile"],
  source: ["text", "context", "github"],
  github: ["config", "context", "engine", "locales", "report", "settings.ts", "source", "text", "action.ts"],
};

/** Entries and what binds the rooms together: they may import all. */
const binders = [
  "main.ts",
  "bin.ts",
  "cli.ts",
  "cli",
  "action.ts",
  "settings.ts",
  "read-dockerfiles.ts",
  "review-dockerfiles.ts",
];

/** The files that may meet the outer world. */
const meetsTheWorld = (path: string): boolean =>
  ["source", "github"].includes(roomOf(path)) || ["src/main.ts", "src/cli.ts"].includes(path);

const offenders = (isOffence: (file: SourceFile) => unknown): readonly string[] =>
  sources.filter((file) => Boolean(isOffence(file))).map(({ path }) => path);

describe("rooms", () => {
  it("are all known", () => {
    const rooms = new Set(sources.map(({ path }) => roomOf(path)));
    expect([...rooms].filter((room) => !(room in allowed) && !binders.includes(room))).toEqual([]);
  });

  it("import only what lies to their left", () => {
    const wrong = sources
      .filter(({ path }) => !binders.includes(roomOf(path)))
      .flatMap((file) =>
        roomsImported(file)
          .filter((room) => !(allowed[roomOf(file.path)] ?? []).includes(room))
          .map((room) => `${file.path} → ${room}`),
      );
    expect(wrong).toEqual([]);
  });

  it("load no file in a circle", () => {
    const files = new Map(sources.map((file) => [file.path, file]));
    const loadedBy = ({ path, loads }: SourceFile): readonly string[] =>
      loads
        .filter((name) => name.startsWith("."))
        .map((name) => posix.join(posix.dirname(path), name).replace(/\.js$/, ".ts"));
    const isDone = new Set<string>();
    const findCircle = (path: string, way: readonly string[]): readonly string[] | undefined => {
      if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
      const file = files.get(path);
      if (!file || isDone.has(path)) return undefined;
      for (const next of loadedBy(file)) {
        const circle = findCircle(next, [...way, path]);
        if (circle) return circle;
      }
      isDone.add(path);
      return undefined;
    };
    expect(sources.map(({ path }) => findCircle(path, [])).find((circle) => circle !== undefined)).toBeUndefined();
  });

  it("take from `engine` in a rule no more than what a rule is", () => {
    const fromEngine = sources
      .filter(({ path }) => roomOf(path) === "rules")
      .flatMap(({ path, imports }) => imports.map((name) => posix.join(posix.dirname(path), name)))
      .filter((name) => name.startsWith("src/engine/"));
    expect([...new Set(fromEngine)]).toEqual(["src/engine/rule.js"]);
  });

  it("take from `source`, where they may not touch the disk, no more than types and questions about paths", () => {
    const wrong = sources
      .filter(({ path }) => !meetsTheWorld(path) && !binders.includes(roomOf(path)))
      .flatMap(({ path, imports }) =>
        imports
          .filter((name) => name.includes("/source/") && !/\/source\/(?:files|find|glob)\.js$/.test(name))
          .map((name) => `${path} → ${name}`),
      );
    // A Source is the text of a file, in the room `text`.
    expect(wrong.filter((each) => !each.includes("/text/source"))).toEqual([]);
  });

  it("hold no network code behind the command line", () => {
    expect(offenders(({ path, imports }) => roomOf(path).startsWith("cli") && imports.some(isNetwork))).toEqual([]);
  });
});

const isNetwork = (name: string): boolean =>
  /^(?:node:)?(?:https?|http2|net|tls|dgram|dns)(?:\/|$)/.test(name) ||
  name.startsWith("@actions/") ||
  name.includes("/github/");

const isOuter = (name: string): boolean =>
  isNetwork(name) ||
  /^(?:node:)?(?:fs|child_process|os|process|worker_threads|cluster|readline|repl|inspector)(?:\/|$)/.test(name);

describe("the outer world", () => {
  it("is met only in source, github, main.ts and cli.ts: disk, network, other programs", () => {
    const isOwn = ({ path, imports }: SourceFile): boolean =>
      !meetsTheWorld(path) && !binders.includes(roomOf(path)) && imports.some(isOuter);
    expect(offenders(isOwn)).toEqual([]);
    const reachesOut = ({ path, imports }: SourceFile): boolean =>
      roomOf(path) === "cli" && imports.filter((name) => !name.startsWith(".")).some(isOuter);
    expect(offenders(reachesOut)).toEqual([]);
  });

  it("is read by disk.ts, where `lint` hears what a later run has to hear again", () => {
    const reads = ({ imports }: SourceFile): boolean => imports.some((name) => /^(?:node:)?fs(?:\/|$)/.test(name));
    expect(offenders(reads)).toEqual([
      // The program's own files, and where its output goes.
      "src/cli.ts",
      "src/github/runner.ts",
      "src/source/disk.ts",
      // What --fix writes.
      "src/source/write.ts",
    ]);
  });

  it("tells nobody else the time, the environment or chance", () => {
    const asks =
      /\bprocess\.|\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\.now\b|\bfetch\(|\bglobalThis\b/;
    expect(offenders(({ path, code }) => !meetsTheWorld(path) && asks.test(code))).toEqual([]);
  });
});

describe("parsers", () => {
  it.each([
    ["unbash", "src/shell/parse.ts"],
    ["dockerfile-ast", "src/dockerfile/second-reading.ts"],
  ])("%s has one importer", (name, importer) => {
    expect(offenders(({ imports }) => imports.some((each) => each === name || each.startsWith(`${name}/`)))).toEqual([
      importer,
    ]);
  });

  it("are not asked what they answer wrongly, slowly or never", () => {
    const banned =
      /\.(?:getVariables|getExpandedArguments|resolveVariable|getAvailableWorkingDirectories|getContainingImage|getHeredocs|getFromFlag|getPlatformFlag)\b/;
    expect(offenders(({ code }) => banned.test(code))).toEqual([]);
  });

  it("leave `any` to the rooms that take in what they hand over", () => {
    const parserRooms = ["src/shell/parse.ts", "src/dockerfile/parse.ts", "src/dockerfile/second-reading.ts"];
    expect(
      offenders(({ path, code }) => /[:<,(|]\s*any\b|\bas any\b/.test(code) && !parserRooms.includes(path)),
    ).toEqual([]);
  });
});

describe("rules", () => {
  const ruleFiles = sources.filter(({ path }) => /^src\/rules\/[^/]+\/[^/]+\.ts$/.test(path));
  const ids = ruleFiles.map(({ path }) => path.slice("src/rules/".length, -".ts".length)).sort();

  it("there are some", () => {
    expect(ids.length).toBeGreaterThan(0);
  });

  it("are called as their files are, and of one shape", () => {
    for (const { path, text } of ruleFiles) {
      const id = path.slice("src/rules/".length, -".ts".length);
      expect(id).toMatch(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*\/[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/);
      expect([path, /^ {2}id: "(.*)",$/m.exec(text)?.[1]]).toEqual([path, id]);
      expect([path, /^export default defineRule\b/m.test(text)]).toEqual([path, true]);
    }
  });

  it("have a page and a test each, and no page or test is without a rule", () => {
    const named = (folder: string, ending: string): readonly string[] =>
      existsSync(folder)
        ? filesBelow(folder, ending)
            .map((path) => path.slice(folder.length + 1, -ending.length))
            .filter((name) => name.includes("/"))
            .sort()
        : [];
    expect(named("docs/rules", ".md")).toEqual(ids);
    expect(named("test/rules", ".test.ts")).toEqual(ids);
  });

  it("are in the index", () => {
    const index = readFileSync("src/rules/index.ts", "utf8");
    expect([...index.matchAll(/from "\.\/(.+)\.js";/g)].map((match) => match[1])).toEqual(ids);
  });

  it("are no longer than 90 lines", () => {
    expect(ruleFiles.filter(({ text }) => text.split("\n").length - 1 > 90).map(({ path }) => path)).toEqual([]);
  });
});

it("every file is named in the terms of its field", () => {
  const names = [...filesBelow("src", ".ts"), ...filesBelow("test", ".ts"), ...filesBelow("scripts", ".ts")];
  const vague = /(?:^|[/-])(?:utils?|helpers?|(?<!package-)manager|misc|common)(?:[/.-]|$)/;
  expect(names.filter((path) => vague.test(path))).toEqual([]);
  expect(names.filter((path) => /[A-Z_ ]/.test(path))).toEqual([]);
});

it("nothing of the machine that it was made on is named", () => {
  const texts = ["src", "scripts", "docs", "test", ".github"].flatMap((folder) =>
    existsSync(folder) ? filesBelow(folder, "").map((path) => ({ path, text: readFileSync(join(path), "utf8") })) : [],
  );
  const places = new RegExp(["/work" + "/(?:main|shared)", "/tmp" + "/(?:c|plimsoll)/", "\\.\\./shared/"].join("|"));
  expect(texts.filter(({ text }) => places.test(text)).map(({ path }) => path)).toEqual([]);
});
