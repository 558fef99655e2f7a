import type { Config, IgnoreSetting } from "./config/config.js";
import { expiryMessage, missedIgnores } from "./config/expired.js";
import type { FileSettings } from "./config/for-file.js";
import { isReached, type Surroundings } from "./context/is-reached.js";
import { wantedPaths } from "./context/read.js";
import type { Proving } from "./engine/combine.js";
import type { Finding } from "./engine/finding.js";
import type { Locale } from "./engine/message.js";
import { reviewFile, type FileReview, type Version } from "./engine/review.js";
import type { Rule } from "./engine/rule.js";
import { unreadable } from "./engine/unreadable.js";
import { openSide, readVersions, type OpenSide, type Run } from "./read-dockerfiles.js";
import type { Notice } from "./report/report.js";
import { besideChanges } from "./source/affected.js";
import { largestFile, tooLarge } from "./source/decode.js";
import type { ChangedFile, FileSource, TreeEntry } from "./source/files.js";
import { errorMessage } from "./text/error-message.js";

/** Dockerfiles to look at, and all that is needed for it. */
export interface DockerfilesToReview {
  /** At head, from the repository root. */
  readonly paths: readonly string[];
  readonly changes: readonly ChangedFile[];
  readonly head: FileSource;
  /** undefined when nothing is compared. */
  readonly base: FileSource | undefined;
  readonly config: Config;
  readonly settings: FileSettings;
  readonly rules: readonly Rule[];
  readonly locale: Locale | undefined;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** What is proven of the fixes of a file; all unless told. */
  readonly proving?: Proving | undefined;
  /** Whether fixes of files other than the Dockerfiles are left out of what is put together. */
  readonly ownOnly?: boolean | undefined;
  /** The run that these are a part of; a run of their own unless told. */
  readonly run?: Run;
}

export interface Reviewed {
  readonly reviews: readonly FileReview[];
  readonly notices: readonly Notice[];
}

/** Looks at each Dockerfile on both sides. One that can't be read, or makes the engine fail, is a notice; the others go on. */
export async function reviewDockerfiles(input: DockerfilesToReview): Promise<Reviewed> {
  const changeOf = new Map(input.changes.map((change) => [change.path, change]));
  const basePathOf = (path: string): string => changeOf.get(path)?.previousPath ?? path;
  const renames = new Map(
    input.changes.flatMap(({ path, previousPath }): [string, string][] => (previousPath ? [[path, previousPath]] : [])),
  );
  const old = input.paths.filter((path) => changeOf.get(path)?.status !== "added").map(basePathOf);
  const headSide = await openSide(input.head, input.paths, input.settings, input.run);
  const baseSide = input.base && (await openSide(input.base, old, input.settings));
  const paths = baseSide ? reachedPaths(input, headSide, baseSide) : input.paths;
  const heads = await readVersions(headSide, paths);
  const bases = baseSide ? await readVersions(baseSide, paths.map(basePathOf)) : new Map<string, Version>();

  const isTooLarge = tooLargeAmong(headSide.entries ?? []);
  const reviews: FileReview[] = [];
  const notices: Notice[] = [];
  const closed = input.run?.closed ?? new Set<string>();
  const missed = new Set<IgnoreSetting>();
  for (const path of paths) {
    const head = heads.get(path);
    const base = bases.get(basePathOf(path));
    // What was read of a file is not needed any more when it was reviewed.
    heads.delete(path);
    if (!head && isTooLarge(path) && input.settings.levelsFor(path).get("syntax/unreadable") !== "off") {
      const isCompared = baseSide !== undefined;
      reviews.push(unreadable(path, tooLarge, input.rules, { isCompared, change: changeOf.get(path) }));
      continue;
    }
    if (!head) {
      notices.push({
        level: "warning",
        message: `The Dockerfile \`${path}\` could not be read: it is a link, or too large.`,
      });
      continue;
    }
    if (isPointer(head.text)) {
      notices.push({
        level: "warning",
        message: `The Dockerfile \`${path}\` is kept in Git LFS, so its text is not in the repository: it was not looked at.`,
      });
      continue;
    }
    const isNew = changeOf.get(path)?.status === "added";
    try {
      const review = reviewFile({
        path,
        head,
        base: isNew ? undefined : base,
        renames,
        change: changeOf.get(path),
        ...(input.base && { changes: input.changes }),
        today: input.today,
        rules: input.rules,
        profile: input.config.profile,
        levels: input.settings.levelsFor(path),
        ignores: input.settings.ignoresFor(path, input.today),
        honoursHadolint: input.config.honoursHadolint,
        locale: input.locale,
        scope: input.config.scope,
        closed,
        proving: input.proving,
        ownOnly: input.ownOnly,
      });
      reviews.push(review);
      const expired = input.settings.expiredFor(path, input.today);
      if (expired.length > 0)
        for (const ignore of missedIgnores(expired, inScope(review, input.config), input.rules)) missed.add(ignore);
      for (const changed of otherFilesChanged(review)) closed.add(changed);
    } catch (error) {
      notices.push({
        level: "error",
        message: `Plimsoll failed on \`${path}\`: ${errorMessage(error).slice(0, 300)} Please report it.`,
      });
    }
  }
  for (const ignore of missed) notices.push({ level: "warning", message: expiryMessage(ignore) });
  return { reviews, notices };
}

/** The files beside a Dockerfile that its patch changes. */
export function otherFilesChanged({ file, combined }: FileReview): readonly string[] {
  return (combined?.files ?? []).map(({ path }) => path).filter((path) => path !== file.path);
}

function inScope({ file }: FileReview, { scope }: Config): readonly Finding[] {
  return file.findings.filter(
    ({ status }) => status === "introduced" || (status === "existing" && scope !== "introduced"),
  );
}

/** Nobody may get past the rules by a file that is too long to be read. The entries are gone through when it is first asked. */
function tooLargeAmong(entries: readonly TreeEntry[]): (path: string) => boolean {
  let large: ReadonlySet<string> | undefined;
  const isLarge = ({ kind, size = 0 }: TreeEntry): boolean => kind === "file" && size > largestFile;
  return (path) => {
    large ??= new Set(entries.filter(isLarge).map((entry) => entry.path));
    return large.has(path);
  };
}

/** What Git LFS leaves in the place of a file. */
function isPointer(text: string): boolean {
  return text.startsWith("version https://git-lfs.github.com/spec/");
}

/** Leaves out the Dockerfiles that only might have had to do with a change elsewhere, and have not. */
function reachedPaths({ paths, changes, config }: DockerfilesToReview, head: OpenSide, base: OpenSide) {
  if (config.scope === "all") return paths;
  const touched = new Set(changes.map(({ path }) => path));
  const isBeside = besideChanges(changes);
  return paths.filter((path) => {
    if (touched.has(path) || isBeside(path)) return true;
    const around = surroundingsOf(head, path);
    return around !== undefined && isReached(changes, around, surroundingsOf(base, path));
  });
}

function surroundingsOf({ sides, entries, index }: OpenSide, path: string): Surroundings | undefined {
  const side = sides.get(path);
  if (!side) return undefined;
  return { reads: wantedPaths(side.dockerfile, entries, side.root, index), builds: index?.of(path) ?? [] };
}
