import { readMark } from "../report/markdown.js";
import { summaryMark } from "../report/summary.js";
import type { GitHub, IssueComment } from "./client.js";
import { RequestFailure } from "./failure.js";
import type { KeepOwn } from "./own-comments.js";
import { readPages } from "./pages.js";
import { unlessGone } from "./review.js";

/** The one comment of earlier runs, and copies of it that runs at the same time may have left. */
export async function findSummaryComments(
  github: GitHub,
  number: number,
  keepOwn: KeepOwn,
  expected?: number,
): Promise<readonly IssueComment[]> {
  const isMarked = ({ body }: IssueComment): boolean => readMark(body ?? "", "summary") === summaryMark;
  const comments = await readPages((page) => github.comments(number, page), expected);
  return keepOwn(comments.filter(isMarked));
}

/**
 * Brings the comment to the body that is wanted: made when there is none, edited when it says something else,
 * left alone when it says the same. Gives its address. Throws RequestFailure.
 */
export async function writeSummaryComment(
  github: GitHub,
  number: number,
  body: string,
  found: readonly IssueComment[],
  keepOwn: KeepOwn,
): Promise<string | undefined> {
  const [first, ...copies] = found;
  const written = await write(github, number, body, first, keepOwn);
  for (const { id } of copies) await unlessGone(github.deleteComment(id));
  return written.html_url;
}

async function write(
  github: GitHub,
  number: number,
  body: string,
  there: IssueComment | undefined,
  keepOwn: KeepOwn,
): Promise<IssueComment> {
  if (!there) return create(github, number, body, keepOwn);
  if (isSameText(there.body ?? "", body)) return there;
  try {
    return await github.updateComment(there.id, body);
  } catch (error) {
    // Somebody may have deleted it in the meantime.
    if (error instanceof RequestFailure && error.isGone) return create(github, number, body, keepOwn);
    throw error;
  }
}

/** When the answer is lost, the comment may still have been made: only when it is not there is it made again. */
async function create(github: GitHub, number: number, body: string, keepOwn: KeepOwn): Promise<IssueComment> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await github.createComment(number, body);
    } catch (error) {
      if (!(error instanceof RequestFailure) || !error.isUncertain || attempt === 3) throw error;
      await github.pause();
      const [made] = await findSummaryComments(github, number, keepOwn);
      if (made) return made;
    }
  }
}

/** GitHub may keep other line ends, and none at the end. */
export function isSameText(a: string, b: string): boolean {
  return a.replaceAll("\r\n", "\n").trimEnd() === b.replaceAll("\r\n", "\n").trimEnd();
}
