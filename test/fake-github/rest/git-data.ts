import { type Answer, type JsonObject, notFound } from "../answer.js";
import { renderCommit, renderGitCommit } from "../render/commit.js";
import { apiRepository } from "../render/links.js";
import { wrapBase64 } from "./contents.js";
import { readContents, repositoryPath, type RestCall, type Routes } from "./route.js";

/** Objects of the git repository. */
export const gitDataRoutes: Routes = {
  [`GET ${repositoryPath}/git/trees/{tree_sha}`]: { requires: readContents, handle: getTree },
  [`GET ${repositoryPath}/git/blobs/{file_sha}`]: { requires: readContents, handle: getBlob },
  [`GET ${repositoryPath}/git/commits/{commit_sha}`]: {
    requires: readContents,
    handle: (call) => {
      const sha = resolveSha(call, call.params.commit_sha);
      return { status: 200, body: renderGitCommit(call.host, call.repository, call.repository.store.commitData(sha)) };
    },
  },
  [`GET ${repositoryPath}/commits/{ref}`]: {
    requires: readContents,
    handle: (call) => {
      const sha = resolveSha(call, call.params.ref);
      return { status: 200, body: renderCommit(call.host, call.repository, call.repository.store.commitData(sha)) };
    },
  },
};

function getTree(call: RestCall): Answer {
  const { store, treeLimit } = call.repository;
  const name = call.params.tree_sha ?? "";
  const tree = store.resolveTree(call.repository.resolve(name) ?? name);
  if (tree === undefined) throw notFound();
  // Whatever the value of `recursive` is, "0" and "false" included, it means yes.
  const isRecursive = "recursive" in call.query;
  const entries = [...store.entries(tree).values()].filter((entry) => isRecursive || !entry.path.includes("/"));
  const api = apiRepository(call.host, call.repository);
  const rendered = entries.slice(0, treeLimit).map((entry): JsonObject => {
    const size = entry.size === undefined ? {} : { size: entry.size };
    const url = entry.type === "commit" ? {} : { url: `${api}/git/${entry.type}s/${entry.sha}` };
    return { path: entry.path, mode: entry.mode, type: entry.type, sha: entry.sha, ...size, ...url };
  });
  const isTruncated = entries.length > treeLimit;
  return { status: 200, body: { sha: tree, url: `${api}/git/trees/${tree}`, tree: rendered, truncated: isTruncated } };
}

function getBlob(call: RestCall): Answer {
  const sha = call.params.file_sha ?? "";
  const bytes = call.repository.store.blob(sha);
  if (!bytes) throw notFound();
  if (/\braw\b/.test(call.accept)) {
    return { status: 200, headers: { "content-type": "application/vnd.github.raw+json; charset=utf-8" }, body: bytes };
  }
  const url = `${apiRepository(call.host, call.repository)}/git/blobs/${sha}`;
  const content = wrapBase64(bytes);
  return { status: 200, body: { sha, node_id: `B_${sha}`, size: bytes.length, url, content, encoding: "base64" } };
}

function resolveSha(call: RestCall, name = ""): string {
  const sha = call.repository.resolve(name);
  if (sha === undefined) throw notFound();
  return sha;
}
