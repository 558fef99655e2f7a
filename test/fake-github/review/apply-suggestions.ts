import type { ReviewComment } from "../conversation.js";
import { decodeText } from "../git/blob-text.js";
import type { PullRequest } from "../pull-request.js";
import { findSuggestions } from "./suggestion.js";

interface Replacement {
  readonly first: number;
  readonly last: number;
  readonly lines: readonly string[];
}

/** Commits every suggestion that still stands, as the button does: each replaces its lines, with LF. Gives the changed files of the head. Throws when two overlap. */
export function applySuggestions(
  pull: PullRequest,
  isWanted: (comment: ReviewComment) => boolean = () => true,
): ReadonlyMap<string, string> {
  const byPath = new Map<string, Replacement[]>();
  for (const comment of pull.reviewComments.filter(isWanted)) {
    const [suggestion] = findSuggestions(comment.body);
    if (!suggestion || comment.line === null) continue;
    const replacements = byPath.get(comment.path) ?? [];
    byPath.set(comment.path, replacements);
    replacements.push({ first: comment.startLine ?? comment.line, last: comment.line, lines: suggestion.lines });
  }
  const files = new Map<string, string>();
  for (const [path, replacements] of byPath) {
    const bytes = pull.headFile(path);
    if (bytes) files.set(path, replaceLines(path, decodeText(bytes), replacements));
  }
  return files;
}

function replaceLines(path: string, text: string, replacements: readonly Replacement[]): string {
  const lines = text.split("\n");
  let untouchedFrom = Infinity;
  for (const { first, last, lines: replacement } of [...replacements].sort((one, other) => other.first - one.first)) {
    if (last >= untouchedFrom) throw new Error(`two suggestions for ${path} overlap at line ${last}`);
    lines.splice(first - 1, last - first + 1, ...replacement);
    untouchedFrom = first;
  }
  return lines.join("\n");
}
