import { Refusal, unprocessable } from "../answer.js";
import type { ReviewComment } from "../conversation.js";
import { type DiffPlace, findLine, findPosition, type Hunk, hunkDownTo, type Side } from "../git/patch.js";
import type { PullRequest } from "../pull-request.js";

/** Where a new comment is to stand, in the words of the request. */
export interface Anchor {
  readonly path: string;
  readonly line?: number | undefined;
  readonly side?: Side | undefined;
  readonly startLine?: number | undefined;
  readonly startSide?: Side | undefined;
  /** The older way: lines down from the file's first hunk header. */
  readonly position?: number | undefined;
  /** A comment on the whole file needs no line. */
  readonly subjectType?: "line" | "file" | undefined;
  readonly commitId?: string | undefined;
}

/** A comment's place, found to be right. */
export type PlacedComment = Pick<
  ReviewComment,
  | "path"
  | "subjectType"
  | "side"
  | "startSide"
  | "line"
  | "startLine"
  | "position"
  | "commitId"
  | "originalLine"
  | "originalStartLine"
  | "originalPosition"
  | "originalCommitId"
  | "diffHunk"
  | "inReplyToId"
>;

/** One thing that is wrong with a comment: the field of the thread, and what is said of it. */
export interface ThreadFault {
  readonly field: string;
  readonly text: string;
}

/** A comment that GitHub does not take. */
export class ThreadError extends Error {
  readonly faults: readonly ThreadFault[];

  constructor(faults: readonly ThreadFault[]) {
    super(faults.map(sentenceOf).join(", "));
    this.faults = faults;
  }

  /** The refusal of a comment that was sent by itself. */
  refuseComment(): Refusal {
    const errors = this.faults.map((fault) => ({
      resource: "PullRequestReviewComment",
      code: "custom",
      field: `pull_request_review_thread.${fault.field}`,
      message: `pull_request_review_thread.${fault.field} ${fault.text}`,
    }));
    return new Refusal(422, "Validation Failed", { errors });
  }
}

/** The refusal of a whole review for the comments in it that don't fit. */
export function refuseReview(errors: readonly ThreadError[]): Refusal {
  return unprocessable(errors.map((error) => toSentence(error.faults.map(sentenceOf))));
}

/** Finds a comment's place in the diff at a commit. Throws a `ThreadError` when it has none. */
export function placeComment(pull: PullRequest, anchor: Anchor, commitId: string): PlacedComment {
  const hunks = pull.hunksAt(commitId, anchor.path);
  if (!hunks) throw new ThreadError([{ field: "path", text: "is invalid" }, noHunk]);
  const unplaced = unplacedComment(anchor, commitId);
  if (anchor.subjectType === "file") return unplaced;
  const end = endPlace(hunks, anchor);
  const start = anchor.startLine === undefined ? undefined : startPlace(hunks, anchor, anchor.startLine, end);
  if (!end)
    throw new ThreadError([
      { field: "line", text: "must be part of the diff" },
      ...(anchor.startLine === undefined ? [] : [otherHunk]),
      noHunk,
    ]);
  const side = anchor.position === undefined ? unplaced.side : end.line.kind === "removed" ? "LEFT" : "RIGHT";
  const line = numberOn(side, end);
  const startLine = start ? numberOn(anchor.startSide ?? side, start) : null;
  const { position } = end.line;
  return {
    ...unplaced,
    side,
    startSide: start && (anchor.startSide ?? side),
    line,
    startLine,
    position,
    originalLine: line,
    originalStartLine: startLine,
    originalPosition: position,
    diffHunk: hunkDownTo(end),
  };
}

const noHunk: ThreadFault = { field: "diff_hunk", text: "can't be blank" };
const otherHunk: ThreadFault = { field: "start_line", text: "must be part of the same hunk as the line." };

function unplacedComment(anchor: Anchor, commitId: string): PlacedComment {
  return {
    path: anchor.path,
    subjectType: anchor.subjectType ?? "line",
    side: anchor.side ?? "RIGHT",
    startSide: undefined,
    line: null,
    startLine: null,
    position: null,
    commitId,
    originalLine: null,
    originalStartLine: null,
    originalPosition: null,
    originalCommitId: commitId,
    diffHunk: "",
    inReplyToId: undefined,
  };
}

function endPlace(hunks: readonly Hunk[], anchor: Anchor): DiffPlace | undefined {
  if (anchor.line !== undefined) return findLine(hunks, anchor.side ?? "RIGHT", anchor.line);
  if (anchor.position !== undefined) return findPosition(hunks, anchor.position);
  throw new ThreadError([{ field: "line", text: "can't be blank" }, noHunk]);
}

function startPlace(
  hunks: readonly Hunk[],
  anchor: Anchor,
  line: number,
  end: DiffPlace | undefined,
): DiffPlace | undefined {
  if (anchor.startSide === undefined) throw new ThreadError([{ field: "start_side", text: "can't be blank" }]);
  if (anchor.startSide === (anchor.side ?? "RIGHT") && line >= (anchor.line ?? Infinity))
    throw new ThreadError([notBefore]);
  const start = findLine(hunks, anchor.startSide, line);
  if (!end) return undefined;
  if (start?.hunk !== end.hunk) throw new ThreadError([otherHunk]);
  if (start.line.position >= end.line.position) throw new ThreadError([notBefore]);
  return start;
}

const notBefore: ThreadFault = { field: "start_line", text: "must precede the end line." };

function numberOn(side: Side, place: DiffPlace): number | null {
  return (side === "RIGHT" ? place.line.right : place.line.left) ?? null;
}

function sentenceOf(fault: ThreadFault): string {
  return `Pull request review thread ${fault.field.replaceAll("_", " ")} ${fault.text}`;
}

/** "a, b, and c", as GitHub joins the errors of one comment. */
function toSentence(items: readonly string[]): string {
  if (items.length <= 2) return items.join(" and ");
  return `${items.slice(0, -1).join(", ")}, and ${items.at(-1) ?? ""}`;
}
