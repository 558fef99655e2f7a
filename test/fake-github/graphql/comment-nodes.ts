import { type IssueComment, nodeId, type ReviewComment } from "../conversation.js";
import type { PullRequest } from "../pull-request.js";
import { htmlRepository } from "../render/links.js";
import { actorNode } from "./actor-node.js";
import { connect, type ConnectionArguments } from "./connection.js";
import type { GraphqlContext } from "./context.js";
import type { GraphqlObject } from "./git-objects.js";

/** The comments of one thread, the first of them first. */
export type Thread = readonly [ReviewComment, ...ReviewComment[]];

/** The threads of a pull request; a thread whose first comment was deleted lives on with its replies. */
export function threadsOf(pull: PullRequest): readonly Thread[] {
  const threads = new Map<number, [ReviewComment, ...ReviewComment[]]>();
  for (const comment of pull.reviewComments) {
    const root = comment.inReplyToId ?? comment.id;
    const thread = threads.get(root);
    if (thread) thread.push(comment);
    else threads.set(root, [comment]);
  }
  return [...threads.values()];
}

/** The global id of a thread. */
export function threadId(thread: Thread): string {
  return nodeId("PRRT", thread[0].inReplyToId ?? thread[0].id);
}

/** A thread as GraphQL shows it. */
export function threadNode(context: GraphqlContext, pull: PullRequest, thread: Thread): GraphqlObject {
  const [first] = thread;
  return {
    __typename: "PullRequestReviewThread",
    comments: (args: ConnectionArguments) =>
      connect("comments", thread, args, (comment) => reviewCommentNode(context, pull, comment)),
    diffSide: first.side,
    id: threadId(thread),
    isOutdated: isOutdated(first),
    isResolved: context.resolvedThreads.has(threadId(thread)),
    line: first.line,
    originalLine: first.originalLine,
    originalStartLine: first.originalStartLine,
    path: first.path,
    startDiffSide: first.startSide ?? null,
    startLine: first.startLine,
    subjectType: first.subjectType.toUpperCase(),
    viewerCanReply: true,
  };
}

/** A comment on the diff as GraphQL shows it. */
export function reviewCommentNode(context: GraphqlContext, pull: PullRequest, comment: ReviewComment): GraphqlObject {
  const replied = pull.reviewComments.find((each) => each.id === comment.inReplyToId);
  return {
    ...commentFields(context, comment),
    __typename: "PullRequestReviewComment",
    diffHunk: comment.diffHunk,
    line: comment.line,
    originalLine: comment.originalLine,
    originalStartLine: comment.originalStartLine,
    outdated: isOutdated(comment),
    path: comment.path,
    replyTo: () => (replied ? reviewCommentNode(context, pull, replied) : null),
    startLine: comment.startLine,
    url: `${htmlRepository(context.host, pull.repository)}/pull/${pull.number}#discussion_r${comment.id}`,
  };
}

/** A comment of the conversation as GraphQL shows it. */
export function issueCommentNode(context: GraphqlContext, pull: PullRequest, comment: IssueComment): GraphqlObject {
  return {
    ...commentFields(context, comment),
    __typename: "IssueComment",
    url: `${htmlRepository(context.host, pull.repository)}/pull/${pull.number}#issuecomment-${comment.id}`,
  };
}

function commentFields(context: GraphqlContext, comment: IssueComment): GraphqlObject {
  return {
    author: actorNode(context, comment.author),
    body: comment.body,
    createdAt: comment.createdAt,
    // GraphQL's Int has 32 bits; GitHub gives null for what is larger.
    databaseId: null,
    fullDatabaseId: String(comment.id),
    id: comment.nodeId,
    isMinimized: comment.minimized !== undefined,
    minimizedReason: comment.minimized?.toLowerCase().replaceAll("_", "-") ?? null,
    updatedAt: comment.updatedAt,
    viewerCanMinimize: true,
    viewerDidAuthor: comment.author.login === context.grant.account.login,
  };
}

function isOutdated(comment: ReviewComment): boolean {
  return comment.subjectType === "line" && comment.line === null;
}
