/* Requirements files, read once for all Dockerfiles of a run. */
import type { TreeEntry } from "../source/files.js";
import type { BrokenFile, Requirement } from "./facts.js";
import { conflictLine, hasConflict } from "./lock-files.js";
import { readRequirements, type FindRequirements } from "./requirements.js";
import { treeOf } from "./tree.js";
import { isRequirementsPath, listName } from "./wanted.js";

/** Makes a value when it is first asked for. */
export function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What the contexts of many Dockerfiles have in common, each thing read once for all. */
export interface Shared {
  readonly find: FindRequirements;
  /** What all requirements files in a folder and below ask for. */
  requirementsBelow(folder: string): readonly Requirement[];
  conflictsBelow(folder: string): readonly BrokenFile[];
}

const sharedByTexts = new WeakMap<ReadonlyMap<string, string>, Shared>();

/** The same texts give the same answer, so that many Dockerfiles share it. */
export function sharedBy(texts: ReadonlyMap<string, string>): Shared {
  let shared = sharedByTexts.get(texts);
  if (!shared) sharedByTexts.set(texts, (shared = makeShared(texts)));
  return shared;
}

function makeShared(texts: ReadonlyMap<string, string>): Shared {
  const known = new Map<string, ReturnType<FindRequirements>>();
  const byFolder = new Map<string, readonly Requirement[]>();
  const paths = lazily(() => [...texts.keys()].filter(isRequirementsPath));
  const conflicts = lazily(() => paths().flatMap((path) => conflictIn(path, texts)));
  const find: FindRequirements = (path) => {
    if (known.has(path)) return known.get(path);
    const text = texts.get(path);
    const read = text === undefined ? undefined : readRequirements(text, path);
    known.set(path, read);
    return read;
  };
  return {
    find,
    requirementsBelow: (folder) => {
      let found = byFolder.get(folder);
      if (!found) {
        const below = paths().filter((path) => isBelow(path, folder));
        found = below.flatMap((path) => find(path)?.requirements ?? []);
        byFolder.set(folder, found);
      }
      return found;
    },
    conflictsBelow: (folder) => conflicts().filter(({ path }) => isBelow(path, folder)),
  };
}

function isBelow(path: string, folder: string): boolean {
  return folder === "" || path.startsWith(`${folder}/`);
}

function conflictIn(path: string, texts: ReadonlyMap<string, string>): readonly BrokenFile[] {
  const line = conflictLine(texts.get(path) ?? "");
  return line === undefined ? [] : [{ path, message: hasConflict, line }];
}

/** The files that requirements files among those that were read include by `-r` and `-c`, and that were not read yet. */
export function includedPaths(
  files: ReadonlyMap<string, { readonly text: string }>,
  entries: readonly TreeEntry[] | undefined,
): readonly string[] {
  const tree = entries && treeOf(entries);
  const found = new Set<string>();
  for (const [path, { text }] of files) {
    if (!mayInclude.test(text) || !listName.test(path)) continue;
    for (const include of readRequirements(text, path)?.includes ?? [])
      if (!files.has(include.path) && tree?.has(include.path) !== false) found.add(include.path);
  }
  return [...found].slice(0, mostIncluded);
}

const mayInclude = /^[ \t]*(?:-r|-c|--requirement|--constraint)/m;
const mostIncluded = 50;
