import { createHash } from "node:crypto";
import type { ChangedFile } from "../source/files.js";
import type { Target } from "./event.js";

/**
 * Addresses of lines in the pull request's own diff: they hold a hash of the path, so nothing of it, and no commit,
 * so they stay the same from push to push. Without a pull request, of lines in the file at the commit.
 */
export function lineLinks(
  serverUrl: string,
  { owner, repo, pullRequest, head }: Target,
  changes: readonly ChangedFile[],
): (path: string, line: number) => string | undefined {
  const hunks = new Map(changes.map((change) => [change.path, change.hunks ?? []]));
  if (!pullRequest) return (path, line) => `${serverUrl}/${owner}/${repo}/blob/${head}/${encodeWhole(path)}#L${line}`;
  const files = `${serverUrl}/${owner}/${repo}/pull/${pullRequest.number}/files`;
  return (path, line) => {
    const isShown = hunks.get(path)?.some((hunk) => hunk.newStart <= line && line < hunk.newStart + hunk.newLines);
    return isShown ? `${files}#diff-${createHash("sha256").update(path).digest("hex")}R${line}` : undefined;
  };
}

/** Every character that means something in an address or in Markdown is encoded. */
function encodeWhole(path: string): string {
  const encode = (part: string): string =>
    encodeURIComponent(part.replace(/\p{Cs}/gu, "\uFFFD")).replace(
      /[!'()*_~]/g,
      (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  return path.split("/").map(encode).join("/");
}
