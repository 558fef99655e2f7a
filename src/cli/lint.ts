import { join } from "node:path";
import type { Notice } from "../report/report.js";
import { rules } from "../rules/index.js";
import { decode, largestFile } from "../source/decode.js";
import type { FileSource } from "../source/files.js";
import { byPath, dockerfilesAmong, type PathTest } from "../source/find.js";
import { createFolderSource, type FolderSource } from "../source/folder.js";
import { locate, repositoryRound, type Place } from "../source/locate.js";
import { searchFolder, type Search } from "../source/search.js";
import type { LintCommand } from "./arguments.js";
import { check, type Subject } from "./check.js";
import { configure } from "./configuration.js";
import type { Host } from "./host.js";
import { exitCodeOf, present, type ExitCode } from "./present.js";
import { shownPath } from "./shown-paths.js";
import { UsageError } from "./usage-error.js";

/** Checks files, folders or standard input. Throws UsageError, PlaceError, GlobError. */
export async function lint(host: Host, command: LintCommand): Promise<ExitCode> {
  if (command.paths.includes("-")) return lintInput(host, command);
  const places = locate(host.folder, command.paths.length > 0 ? command.paths : ["."]);
  const root = places[0]?.root ?? host.folder;
  const today = command.today ?? host.today();
  let subject = await subjectOf(host, command, root, places);
  let checked = await check(host, subject, rules, today);
  if (command.fix && (await (await import("./fix.js")).applyFixes(host, checked.reviews, root))) {
    subject = await subjectOf(host, command, root, places);
    checked = await check(host, subject, rules, today);
  }
  await present(host, command, checked.report, root, subject.configured.locale);
  return exitCodeOf(checked.report);
}

async function subjectOf(
  host: Host,
  command: LintCommand,
  root: string,
  places: readonly Place[],
): Promise<Subject & { readonly head: FolderSource }> {
  const head = createFolderSource(root);
  const configured = await configure(command, "all", rules, host.folder, head);
  const folders = places.filter(({ kind }) => kind === "folder");
  const searches = await Promise.all(
    folders.map((place) => searchPlace(place, head, configured.settings.isDockerfile)),
  );
  const named = places.filter(({ kind }) => kind === "file").map(({ path }) => path);
  const paths = [...new Set([...named, ...searches.flatMap(({ found }) => found)])].sort(byPath);
  const notices = [...new Set(searches.map(({ search }) => search))].flatMap(noticesOf);
  if (paths.length === 0) {
    const shown = folders.map(({ path }) => `\`${shownPath(root, host.folder, path)}\``).join(", ");
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
    wantsSafe: command.fix,
    refusal: (path) => head.refusal(path),
  };
}

interface PlaceSearch {
  readonly found: readonly string[];
  readonly search: Search;
}

async function searchPlace({ root, path }: Place, source: FolderSource, isDockerfile: PathTest): Promise<PlaceSearch> {
  const search = await source.search();
  const start = path === "" ? "" : `${path}/`;
  const isListed = path === "" || search.entries.some((entry) => entry.path === path && entry.kind === "folder");
  if (isListed) {
    const found = dockerfilesAmong(search.entries, isDockerfile).filter((each) => each.startsWith(start));
    return { found, search };
  }
  // Who names a folder that a search of the whole would leave out wants it looked at.
  const own = await searchFolder(join(root, path));
  const found = dockerfilesAmong(own.entries, (each) => isDockerfile(start + each)).map((each) => start + each);
  return { found, search: own };
}

function noticesOf({ isWhole, unreadable }: Search): Notice[] {
  const notices: Notice[] = unreadable.map(({ path, why }) => ({
    level: "warning",
    message: `The folder \`${path}\` ${why}; it was not searched.`,
  }));
  if (!isWhole && unreadable.length === 0)
    notices.push({
      level: "error",
      message: "There are too many files: the search was given up. Name the Dockerfiles, or a smaller folder.",
    });
  return notices;
}

/** Standard input is a file of its own: nothing is known of what lies beside it. */
async function lintInput(host: Host, command: LintCommand): Promise<ExitCode> {
  if (command.paths.length > 1)
    throw new UsageError("- stands for standard input and cannot be used with other paths.");
  const root = repositoryRound(host.folder) ?? host.folder;
  const configured = await configure(command, "all", rules, host.folder, createFolderSource(root));
  const bytes = await host.readInput();
  const lintText = (input: Buffer) =>
    check(host, { ...inputSubject(input), configured, wantsSafe: command.fix }, rules, command.today ?? host.today());
  const checked = await lintText(bytes);
  if (!command.fix) {
    await present(host, command, checked.report, root, configured.locale);
    return exitCodeOf(checked.report);
  }
  const { fixedText } = await import("./fix.js");
  const text = fixedText(host, checked.reviews);
  const fixed = text === undefined ? bytes : Buffer.from(text);
  const { report } = text === undefined ? checked : await lintText(fixed);
  host.output.write(decode(fixed).text);
  // The fixed text has standard output for itself.
  await present({ ...host, output: host.remarks }, command, report, root, configured.locale);
  return exitCodeOf(report);
}

function inputSubject(bytes: Buffer): Omit<Subject, "configured"> {
  const head: FileSource = {
    list: () => Promise.resolve(undefined),
    read: (paths) =>
      Promise.resolve(new Map(paths.filter((path) => path === "-").map((path) => [path, decode(bytes)]))),
  };
  return {
    paths: ["-"],
    head,
    base: undefined,
    changes: [],
    notices: [],
    refusal: () => (bytes.length > largestFile ? "is larger than 1 MB" : undefined),
  };
}
