import type { JsonObject } from "../answer.js";
import type { Side } from "../git/patch.js";
import type { PullRequest } from "../pull-request.js";
import { type Anchor, placeComment, type PlacedComment, ThreadError } from "../review/anchor.js";
import { suggestionFaults, wouldMixLineEndings } from "../review/suggestion-faults.js";
import { bodyLimit, isTooLong } from "./comment-body.js";
import { numberOf, type RestCall, textOf, writerOf } from "./route.js";

/** A comment that was found to be right, but is not stored yet. */
export interface DraftComment {
  readonly body: string;
  readonly placed: PlacedComment;
}

/** Reads a comment on the diff out of a request. Throws a `ThreadError` at a side that is none. */
export function draftOf(comment: JsonObject): Anchor & { readonly body: string } {
  return {
    body: textOf(comment, "body") ?? "",
    path: textOf(comment, "path") ?? "",
    line: numberOf(comment, "line"),
    side: sideOf(comment, "side"),
    startLine: numberOf(comment, "start_line"),
    startSide: sideOf(comment, "start_side"),
    position: numberOf(comment, "position"),
    subjectType: comment.subject_type === "file" ? "file" : undefined,
  };
}

/** Checks a comment against the diff at a commit, and notes what GitHub takes but nobody should send. Throws a `ThreadError`. */
export function draftComment(
  call: RestCall,
  pull: PullRequest,
  comment: ReturnType<typeof draftOf>,
  commitId: string,
): DraftComment {
  const { body } = comment;
  if (body.trim() === "") throw new ThreadError([{ field: "body", text: "can't be blank" }]);
  if (isTooLong(body))
    throw new ThreadError([{ field: "body", text: `is too long (maximum is ${bodyLimit} characters)` }]);
  if (comment.position !== undefined) call.violate("position is deprecated in favour of line");
  const placed = placeComment(pull, comment, commitId);
  const faults = suggestionFaults(pull, placed, body);
  if (faults.length > 0) {
    for (const fault of faults) call.violate(`the ${fault.field} ${fault.text}: ${placed.path}:${String(placed.line)}`);
    throw new ThreadError(faults);
  }
  if (wouldMixLineEndings(pull, placed, body))
    call.violate(`a suggestion would put LF into the CRLF file ${placed.path}`);
  if (isRepeated(call, pull, body, placed))
    call.violate(`the same comment stands at ${placed.path}:${String(placed.line)} already`);
  return { body, placed };
}

function isRepeated(call: RestCall, pull: PullRequest, body: string, placed: PlacedComment): boolean {
  const { login } = writerOf(call);
  return pull.reviewComments.some(
    (each) =>
      each.author.login === login && each.body === body && each.path === placed.path && each.line === placed.line,
  );
}

function sideOf(comment: JsonObject, name: string): Side | undefined {
  const value = comment[name];
  if (value === undefined || value === "LEFT" || value === "RIGHT") return value;
  throw new ThreadError([{ field: name, text: "is not included in the list" }]);
}
