import { type Answer, type JsonObject, notFound, Refusal } from "../answer.js";
import type { TreeEntry } from "../git/git-store.js";
import { apiRepository, htmlRepository } from "../render/links.js";
import { readContents, repositoryPath, type RestCall, type Routes } from "./route.js";

/** Larger files come without their content, except raw. */
const inlineLimit = 1024 ** 2;
const fileLimit = 100 * 1024 ** 2;
const directoryLimit = 1000;

/** Files and folders at a commit. */
export const contentRoutes: Routes = {
  [`GET ${repositoryPath}/contents/{path}`]: { requires: readContents, handle: getContents },
};

function getContents(call: RestCall): Answer {
  const ref = call.query.ref ?? call.repository.defaultBranch;
  const commit = call.repository.resolve(ref);
  if (commit === undefined) throw notFound(`No commit found for the ref ${ref}`);
  const path = (call.params.path ?? "").replace(/\/+$/, "");
  const entries = call.repository.store.entries(commit);
  if (path === "") return listFolder(call, entries, "", ref);
  const entry = entries.get(path);
  if (!entry) throw notFound();
  if (entry.type === "tree") return listFolder(call, entries, path, ref);
  if (entry.type === "commit") return { status: 200, body: { ...describe(call, entry, ref), submodule_git_url: null } };
  if (entry.mode !== "120000") return answerFile(call, entry, ref);
  const target = linkTarget(call, entries, entry);
  if (target) return answerFile(call, target, ref);
  return { status: 200, body: { ...describe(call, entry, ref), target: blobOf(call, entry).toString("utf8") } };
}

/** A link to a plain file inside the repository is followed. */
function linkTarget(call: RestCall, entries: ReadonlyMap<string, TreeEntry>, entry: TreeEntry): TreeEntry | undefined {
  const folder = entry.path.split("/").slice(0, -1);
  for (const part of blobOf(call, entry).toString("utf8").split("/")) {
    if (part === "..") folder.pop();
    else if (part !== "." && part !== "") folder.push(part);
  }
  const target = entries.get(folder.join("/"));
  return target?.type === "blob" && target.mode !== "120000" ? target : undefined;
}

function answerFile(call: RestCall, entry: TreeEntry, ref: string): Answer {
  const bytes = blobOf(call, entry);
  if (bytes.length > fileLimit) {
    throw new Refusal(403, "This API returns blobs up to 100 MB in size.", {
      errors: [{ resource: "Blob", field: "data", code: "too_large" }],
    });
  }
  if (/\braw\b/.test(call.accept)) {
    return { status: 200, headers: { "content-type": "application/vnd.github.raw+json; charset=utf-8" }, body: bytes };
  }
  const isInline = bytes.length <= inlineLimit;
  const content = isInline ? wrapBase64(bytes) : "";
  return { status: 200, body: { ...describe(call, entry, ref), content, encoding: isInline ? "base64" : "none" } };
}

function listFolder(call: RestCall, entries: ReadonlyMap<string, TreeEntry>, path: string, ref: string): Answer {
  const prefix = path === "" ? "" : `${path}/`;
  const children = [...entries.values()].filter(
    (entry) => entry.path.startsWith(prefix) && !entry.path.slice(prefix.length).includes("/"),
  );
  return { status: 200, body: children.slice(0, directoryLimit).map((entry) => describe(call, entry, ref)) };
}

function describe(call: RestCall, entry: TreeEntry, ref: string): JsonObject {
  const api = apiRepository(call.host, call.repository);
  const path = entry.path.split("/").map(encodeURIComponent).join("/");
  const url = `${api}/contents/${path}?ref=${encodeURIComponent(ref)}`;
  const kind = entry.type === "tree" ? "tree" : "blob";
  const html = `${htmlRepository(call.host, call.repository)}/${kind}/${encodeURIComponent(ref)}/${path}`;
  const git = `${api}/git/${kind}s/${entry.sha}`;
  const isFile = entry.type === "blob";
  return {
    type: typeOf(entry),
    name: entry.path.split("/").at(-1) ?? entry.path,
    path: entry.path,
    sha: entry.sha,
    size: entry.size ?? 0,
    url,
    html_url: html,
    git_url: git,
    download_url: isFile ? html.replace("/blob/", "/raw/") : null,
    _links: { self: url, git, html },
  };
}

function typeOf(entry: TreeEntry): string {
  if (entry.type === "tree") return "dir";
  if (entry.type === "commit") return "submodule";
  return entry.mode === "120000" ? "symlink" : "file";
}

function blobOf(call: RestCall, entry: TreeEntry): Buffer {
  const bytes = call.repository.store.blob(entry.sha);
  if (!bytes) throw notFound();
  return bytes;
}

/** Base64 with a line ending after every 60 characters, as GitHub sends it. */
export function wrapBase64(bytes: Buffer): string {
  return bytes.toString("base64").replace(/.{1,60}/g, "$&\n");
}
