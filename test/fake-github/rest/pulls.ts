import type { Answer } from "../answer.js";
import { type PullRequest, pullFileLimit } from "../pull-request.js";
import { renderChangedFile } from "../render/changed-file.js";
import { renderCommit } from "../render/commit.js";
import { renderPull, renderPullSummary } from "../render/pull.js";
import { answerPage } from "./paging.js";
import { pullOf, readPulls, repositoryPath, type RestCall, type Routes } from "./route.js";

/** Pull requests themselves. */
export const pullRoutes: Routes = {
  [`GET ${repositoryPath}/pulls`]: { requires: readPulls, handle: listPulls },
  [`GET ${repositoryPath}/pulls/{pull_number}`]: {
    requires: readPulls,
    handle: (call) => ({ status: 200, body: renderPull(call.host, pullOf(call)) }),
  },
  [`GET ${repositoryPath}/pulls/{pull_number}/files`]: { requires: readPulls, handle: listFiles },
  [`GET ${repositoryPath}/pulls/{pull_number}/commits`]: { requires: readPulls, handle: listCommits },
  [`GET ${repositoryPath}/commits/{commit_sha}/pulls`]: { requires: readPulls, handle: listPullsOfCommit },
};

function listPulls(call: RestCall): Answer {
  const { state = "open", head, base } = call.query;
  if (head !== undefined && !/^[^:]+:.+$/.test(head)) call.violate(`head must be owner:branch, "${head}" is ignored`);
  const matches = (pull: PullRequest): boolean =>
    (state === "all" || pull.state === state) &&
    (base === undefined || pull.baseBranch === base) &&
    (!head?.includes(":") || head === `${pull.headOwner.login}:${pull.headBranch}`);
  const newestFirst = [...call.repository.pulls].reverse();
  const ordered = call.query.direction === "asc" ? newestFirst.reverse() : newestFirst;
  return answerPage(call, ordered.filter(matches), (pull) => renderPullSummary(call.host, pull));
}

function listFiles(call: RestCall): Answer {
  const pull = pullOf(call);
  const repository = pull.headRepository ?? pull.repository;
  return answerPage(call, pull.files.slice(0, pullFileLimit), (file) => {
    return renderChangedFile(call.host, repository, file, pull.headSha);
  });
}

function listCommits(call: RestCall): Answer {
  const pull = pullOf(call);
  return answerPage(call, pull.commits.slice(0, 250), (sha) => {
    return renderCommit(call.host, pull.repository, pull.repository.store.commitData(sha));
  });
}

/** GitHub looks only at the commits of the repository that is asked, so that the base finds nothing for a fork's commit. */
function listPullsOfCommit(call: RestCall): Answer {
  const sha = call.params.commit_sha ?? "";
  const origin = call.repository.parent ?? call.repository;
  const found = origin.pulls.filter((pull) => pull.headRepository === call.repository && pull.commits.includes(sha));
  return answerPage(call, found, (pull) => renderPullSummary(call.host, pull));
}
