import type { Locale } from "../engine/message.js";
import { renderReviewComments, type ReviewComment } from "../report/review-comments.js";
import type { Notice, Report } from "../report/report.js";
import { allShownFindings } from "../report/selection.js";
import { renderComment, type SummaryOptions } from "../report/summary.js";
import { plural } from "../report/wording.js";
import type { ChangedFile } from "../source/files.js";
import type { GitHub } from "./client.js";
import type { PullRequest, Target } from "./event.js";
import { RequestFailure } from "./failure.js";
import { ownComments } from "./own-comments.js";
import { postReview, readPostedReview, settleReview } from "./review.js";
import { findSummaryComments, writeSummaryComment } from "./summary-comment.js";

export interface PublishOptions extends SummaryOptions {
  readonly comment: "findings" | "always" | "never";
  readonly reviewComments: boolean;
  readonly locale?: Locale | undefined;
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
  if (!pullRequest) return { report, commentUrl: undefined };
  const { number } = pullRequest;
  const keepOwn = ownComments(github);
  const notices: Notice[] = [];
  let isForbidden = false;
  /** Runs one step; after a refusal for want of permission the others are not even tried. */
  const attempt = async <Result>(what: string, step: () => Promise<Result>): Promise<Result | undefined> => {
    if (isForbidden) return undefined;
    try {
      return await step();
    } catch (error) {
      notices.push(...noticesFor(what, error, isForbidden));
      isForbidden ||= error instanceof RequestFailure && error.isForbidden;
      return undefined;
    }
  };

  const looked = whereToLook(pullRequest, report, options);
  const [comments, posted] = await Promise.all([
    looked.atComments ? attempt("read the comments", () => findSummaryComments(github, number, keepOwn)) : undefined,
    looked.atReviews ? attempt("read the review comments", () => readPostedReview(github, number, keepOwn)) : undefined,
  ]);

  if (posted) {
    const current = new Set(allShownFindings(report).map(({ fingerprint }) => fingerprint));
    // An unfinished run does not know that a finding is gone.
    const kept =
      report.conclusion === "error"
        ? posted
        : await attempt("clear the review comments that are settled", () => settleReview(github, posted, current));
    const wanted = renderReviewComments(report, changes, options.locale);
    const refused =
      (await attempt("write the review", () =>
        postReview(github, number, target.head, wanted, kept ?? posted, keepOwn),
      )) ?? [];
    if (refused.length > 0) notices.push(notPlaced(refused));
  }

  const complete = withNotices(report, notices);
  const isWorthSaying = options.comment === "always" || report.totals.findings > 0 || report.conclusion === "error";
  const commentUrl =
    comments && (comments.length > 0 || isWorthSaying)
      ? await attempt("write the summary comment", () => {
          const body = renderComment(complete, options).markdown;
          return writeSummaryComment(github, number, body, comments, keepOwn);
        })
      : undefined;
  return { report: withNotices(report, notices), commentUrl };
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
  const isAffected = report.files.length > 0 || report.notices.length > 0;
  return {
    atComments: options.comment !== "never" && (isAffected || options.comment === "always" || commentCount !== 0),
    atReviews: options.reviewComments && (isAffected || reviewCommentCount !== 0),
  };
}

function withNotices(report: Report, notices: readonly Notice[]): Report {
  const isBroken = notices.some(({ level }) => level === "error");
  return {
    ...report,
    notices: [...report.notices, ...notices],
    conclusion: isBroken ? "error" : report.conclusion,
  };
}

/** A refusal is a warning; anything else that goes wrong here is Plimsoll's own fault. */
function noticesFor(what: string, error: unknown, isKnown: boolean): readonly Notice[] {
  if (!(error instanceof RequestFailure)) {
    const words = error instanceof Error ? error.message : String(error);
    return [{ level: "error", message: `Plimsoll failed to ${what}, please report it: ${words}` }];
  }
  if (!error.isForbidden) return [refusal(what, error)];
  return isKnown ? [] : [forbidden];
}

const forbidden: Notice = {
  level: "warning",
  message:
    "The token may not write to the pull request, so the findings are in the annotations and the job summary alone. " +
    "For pull requests from forks and of Dependabot that is normal; else give the job the permission `pull-requests: write`.",
};

function refusal(what: string, failure: RequestFailure): Notice {
  return { level: "warning", message: `GitHub did not let Plimsoll ${what}: \`${failure.message}\`` };
}

function notPlaced(refused: readonly ReviewComment[]): Notice {
  const count = plural(refused.length, "finding");
  return { level: "warning", message: `GitHub took no comment on the lines of ${count}; the summary has them all.` };
}
