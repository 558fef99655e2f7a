import type { FileReview } from "../engine/review.js";
import type { Rule } from "../engine/rule.js";
import { otherFilesChanged } from "../review-dockerfiles.js";
import { overlaid } from "../source/overlay.js";
import type { Replacement } from "../source/write.js";
import type { Fixing } from "./arguments.js";
import { check, type Checked, type Subject } from "./check.js";
import type { Host } from "./host.js";

/** A file that fixes change, from its present text to the one that needs no more of them. */
export interface FixedFile extends Replacement {
  /** How many findings of which rule that clears. */
  readonly rules: ReadonlyMap<string, number>;
}

/** What fixing leads to. Nothing is written yet. */
export interface Settled {
  /** What there is to find without it. */
  readonly before: Checked;
  /** What is left to find with it. */
  readonly after: Checked;
  readonly files: readonly FixedFile[];
  /** False when it was given up before the end. */
  readonly isSettled: boolean;
}

/** A fix takes findings away and brings none, so few files need more than three. */
const mostRounds = 30;

/**
 * Fixes what it can, checks again, and so on until nothing is left to fix: one fix often makes room for another. What was
 * not changed is not checked again before the end, when all is.
 */
export async function settle(
  host: Host,
  subject: Subject,
  rules: readonly Rule[],
  today: string,
  fixing: Fixing,
): Promise<Settled> {
  const files = new Map<string, FixedFile>();
  const checkNow = (paths: readonly string[]): Promise<Checked> => {
    const texts = new Map([...files].map(([path, { after }]) => [path, { text: after, isUtf8: true }]));
    return check(
      host,
      {
        ...subject,
        paths,
        head: overlaid(subject.head, texts),
        proving: fixing,
        refusal: (path) => (texts.has(path) ? undefined : subject.refusal(path)),
      },
      rules,
      today,
    );
  };

  let paths = subject.paths;
  const before = await checkNow(paths);
  let now = before;
  for (let round = 1; round < mostRounds; round++) {
    const changed = now.reviews.filter((review) => apply(review, files));
    if (changed.length > 0) {
      const isAmongThemselves = changed.every((review) => otherFilesChanged(review).length === 0);
      paths = isAmongThemselves ? changed.map(({ file }) => file.path) : subject.paths;
    } else if (paths.length < subject.paths.length) paths = subject.paths;
    else return { before, after: now, files: [...files.values()].filter(isChange), isSettled: true };
    now = await checkNow(paths);
  }
  return {
    before,
    after: await checkNow(subject.paths),
    files: [...files.values()].filter(isChange),
    isSettled: false,
  };
}

/** Takes a review's fixes over into `files`; whether there were any. */
function apply({ combined }: FileReview, files: Map<string, FixedFile>): boolean {
  for (const { path, before, after } of combined?.files ?? []) {
    const known = files.get(path);
    const counts = new Map(known?.rules);
    for (const { fix, finding } of combined?.used ?? [])
      if (fix.file === path) counts.set(finding.rule.id, (counts.get(finding.rule.id) ?? 0) + 1);
    files.set(path, { path, before: known ? known.before : before, after, rules: counts });
  }
  return combined !== undefined;
}

function isChange({ before, after }: FixedFile): boolean {
  return before !== after;
}
