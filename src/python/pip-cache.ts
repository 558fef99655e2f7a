import { envOf, instructionOf, lineage, resolveWord, userOf, type Setting } from "../dockerfile/scope.js";
import type { Dockerfile, Instruction, Mount, Run, Stage } from "../dockerfile/model.js";
import type { Command, Word } from "../shell/command.js";
import { programName } from "../shell/program-name.js";
import { pipCommand } from "./pip.js";
import type { ToolCommand } from "./tool-command.js";

/**
 * Where pip keeps its cache at a command; undefined when the user's home is not known.
 * https://pip.pypa.io/en/stable/topics/caching/#default-paths
 */
export function pipCacheFolder(pip: ToolCommand): string | undefined {
  const { command } = pip;
  const option = pip.option("--cache-dir");
  if (option) return resolveWord(option, command);
  const own = envOf(command, "PIP_CACHE_DIR");
  if (own.state === "set") return own.value;
  const cache = envOf(command, "XDG_CACHE_HOME");
  if (cache.state === "set") return cache.value === undefined ? undefined : `${cache.value}/pip`;
  const home = homeOf(command);
  return home === undefined ? undefined : `${home}/.cache/pip`;
}

/** The home of the user at a command: `HOME` where it is set, `/root` for root; undefined for users whose home is not said. */
export function homeOf(command: Command): string | undefined {
  const home = envOf(command, "HOME");
  // Every container has one; only the file can say another.
  if (home.state === "set" && (home.value !== undefined || home.by)) return home.value;
  if (command.wrappers.length > 0) return undefined;
  const user = userOf(command);
  const isRoot = user.state === "unset" || (user.state === "set" && (user.value === "root" || user.value === "0"));
  return isRoot ? "/root" : undefined;
}

/** The cache and tmpfs mounts of a command's RUN that hold pip's cache, or that by their path are meant to. */
export function pipCacheMounts(pip: ToolCommand): readonly Mount[] {
  const instruction = instructionOf(pip.command);
  if (instruction.keyword !== "RUN") return [];
  const folder = pipCacheFolder(pip);
  return instruction.mounts.filter(({ type, target }) => {
    if (type !== "cache" && type !== "tmpfs") return false;
    if (target === undefined) return true;
    const path = withoutEnd(target);
    return isWithin(folder, path) || isWithin(path, folder) || isNamedForPip(path);
  });
}

/** The cache mount that only the pip commands of a RUN can be meant to use; undefined where something else may use it too. */
export function cacheMountForPip(pip: ToolCommand, commands: readonly Command[]): Mount | undefined {
  if (commands.some(mayCallPip)) return undefined;
  const isAlone = commands.every((command) => isWithoutCache(command) || pipCommand(command) !== undefined);
  return pipCacheMounts(pip).find(
    ({ type, target }) => type === "cache" && target !== undefined && (isAlone || target.split("/").includes("pip")),
  );
}

const withoutCache: readonly string[] = [
  "cd",
  "set",
  "export",
  "echo",
  "mkdir",
  "rm",
  "true",
  "find",
  "chmod",
  "chown",
];

function isWithoutCache(command: Command): boolean {
  const name = programName(command.words[0]);
  return command.words.length === 0 || (name !== undefined && withoutCache.includes(name));
}

const callers: readonly string[] = ["pipx", "pip-sync", "pip-compile", "pipenv", "tox", "nox", "make", "just", "hatch"];

/** Whether a command starts something that may call pip in turn. */
function mayCallPip(command: Command): boolean {
  const [program] = command.words;
  if (!program || pipCommand(command)) return false;
  const name = programName(program);
  if (name === undefined || callers.includes(name)) return true;
  return command.words.some((word) => /\.(?:sh|py|bash)["']?$/.test(word.raw));
}

/** Whether a folder is by its path a cache of pip, or of everything. */
function isNamedForPip(path: string): boolean {
  const parts = path.split("/");
  return parts.includes("pip") || parts.at(-1) === ".cache";
}

/**
 * Whether `PIP_NO_CACHE_DIR` switches the cache off. Since pip 19 any boolean does, `0` and `off` too; an empty value is ignored.
 * Anything that is not known counts as off, so that nobody is told to do what may be done already.
 */
export function disablesPipCache(setting: Setting): boolean {
  return setting.state === "set" && setting.value !== "";
}

/** Whether pip's cache is removed later in the same RUN: `pip cache purge`, `rm -rf /root/.cache`. */
export function removesPipCache(pip: ToolCommand): boolean {
  const instruction = instructionOf(pip.command);
  if (instruction.keyword !== "RUN") return false;
  const folder = pipCacheFolder(pip);
  return removalsIn(instruction).some(
    (later) => later.start > pip.command.start && (isPurge(later) || isRemoval(later, folder)),
  );
}

const removals = new WeakMap<Run, readonly Command[]>();
/** As many as are looked at, from the end, where cleaning up belongs. */
const mostRemovals = 50;

/** The commands of a RUN that remove files or purge the cache. */
function removalsIn(run: Run): readonly Command[] {
  const known = removals.get(run);
  if (known) return known;
  const found = (run.commands ?? []).filter((command) => isPurge(command) || isRemover(command)).slice(-mostRemovals);
  removals.set(run, found);
  return found;
}

function isPurge(command: Command): boolean {
  const subcommand = pipCommand(command)?.subcommand;
  return subcommand === "cache purge" || subcommand === "cache remove";
}

function isRemover(command: Command): boolean {
  const name = programName(command.words[0]);
  return (
    name === "rm" || (name === "find" && command.words.some((word) => word.value === "-delete")) || isCleanUp(name)
  );
}

/** A script that says by its name that it cleans up: `/tmp/clean-layer.sh`. */
function isCleanUp(name: string | undefined): boolean {
  return name !== undefined && /clean/i.test(name) && name.endsWith(".sh");
}

function isRemoval(command: Command, folder: string | undefined): boolean {
  if (isCleanUp(programName(command.words[0]))) return true;
  return isRemover(command) && command.words.slice(1).some((word) => isCachePath(word, command, folder));
}

function isCachePath(word: Word, command: Command, folder: string | undefined): boolean {
  if (/\bpip[0-9.]* cache dir\b/.test(word.raw)) return true;
  const path = resolveWord(word, command) ?? word.raw.replace(/["']/g, "");
  const bare = withoutEnd(path.replace(/\/\**$/, ""));
  const parts = bare.split("/");
  return isWithin(folder, bare) || parts.at(-1) === ".cache" || (parts.length > 1 && parts.at(-1) === "pip");
}

function withoutEnd(path: string): string {
  let end = path.length;
  while (end > 1 && path[end - 1] === "/") end--;
  return path.slice(0, end);
}

/** Whether a path is a folder or lies in it. */
function isWithin(path: string | undefined, folder: string | undefined): boolean {
  return path !== undefined && folder !== undefined && (path === folder || path.startsWith(`${folder}/`));
}

/** The stages in which a configuration file that may switch pip's cache off is put or written. */
export function stagesWithPipConfiguration(dockerfile: Dockerfile): ReadonlySet<Stage> {
  const stages = new Set<Stage>();
  for (const instruction of dockerfile.instructions)
    if (instruction.stage && mayConfigureCache(instruction, dockerfile)) stages.add(instruction.stage);
  return stages;
}

function mayConfigureCache(instruction: Instruction, dockerfile: Dockerfile): boolean {
  if (instruction.keyword === "COPY" || instruction.keyword === "ADD")
    return [...instruction.sources, instruction.destination].some((word) =>
      /(?:^|\/)pip\.(?:conf|ini)$/.test(word?.raw ?? ""),
    );
  return instruction.keyword === "RUN" && dockerfile.source.slice(instruction).includes("no-cache-dir")
    ? (instruction.commands ?? []).some((command) => writesConfiguration(command))
    : false;
}

function writesConfiguration(command: Command): boolean {
  const isFile = (word: Word | undefined): boolean => /(?:^|\/)pip\.(?:conf|ini)["']?$/.test(word?.raw ?? "");
  return (
    command.redirects.some((redirect) => isFile(redirect.target)) ||
    (programName(command.words[0]) === "tee" && command.words.some(isFile)) ||
    pipCommand(command)?.subcommand === "config set"
  );
}

/** Whether such a configuration is in force at a command. */
export function isConfiguredIn(stages: ReadonlySet<Stage>, command: Command): boolean {
  const { stage } = instructionOf(command);
  return stages.size > 0 && stage !== undefined && lineage(stage).some((one) => stages.has(one));
}
