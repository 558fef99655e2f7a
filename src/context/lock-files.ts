import { normalizeName } from "../python/specifier.js";
import type { BrokenFile, LockedPackage } from "./facts.js";

/*
 * Lock files are written by programs, one key a line, and can be megabytes long. They are read line by line: a whole
 * TOML reading of a common lock takes longer than everything else that a run does.
 */

/** What a lock file says, or why it could not be read. */
export type LockReading = readonly LockedPackage[] | BrokenFile;

/** The names of lock files that `readLock` knows. */
export const lockFileNames: readonly string[] = ["uv.lock", "poetry.lock", "pdm.lock", "pylock.toml", "Pipfile.lock"];

/** Reads a lock file; `path` is from the repository root. */
export function readLock(text: string, path: string): LockReading {
  const conflict = conflictLine(text);
  if (conflict !== undefined) return broken(path, hasConflict, conflict);
  return path.endsWith("Pipfile.lock") ? readPipfileLock(text, path) : readTomlLock(text, path);
}

export const hasConflict = "The file holds unresolved merge conflicts.";

/** The line (from 1) of the first mark that Git leaves where a merge conflicts; undefined without one. */
export function conflictLine(text: string): number | undefined {
  const mark = /^(?:<{7}|>{7}) /m.exec(text);
  return mark ? lineOf(text, mark.index) : undefined;
}

function broken(path: string, message: string, line: number | undefined): BrokenFile {
  return { path, message, line };
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

interface Draft {
  name: string;
  version: string;
  /** Whether the section says which files there are. */
  listsFiles: boolean;
  readonly wheels: Set<string>;
  readonly groups: Set<string>;
  isOptional: boolean | undefined;
  /** The project itself, or a member of its workspace. */
  isOwn: boolean;
  readonly needs: Set<string>;
  readonly extraNeeds: Set<string>;
}

/** Which lists of a package are read, by key. */
const fileLists: readonly string[] = ["wheels", "files", "sdist", "archive"];

function readTomlLock(text: string, path: string): LockReading {
  const drafts: Draft[] = [];
  const oldFiles = new Map<string, string[]>();
  let draft: Draft | undefined;
  let table = "";
  let key = "";
  for (const line of linesOf(text)) {
    if (line.startsWith("[")) {
      table = line.replace(/[[\]\s]/g, "").replace(/\r$/, "");
      key = "";
      if (/^\[\[packages?\]\]/.test(line)) drafts.push((draft = newDraft()));
      else if (!/^packages?\./.test(table)) draft = undefined;
      continue;
    }
    const isKey = line !== "" && !/^[\s\]#]/.test(line);
    if (isKey) key = line.slice(0, line.indexOf("=")).trim().replace(/^"|"$/g, "");
    if (draft) readPackageLine(draft, table, key, line, isKey);
    else if (table === "metadata.files" && line.includes('.whl"')) {
      const name = normalizeName(key);
      const known = oldFiles.get(name) ?? [];
      known.push(...wheelNames(line));
      oldFiles.set(name, known);
    }
  }
  const named = drafts.filter((one) => one.name !== "" && one.version !== "");
  if (named.length === 0 && text.trim() !== "" && drafts.length > 0)
    return broken(path, "The lock file names no package that could be read.", undefined);
  const isReached = reachable(named, text);
  return named
    .filter((one) => !one.isOwn)
    .map((one) => ({
      name: one.name,
      version: one.version,
      wheels: one.listsFiles ? [...one.wheels] : oldFiles.get(one.name),
      isOptional: one.isOptional ?? isReached?.(one.name),
      file: path,
    }));
}

function* linesOf(text: string): Iterable<string> {
  let start = text.startsWith("\uFEFF") ? 1 : 0;
  while (start < text.length) {
    const feed = text.indexOf("\n", start);
    const end = feed === -1 ? text.length : feed;
    yield text.charCodeAt(end - 1) === 13 ? text.slice(start, end - 1) : text.slice(start, end);
    start = end + 1;
  }
}

function newDraft(): Draft {
  return {
    name: "",
    version: "",
    listsFiles: false,
    wheels: new Set(),
    groups: new Set(),
    isOptional: undefined,
    isOwn: false,
    needs: new Set(),
    extraNeeds: new Set(),
  };
}

function readPackageLine(draft: Draft, table: string, key: string, line: string, isKey: boolean): void {
  const isTop = table === "package" || table === "packages";
  if (isTop && isKey) {
    if (key === "name") draft.name = normalizeName(stringIn(line) ?? "");
    else if (key === "version") draft.version = stringIn(line) ?? "";
    else if (key === "category") draft.isOptional = stringIn(line) !== "main";
    else if (key === "groups") {
      const groups = stringsIn(line.slice(line.indexOf("=")));
      draft.isOptional = !groups.includes("main") && !groups.includes("default");
    } else if (key === "source") draft.isOwn = /\b(?:editable|virtual)\s*=/.test(line);
    // `files = []` stands for what comes from a folder or a repository.
    if (fileLists.includes(key) && !/=\s*\[\s*\]\s*$/.test(line)) draft.listsFiles = true;
  }
  if (isTop && fileLists.includes(key)) for (const wheel of wheelNames(line)) draft.wheels.add(wheel);
  if (table === "packages.wheels" || table === "packages.sdist") {
    draft.listsFiles = true;
    for (const wheel of wheelNames(line)) draft.wheels.add(wheel);
  }
  if (!line.includes("name = ")) return;
  const needed = /\bname = "([^"]+)"/.exec(line)?.[1];
  if (needed === undefined) return;
  if (isTop && key === "dependencies") draft.needs.add(normalizeName(needed));
  if (table === "package.optional-dependencies") draft.extraNeeds.add(normalizeName(needed));
}

function stringIn(line: string): string | undefined {
  const open = line.indexOf('"');
  const close = line.indexOf('"', open + 1);
  return open === -1 || close === -1 ? undefined : line.slice(open + 1, close);
}

function stringsIn(text: string): readonly string[] {
  return text.split('"').filter((_, index) => index % 2 === 1);
}

/** The file names ending in `.whl` in the strings of a line, whether addresses or names. */
function wheelNames(line: string): readonly string[] {
  const names: string[] = [];
  for (let end = line.indexOf('.whl"'); end !== -1; end = line.indexOf('.whl"', end + 1)) {
    const open = line.lastIndexOf('"', end);
    const slash = line.lastIndexOf("/", end);
    names.push(decoded(line.slice(Math.max(open, slash) + 1, end + 4)));
  }
  return names;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * For uv's lock, which names no groups: whether a package is reached only through groups and extras of the project.
 * undefined when the lock does not hold the project itself.
 */
function reachable(drafts: readonly Draft[], text: string): ((name: string) => boolean) | undefined {
  const own = drafts.filter((one) => one.isOwn);
  if (own.length === 0 || !text.includes("\n[package.metadata]")) return undefined;
  const byName = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const same = byName.get(draft.name);
    if (same) same.push(draft);
    else byName.set(draft.name, [draft]);
  }
  const reached = new Set<string>();
  const waiting = own.flatMap((one) => [...one.needs]);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    for (const draft of byName.get(name) ?? []) waiting.push(...draft.needs, ...(draft.isOwn ? [] : draft.extraNeeds));
  }
  return (name) => !reached.has(name);
}

function readPipfileLock(text: string, path: string): LockReading {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return broken(path, "The file is not valid JSON.", undefined);
  }
  const sections: readonly (readonly [string, boolean])[] = [
    ["default", false],
    ["develop", true],
  ];
  return sections.flatMap(([section, isOptional]) =>
    Object.entries(recordIn(recordIn(parsed)[section])).flatMap(([name, value]) => {
      const version = recordIn(value).version;
      if (typeof version !== "string") return [];
      const pinned = version.replace(/^===?/, "");
      return [{ name: normalizeName(name), version: pinned, wheels: undefined, isOptional, file: path }];
    }),
  );
}

function recordIn(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
