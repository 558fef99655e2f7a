import type { Classifier, IssueComment, ReviewComment } from "../conversation.js";
import type { PullRequest } from "../pull-request.js";
import { issueCommentNode, reviewCommentNode, threadId, threadNode, threadsOf } from "./comment-nodes.js";
import { writeConversation } from "../rest/route.js";
import { demandOf, graphqlFailure, type GraphqlContext } from "./context.js";
import type { GraphqlObject } from "./git-objects.js";

interface Input<Fields> {
  readonly input: Fields & { readonly clientMutationId?: string | null };
}

interface FoundComment {
  readonly comment: IssueComment;
  readonly pull: PullRequest;
  readonly render: () => GraphqlObject;
}

/** Hides a comment; `pull-requests: write` is enough for it. */
export function minimizeComment(
  context: GraphqlContext,
  { input }: Input<{ readonly subjectId: string; readonly classifier: Classifier }>,
): GraphqlObject {
  const found = findMinimizable(context, input.subjectId);
  if (found.comment.minimized === input.classifier) context.violate("the comment is minimised for this reason already");
  if (found.comment.author.login !== context.grant.account.login)
    context.violate("somebody else's comment is minimised");
  found.comment.minimized = input.classifier;
  return { clientMutationId: input.clientMutationId ?? null, minimizedComment: found.render };
}

/** Shows a hidden comment again. */
export function unminimizeComment(
  context: GraphqlContext,
  { input }: Input<{ readonly subjectId: string }>,
): GraphqlObject {
  const found = findMinimizable(context, input.subjectId);
  delete found.comment.minimized;
  return { clientMutationId: input.clientMutationId ?? null, unminimizedComment: found.render };
}

/** Resolves a thread, for which GitHub asks `contents: write` of a workflow's token. */
export function resolveReviewThread(
  context: GraphqlContext,
  { input }: Input<{ readonly threadId: string }>,
): GraphqlObject {
  for (const pull of pullsOf(context)) {
    const thread = threadsOf(pull).find((each) => threadId(each) === input.threadId);
    if (!thread) continue;
    demandOf(context, pull.repository, { scopes: ["contents"], level: "write" });
    context.resolvedThreads.add(input.threadId);
    return { clientMutationId: input.clientMutationId ?? null, thread: () => threadNode(context, pull, thread) };
  }
  throw unresolvable(input.threadId);
}

/** The comment or thread that a global id names. Throws GitHub's NOT_FOUND. */
export function findNode(context: GraphqlContext, id: string): GraphqlObject {
  const comment = findComment(context, id);
  if (comment) return comment.render();
  for (const pull of pullsOf(context)) {
    const thread = threadsOf(pull).find((each) => threadId(each) === id);
    if (thread) return threadNode(context, pull, thread);
  }
  throw unresolvable(id);
}

function findMinimizable(context: GraphqlContext, id: string): FoundComment {
  const found = findComment(context, id);
  if (!found) throw unresolvable(id);
  demandOf(context, found.pull.repository, writeConversation);
  return found;
}

function findComment(context: GraphqlContext, id: string): FoundComment | undefined {
  for (const pull of pullsOf(context)) {
    const issue = pull.issueComments.find((each) => each.nodeId === id);
    if (issue) return { comment: issue, pull, render: () => issueCommentNode(context, pull, issue) };
    const review: ReviewComment | undefined = pull.reviewComments.find((each) => each.nodeId === id);
    if (review) return { comment: review, pull, render: () => reviewCommentNode(context, pull, review) };
  }
  return undefined;
}

function pullsOf(context: GraphqlContext): readonly PullRequest[] {
  return context.repositories.flatMap((repository) => repository.pulls);
}

function unresolvable(id: string): Error {
  return graphqlFailure("NOT_FOUND", `Could not resolve to a node with the global id of '${id}'`);
}
