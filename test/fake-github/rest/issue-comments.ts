import { type Answer, Refusal } from "../answer.js";
import type { IssueComment } from "../conversation.js";
import { renderIssueComment } from "../render/conversation.js";
import { type CommentKind, deleteComment, getComment, readBody, updateComment } from "./comment-kind.js";
import { answerPage } from "./paging.js";
import {
  pullOf,
  readConversation,
  repositoryPath,
  type RestCall,
  type Routes,
  writeConversation,
  writerOf,
} from "./route.js";

const kind: CommentKind<IssueComment> = {
  resource: "IssueComment",
  listOf: (pull) => pull.issueComments,
  render: renderIssueComment,
};

/** Comments in the conversation of a pull request. */
export const issueCommentRoutes: Routes = {
  [`GET ${repositoryPath}/issues/{issue_number}/comments`]: { requires: readConversation, handle: listComments },
  [`POST ${repositoryPath}/issues/{issue_number}/comments`]: { requires: writeConversation, handle: createComment },
  [`GET ${repositoryPath}/issues/comments/{comment_id}`]: {
    requires: readConversation,
    handle: (call) => getComment(call, kind),
  },
  [`PATCH ${repositoryPath}/issues/comments/{comment_id}`]: {
    requires: writeConversation,
    handle: (call) => updateComment(call, kind),
  },
  [`DELETE ${repositoryPath}/issues/comments/{comment_id}`]: {
    requires: writeConversation,
    handle: (call) => deleteComment(call, kind),
  },
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
  const body = readBody(call, "IssueComment");
  const account = writerOf(call);
  if (pull.issueComments.some((each) => each.author.login === account.login && each.body === body)) {
    call.violate("the same comment stands there already");
  }
  const comment = pull.addIssueComment({ author: account.login, account, body });
  return { status: 201, body: renderIssueComment(call.host, pull, comment) };
}
