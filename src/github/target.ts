import type { GitHub, Repository } from "./client.js";
import { targetOf, wholeTree, type Asked, type Target } from "./event.js";
import { RequestFailure } from "./failure.js";

/** What is under review, or the reason why nothing is. */
export type Found =
  { readonly target: Target; readonly because?: never } | { readonly target?: never; readonly because: string };

/** Asks GitHub for what the event did not say. Throws RequestFailure. */
export async function findTarget(github: GitHub, repository: Repository, asked: Asked): Promise<Found> {
  switch (asked.kind) {
    case "target":
      return { target: asked.target };
    case "nothing":
      return { because: asked.because };
    case "new-branch":
      return { target: await targetOfBranch(github, repository, asked.head, asked.defaultBranch) };
    case "pull-request-of-run":
      return targetOfRun(github, repository, asked);
  }
}

/** A new branch is compared with the commit at which it left the default one; without such a commit with nothing. */
async function targetOfBranch(
  github: GitHub,
  repository: Repository,
  head: string,
  defaultBranch: string,
): Promise<Target> {
  try {
    const { merge_base_commit: met } = await github.compare(defaultBranch, head);
    return { ...wholeTree(repository, head), base: met.sha };
  } catch (error) {
    if (!(error instanceof RequestFailure) || error.status !== 404) throw error;
    return wholeTree(repository, head);
  }
}

/** The pull request whose head is still the commit that the run was about; for a later one another run will come. */
async function targetOfRun(
  github: GitHub,
  repository: Repository,
  { head, owner, branch }: Extract<Asked, { kind: "pull-request-of-run" }>,
): Promise<Found> {
  const pulls = await github.pullRequests(`${owner}:${branch}`);
  const targets = pulls.map((pull) => targetOf(repository, pull));
  const target = targets.find((each) => each?.head === head);
  return target ? { target } : { because: "No open pull request has the commit of that run as its head any more." };
}
