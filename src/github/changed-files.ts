import type { ChangedFile } from "../source/files.js";
import { parseHunks } from "../text/hunks.js";
import type { DiffEntry, GitHub } from "./client.js";
import { RequestFailure } from "./failure.js";
import type { Target } from "./event.js";
import { readPages } from "./pages.js";

/** GitHub lists no more files of a pull request than these. */
export const mostFiles = 3000;

/** And no more than these of a comparison. */
const mostComparedFiles = 300;

export interface Changes {
  readonly files: readonly ChangedFile[];
  /** False when GitHub gave only the first files. */
  readonly isComplete: boolean;
  /** False when the pull request has moved on to another head in the meantime. */
  readonly isCurrent: boolean;
}

/**
 * The files that a change touches, from where it left the base to its head; undefined when the base is not to be had.
 * A token that may not read pull requests gets them from the comparison of the two commits.
 */
export async function readChanges(
  github: GitHub,
  { pullRequest, base, head }: Target & { readonly base: string },
): Promise<Changes | undefined> {
  if (!pullRequest) {
    try {
      return await readComparison(github, base, head);
    } catch (error) {
      if (error instanceof RequestFailure && error.status === 404) return undefined;
      throw error;
    }
  }
  const { number, fileCount } = pullRequest;
  let entries: readonly DiffEntry[];
  try {
    entries = await readPages((page) => github.changedFiles(number, page), fileCount);
  } catch (error) {
    if (!(error instanceof RequestFailure) || error.status !== 403 || error.isRateLimit) throw error;
    return readComparison(github, base, head);
  }
  // The list is always that of the newest head, while the run is about the head of its event.
  if (looksMoved(entries, head, fileCount) && (await github.pullRequest(number)).head.sha !== head)
    return { ...(await readComparison(github, base, head)), isCurrent: false };
  return { files: entries.flatMap(toChangedFile), isComplete: entries.length < mostFiles, isCurrent: true };
}

/** Whether the list seems to be that of another head. Where no file tells its commit, their number may. */
function looksMoved(entries: readonly DiffEntry[], head: string, fileCount: number | undefined): boolean {
  const heads = entries.flatMap(headOf);
  if (heads.length > 0) return heads.some((each) => each !== head);
  return fileCount !== undefined && Math.min(fileCount, mostFiles) !== entries.length;
}

/** The address of a file's contents ends in the commit; a removed file's is that of the commit before. */
function headOf({ status, contents_url: url }: DiffEntry): readonly string[] {
  const at = /[?&]ref=([0-9a-f]{40}(?:[0-9a-f]{24})?)$/.exec(url ?? "")?.[1];
  return status === "removed" || at === undefined ? [] : [at];
}

async function readComparison(github: GitHub, base: string, head: string): Promise<Changes> {
  const { files = [] } = await github.compare(base, head);
  return { files: files.flatMap(toChangedFile), isComplete: files.length < mostComparedFiles, isCurrent: true };
}

function toChangedFile(entry: DiffEntry): readonly ChangedFile[] {
  const hunks = readHunks(entry);
  const path = entry.filename;
  switch (entry.status) {
    case "unchanged":
      return [];
    case "added":
    case "copied":
      return [{ path, status: "added", hunks }];
    case "removed":
      return [{ path, status: "removed", hunks }];
    case "renamed":
      return [
        {
          path,
          status: "renamed",
          hunks,
          ...(typeof entry.previous_filename === "string" && { previousPath: entry.previous_filename }),
        },
      ];
    case "modified":
    case "changed":
    default:
      return [{ path, status: "modified", hunks }];
  }
}

/** The hunks, if they are all there: a patch is left out for binary and very large files, and may be cut. */
function readHunks(entry: DiffEntry): ChangedFile["hunks"] {
  if (typeof entry.patch !== "string") return entry.changes === 0 && entry.status === "renamed" ? [] : undefined;
  const hunks = parseHunks(entry.patch);
  let additions = 0;
  let deletions = 0;
  for (const hunk of hunks)
    for (const line of hunk.lines) {
      if (line.startsWith("+")) additions++;
      if (line.startsWith("-")) deletions++;
    }
  return additions === entry.additions && deletions === entry.deletions ? hunks : undefined;
}
