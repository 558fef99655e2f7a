import type { Proving } from "../engine/combine.js";
import { makeReport } from "../engine/make-report.js";
import type { FileReview } from "../engine/review.js";
import type { Rule } from "../engine/rule.js";
import { unreadable } from "../engine/unreadable.js";
import type { Notice, Report } from "../report/report.js";
import { reviewDockerfiles, type DockerfilesToReview, type Reviewed } from "../review-dockerfiles.js";
import type { ChangedFile, FileSource } from "../source/files.js";
import type { Configured } from "./configuration.js";
import type { Host } from "./host.js";
import { startProgress } from "./progress.js";
import type { StartThread } from "./threads/share.js";
import type { BatchDone } from "./threads/work.js";

/** What one run looks at. */
export interface Subject {
  /** The Dockerfiles, from the root. */
  readonly paths: readonly string[];
  readonly head: FileSource;
  /** undefined when nothing is compared. */
  readonly base: FileSource | undefined;
  readonly changes: readonly ChangedFile[];
  readonly configured: Configured;
  readonly notices: readonly Notice[];
  /** What is proven of the fixes of a file; each by itself unless told. */
  readonly proving?: Proving;
  /** Whether fixes of files other than the Dockerfiles are left out of what is put together. */
  readonly ownOnly?: boolean;
  /** Why a path cannot be read, to go behind its name; undefined when it can. */
  refusal(path: string): string | undefined;
}

export interface Checked {
  readonly report: Report;
  readonly reviews: readonly FileReview[];
}

/** Reviews the Dockerfiles of a subject; one that cannot be read is a finding, and the others go on. */
export async function check(host: Host, subject: Subject, rules: readonly Rule[], today: string): Promise<Checked> {
  const { paths, head, base, changes, configured } = subject;
  const { config, settings, locale } = configured;
  const refused = new Map(
    paths.flatMap((path): [string, string][] => {
      const why = subject.refusal(path);
      return why === undefined ? [] : [[path, why]];
    }),
  );
  const readable = paths.filter((path) => !refused.has(path));
  const progress = startProgress(host, readable.length);
  // Settings are asked for once a file, as its turn comes.
  const counted = {
    ...settings,
    levelsFor(path: string) {
      progress.step();
      return settings.levelsFor(path);
    },
  };
  let reviewed: Reviewed;
  try {
    const input = {
      paths: readable,
      changes,
      head,
      base,
      config,
      settings: counted,
      rules,
      locale,
      today,
      proving: subject.proving ?? "each",
      ownOnly: subject.ownOnly,
    };
    reviewed = await reviewTogether(host, input);
  } finally {
    progress.end();
  }
  const reviews = [...reviewed.reviews, ...[...refused].map(([path, why]) => unreadable(path, why, rules))];
  const report = makeReport({
    reviews,
    notices: [...subject.notices, ...reviewed.notices],
    failOn: config.failOn,
    scope: config.scope,
  });
  return { report, reviews };
}

/** Many files are shared out among threads, where there are any, and read a few at a time. */
async function reviewTogether(
  { threads, watch, expectWork, expectMuch }: Host,
  input: DockerfilesToReview,
): Promise<Reviewed> {
  expectWork?.(input.paths.length);
  if (input.paths.length >= many) await expectMuch?.();
  const root = input.base ? undefined : input.head.folder;
  // Of an ignore that has ended the whole run tells once.
  const mayTell = input.config.ignores.some(({ until }) => until !== undefined);
  const isPlain = input.ownOnly !== true && !mayTell;
  if (root === undefined || !isPlain || input.paths.length < fewestToShare) return reviewDockerfiles(input);
  const { reviewShared } = await import("./threads/share.js");
  const entries = await input.head.list();
  const most = Math.min(threads?.most ?? 0, Math.floor(input.paths.length / fewestToShare));
  const start: StartThread = async (work, hear) =>
    threads?.start(work, (told) => {
      hear(told as BatchDone);
    });
  return reviewShared(input, { root, entries, threads: most, start, watch });
}

const many = 30;

/** A thread is worth its start from so many files on. */
const fewestToShare = 100;
