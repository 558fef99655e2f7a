import { type Answer, type JsonObject, notAccessible, notFound } from "../answer.js";
import type { IssueComment } from "../conversation.js";
import type { Host } from "../host.js";
import type { PullRequest } from "../pull-request.js";
import { refuseBody } from "./comment-body.js";
import { type RestCall, textOf, writerOf } from "./route.js";

/** What sets comments in the conversation and comments on the diff apart, to read, edit and delete them alike. */
export interface CommentKind<Comment extends IssueComment> {
  readonly resource: "IssueComment" | "PullRequestReviewComment";
  readonly listOf: (pull: PullRequest) => Comment[];
  readonly render: (host: Host, pull: PullRequest, comment: Comment) => JsonObject;
}

interface Found<Comment> {
  readonly pull: PullRequest;
  readonly comment: Comment;
}

/** Answers with one comment. */
export function getComment<Comment extends IssueComment>(call: RestCall, kind: CommentKind<Comment>): Answer {
  const { pull, comment } = findComment(call, kind);
  return { status: 200, body: kind.render(call.host, pull, comment) };
}

/** Gives a comment of the viewer's another body. */
export function updateComment<Comment extends IssueComment>(call: RestCall, kind: CommentKind<Comment>): Answer {
  const { pull, comment } = findOwnComment(call, kind);
  const body = readBody(call, kind.resource);
  if (comment.body === body) call.violate("the comment is edited, but its body stays the same");
  comment.body = body;
  comment.updatedAt = call.host.clock.now();
  return { status: 200, body: kind.render(call.host, pull, comment) };
}

/** Deletes a comment of the viewer's. */
export function deleteComment<Comment extends IssueComment>(call: RestCall, kind: CommentKind<Comment>): Answer {
  const { pull, comment } = findOwnComment(call, kind);
  const list = kind.listOf(pull);
  list.splice(list.indexOf(comment), 1);
  pull.deletedComments.push(comment);
  return { status: 204 };
}

/** The body of a comment to be written. Throws GitHub's refusal when it is empty or too long. */
export function readBody(call: RestCall, resource: "IssueComment" | "PullRequestReviewComment"): string {
  const body = textOf(call.body, "body") ?? "";
  const refusal = refuseBody(resource, body);
  if (refusal) throw refusal;
  return body;
}

function findOwnComment<Comment extends IssueComment>(call: RestCall, kind: CommentKind<Comment>): Found<Comment> {
  const found = findComment(call, kind);
  if (found.comment.author.login !== writerOf(call).login) throw notAccessible();
  return found;
}

function findComment<Comment extends IssueComment>(call: RestCall, kind: CommentKind<Comment>): Found<Comment> {
  const id = Number(call.params.comment_id);
  for (const pull of call.repository.pulls) {
    const comment = kind.listOf(pull).find((each) => each.id === id);
    if (comment) return { pull, comment };
  }
  throw notFound();
}
