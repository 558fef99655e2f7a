import { nodeId, type Review } from "../conversation.js";
import type { FileStatus } from "../git/diff.js";
import { type PullRequest, pullFileLimit } from "../pull-request.js";
import { htmlRepository } from "../render/links.js";
import { actorNode } from "./actor-node.js";
import { connect, type ConnectionArguments } from "./connection.js";
import { issueCommentNode, threadNode, threadsOf } from "./comment-nodes.js";
import type { GraphqlContext } from "./context.js";
import type { GraphqlObject } from "./git-objects.js";
import { repositoryNode } from "./repository-node.js";

const changeTypes: Readonly<Record<FileStatus, string>> = {
  added: "ADDED",
  removed: "DELETED",
  modified: "MODIFIED",
  renamed: "RENAMED",
  changed: "CHANGED",
};

/** A pull request as GraphQL shows it. */
export function pullNode(context: GraphqlContext, pull: PullRequest): GraphqlObject {
  const url = `${htmlRepository(context.host, pull.repository)}/pull/${pull.number}`;
  return {
    __typename: "PullRequest",
    author: actorNode(context, pull.author),
    baseRefName: pull.baseBranch,
    baseRefOid: pull.baseSha,
    baseRepository: () => repositoryNode(context, pull.repository),
    body: pull.body ?? "",
    changedFiles: () => pull.files.length,
    closed: pull.state === "closed",
    headRefName: pull.headBranch,
    headRefOid: pull.headSha,
    headRepository: () => (pull.headRepository ? repositoryNode(context, pull.headRepository) : null),
    headRepositoryOwner: actorNode(context, pull.headOwner),
    id: nodeId("PR", pull.id),
    isCrossRepository: pull.isFromFork,
    isDraft: pull.isDraft,
    locked: pull.isLocked,
    number: pull.number,
    state: pull.state.toUpperCase(),
    title: pull.title,
    url,
    comments: (args: ConnectionArguments) =>
      connect("comments", pull.issueComments, args, (comment) => issueCommentNode(context, pull, comment)),
    files: (args: ConnectionArguments) =>
      connect("files", pull.files.slice(0, pullFileLimit), args, (file) => ({
        path: file.path,
        additions: file.additions,
        deletions: file.deletions,
        changeType: changeTypes[file.status],
      })),
    reviewThreads: (args: ConnectionArguments) =>
      connect("reviewThreads", threadsOf(pull), args, (thread) => threadNode(context, pull, thread)),
    reviews: (args: ConnectionArguments) =>
      connect("reviews", pull.reviews, args, (review) => reviewNode(context, url, review)),
  };
}

function reviewNode(context: GraphqlContext, pullUrl: string, review: Review): GraphqlObject {
  return {
    __typename: "PullRequestReview",
    author: actorNode(context, review.author),
    body: review.body,
    fullDatabaseId: String(review.id),
    id: review.nodeId,
    state: review.state,
    submittedAt: review.state === "PENDING" ? null : review.submittedAt,
    url: `${pullUrl}#pullrequestreview-${review.id}`,
  };
}
