import { hiddenMark, readMark } from "../report/markdown.js";
import { mostComments, type ReviewComment } from "../report/review-comments.js";
import { plural } from "../report/wording.js";
import type { GitHub, NewReviewComment, PostedReviewComment } from "./client.js";
import { RequestFailure } from "./failure.js";
import type { KeepOwn } from "./own-comments.js";
import { readPages } from "./pages.js";

/** What stands in the pull request from earlier runs. */
export interface PostedReview {
  readonly own: readonly PostedReviewComment[];
  /** Ids of comments that somebody answered. */
  readonly answered: ReadonlySet<number>;
}

/** A bad place makes GitHub refuse a whole review: so many times a review is cut in two, or sent again. */
const mostAttempts = 16;

/** Reads every review comment and keeps those that carry our mark and were written by this token. */
export async function readPostedReview(
  github: GitHub,
  number: number,
  keepOwn: KeepOwn,
  expected?: number,
): Promise<PostedReview> {
  const comments = await readPages((page) => github.reviewComments(number, page), expected);
  const own = await keepOwn(comments.filter((comment) => fingerprintOf(comment) !== undefined));
  const answered = new Set(comments.flatMap(({ in_reply_to_id: id }) => id ?? []));
  return { own, answered };
}

/** The finding that a comment of ours is about; undefined once it is settled. */
function fingerprintOf({ body }: PostedReviewComment): string | undefined {
  return readMark(body ?? "", "finding");
}

/**
 * Posts what is not there yet, as one review, and edits what says something else now.
 * Gives the comments that GitHub refused. Throws RequestFailure when it refuses altogether.
 */
export async function postReview(
  github: GitHub,
  number: number,
  head: string,
  wanted: readonly ReviewComment[],
  posted: PostedReview,
  keepOwn: KeepOwn,
): Promise<readonly ReviewComment[]> {
  const byFingerprint = new Map(posted.own.map((comment) => [fingerprintOf(comment), comment]));
  const fresh = wanted.filter(({ fingerprint }) => !byFingerprint.has(fingerprint));
  const room = Math.max(0, mostComments - byFingerprint.size);
  const refused = fresh.length === 0 ? [] : await send(github, number, head, fresh.slice(0, room), keepOwn);
  for (const comment of wanted) {
    const there = byFingerprint.get(comment.fingerprint);
    if (there && saysOtherwise(there, comment)) await unlessGone(github.updateReviewComment(there.id, comment.body));
  }
  return refused;
}

/** A comment whose lines are gone or moved keeps its words: its suggestion would replace other lines. */
function saysOtherwise(there: PostedReviewComment, wanted: ReviewComment): boolean {
  const isSamePlace = there.line === wanted.line && (there.start_line ?? undefined) === wanted.startLine;
  return isSamePlace && (there.body ?? "").replaceAll("\r\n", "\n").trimEnd() !== wanted.body.trimEnd();
}

async function send(
  github: GitHub,
  number: number,
  head: string,
  comments: readonly ReviewComment[],
  keepOwn: KeepOwn,
): Promise<readonly ReviewComment[]> {
  const refused: ReviewComment[] = [];
  let batches: (readonly ReviewComment[])[] = [comments];
  for (let attempt = 1; batches.length > 0; attempt++) {
    const batch = batches.shift() ?? [];
    if (batch.length === 0) continue;
    if (attempt > mostAttempts) {
      refused.push(...batch, ...batches.flat());
      break;
    }
    try {
      await github.createReview(number, {
        commit_id: head,
        event: "COMMENT",
        body: `Plimsoll has ${plural(batch.length, "remark")} on lines of this change.`,
        comments: batch.map(toNewComment),
      });
    } catch (error) {
      if (!(error instanceof RequestFailure)) throw error;
      if (error.isUncertain && attempt <= 3) {
        await github.pause();
        const { own } = await readPostedReview(github, number, keepOwn);
        const there = new Set(own.map(fingerprintOf));
        batches = [batch.filter(({ fingerprint }) => !there.has(fingerprint)), ...batches];
      } else if (!error.isAboutText) throw error;
      else if (isAboutCommit(error)) return [...refused, ...batch, ...batches.flat()];
      else if (batch.length === 1) refused.push(...batch);
      else batches = [batch.slice(0, batch.length / 2), batch.slice(batch.length / 2), ...batches];
    }
  }
  return refused;
}

/** After a push in between, no comment of the review can be placed. */
function isAboutCommit(error: RequestFailure): boolean {
  return /commit/i.test(error.message) && !/\bline\b|\bhunk\b|\bpath\b/i.test(error.message);
}

function toNewComment({ path, body, line, startLine }: ReviewComment): NewReviewComment {
  const range = startLine === undefined ? {} : { start_line: startLine, start_side: "RIGHT" as const };
  return { path, body, line, side: "RIGHT", ...range };
}

/**
 * Clears comments whose finding is gone, and copies: deleted when nobody answered, else folded and marked as settled.
 * `current` are the fingerprints of all findings in scope. Gives what stays, and why some could not be folded.
 * Throws RequestFailure.
 */
export async function settleReview(
  github: GitHub,
  posted: PostedReview,
  current: ReadonlySet<string>,
): Promise<{ readonly kept: PostedReview; readonly unfolded: readonly RequestFailure[] }> {
  const seen = new Set<string>();
  const own: PostedReviewComment[] = [];
  const unfolded: RequestFailure[] = [];
  for (const comment of posted.own) {
    const fingerprint = fingerprintOf(comment) ?? "";
    const isCopy = seen.has(fingerprint);
    seen.add(fingerprint);
    if (current.has(fingerprint) && !isCopy) own.push(comment);
    else if (!posted.answered.has(comment.id)) await unlessGone(github.deleteReviewComment(comment.id));
    else if (!isCopy) {
      // Folded first: once it is marked as settled, no later run would finish what this one began.
      await unlessGone(github.minimize(comment.node_id)).catch((error: unknown) => {
        if (!(error instanceof RequestFailure)) throw error;
        unfolded.push(error);
      });
      await unlessGone(github.updateReviewComment(comment.id, settledBody(comment.body ?? "", fingerprint)));
    }
  }
  return { kept: { own, answered: posted.answered }, unfolded };
}

/** Somebody may have deleted the comment in the meantime. */
export async function unlessGone(request: Promise<unknown>): Promise<void> {
  try {
    await request;
  } catch (error) {
    if (!(error instanceof RequestFailure) || !error.isGone) throw error;
  }
}

/** The words stay, since people answered them; the suggestion goes, since there is nothing left to change. */
function settledBody(body: string, fingerprint: string): string {
  const [said = ""] = body.split(/\n\n/, 1);
  return `This is no longer found.\n\n${said}\n\n${hiddenMark("settled", fingerprint).markdown}`;
}
