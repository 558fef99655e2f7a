import { join } from "node:path";
import { rules } from "../rules/index.js";
import type { Disk } from "../source/disk.js";
import { byPath, dockerfilesAmong, type PathTest } from "../source/find.js";
import { createFolderSource, type FolderSource } from "../source/folder.js";
import { locate, type Place } from "../source/locate.js";
import { searchFolder, type Search } from "../source/search.js";
import type { LintCommand } from "./arguments.js";
import { checkOrPrint } from "./check-or-print.js";
import { check, type Subject } from "./check.js";
import { configure } from "./configuration.js";
import type { Host } from "./host.js";
import { exitCodeOf, present, type ExitCode } from "./present.js";
import { searchNotices } from "./search-notices.js";
import { shownPath } from "./shown-paths.js";

/** Checks files, folders or standard input. Throws UsageError, PlaceError, GlobError. */
export async function lint(host: Host, command: LintCommand): Promise<ExitCode> {
  if (command.paths.includes("-")) return (await import("./input.js")).lintInput(host, command);
  const places = locate(host.folder, command.paths.length > 0 ? command.paths : ["."], host.disk);
  const root = places[0]?.root ?? host.folder;
  const today = command.today ?? host.today();
  const subject = await subjectOf(host, command, root, places);
  const { locale } = subject.configured;
  const { fix } = command;
  if (fix === undefined) {
    const report = await checkOrPrint(host, command, subject, root, today);
    return exitCodeOf(report);
  }
  const [{ settle }, fixing] = await Promise.all([import("./settle.js"), import("./fix.js")]);
  const settled = await settle(host, subject, rules, today, fix);
  const outcomes = await fixing.writeFiles(host, settled.files, root);
  const isWritten = outcomes.every(({ status }) => status !== "refused");
  // What could not be written is not as it was worked out: then the disk says what is left.
  const now = isWritten ? settled.after : await check(host, await subjectOf(host, command, root, places), rules, today);
  const report = fixing.withFixNotices(now.report, outcomes, fix, settled);
  fixing.remarkFixes(host, { report, outcomes, fixing: fix, root });
  await present(host, command, { report, root, locale, fixes: outcomes });
  return exitCodeOf(report);
}

async function subjectOf(
  host: Host,
  command: LintCommand,
  root: string,
  places: readonly Place[],
): Promise<Subject & { readonly head: FolderSource }> {
  const head = createFolderSource(root, host.disk);
  const configured = await configure(command, "all", rules, host, head);
  const folders = places.filter(({ kind }) => kind === "folder");
  const searches = await Promise.all(
    folders.map((place) => searchPlace(place, head, configured.settings.isDockerfile, host.disk)),
  );
  const named = places.filter(({ kind }) => kind === "file").map(({ path }) => path);
  const paths = [...new Set([...named, ...searches.flatMap(({ found }) => found)])].sort(byPath);
  const notices = [
    ...(configured.notices ?? []),
    ...[...new Set(searches.map(({ search }) => search))].flatMap((search) => searchNotices(search)),
  ];
  if (paths.length === 0) {
    const shown = folders.map(({ path }) => `\`${shownPath(root, host.folder, path) || "."}\``).join(", ");
    notices.push({
      level: "warning",
      message: `There is no Dockerfile in ${shown}. A file of another name is checked when it is named.`,
    });
  }
  return {
    paths,
    head,
    base: undefined,
    changes: [],
    configured,
    notices,
    refusal: (path) => head.refusal(path),
  };
}

interface PlaceSearch {
  readonly found: readonly string[];
  readonly search: Search;
}

async function searchPlace(
  { root, path }: Place,
  source: FolderSource,
  isDockerfile: PathTest,
  disk: Disk,
): Promise<PlaceSearch> {
  const search = await source.search();
  const start = path === "" ? "" : `${path}/`;
  const isListed = path === "" || search.entries.some((entry) => entry.path === path && entry.kind === "folder");
  if (isListed) {
    const found = dockerfilesAmong(search.entries, isDockerfile).filter((each) => each.startsWith(start));
    return { found, search };
  }
  // Who names a folder that a search of the whole would leave out wants it looked at.
  const own = await searchFolder(join(root, path), disk);
  const found = dockerfilesAmong(own.entries, (each) => isDockerfile(start + each)).map((each) => start + each);
  return { found, search: own };
}
