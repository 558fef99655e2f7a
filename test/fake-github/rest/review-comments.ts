import type { Requirement } from "../access.js";
import { type Answer, notAccessible, notFound, validationFailed } from "../answer.js";
import type { ReviewComment } from "../conversation.js";
import type { PullRequest } from "../pull-request.js";
import { renderReviewComment } from "../render/conversation.js";
import { ThreadError } from "../review/anchor.js";
import { refuseBody } from "./comment-body.js";
import { answerPage } from "./paging.js";
import { draftComment, draftOf, type DraftComment } from "./review-draft.js";
import { numberOf, pullOf, repositoryPath, type RestCall, type Routes, textOf, writerOf } from "./route.js";

const readPulls: Requirement = { scopes: ["pull-requests"], level: "read" };
const writePulls: Requirement = { scopes: ["pull-requests"], level: "write" };

/** Comments on the diff. */
export const reviewCommentRoutes: Routes = {
  [`GET ${repositoryPath}/pulls/{pull_number}/comments`]: { requires: readPulls, handle: listComments },
  [`POST ${repositoryPath}/pulls/{pull_number}/comments`]: { requires: writePulls, handle: createComment },
  [`POST ${repositoryPath}/pulls/{pull_number}/comments/{comment_id}/replies`]: {
    requires: writePulls,
    handle: (call) => answerReply(call, Number(call.params.comment_id)),
  },
  [`GET ${repositoryPath}/pulls/comments/{comment_id}`]: {
    requires: readPulls,
    handle: (call) => {
      const { pull, comment } = findComment(call);
      return { status: 200, body: renderReviewComment(call.host, pull, comment) };
    },
  },
  [`PATCH ${repositoryPath}/pulls/comments/{comment_id}`]: { requires: writePulls, handle: updateComment },
  [`DELETE ${repositoryPath}/pulls/comments/{comment_id}`]: { requires: writePulls, handle: deleteComment },
};

function listComments(call: RestCall): Answer {
  const pull = pullOf(call);
  const since = call.query.since ?? "";
  const pending = new Set(pull.reviews.filter((review) => review.state === "PENDING").map((review) => review.id));
  const wanted = pull.reviewComments.filter((each) => each.updatedAt >= since && !pending.has(each.reviewId));
  const ordered = call.query.direction === "desc" ? wanted.reverse() : wanted;
  return answerPage(call, ordered, (comment) => renderReviewComment(call.host, pull, comment));
}

function createComment(call: RestCall): Answer {
  const inReplyTo = numberOf(call.body, "in_reply_to");
  if (inReplyTo !== undefined) return answerReply(call, inReplyTo);
  const pull = pullOf(call);
  const commitId = textOf(call.body, "commit_id") ?? "";
  if (!pull.commits.includes(commitId)) {
    throw validationFailed(
      "PullRequestReviewComment",
      "commit_id",
      "custom",
      "commit_id is not part of the pull request",
    );
  }
  const draft = place(call, pull, commitId);
  const author = writerOf(call);
  const review = pull.addReview({ author, body: "", state: "COMMENTED", commitId });
  const comment = pull.storeReviewComment(review, author, draft.body, draft.placed);
  return { status: 201, body: renderReviewComment(call.host, pull, comment) };
}

function place(call: RestCall, pull: PullRequest, commitId: string): DraftComment {
  const refusal = refuseBody("PullRequestReviewComment", textOf(call.body, "body") ?? "");
  if (refusal) throw refusal;
  try {
    return draftComment(call, pull, draftOf(call.body), commitId);
  } catch (error) {
    throw error instanceof ThreadError ? error.refuseComment() : error;
  }
}

function answerReply(call: RestCall, id: number): Answer {
  const pull = pullOf(call);
  const first = pull.reviewComments.find((each) => each.id === id);
  if (!first) throw notFound();
  if (first.inReplyToId !== undefined) {
    throw validationFailed("PullRequestReviewComment", "in_reply_to_id", "invalid", "a reply can't be replied to");
  }
  const body = textOf(call.body, "body") ?? "";
  const refusal = refuseBody("PullRequestReviewComment", body);
  if (refusal) throw refusal;
  const account = writerOf(call);
  const comment = pull.reply(id, { author: account.login, account, body });
  return { status: 201, body: renderReviewComment(call.host, pull, comment) };
}

function updateComment(call: RestCall): Answer {
  const { pull, comment } = findOwnComment(call);
  const body = textOf(call.body, "body") ?? "";
  const refusal = refuseBody("PullRequestReviewComment", body);
  if (refusal) throw refusal;
  if (comment.body === body) call.violate("the comment is edited, but its body stays the same");
  comment.body = body;
  comment.updatedAt = call.host.clock.now();
  return { status: 200, body: renderReviewComment(call.host, pull, comment) };
}

function deleteComment(call: RestCall): Answer {
  const { pull, comment } = findOwnComment(call);
  pull.reviewComments.splice(pull.reviewComments.indexOf(comment), 1);
  pull.deletedComments.push(comment);
  return { status: 204 };
}

function findOwnComment(call: RestCall): { readonly pull: PullRequest; readonly comment: ReviewComment } {
  const found = findComment(call);
  if (found.comment.author.login !== writerOf(call).login) throw notAccessible();
  return found;
}

function findComment(call: RestCall): { readonly pull: PullRequest; readonly comment: ReviewComment } {
  const id = Number(call.params.comment_id);
  for (const pull of call.repository.pulls) {
    const comment = pull.reviewComments.find((each) => each.id === id);
    if (comment) return { pull, comment };
  }
  throw notFound();
}
