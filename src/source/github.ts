import type { GitHub, GitTree, Repository } from "../github/client.js";
import { createBlobs, type BlobPlace } from "./blobs.js";
import { largestFile } from "./decode.js";
import type { ChangedFile, FileSource, FileText, TreeEntry } from "./files.js";
import { textBefore } from "../text/text-before.js";

/** Both sides of a change, over the API. */
export interface GitHubSources {
  readonly head: FileSource;
  /** As it was where the branch left the base; undefined when nothing is compared. */
  readonly base: FileSource | undefined;
  /** A file at a commit of its own: the config. */
  readonly readAt: (commit: string, path: string) => Promise<FileText | undefined>;
}

export interface Compared {
  readonly repository: Repository;
  readonly head: string;
  /** The tip of the base, which may be ahead of where the branch left it; undefined when nothing is compared. */
  readonly base: string | undefined;
  readonly changes: readonly ChangedFile[];
}

/**
 * Head is read from GitHub. Base costs nothing: what the change did not touch is as at head, and what it touched
 * is head with the hunks taken back. Only what has no hunks, or hunks that do not fit, is read at the tip of the base.
 */
export function createGitHubSources(github: GitHub, compared: Compared): GitHubSources {
  const { repository, head, base, changes } = compared;
  let tree: Promise<readonly TreeEntry[] | undefined> | undefined;
  let entries: ReadonlyMap<string, TreeEntry> | undefined;
  let baseTree: Promise<readonly TreeEntry[] | undefined> | undefined;
  const listHead = (): Promise<readonly TreeEntry[] | undefined> => {
    tree ??= github.tree(head).then((answer) => {
      if (answer.truncated) return undefined;
      const list = answer.tree.map(toEntry);
      entries = new Map(list.map((entry) => [entry.path, entry]));
      return list;
    });
    return tree;
  };
  const blobs = createBlobs(github, repository, ({ commit, path }) => {
    if (commit !== head || entries === undefined) return undefined;
    return entries.get(path)?.kind === "link";
  });
  const isWorthReading = (path: string): boolean => {
    const entry = entries?.get(path);
    return entries === undefined || (entry?.kind === "file" && (entry.size ?? 0) <= largestFile);
  };
  const readHead = async (paths: readonly string[]): Promise<ReadonlyMap<string, FileText>> =>
    readAll(blobs.read, paths.filter(isWorthReading), head);

  const origin = origins(changes);
  const readBase = async (paths: readonly string[]): Promise<ReadonlyMap<string, FileText>> => {
    const changed = paths.flatMap((path) => origin.changed.get(path) ?? []);
    const heads = await readHead([
      ...paths.filter((path) => !origin.added.has(path) && !origin.changed.has(path)),
      ...changed.map(({ path }) => path),
    ]);
    const found = new Map<string, FileText>();
    const missing: string[] = [];
    for (const path of paths) {
      const change = origin.changed.get(path);
      const text = change ? takeBack(change, heads.get(change.path)) : heads.get(path);
      if (text && !(origin.added.has(path) && !change)) found.set(path, text);
      else if (change) missing.push(path);
    }
    if (base !== undefined) for (const [path, text] of await readAll(blobs.read, missing, base)) found.set(path, text);
    return found;
  };

  const listBase = async (): Promise<readonly TreeEntry[] | undefined> => {
    const list = await listHead();
    if (!list) return undefined;
    const kept = list.filter(({ path }) => !origin.added.has(path) || origin.changed.has(path));
    const gone = [...origin.changed.keys()].filter((path) => !entries?.has(path));
    return [...kept, ...gone.map((path): TreeEntry => ({ path, kind: "file" }))];
  };

  return {
    head: { list: listHead, read: readHead },
    base: base === undefined ? undefined : { list: () => (baseTree ??= listBase()), read: readBase },
    readAt: async (commit, path) => (await blobs.read([{ commit, path }]))[0],
  };
}

interface Origins {
  /** Paths at base by which changes they became; removed, modified, renamed away. */
  readonly changed: ReadonlyMap<string, ChangedFile>;
  /** Paths that are new at head. */
  readonly added: ReadonlySet<string>;
}

function origins(changes: readonly ChangedFile[]): Origins {
  const changed = new Map<string, ChangedFile>();
  const added = new Set<string>();
  for (const change of changes) {
    if (change.status === "added" || change.status === "renamed") added.add(change.path);
    if (change.status === "renamed") changed.set(change.previousPath ?? change.path, change);
    else if (change.status !== "added") changed.set(change.path, change);
  }
  return { changed, added };
}

function takeBack(change: ChangedFile, head: FileText | undefined): FileText | undefined {
  if (!change.hunks || (change.status === "removed") === (head !== undefined)) return undefined;
  if (head && !head.isUtf8 && change.hunks.length > 0) return undefined;
  const text = textBefore(head?.text ?? "", change.hunks);
  return text === undefined ? undefined : { text, isUtf8: head?.isUtf8 ?? true };
}

async function readAll(
  read: (places: readonly BlobPlace[]) => Promise<readonly (FileText | undefined)[]>,
  paths: readonly string[],
  commit: string,
): Promise<ReadonlyMap<string, FileText>> {
  const texts = await read(paths.map((path) => ({ commit, path })));
  return new Map(
    paths.flatMap((path, index): [string, FileText][] => {
      const text = texts[index];
      return text ? [[path, text]] : [];
    }),
  );
}

function toEntry({ path, mode, type, size }: GitTree["tree"][number]): TreeEntry {
  const kind = type === "tree" ? "folder" : type === "commit" ? "submodule" : mode === "120000" ? "link" : "file";
  return { path, kind, ...(size !== undefined && { size }) };
}
