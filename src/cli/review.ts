import { passedOver } from "../report/passed-over.js";
import type { Notice } from "../report/report.js";
import { rules } from "../rules/index.js";
import { affectedDockerfiles, isContextFile } from "../source/affected.js";
import { compareTrees, withHunks, type PathChange } from "../source/compare.js";
import type { FileSource, TreeEntry } from "../source/files.js";
import { dockerfilesAmong, type PathTest } from "../source/find.js";
import { tooLarge } from "../source/decode.js";
import type { Disk } from "../source/disk.js";
import { createFolderSource } from "../source/folder.js";
import type { GitRepository } from "../source/git.js";
import { folderAt, repositoryRound } from "../source/locate.js";
import type { ReviewCommand } from "./arguments.js";
import type { Subject } from "./check.js";
import { checkOrPrint } from "./check-or-print.js";
import { configure, usualConfigs, type Configured } from "./configuration.js";
import type { Host } from "./host.js";
import { exitCodeOf, type ExitCode } from "./present.js";
import { searchNotices } from "./search-notices.js";
import { UsageError } from "./usage-error.js";

/** Checks what a change does to Dockerfiles. Throws UsageError, GitError, GlobError. */
export async function review(host: Host, command: ReviewCommand): Promise<ExitCode> {
  const sides = (await foldersToCompare(host, command)) ?? (await commitsToCompare(host, command));
  // As in a pull request, the change is judged by the rules that held before it.
  const configured = await configure(command, command.scope, rules, host, sides.origin);
  const found = await subjectOf(sides, configured);
  const changed = found.changes.flatMap(({ path, previousPath = path }) => [path, previousPath]);
  const told = configured.lookedIn?.filter((path) => changed.includes(path)).map(configChanged);
  const subject = { ...found, notices: [...found.notices, ...(told ?? [])] };
  return exitCodeOf(await checkOrPrint(host, command, subject, sides.root, command.today ?? host.today()));
}

/** The Dockerfiles that a change touches or affects; under scope `all`, every one. */
export async function subjectOf(sides: Sides, configured: Configured): Promise<Subject> {
  const { base, head } = sides;
  const { isDockerfile } = configured.settings;
  const isOfInterest: PathTest = (path) => isDockerfile(path) || isContextFile(path) || usualConfigs.includes(path);
  const changes = await withHunks(await sides.changes(isOfInterest), base, head, isOfInterest);
  const entries = withUnlisted(await sides.entries(), changes);
  const { touched, byContext } = affectedDockerfiles(changes, entries, isDockerfile);
  const paths =
    configured.config.scope === "all" ? dockerfilesAmong(entries, isDockerfile) : [...touched, ...byContext];
  const texts = await head.read(paths);
  return {
    paths,
    head,
    base,
    changes,
    configured,
    notices: [
      ...sides.notices,
      ...(configured.notices ?? []),
      ...passedOver(await touchedOf(changes, entries, sides), entries, isDockerfile),
    ],
    refusal: (path) => (texts.has(path) ? undefined : sides.refusal(path)),
  };
}

/** What Git ignores is not listed, and changed all the same when it is tracked. */
function withUnlisted(listed: readonly TreeEntry[], changes: readonly PathChange[]): readonly TreeEntry[] {
  const known = new Set(listed.map(({ path }) => path));
  const unlisted = changes.filter(({ path, status }) => status !== "removed" && !known.has(path));
  return unlisted.length === 0 ? listed : [...listed, ...unlisted.map(({ path }) => ({ path, kind: "file" as const }))];
}

/** The paths that a change touches, links that were none before among them. */
async function touchedOf(
  changes: readonly PathChange[],
  entries: readonly TreeEntry[],
  { entriesBefore }: Sides,
): Promise<readonly string[]> {
  const links = entries.filter(({ kind }) => kind === "link").map(({ path }) => path);
  const before = links.length === 0 ? [] : await entriesBefore();
  const were = new Set(before.filter(({ kind }) => kind === "link").map(({ path }) => path));
  return [...changes.map(({ path }) => path), ...links.filter((path) => !were.has(path))];
}

/** What is compared with what. */
export interface Sides {
  /** The folder on disk that the head's paths start from. */
  readonly root: string;
  /** Where the change began. */
  readonly base: FileSource;
  readonly head: FileSource;
  /** The tip of the base, whose configuration counts. */
  readonly origin: FileSource;
  readonly notices: readonly Notice[];
  /** What lies in the base, as far as it could be searched. */
  readonly entriesBefore: () => Promise<readonly TreeEntry[]>;
  /** What lies in the head, as far as it could be searched. */
  readonly entries: () => Promise<readonly TreeEntry[]>;
  changes(isOfInterest: PathTest): Promise<readonly PathChange[]>;
  refusal(path: string): string;
}

function configChanged(path: string): Notice {
  return {
    level: "warning",
    message: `The change touches \`${path}\`; this run went by the file as it is at the base.`,
  };
}

/** Two folders; undefined when the names are not meant so. A single name that is a commit too is meant as the commit. */
async function foldersToCompare(host: Host, command: ReviewCommand): Promise<Sides | undefined> {
  const { folder, disk } = host;
  const baseFolder = folderAt(folder, command.base, disk);
  const headFolder = folderAt(folder, command.head ?? ".", disk);
  if (baseFolder === undefined || headFolder === undefined) return undefined;
  if (command.head === undefined && (await isCommit(host, command.base))) return undefined;
  return folderSides(baseFolder, headFolder, disk);
}

/** Two folders, by their absolute paths. */
export async function folderSides(baseFolder: string, headFolder: string, disk: Disk): Promise<Sides> {
  const base = createFolderSource(baseFolder, disk);
  const search = await base.search();
  const entriesBefore = () => Promise.resolve(search.entries);
  const notices = searchNotices(search, " of the base");
  const head = await workingSide(headFolder, { ...base, list: entriesBefore }, notices, disk);
  return { ...head, base, origin: base, entriesBefore };
}

/** A folder as the head, and how it differs from a base. What could not be searched is told; the rest is compared. */
async function workingSide(
  root: string,
  base: FileSource,
  notices: readonly Notice[],
  disk: Disk,
): Promise<Omit<Sides, "base" | "origin" | "entriesBefore">> {
  const head = createFolderSource(root, disk);
  const search = await head.search();
  const entries = () => Promise.resolve(search.entries);
  return {
    root,
    head,
    notices: [...notices, ...searchNotices(search)],
    entries,
    changes: (isOfInterest) => compareTrees(base, { ...head, list: entries }, isOfInterest),
    refusal: (path) => head.refusal(path) ?? "cannot be read",
  };
}

async function isCommit({ folder, disk }: Host, name: string): Promise<boolean> {
  const root = repositoryRound(folder, disk);
  if (root === undefined) return false;
  const repository = await openRepository(root);
  return repository.commit(name).then(
    () => true,
    () => false,
  );
}

/** Loads what starts Git: two folders do without. */
async function openRepository(root: string): Promise<GitRepository> {
  const git = await import("../source/git.js");
  return git.openRepository(root);
}

/** Two commits, or a commit and the working tree. */
async function commitsToCompare({ folder, disk }: Host, command: ReviewCommand): Promise<Sides> {
  const root = repositoryRound(folder, disk);
  if (root === undefined)
    throw new UsageError(
      `${folder} is not in a Git repository, and ${JSON.stringify(command.base)} is no folder: --base and --head name two commits or two folders.`,
    );
  const repository = await openRepository(root);
  const [tip, headCommit] = await Promise.all([
    repository.commit(command.base),
    repository.commit(command.head ?? "HEAD"),
  ]);
  const start = await repository.mergeBase(tip, headCommit);
  const base = repository.source(start ?? tip);
  const origin = start === tip ? base : repository.source(tip);
  const notices = start === undefined ? [unrelated(command)] : [];
  const entriesBefore = async () => (await base.list()) ?? [];
  if (command.head === undefined)
    return { ...(await workingSide(root, base, notices, disk)), base, origin, entriesBefore };
  const head = repository.source(headCommit);
  return {
    root,
    base,
    origin,
    notices,
    head,
    entriesBefore,
    entries: async () => (await head.list()) ?? [],
    changes: () => repository.changes(start ?? tip, headCommit),
    refusal: () => tooLarge,
  };
}

function unrelated({ base, head = "HEAD" }: ReviewCommand): Notice {
  return {
    level: "warning",
    message: `\`${base}\` and \`${head}\` have no common history here, so \`${base}\` itself was compared with. A shallow clone has too little of it: \`git fetch --unshallow\`.`,
  };
}
