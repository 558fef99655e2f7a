import { accountOf } from "../account.js";
import type { JsonObject } from "../answer.js";
import type { CommitData } from "../git/git-store.js";
import type { Repository } from "../repository.js";
import { renderAccount } from "./account.js";
import { apiRepository, htmlRepository, type Roots } from "./links.js";

const unsigned = { verified: false, reason: "unsigned", signature: null, payload: null, verified_at: null };

/** A commit as the lists of commits show it. */
export function renderCommit(roots: Roots, repository: Repository, commit: CommitData): JsonObject {
  const api = apiRepository(roots, repository);
  const account = renderAccount(roots, accountOf(commit.author));
  return {
    sha: commit.sha,
    node_id: `C_${commit.sha}`,
    url: `${api}/commits/${commit.sha}`,
    html_url: htmlCommit(roots, repository, commit.sha),
    comments_url: `${api}/commits/${commit.sha}/comments`,
    commit: {
      url: `${api}/git/commits/${commit.sha}`,
      author: signature(commit),
      committer: signature(commit),
      message: commit.message,
      tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
      comment_count: 0,
      verification: unsigned,
    },
    author: account,
    committer: account,
    parents: renderParents(roots, repository, commit, "commits"),
  };
}

/** A commit as the Git Data endpoints show it. */
export function renderGitCommit(roots: Roots, repository: Repository, commit: CommitData): JsonObject {
  const api = apiRepository(roots, repository);
  return {
    sha: commit.sha,
    node_id: `C_${commit.sha}`,
    url: `${api}/git/commits/${commit.sha}`,
    html_url: htmlCommit(roots, repository, commit.sha),
    author: signature(commit),
    committer: signature(commit),
    tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
    message: commit.message,
    parents: renderParents(roots, repository, commit, "git/commits"),
    verification: unsigned,
  };
}

function renderParents(roots: Roots, repository: Repository, commit: CommitData, place: string): readonly JsonObject[] {
  return commit.parents.map((sha) => ({
    sha,
    url: `${apiRepository(roots, repository)}/${place}/${sha}`,
    html_url: htmlCommit(roots, repository, sha),
  }));
}

function signature(commit: CommitData): JsonObject {
  return { name: commit.author, email: commit.email, date: commit.date };
}

function htmlCommit(roots: Roots, repository: Repository, sha: string): string {
  return `${htmlRepository(roots, repository)}/commit/${sha}`;
}
