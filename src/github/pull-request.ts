import { overlay, type Config, type PartialConfig } from "../config/config.js";
import { fileSettings, type FileSettings } from "../config/for-file.js";
import { hadolintConfigs } from "../config/hadolint-files.js";
import { readConfig } from "../config/read.js";
import type { Rule } from "../engine/rule.js";
import { passedOver } from "../report/passed-over.js";
import type { Notice } from "../report/report.js";
import { usualConfig, SettingsError, type Settings } from "../settings.js";
import { affectedDockerfiles, isFarFromImages, isSurelyNoDockerfile, likelyContext } from "../source/affected.js";
import type { ChangedFile, FileSource, FileText, TreeEntry } from "../source/files.js";
import { dockerfilesAmong } from "../source/find.js";
import { createGitHubSources, type GitHubSources } from "../source/github.js";
import { GlobError } from "../source/glob.js";
import { mostFiles, readChanges } from "./changed-files.js";
import type { GitHub } from "./client.js";
import type { Target } from "./event.js";

/** What of a target is to be looked at. */
export interface Subject {
  /** The Dockerfiles at head. */
  readonly paths: readonly string[];
  readonly changes: readonly ChangedFile[];
  readonly head: FileSource;
  /** undefined when nothing is compared. */
  readonly base: FileSource | undefined;
  readonly config: Config;
  readonly settings: FileSettings;
  readonly notices: readonly Notice[];
  /** False when the pull request has a newer head than the one under review. */
  readonly isCurrent: boolean;
}

/** A configuration file that can't be used; the message names file, line and key. */
export class ConfigFailure extends Error {}

/**
 * Finds the Dockerfiles that a change touches or affects, with one or two requests when there are none; all of the tree
 * when nothing is compared. Calls `onAffected` when it is likely that there are some, and waits for it beside their texts.
 * Throws RequestFailure, SettingsError, ConfigFailure.
 */
export async function findSubject(
  github: GitHub,
  target: Target,
  settings: Settings,
  rules: readonly Rule[],
  onAffected: () => Promise<unknown> | undefined = () => undefined,
): Promise<Subject> {
  const { owner, repo, head, configAt } = target;
  const found = target.base === undefined ? undefined : await readChanges(github, { ...target, base: target.base });
  const { files: changes, isComplete, isCurrent } = found ?? { files: [], isComplete: true, isCurrent: true };
  const base = found && target.base;
  const sources = createGitHubSources(github, { repository: { owner, repo }, head, base, changes });
  const inputs = base === undefined ? { ...inputsOf(settings), scope: "all" as const } : inputsOf(settings);
  const notices: Notice[] = isComplete ? [] : [tooManyFiles];
  if (!isCurrent) notices.push(movedOn);
  if (!found && target.base !== undefined) notices.push(baseIsGone);
  const before = applied(inputs, undefined, rules, [settings.config]);
  /** What the change does to the files that the configuration was looked for in. */
  const configsChanged = ({ lookedIn }: Applied): readonly Notice[] =>
    configAt !== base
      ? []
      : lookedIn
          .filter((each) => changes.some(({ path, previousPath }) => path === each || previousPath === each))
          .map(configChanged);
  const touched = changes.map(({ path }) => path);
  const subject = (paths: readonly string[], found: Applied, entries: readonly TreeEntry[] = []): Subject => ({
    paths,
    changes,
    head: sources.head,
    base: sources.base,
    config: found.config,
    settings: found.settings,
    notices: [...notices, ...passedOver(touched, entries, found.settings.isDockerfile), ...configsChanged(found)],
    isCurrent,
  });

  const isFar = (found: Applied): boolean =>
    found.config.scope !== "all" && isFarFromImages(changes, found.settings.isDockerfile);
  let after: Applied | undefined;
  if (isFar(before)) {
    if (inputs.paths !== undefined || changes.every(({ path }) => isSurelyNoDockerfile(path)))
      return subject([], before);
    after = await readApplied(sources, configAt, settings, inputs, rules);
    if (isFar(after)) return subject([], after);
  }

  const entries = await sources.head.list();
  if (!entries) notices.push(base === undefined ? nothingListed : treeTooLarge);
  if (!after) {
    const likely = choose(changes, entries, before);
    if (likely.length === 0 && !settings.isConfigNamed && entries && !(await hasConfig(sources, settings)))
      return subject([], before, entries);
    const texts = sources.head.read([...likely, ...likelyContext(likely, entries ?? [])]);
    // Both are asked for in the same turn, so that they travel in one query.
    const config = readApplied(sources, configAt, settings, inputs, rules);
    [after] = await Promise.all([config, texts, likely.length > 0 ? onAffected() : undefined]);
  }
  const isConfig = ({ path, previousPath }: ChangedFile): boolean => [path, previousPath].includes(settings.config);
  if (entries?.some(({ path, kind }) => path === settings.config && kind === "link") && !changes.some(isConfig))
    notices.push(configIsLink(settings.config));
  const paths = choose(changes, entries, after);
  if (paths.length > 0) notices.push(...after.notices);
  return subject(paths, after, entries);
}

interface Applied {
  readonly config: Config;
  readonly settings: FileSettings;
  readonly notices: readonly Notice[];
  /** The files that it was looked for in: the last is that where it was found, if it was. */
  readonly lookedIn: readonly string[];
}

function inputsOf({ paths, ignorePaths, profile, scope, failOn, language }: Settings): PartialConfig {
  return { paths, ignorePaths, profile, scope, failOn, language };
}

function applied(
  inputs: PartialConfig,
  file: PartialConfig | undefined,
  rules: readonly Rule[],
  lookedIn: readonly string[],
): Applied {
  const config = overlay(file, inputs);
  try {
    return { config, settings: fileSettings(config, rules), notices: [], lookedIn };
  } catch (error) {
    if (!(error instanceof GlobError)) throw error;
    const name = inputs.paths === undefined ? "ignore-paths" : "paths";
    throw new SettingsError(`A pattern of the input \`${name}\` can't be used. ${error.message}`);
  }
}

/** Where no Dockerfile is affected by the usual names, only a file that calls others so could bring one in. */
async function hasConfig(sources: GitHubSources, { config }: Settings): Promise<boolean> {
  return (await (sources.base ?? sources.head).list())?.some(({ path }) => path === config) ?? true;
}

async function readApplied(
  sources: GitHubSources,
  commit: string,
  { config, isConfigNamed }: Settings,
  inputs: PartialConfig,
  rules: readonly Rule[],
): Promise<Applied> {
  // In one turn, so that they travel in one query.
  const paths = isConfigNamed ? [config] : [config, ...hadolintConfigs];
  const [file, ...foreign] = await Promise.all(paths.map((path) => sources.readAt(commit, path)));
  if (!file) {
    if (!isConfigNamed) return appliedHadolint(foreign, inputs, rules);
    throw new SettingsError(
      `The input \`config\` names \`${config}\`, which is not there at \`${commit.slice(0, 12)}\`; without the input, \`${usualConfig}\` is read where it is.`,
    );
  }
  const result = await readConfig(file, config, rules);
  if (!result.errors) return applied(inputs, result.config, rules, [config]);
  const lines = result.errors.map(
    ({ line, message }) => `${config}${line === undefined ? "" : `, line ${line}`}: ${message}`,
  );
  throw new ConfigFailure(lines.join(" "));
}

/** hadolint's configuration in the place of ours, where there is one. */
async function appliedHadolint(
  files: readonly (FileText | undefined)[],
  inputs: PartialConfig,
  rules: readonly Rule[],
): Promise<Applied> {
  const at = files.findIndex((each) => each !== undefined);
  const [file, path] = [files[at], hadolintConfigs[at]];
  if (!file || path === undefined) return applied(inputs, undefined, rules, [usualConfig, ...hadolintConfigs]);
  const { readHadolintConfig } = await import("../config/hadolint.js");
  const { config, message } = await readHadolintConfig(file, path, rules);
  const lookedIn = [usualConfig, ...hadolintConfigs.slice(0, at + 1)];
  return { ...applied(inputs, config, rules, lookedIn), notices: [{ level: "warning", message }] };
}

function choose(
  changes: readonly ChangedFile[],
  entries: readonly TreeEntry[] | undefined,
  { config, settings }: Applied,
): readonly string[] {
  if (config.scope === "all" && entries) return dockerfilesAmong(entries, settings.isDockerfile);
  const { touched, byContext } = affectedDockerfiles(changes, entries, settings.isDockerfile);
  return [...touched, ...byContext];
}

const tooManyFiles: Notice = {
  level: "warning",
  message: `GitHub lists only the first files of such a large change (${mostFiles} of a pull request); Dockerfiles beyond them were not looked at.`,
};

const movedOn: Notice = {
  level: "warning",
  message:
    "The pull request has newer commits than the one that this run is about, and their own run answers for them: " +
    "this one writes no review, and leaves the summary comment as it is.",
};

const treeTooLarge: Notice = {
  level: "warning",
  message:
    "The repository has more files than GitHub lists, so only the Dockerfiles that the change itself touches were looked at.",
};

const nothingListed: Notice = {
  level: "error",
  message: "The repository has more files than GitHub lists, so its Dockerfiles could not be found.",
};

const baseIsGone: Notice = {
  level: "warning",
  message: "The commit before the push is gone, so nothing was compared: all Dockerfiles of the tree were looked at.",
};

function configIsLink(path: string): Notice {
  return { level: "warning", message: `\`${path}\` is a symbolic link, and links are not followed: it was not read.` };
}

function configChanged(path: string): Notice {
  return {
    level: "warning",
    message: `The pull request changes \`${path}\`; this run went by the file as it is at the base.`,
  };
}
