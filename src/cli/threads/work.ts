/* What one thread does of a run over many files. */
import type { Config } from "../../config/config.js";
import { fileSettings } from "../../config/for-file.js";
import type { Proving } from "../../engine/combine.js";
import { loadLocale } from "../../locales/load.js";
import type { Notice } from "../../report/report.js";
import { newRun } from "../../read-dockerfiles.js";
import { reviewDockerfiles } from "../../review-dockerfiles.js";
import { rules } from "../../rules/index.js";
import type { TreeEntry } from "../../source/files.js";
import { machineDisk } from "../../source/disk.js";
import { createFolderSource } from "../../source/folder.js";
import { watch, type Fact } from "../../source/watch.js";
import { portable, type PortableReview } from "./portable.js";
import { takenBatches, type Batches } from "./batches.js";

/** All that a thread has to know; can be copied between threads. */
export interface Work extends Batches {
  /** The folder that all paths are relative to, absolute. */
  readonly root: string;
  /** What lies below it; undefined when that is not known. */
  readonly entries: readonly TreeEntry[] | undefined;
  readonly config: Config;
  readonly today: string;
  readonly proving: Proving | undefined;
  /** Whether it has to tell what it heard of the disk. */
  readonly isWatched: boolean;
}

/** What a thread tells of one batch; can be copied between threads. */
export interface BatchDone {
  readonly batch: number;
  readonly reviews: readonly PortableReview[];
  readonly notices: readonly Notice[];
  /** What was heard of the disk since the batch before; undefined when nobody wants to know it, or it did not stay the same. */
  readonly facts: readonly Fact[] | undefined;
}

/** Reviews batches as long as there are any, and tells of each. */
export async function work(given: Work, tell: (done: BatchDone) => void): Promise<void> {
  const { entries, config, today, paths, proving, isWatched } = given;
  const watched = isWatched ? watch(machineDisk) : undefined;
  const disk = watched?.disk ?? machineDisk;
  const input = {
    changes: [],
    head: { ...createFolderSource(given.root, disk), list: () => Promise.resolve(entries) },
    base: undefined,
    config,
    settings: fileSettings(config, rules),
    rules,
    locale: await loadLocale(config.language),
    today,
    proving,
    run: newRun(paths),
  };
  for (const { number, paths: some } of takenBatches(given)) {
    const { reviews, notices } = await reviewDockerfiles({ ...input, paths: some });
    tell({ batch: number, reviews: reviews.map(portable), notices, facts: watched?.take() });
  }
}
