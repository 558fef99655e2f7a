import { type Answer, notFound, validationFailed } from "../answer.js";
import type { ReviewComment } from "../conversation.js";
import type { PullRequest } from "../pull-request.js";
import { renderReviewComment } from "../render/conversation.js";
import { ThreadError } from "../review/anchor.js";
import { type CommentKind, deleteComment, getComment, readBody, updateComment } from "./comment-kind.js";
import { answerPage } from "./paging.js";
import { draftComment, draftOf, type DraftComment } from "./review-draft.js";
import {
  numberOf,
  pullOf,
  readPulls,
  repositoryPath,
  type RestCall,
  type Routes,
  textOf,
  writePulls,
  writerOf,
} from "./route.js";

const kind: CommentKind<ReviewComment> = {
  resource: "PullRequestReviewComment",
  listOf: (pull) => pull.reviewComments,
  render: renderReviewComment,
};

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
    handle: (call) => getComment(call, kind),
  },
  [`PATCH ${repositoryPath}/pulls/comments/{comment_id}`]: {
    requires: writePulls,
    handle: (call) => updateComment(call, kind),
  },
  [`DELETE ${repositoryPath}/pulls/comments/{comment_id}`]: {
    requires: writePulls,
    handle: (call) => {
      const id = Number(call.params.comment_id);
      const isAnswered = call.repository.pulls.some(({ reviewComments }) =>
        reviewComments.some(({ inReplyToId }) => inReplyToId === id),
      );
      const answer = deleteComment(call, kind);
      if (isAnswered) call.violate("a comment is deleted that somebody answered");
      return answer;
    },
  },
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
  readBody(call, kind.resource);
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
  const body = readBody(call, kind.resource);
  const account = writerOf(call);
  const comment = pull.reply(id, { author: account.login, account, body });
  return { status: 201, body: renderReviewComment(call.host, pull, comment) };
}
