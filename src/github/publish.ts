import { withNotices } from "../engine/make-report.js";
import type { Locale } from "../engine/message.js";
import { renderReviewComments, type ReviewComment } from "../report/review-comments.js";
import type { Notice, Report } from "../report/report.js";
import { allShownFindings } from "../report/selection.js";
import { renderComment, type SummaryOptions } from "../report/summary.js";
import { plural } from "../report/wording.js";
import type { ChangedFile } from "../source/files.js";
import { errorMessage } from "../text/error-message.js";
import type { GitHub, IssueComment } from "./client.js";
import type { Conversation } from "./conversation.js";
import type { PullRequest, Target } from "./event.js";
import { RequestFailure } from "./failure.js";
import { postReview, settleReview, type PostedReview } from "./review.js";
import { isSameText, writeSummaryComment } from "./summary-comment.js";

export interface PublishOptions extends SummaryOptions {
  readonly comment: "findings" | "always" | "never";
  readonly reviewComments: boolean;
  readonly locale?: Locale | undefined;
  /** undefined without a pull request to answer in. */
  readonly conversation: Conversation | undefined;
  /** False when the pull request has a newer head by now: what this run has to say may be out of date. */
  readonly isCurrent: boolean;
}

export interface Published {
  /** The report with what GitHub refused among its notices. */
  readonly report: Report;
  readonly commentUrl: string | undefined;
}

/**
 * Answers in the pull request: review comments first, then the one comment. What GitHub refuses becomes a notice,
 * and the weaker channels carry it; nothing is thrown for it.
 */
export async function publish(
  github: GitHub,
  target: Target,
  report: Report,
  changes: readonly ChangedFile[],
  options: PublishOptions,
): Promise<Published> {
  const { pullRequest } = target;
  const { conversation } = options;
  if (!pullRequest || !conversation) return { report, commentUrl: undefined };
  const { number } = pullRequest;
  const { keepOwn } = conversation;
  const notices: Notice[] = [];
  let isClosed = false;
  /** Runs one step; after a refusal that holds for all of the pull request the others are not even tried. */
  const attempt = async <Result>(what: string, step: () => Promise<Result>): Promise<Result | undefined> => {
    if (isClosed) return undefined;
    try {
      return await step();
    } catch (error) {
      const notice = noticeFor(what, error);
      if (!notices.includes(notice)) notices.push(notice);
      isClosed ||= error instanceof RequestFailure && (error.isForbidden || error.isLocked);
      return undefined;
    }
  };

  const looked = whereToLook(pullRequest, report, options);
  const readComments = () =>
    looked.atComments ? attempt("read the comments", () => conversation.comments()) : undefined;
  const readReview = () =>
    looked.atReviews ? attempt("read the review comments", () => conversation.review()) : undefined;
  const body = (complete: Report): string => renderComment(complete, options).markdown;
  let comments: readonly IssueComment[] | undefined;
  let posted: PostedReview | undefined;
  if (isAffected(report)) [comments, posted] = await Promise.all([readComments(), readReview()]);
  else {
    comments = await readComments();
    // The comment is written last: where there is none, or it says this already, no review comment is left to clear.
    const isSettled = comments?.every((each) => isSameText(each.body ?? "", body(report)));
    if (!isSettled) posted = await readReview();
  }

  if (posted) {
    const current = new Set(allShownFindings(report).map(({ fingerprint }) => fingerprint));
    // An unfinished run does not know that a finding is gone.
    const settled =
      report.conclusion === "error"
        ? undefined
        : await attempt("clear the review comments that are settled", () => settleReview(github, posted, current));
    for (const failure of settled?.unfolded ?? [])
      notices.push(refusal("fold a review comment that is settled", failure));
    const refused =
      (await attempt("write the review", () => {
        const wanted = renderReviewComments(report, changes, options.locale);
        return postReview(github, number, target.head, wanted, settled?.kept ?? posted, keepOwn);
      })) ?? [];
    if (refused.length > 0) notices.push(notPlaced(refused));
  }

  const isWorthSaying = options.comment === "always" || report.totals.findings > 0 || report.conclusion === "error";
  const isToBeWritten = comments && (comments.length > 0 ? options.isCurrent : isWorthSaying);
  const write = (complete: Report) => writeSummaryComment(github, number, body(complete), comments ?? [], keepOwn);
  const commentUrl = isToBeWritten
    ? await attempt("write the summary comment", async () => {
        try {
          return await write(withNotices(report, notices));
        } catch (error) {
          if (!(error instanceof RequestFailure) || !error.isAboutText) throw error;
          const url = await write(withNotices(withoutDetails(report), [...notices, textRefused]));
          notices.push(textRefused);
          return url;
        }
      })
    : comments?.[0]?.html_url;
  return { report: withNotices(report, notices), commentUrl };
}

/** The counts and the verdict, which GitHub takes when it refuses a text. */
function withoutDetails(report: Report): Report {
  const files = report.files.map((file) => ({ ...file, findings: [], fixed: [], patch: undefined, stages: [] }));
  return { ...report, files };
}

/**
 * Where no Dockerfile is affected, only an earlier answer could be out of date, and the event tells when there was
 * nobody who said anything.
 */
function whereToLook(
  { commentCount, reviewCommentCount }: PullRequest,
  report: Report,
  options: PublishOptions,
): { readonly atComments: boolean; readonly atReviews: boolean } {
  const isSure = isAffected(report);
  return {
    atComments: options.comment !== "never" && (isSure || options.comment === "always" || commentCount !== 0),
    atReviews: options.reviewComments && options.isCurrent && (isSure || reviewCommentCount !== 0),
  };
}

/** Whether there can be anything to say but that there is nothing. */
function isAffected(report: Report): boolean {
  return report.files.length > 0 || report.conclusion === "error";
}

/** A refusal is a warning; anything else that goes wrong here is Plimsoll's own fault. */
function noticeFor(what: string, error: unknown): Notice {
  if (!(error instanceof RequestFailure))
    return { level: "error", message: `Plimsoll failed to ${what}, please report it: ${errorMessage(error)}` };
  if (error.isLocked) return locked;
  if (error.status === 401) return unknownToken;
  return error.isForbidden ? forbidden : refusal(what, error);
}

const inOtherChannels = "the findings are in the annotations and the job summary alone.";

const forbidden: Notice = {
  level: "warning",
  message:
    `The token may not write to the pull request, so ${inOtherChannels} ` +
    "For pull requests from forks and of Dependabot that is normal; else give the job the permission `pull-requests: write`.",
};

const unknownToken: Notice = {
  level: "warning",
  message: `GitHub does not know the token any more, so ${inOtherChannels}`,
};

const locked: Notice = {
  level: "warning",
  message: `The conversation of the pull request is locked, or its repository is archived, so ${inOtherChannels}`,
};

const textRefused: Notice = {
  level: "warning",
  message: "GitHub refused the whole text of the summary comment; the job summary has it.",
};

function refusal(what: string, failure: RequestFailure): Notice {
  const why = failure.isRateLimit
    ? "its limit on requests is reached. What is missing is in the other places, and the next run makes up for it."
    : `\`${failure.message}\``;
  return { level: "warning", message: `GitHub did not let Plimsoll ${what}: ${why}` };
}

function notPlaced(refused: readonly ReviewComment[]): Notice {
  const count = plural(refused.length, "finding");
  return { level: "warning", message: `GitHub took no comment on the lines of ${count}; the summary has them all.` };
}
