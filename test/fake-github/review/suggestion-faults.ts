import { decodeText } from "../git/blob-text.js";
import type { PullRequest } from "../pull-request.js";
import type { PlacedComment, ThreadFault } from "./anchor.js";
import { findSuggestions, splitLines } from "./suggestion.js";

/** What is wrong with the suggestions of a comment: they can't be applied, or would change nothing. */
export function suggestionFaults(pull: PullRequest, placed: PlacedComment, body: string): readonly ThreadFault[] {
  const suggestions = findSuggestions(body);
  if (suggestions.length === 0) return [];
  const replaced = replacedLines(pull, placed);
  if (!replaced) return [{ field: "body", text: "has a suggestion on lines that the head does not have" }];
  return suggestions.flatMap((suggestion) => {
    if (!suggestion.isClosed) return [{ field: "body", text: "has a suggestion without an end" }];
    const isSame = suggestion.lines.join("\n") === replaced.map((line) => line.replace(/\r$/, "")).join("\n");
    return isSame ? [{ field: "body", text: "has a suggestion that changes nothing" }] : [];
  });
}

/** Whether a suggestion is made in a file that has CRLF anywhere: GitHub commits LF, and diffs of such files mislead. */
export function wouldMixLineEndings(pull: PullRequest, placed: PlacedComment, body: string): boolean {
  if (findSuggestions(body).length === 0) return false;
  return pull.repository.store.file(placed.originalCommitId, placed.path)?.includes("\r\n") ?? false;
}

function replacedLines(pull: PullRequest, placed: PlacedComment): readonly string[] | undefined {
  const { line, side, startSide } = placed;
  if (line === null || side === "LEFT" || startSide === "LEFT") return undefined;
  const bytes = pull.repository.store.file(placed.originalCommitId, placed.path);
  return bytes && splitLines(decodeText(bytes)).slice((placed.startLine ?? line) - 1, line);
}
