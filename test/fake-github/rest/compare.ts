import { type Answer, notFound } from "../answer.js";
import type { Repository } from "../repository.js";
import { renderChangedFile } from "../render/changed-file.js";
import { renderCommit } from "../render/commit.js";
import { apiRepository, htmlRepository } from "../render/links.js";
import { cutPage } from "./paging.js";
import { readContents, repositoryPath, type RestCall, type Routes } from "./route.js";

const fileLimit = 300;
const commitLimit = 250;

/** The comparison of two commits. */
export const compareRoutes: Routes = {
  [`GET ${repositoryPath}/compare/{basehead}`]: { requires: readContents, handle: compare },
};

function compare(call: RestCall): Answer {
  const { host, repository } = call;
  const { store } = repository;
  const [, base = "", head = ""] = /^(.+?)\.{3}(.+)$/.exec(call.params.basehead ?? "") ?? [];
  const from = resolveEnd(repository, base);
  const to = resolveEnd(repository, head);
  const mergeBase = store.mergeBase(from, to);
  if (mergeBase === undefined) throw notFound(`No common ancestor between ${base} and ${head}.`);
  const ahead = store.commitsBetween(from, to);
  const behind = store.commitsBetween(to, from);
  const api = `${apiRepository(host, repository)}/compare/${base}...${head}`;
  const html = `${htmlRepository(host, repository)}/compare/${base}...${head}`;
  const page = cutPage(call, ahead, commitLimit);
  // Files stand on the first page only.
  const files = page.number === 1 ? store.diff(mergeBase, to).slice(0, fileLimit) : [];
  return {
    status: 200,
    headers: page.headers,
    body: {
      url: api,
      html_url: html,
      permalink_url: html,
      diff_url: `${html}.diff`,
      patch_url: `${html}.patch`,
      base_commit: renderCommit(host, repository, store.commitData(from)),
      merge_base_commit: renderCommit(host, repository, store.commitData(mergeBase)),
      status: statusOf(ahead.length, behind.length),
      ahead_by: ahead.length,
      behind_by: behind.length,
      total_commits: ahead.length,
      commits: page.items.map((sha) => renderCommit(host, repository, store.commitData(sha))),
      files: files.map((file) => renderChangedFile(host, repository, file, to)),
    },
  };
}

/** An end is a ref, or `owner:branch` of a fork. */
function resolveEnd(repository: Repository, end: string): string {
  const [, owner, branch] = /^([^:]+):(.+)$/.exec(end) ?? [];
  const network = [repository, ...repository.pulls.map((pull) => pull.headRepository)];
  const place = owner === undefined ? repository : network.find((each) => each?.owner.login === owner);
  const sha = place?.resolve(branch ?? end);
  if (sha === undefined) throw notFound();
  return sha;
}

function statusOf(ahead: number, behind: number): string {
  if (ahead === 0) return behind === 0 ? "identical" : "behind";
  return behind === 0 ? "ahead" : "diverged";
}
