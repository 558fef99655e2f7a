import type { Dockerfile } from "./dockerfile/model.js";
import type { Config, IgnoreSetting } from "./config/config.js";
import { expiryMessage, missedIgnores } from "./config/expired.js";
import type { FileSettings } from "./config/for-file.js";
import { buildFilesFor, speaksOfBuilding } from "./context/build-files.js";
import type { BuildIndex } from "./context/build-index.js";
import { isReached, type Surroundings } from "./context/is-reached.js";
import { buildContext, includedPaths, wantedPaths } from "./context/read.js";
import { shippedTarget } from "./context/shipping.js";
import { parseDockerfile, parseDockerfileTwice, type ParseOptions } from "./dockerfile/parse.js";
import type { Proving } from "./engine/combine.js";
import type { Finding } from "./engine/finding.js";
import type { Locale } from "./engine/message.js";
import { reviewFile, type FileReview, type Version } from "./engine/review.js";
import type { Rule } from "./engine/rule.js";
import { unreadable } from "./engine/unreadable.js";
import type { Notice } from "./report/report.js";
import { besideChanges } from "./source/affected.js";
import { largestFile, tooLarge } from "./source/decode.js";
import type { ChangedFile, FileSource, FileText, TreeEntry } from "./source/files.js";
import { wordsOf } from "./text/words-of.js";

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
  readonly proving?: Proving;
  /** Whether fixes of files other than the Dockerfiles are left out of what is put together. */
  readonly ownOnly?: boolean;
  /** The run that these are a part of; a run of their own unless told. */
  readonly run?: Run;
}

/** A run whose Dockerfiles are looked at in parts. */
export interface Run {
  /** All of its Dockerfiles. */
  readonly paths: readonly string[];
  /** Other files that an earlier Dockerfile's patch changes already; gets those of each part. */
  readonly closed: Set<string>;
  /** What tells how its images are built, by source; read with the first part. */
  readonly built: Map<FileSource, Built>;
}

/** A run of these Dockerfiles that nothing is known of yet. */
export function newRun(paths: readonly string[]): Run {
  return { paths, closed: new Set(), built: new Map() };
}

/** What tells how the images of a commit are built. */
interface Built {
  readonly entries: readonly TreeEntry[] | undefined;
  readonly index: BuildIndex | undefined;
  readonly files: ReadonlyMap<string, FileText>;
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
        proving: input.proving ?? "all",
        ownOnly: input.ownOnly ?? false,
      });
      reviews.push(review);
      const expired = input.settings.expiredFor(path, input.today);
      if (expired.length > 0)
        for (const ignore of missedIgnores(expired, inScope(review, input.config), input.rules)) missed.add(ignore);
      for (const changed of otherFilesChanged(review)) closed.add(changed);
    } catch (error) {
      notices.push({
        level: "error",
        message: `Plimsoll failed on \`${path}\`: ${wordsOf(error).slice(0, 300)} Please report it.`,
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

/** Nobody may get past the rules by a file that is too long to be read. */
function tooLargeAmong(entries: readonly TreeEntry[]): (path: string) => boolean {
  const large = new Set<string>();
  for (const { path, kind, size = 0 } of entries) if (kind === "file" && size > largestFile) large.add(path);
  return (path) => large.has(path);
}

/** What Git LFS leaves in the place of a file. */
function isPointer(text: string): boolean {
  return text.startsWith("version https://git-lfs.github.com/spec/");
}

/** A Dockerfile at one commit, before what lies beside it was read. */
interface Side {
  readonly path: string;
  readonly file: FileText;
  readonly dockerfile: Dockerfile;
  readonly root: string | undefined;
  readonly target: string | undefined;
}

/** All that was read at one commit. */
interface Read {
  readonly entries: readonly TreeEntry[] | undefined;
  readonly index: BuildIndex | undefined;
  readonly texts: ReadonlyMap<string, string>;
  readonly notUtf8: ReadonlySet<string>;
}

/** Many Dockerfiles at one commit, and what tells how they are built. */
interface OpenSide {
  readonly source: FileSource;
  readonly entries: readonly TreeEntry[] | undefined;
  readonly index: BuildIndex | undefined;
  readonly files: ReadonlyMap<string, FileText>;
  readonly sides: ReadonlyMap<string, Side>;
}

/** Reads Dockerfiles and build files: each kind of file is one batch for the source. */
async function openSide(
  source: FileSource,
  paths: readonly string[],
  settings: FileSettings,
  run?: Run,
): Promise<OpenSide> {
  if (paths.length === 0) return { source, entries: undefined, index: undefined, files: new Map(), sides: new Map() };
  const known = run?.built.get(source);
  const entries = known ? known.entries : await source.list();
  const buildFiles = known || !entries ? [] : buildFilesFor(run?.paths ?? paths, entries);
  const read = await source.read([...paths, ...buildFiles]);
  const files = known ? new Map([...known.files, ...read]) : read;
  const index = known ? known.index : await readIndex(buildFiles, files, entries);
  if (!known) run?.built.set(source, { entries, index, files: onlyOf(files, buildFiles) });
  const sides = new Map<string, Side>();
  for (const path of paths) {
    const file = files.get(path);
    if (file) sides.set(path, await sideOf(path, file, settings, index));
  }
  return { source, entries, index, files, sides };
}

function onlyOf(files: ReadonlyMap<string, FileText>, paths: readonly string[]): ReadonlyMap<string, FileText> {
  const wanted = new Set(paths);
  return new Map([...files].filter(([path]) => wanted.has(path)));
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

/** Reads what lies beside some of the Dockerfiles. */
async function readVersions(
  { source, entries, index, files: first, sides: all }: OpenSide,
  paths: readonly string[],
): Promise<Map<string, Version>> {
  const sides = paths.flatMap((path) => all.get(path) ?? []);
  const wanted = new Set(sides.flatMap(({ dockerfile, root }) => wantedPaths(dockerfile, entries, root, index)));
  const files = new Map([...first, ...(await source.read([...wanted]))]);
  for (let round = 0; round < mostRounds; round++) {
    const further = includedPaths(files, entries).filter((path) => !wanted.has(path));
    if (further.length === 0) break;
    for (const path of further) wanted.add(path);
    for (const [path, file] of await source.read(further)) files.set(path, file);
  }
  const texts = new Map([...files].map(([path, { text }]) => [path, text]));
  const notUtf8 = new Set([...files].flatMap(([path, { isUtf8 }]) => (isUtf8 ? [] : [path])));
  return new Map(sides.map((side) => [side.path, versionOf(side, { entries, index, texts, notUtf8 })]));
}

/** As far as a requirements file that names another is followed. */
const mostRounds = 3;

/** In characters: parsing YAML takes its time, and more than this is no ordinary repository. */
const mostToParse = 512 * 1024;

/** Loads what parses such files only where one of them has something to say. */
async function readIndex(
  paths: readonly string[],
  files: ReadonlyMap<string, FileText>,
  entries: readonly TreeEntry[] | undefined,
): Promise<BuildIndex | undefined> {
  const texts = new Map<string, string>();
  let left = mostToParse;
  for (const path of paths) {
    const text = files.get(path)?.text ?? "";
    if (text.length > left || !speaksOfBuilding(path, text)) continue;
    left -= text.length;
    texts.set(path, text);
  }
  if (texts.size === 0) return undefined;
  const { readBuildIndex } = await import("./context/build-index.js");
  return readBuildIndex(texts, entries);
}

async function sideOf(
  path: string,
  file: FileText,
  settings: FileSettings,
  index: BuildIndex | undefined,
): Promise<Side> {
  const target = settings.targetFor(path) ?? shippedTarget(index?.of(path) ?? []);
  const dockerfile = await parseDockerfileTwice(file.text, optionsFor(path, target));
  return { path, file, dockerfile, root: settings.contextFor(path), target };
}

function optionsFor(path: string, target: string | undefined): ParseOptions {
  return { path, ...(target !== undefined && { target }) };
}

function versionOf({ path, file, dockerfile, root, target }: Side, { entries, index, texts, notUtf8 }: Read): Version {
  const around = { dockerfile, ...(root !== undefined && { root }) };
  return {
    text: file.text,
    isUtf8: file.isUtf8,
    notUtf8,
    context: buildContext({ ...around, index, entries, texts }),
    // Its own text was read already; of a changed copy one reading is enough.
    parse: (text) => (text === file.text ? dockerfile : parseDockerfile(text, optionsFor(path, target))),
    rebuildContext(changed) {
      const added = [...changed.keys()].filter((each) => entries && !texts.has(each));
      const grown = entries && added.length > 0 ? [...entries, ...added.map(asFile)] : entries;
      const all = new Map([...texts, ...changed]);
      return buildContext({ ...around, index: index?.with(changed), entries: grown, texts: all });
    },
  };
}

function asFile(path: string): TreeEntry {
  return { path, kind: "file" };
}
