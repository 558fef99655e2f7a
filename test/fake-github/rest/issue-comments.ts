import type { Requirement } from "../access.js";
import { type Answer, notAccessible, notFound, Refusal } from "../answer.js";
import type { IssueComment } from "../conversation.js";
import type { PullRequest } from "../pull-request.js";
import { renderIssueComment } from "../render/conversation.js";
import { refuseBody } from "./comment-body.js";
import { answerPage } from "./paging.js";
import { pullOf, repositoryPath, type RestCall, type Routes, textOf, writerOf } from "./route.js";

// On a pull request either scope will do.
const readComments: Requirement = { scopes: ["issues", "pull-requests"], level: "read" };
const writeComments: Requirement = { scopes: ["issues", "pull-requests"], level: "write" };

/** Comments in the conversation of a pull request. */
export const issueCommentRoutes: Routes = {
  [`GET ${repositoryPath}/issues/{issue_number}/comments`]: { requires: readComments, handle: listComments },
  [`POST ${repositoryPath}/issues/{issue_number}/comments`]: { requires: writeComments, handle: createComment },
  [`GET ${repositoryPath}/issues/comments/{comment_id}`]: {
    requires: readComments,
    handle: (call) => {
      const { pull, comment } = findComment(call);
      return { status: 200, body: renderIssueComment(call.host, pull, comment) };
    },
  },
  [`PATCH ${repositoryPath}/issues/comments/{comment_id}`]: { requires: writeComments, handle: updateComment },
  [`DELETE ${repositoryPath}/issues/comments/{comment_id}`]: { requires: writeComments, handle: deleteComment },
};

function listComments(call: RestCall): Answer {
  const pull = pullOf(call);
  const since = call.query.since ?? "";
  const wanted = pull.issueComments.filter((comment) => comment.updatedAt >= since);
  return answerPage(call, wanted, (comment) => renderIssueComment(call.host, pull, comment));
}

function createComment(call: RestCall): Answer {
  const pull = pullOf(call);
  if (pull.isLocked) throw new Refusal(403, "Unable to create comment because issue is locked.");
  const body = textOf(call.body, "body") ?? "";
  const refusal = refuseBody("IssueComment", body);
  if (refusal) throw refusal;
  const account = writerOf(call);
  if (pull.issueComments.some((each) => each.author.login === account.login && each.body === body)) {
    call.violate("the same comment stands there already");
  }
  const comment = pull.addIssueComment({ author: account.login, account, body });
  return { status: 201, body: renderIssueComment(call.host, pull, comment) };
}

function updateComment(call: RestCall): Answer {
  const { pull, comment } = findOwnComment(call);
  const body = textOf(call.body, "body") ?? "";
  const refusal = refuseBody("IssueComment", body);
  if (refusal) throw refusal;
  if (comment.body === body) call.violate("the comment is edited, but its body stays the same");
  comment.body = body;
  comment.updatedAt = call.host.clock.now();
  return { status: 200, body: renderIssueComment(call.host, pull, comment) };
}

function deleteComment(call: RestCall): Answer {
  const { pull, comment } = findOwnComment(call);
  pull.issueComments.splice(pull.issueComments.indexOf(comment), 1);
  pull.deletedComments.push(comment);
  return { status: 204 };
}

function findOwnComment(call: RestCall): { readonly pull: PullRequest; readonly comment: IssueComment } {
  const found = findComment(call);
  if (found.comment.author.login !== writerOf(call).login) throw notAccessible();
  return found;
}

function findComment(call: RestCall): { readonly pull: PullRequest; readonly comment: IssueComment } {
  const id = Number(call.params.comment_id);
  for (const pull of call.repository.pulls) {
    const comment = pull.issueComments.find((each) => each.id === id);
    if (comment) return { pull, comment };
  }
  throw notFound();
}
