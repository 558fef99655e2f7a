import { createHash } from "node:crypto";
import type { ChangedFile } from "../source/files.js";
import type { Target } from "./event.js";

/**
 * Addresses of lines in the pull request's own diff: they hold a hash of the path, so nothing of it, and no commit,
 * so they stay the same from push to push.
 */
export function diffLinks(
  serverUrl: string,
  { owner, repo, pullRequest }: Target,
  changes: readonly ChangedFile[],
): (path: string, line: number) => string | undefined {
  const hunks = new Map(changes.map((change) => [change.path, change.hunks ?? []]));
  const files = `${serverUrl}/${owner}/${repo}/pull/${pullRequest.number}/files`;
  return (path, line) => {
    const isShown = hunks.get(path)?.some((hunk) => hunk.newStart <= line && line < hunk.newStart + hunk.newLines);
    return isShown ? `${files}#diff-${createHash("sha256").update(path).digest("hex")}R${line}` : undefined;
  };
}
