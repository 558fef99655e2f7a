import type { ReviewComment } from "../conversation.js";
import { findLine, type Hunk, parsePatch } from "../git/patch.js";
import type { PullRequest } from "../pull-request.js";

/** Takes a comment's place away, as GitHub does when its lines are gone. */
export function outdate(comment: ReviewComment): void {
  comment.line = null;
  comment.startLine = null;
  comment.position = null;
}

/** Carries comments from an earlier commit to the head: with their lines where these still stand in the diff, outdated where not. */
export function moveComments(
  pull: PullRequest,
  from: string,
  comments: readonly ReviewComment[] = pull.reviewComments,
): void {
  for (const comment of comments) {
    if (comment.line !== null) move(pull, from, comment, comment.line);
  }
}

function move(pull: PullRequest, from: string, comment: ReviewComment, line: number): void {
  const map = lineMap(pull, from, comment);
  const hunks = pull.hunksAt(pull.headSha, comment.path) ?? [];
  const newLine = map(line);
  const place = newLine === undefined ? undefined : findLine(hunks, comment.side, newLine);
  const newStart = comment.startLine === null ? null : map(comment.startLine);
  const start = typeof newStart === "number" ? findLine(hunks, comment.startSide ?? comment.side, newStart) : undefined;
  if (newLine === undefined || !place || newStart === undefined || (newStart !== null && start?.hunk !== place.hunk)) {
    outdate(comment);
    return;
  }
  comment.line = newLine;
  comment.startLine = newStart;
  comment.position = place.line.position;
  comment.commitId = pull.headSha;
}

/** Where a line of the older commit is at the head; `undefined` when it was touched. */
function lineMap(pull: PullRequest, from: string, comment: ReviewComment): (line: number) => number | undefined {
  if (comment.side === "LEFT") return (line) => line;
  const hunks = parsePatch(pull.repository.store.bareDiff(from, pull.headSha, comment.path));
  return (line) => (isTouched(hunks, line) ? undefined : line + shiftBefore(hunks, line));
}

function isTouched(hunks: readonly Hunk[], line: number): boolean {
  return hunks.some((hunk) => hunk.lines.some((each) => each.left === line));
}

function shiftBefore(hunks: readonly Hunk[], line: number): number {
  let shift = 0;
  for (const hunk of hunks) {
    const removed = hunk.lines.filter((each) => each.kind === "removed");
    const added = hunk.lines.length - removed.length;
    // A hunk that only adds names the line before it, so that it lies above the lines after that one.
    const last = removed.at(-1)?.left ?? Number(/^@@ -(\d+)/.exec(hunk.header)?.[1] ?? 0);
    if (last < line) shift += added - removed.length;
  }
  return shift;
}
