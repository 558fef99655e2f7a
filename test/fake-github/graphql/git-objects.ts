import { blobTextLimit, decodeText, isBinary, truncateBytes } from "../git/blob-text.js";
import type { TreeEntry } from "../git/git-store.js";
import { htmlRepository } from "../render/links.js";
import type { Repository } from "../repository.js";
import { graphqlFailure, type GraphqlContext } from "./context.js";
import { repositoryNode } from "./repository-node.js";

/** An object that a query can select from; its functions are resolvers. */
export type GraphqlObject = Readonly<Record<string, unknown>>;

const emptyTree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

/** What a git expression (`sha:path`, a ref, a SHA) or an object id names; null when there is nothing. */
export function gitObject(
  context: GraphqlContext,
  repository: Repository,
  args: { readonly expression?: string | null; readonly oid?: string | null },
): GraphqlObject | null {
  if (args.oid) return objectOf(context, repository, args.oid);
  if (!args.expression) throw graphqlFailure("ARGUMENT_ERROR", "One of `expression` or `oid` is needed.");
  const [, revision = args.expression, path] = /^([^:]*):(.*)$/s.exec(args.expression) ?? [];
  const commit = repository.resolve(revision);
  if (commit === undefined) return null;
  if (path === undefined) return commitNode(context, repository, commit);
  if (path === "") return treeNode(context, repository, commit, "");
  const entry = repository.store.entries(commit).get(path.replace(/\/$/, ""));
  if (!entry || (path.endsWith("/") && entry.type !== "tree")) return null;
  return entryObject(context, repository, commit, entry);
}

function objectOf(context: GraphqlContext, repository: Repository, oid: string): GraphqlObject | null {
  const bytes = repository.store.blob(oid);
  if (bytes) return blobNode(context, repository, oid, bytes);
  const commit = repository.store.resolve(oid);
  if (commit !== undefined) return commitNode(context, repository, commit);
  return repository.store.resolveTree(oid) === undefined ? null : treeNode(context, repository, oid, "");
}

function entryObject(
  context: GraphqlContext,
  repository: Repository,
  treeish: string,
  entry: TreeEntry,
): GraphqlObject | null {
  if (entry.type === "tree") return treeNode(context, repository, treeish, entry.path);
  // A submodule's commit lies in another repository.
  if (entry.type === "commit") return null;
  const bytes = repository.store.blob(entry.sha);
  return bytes ? blobNode(context, repository, entry.sha, bytes) : null;
}

function blobNode(context: GraphqlContext, repository: Repository, oid: string, bytes: Buffer): GraphqlObject {
  const isText = !isBinary(bytes);
  return {
    ...objectFields(context, repository, "Blob", oid),
    byteSize: bytes.length,
    isBinary: !isText,
    isTruncated: bytes.length > blobTextLimit,
    text: () => (isText ? decodeText(truncateBytes(bytes, blobTextLimit)) : null),
  };
}

function treeNode(context: GraphqlContext, repository: Repository, treeish: string, path: string): GraphqlObject {
  const entries = repository.store.entries(treeish);
  const oid = path === "" ? repository.store.resolveTree(treeish) : entries.get(path)?.sha;
  const prefix = path === "" ? "" : `${path}/`;
  return {
    ...objectFields(context, repository, "Tree", oid ?? emptyTree),
    entries: () =>
      [...entries.values()]
        .filter((entry) => entry.path.startsWith(prefix) && !entry.path.slice(prefix.length).includes("/"))
        .map((entry) => treeEntryNode(context, repository, treeish, entry)),
  };
}

function treeEntryNode(
  context: GraphqlContext,
  repository: Repository,
  treeish: string,
  entry: TreeEntry,
): GraphqlObject {
  const name = entry.path.split("/").at(-1) ?? entry.path;
  const extension = /.(\.[^.]*)$/.exec(name)?.[1] ?? "";
  return {
    __typename: "TreeEntry",
    extension,
    mode: Number.parseInt(entry.mode, 8),
    name,
    nameRaw: Buffer.from(name).toString("base64"),
    object: () => entryObject(context, repository, treeish, entry),
    oid: entry.sha,
    path: entry.path,
    pathRaw: Buffer.from(entry.path).toString("base64"),
    repository: () => repositoryNode(context, repository),
    size: entry.size ?? 0,
    type: entry.type,
  };
}

/** A commit as GraphQL shows it. */
export function commitNode(context: GraphqlContext, repository: Repository, sha: string): GraphqlObject {
  const commit = repository.store.commitData(sha);
  return {
    ...objectFields(context, repository, "Commit", sha),
    committedDate: commit.date,
    message: commit.message,
    tree: () => treeNode(context, repository, sha, ""),
    file: ({ path }: { readonly path: string }) => {
      const entry = repository.store.entries(sha).get(path);
      return entry ? treeEntryNode(context, repository, sha, entry) : null;
    },
  };
}

function objectFields(context: GraphqlContext, repository: Repository, type: string, oid: string): GraphqlObject {
  const page = `${htmlRepository(context.host, repository)}/commit/${oid}`;
  return {
    __typename: type,
    abbreviatedOid: oid.slice(0, 7),
    commitResourcePath: new URL(page).pathname,
    commitUrl: page,
    id: `${type}_${oid}`,
    oid,
    repository: () => repositoryNode(context, repository),
  };
}
