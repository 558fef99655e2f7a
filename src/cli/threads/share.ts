/* A run over many files, shared out among threads; what comes out is what one thread alone would find. */
import type { FileReview } from "../../engine/review.js";
import { newRun, type Run } from "../../read-dockerfiles.js";
import {
  otherFilesChanged,
  reviewDockerfiles,
  type DockerfilesToReview,
  type Reviewed,
} from "../../review-dockerfiles.js";
import type { TreeEntry } from "../../source/files.js";
import type { Watch } from "../../source/watch.js";
import type { StartedThread } from "../host.js";
import { batchOf, sharedBatches, takenBatches } from "./batches.js";
import { restored } from "./portable.js";
import type { BatchDone, Work } from "./work.js";

/** Starts a thread, if there are any; the promise is kept when it is there, or could not be. */
export type StartThread = (work: Work, hear: (done: BatchDone) => void) => Promise<StartedThread | undefined>;

export interface Sharing {
  /** The folder that all paths are relative to, absolute: each thread reads its files by itself. */
  readonly root: string;
  readonly entries: readonly TreeEntry[] | undefined;
  /** How many threads are started beside this one. */
  readonly threads: number;
  readonly start: StartThread;
  /** Gets what the threads heard of the disk; absent where nobody wants to know it. */
  readonly watch?: Pick<Watch, "add"> | undefined;
}

/** So few that no thread has much left to do when the others are done, and little is held in memory. */
const batchSize = 16;

/** One batch, and the thread that reviewed it; undefined: this one. */
interface Part extends Reviewed {
  readonly by: number | undefined;
}

/** Reviews files as `reviewDockerfiles` does. What a thread fails to do is done here. */
export async function reviewShared(input: DockerfilesToReview, sharing: Sharing): Promise<Reviewed> {
  const { root, entries } = sharing;
  const batches = sharedBatches(input.paths, batchSize);
  const work: Work = {
    ...batches,
    root,
    entries,
    config: input.config,
    today: input.today,
    proving: input.proving,
    isWatched: sharing.watch !== undefined,
  };
  const rules = new Map(input.rules.map((rule) => [rule.id, rule]));
  const parts = new Map<number, Part>();
  const starting = Array.from({ length: sharing.threads }, (_, by) =>
    sharing.start(work, ({ batch, reviews, notices, facts }) => {
      sharing.watch?.add(facts);
      parts.set(batch, { by, reviews: reviews.map((review) => restored(review, rules)), notices });
    }),
  );
  // The system may refuse a thread.
  const threads = await Promise.allSettled(starting);
  const run = newRun(input.paths);
  for (const { number, paths } of takenBatches(batches)) {
    parts.set(number, { by: undefined, ...(await reviewDockerfiles({ ...input, paths, run })) });
    // The other threads' results are heard in between.
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  for (const thread of threads) if (thread.status === "fulfilled") await thread.value?.ended;

  const reviews: FileReview[] = [];
  const notices: Reviewed["notices"][number][] = [];
  const closing = closingInOrder({ ...input, run: { ...run, closed: new Set() } });
  for (let batch = 0; batch * batchSize < input.paths.length; batch++) {
    const part = parts.get(batch);
    const settled = part ? await closing.settle(part) : await closing.review(batchOf(batches, batch));
    reviews.push(...settled.reviews);
    notices.push(...settled.notices);
  }
  return { reviews, notices };
}

/**
 * No two patches may change the same other file: the first in order of path does. A thread knows only of the files that it
 * reviewed itself; what would have come out otherwise is reviewed again, in order.
 */
function closingInOrder(input: DockerfilesToReview & { readonly run: Run }) {
  const { closed } = input.run;
  const known = new Map<number | undefined, Set<string>>();
  /** Reviews paths with all that is closed by now, and closes what they change. */
  const review = (paths: readonly string[]): Promise<Reviewed> => reviewDockerfiles({ ...input, paths });
  return {
    review,
    async settle({ by, reviews, notices }: Part): Promise<Reviewed> {
      let own = known.get(by);
      if (!own) known.set(by, (own = new Set()));
      const settled: FileReview[] = [];
      for (const found of reviews) {
        const { path, findings } = found.file;
        const isNews = (file: string): boolean => file !== path && closed.has(file) && !own.has(file);
        const isOther = findings.some(({ fix }) => fix !== undefined && isNews(fix.file));
        for (const file of otherFilesChanged(found)) own.add(file);
        if (isOther) settled.push(...(await review([path])).reviews);
        else {
          for (const file of otherFilesChanged(found)) closed.add(file);
          settled.push(found);
        }
      }
      return { reviews: settled, notices };
    },
  };
}
