import { actionsBot } from "../account.js";
import { type Answer, isObject, type JsonObject, unprocessable } from "../answer.js";
import type { Review } from "../conversation.js";
import type { PullRequest } from "../pull-request.js";
import { renderReview } from "../render/conversation.js";
import { refuseReview, ThreadError } from "../review/anchor.js";
import { bodyTooLong, isTooLong } from "./comment-body.js";
import { answerPage } from "./paging.js";
import { draftComment, type DraftComment, draftOf } from "./review-draft.js";
import {
  pullOf,
  readPulls,
  writePulls,
  repositoryPath,
  type RestCall,
  type Routes,
  textOf,
  writerOf,
} from "./route.js";

const reviewCommentLimit = 100;
const states: Readonly<Record<string, Review["state"]>> = {
  COMMENT: "COMMENTED",
  APPROVE: "APPROVED",
  REQUEST_CHANGES: "CHANGES_REQUESTED",
};

/** Reviews of a pull request. */
export const reviewRoutes: Routes = {
  [`GET ${repositoryPath}/pulls/{pull_number}/reviews`]: {
    requires: readPulls,
    handle: (call) => {
      const pull = pullOf(call);
      return answerPage(call, pull.reviews, (review) => renderReview(call.host, pull, review));
    },
  },
  [`POST ${repositoryPath}/pulls/{pull_number}/reviews`]: { requires: writePulls, handle: createReview },
};

/** All or nothing: one comment that does not fit refuses the whole review. */
function createReview(call: RestCall): Answer {
  const pull = pullOf(call);
  const body = textOf(call.body, "body") ?? "";
  const commitId = textOf(call.body, "commit_id") ?? pull.headSha;
  const comments = commentsOf(call.body);
  const event = textOf(call.body, "event");
  const state = event === undefined ? "PENDING" : (states[event] ?? "COMMENTED");
  const error = eventError(call, pull, state, body, comments.length);
  if (error !== undefined) throw unprocessable([error]);
  if (!pull.commits.includes(commitId)) throw unprocessable([`No commit found for SHA: ${commitId}`]);
  const drafts = draftAll(call, pull, comments, commitId);
  const author = writerOf(call);
  if (state === "PENDING") call.violate("without an event the review stays pending, where nobody sees it");
  const review = pull.addReview({ author, body, state, commitId });
  for (const draft of drafts) pull.storeReviewComment(review, author, draft.body, draft.placed);
  return { status: 200, body: renderReview(call.host, pull, review) };
}

function eventError(
  call: RestCall,
  pull: PullRequest,
  state: Review["state"],
  body: string,
  commentCount: number,
): string | undefined {
  const { login } = writerOf(call);
  const isOwn = login === pull.author.login;
  const hasPending = pull.reviews.some((review) => review.state === "PENDING" && review.author.login === login);
  if (pull.isLocked) return "Pull request is locked";
  if (isTooLong(body)) return bodyTooLong;
  if (commentCount > reviewCommentLimit) return `A review may have at most ${reviewCommentLimit} comments`;
  if (state === "PENDING" && hasPending) return "User can only have one pending review per pull request";
  if (state === "APPROVED" && login === actionsBot.login)
    return "GitHub Actions is not permitted to approve pull requests.";
  if (state === "APPROVED" && isOwn) return "Can not approve your own pull request";
  if (state === "CHANGES_REQUESTED" && isOwn) return "Can not request changes on your own pull request";
  if (state === "CHANGES_REQUESTED" && body === "") return "Body can't be blank";
  return state === "COMMENTED" && body === "" && commentCount === 0 ? "Body can't be blank" : undefined;
}

function draftAll(
  call: RestCall,
  pull: PullRequest,
  comments: readonly JsonObject[],
  commitId: string,
): readonly DraftComment[] {
  const drafts: DraftComment[] = [];
  const errors: ThreadError[] = [];
  for (const comment of comments) {
    try {
      drafts.push(draftComment(call, pull, draftOf(comment), commitId));
    } catch (error) {
      if (!(error instanceof ThreadError)) throw error;
      errors.push(error);
    }
  }
  if (errors.length > 0) throw refuseReview(errors);
  const places = drafts.map(({ body, placed }) => `${placed.path}:${String(placed.line)} ${body}`);
  if (new Set(places).size < places.length) call.violate("the review says the same thing twice in one place");
  return drafts;
}

function commentsOf(body: JsonObject): readonly JsonObject[] {
  const comments = body.comments;
  return Array.isArray(comments) ? comments.filter(isObject) : [];
}
