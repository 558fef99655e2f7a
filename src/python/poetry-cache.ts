import type { BuildContext } from "../context/facts.js";
import type { Dockerfile, Mount, Run } from "../dockerfile/model.js";
import { envOf, instructionOf, resolveWord } from "../dockerfile/scope.js";
import type { Command, Word } from "../shell/command.js";
import { plainText } from "../shell/download.js";
import { programName } from "../shell/program-name.js";
import { homeOf } from "./pip-cache.js";
import { poetryCommand } from "./poetry.js";
import { poetrySetting } from "./poetry-setting.js";

/** Where Poetry keeps its cache at a command, and by default its virtual environments; undefined when that is not known. */
export function poetryCacheFolder(dockerfile: Dockerfile, context: BuildContext, command: Command): string | undefined {
  const own = poetrySetting(dockerfile, context, command, "cache-dir");
  if (own.state === "set") return own.value === undefined ? undefined : trimEnd(own.value);
  const base = envOf(command, "XDG_CACHE_HOME");
  if (base.state === "set") return base.value === undefined ? undefined : `${base.value}/pypoetry`;
  const home = homeOf(command);
  return home === undefined ? undefined : `${home}/.cache/pypoetry`;
}

/** The target of a mount with the variables in force put in. */
export function mountTarget(mount: Mount, run: Run): string | undefined {
  if (mount.target !== undefined) return trimEnd(mount.target);
  const written = ["target", "dst", "destination"]
    .map((key) => mount.options.get(key))
    .find((one) => one !== undefined);
  const [, name, rest = ""] = /^\$\{?([A-Za-z_]\w*)\}?(\/.*)?$/.exec(written ?? "") ?? [];
  const setting = name === undefined ? undefined : envOf(run, name);
  return setting?.state === "set" && setting.value !== undefined ? trimEnd(setting.value + rest) : undefined;
}

/** Whether a path is a folder or lies in it. */
export function liesIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder === "/" ? folder : `${folder}/`);
}

function trimEnd(path: string): string {
  let end = path.length;
  while (end > 1 && path[end - 1] === "/") end--;
  return path.slice(0, end);
}

/** A word of `rm -r` or `find … -delete`, and the path that goes. */
export interface RemovedPath {
  readonly word: Word;
  /** Variables put in, `~` too where the home is known, a final `/*` left out. */
  readonly path: string;
}

/** The folders that a command removes with all that they hold. */
export function removedFolders(command: Command): readonly RemovedPath[] {
  const name = programName(command.words[0]);
  const isRecursive = command.words.some(({ value }) => /^-[a-zA-Z]*[rR]|^--recursive$/.test(value ?? ""));
  if (name !== "rm" || !isRecursive) return [];
  return command.words.slice(1).flatMap((word) => {
    const text = resolveWord(word, command) ?? plainText(word);
    if (text.startsWith("-")) return [];
    const path = text.startsWith("~/") ? `${homeOf(command) ?? "~"}${text.slice(1)}` : text;
    return [{ word, path: trimEnd(path.replace(/\/\*$/, "")) }];
  });
}

/** Whether Poetry's downloads are gone at the end of the RUN that a command stands in, or never get into its layer. */
export function keepsNoPoetryCache(command: Command, folder: string | undefined): boolean {
  const run = instructionOf(command);
  if (run.keyword !== "RUN") return true;
  const isMounted = run.mounts.some((mount) => {
    if (mount.type !== "cache" && mount.type !== "tmpfs") return false;
    const target = mountTarget(mount, run);
    return (
      target === undefined ||
      /pypoetry|poetry|\/\.cache$/.test(target) ||
      (folder !== undefined && liesIn(folder, target))
    );
  });
  return isMounted || cleanersIn(run).some((later) => later.start > command.start && clears(later, folder));
}

const cleaners = new WeakMap<Run, readonly Command[]>();
/** As many as are looked at, from the end, where cleaning up belongs. */
const mostCleaners = 50;

function cleanersIn(run: Run): readonly Command[] {
  let found = cleaners.get(run);
  if (!found) {
    const all = (run.commands ?? []).filter((command) => {
      const name = programName(command.words[0]);
      return name === "rm" || name === "find" || poetryCommand(command)?.subcommand === "cache clear";
    });
    cleaners.set(run, (found = all.slice(-mostCleaners)));
  }
  return found;
}

function clears(command: Command, folder: string | undefined): boolean {
  if (poetryCommand(command)?.subcommand === "cache clear") return true;
  if (programName(command.words[0]) === "find" && command.words.some(({ raw }) => /\.cache|pypoetry/.test(raw)))
    return true;
  return removedFolders(command).some(
    ({ path }) =>
      (folder !== undefined &&
        (liesIn(folder, path) || path === `${folder}/cache` || path === `${folder}/artifacts`)) ||
      /pypoetry|POETRY_CACHE|(?:^|\/)\.cache$/.test(path) ||
      (path === "/tmp" && folder?.startsWith("/tmp/") === true),
  );
}
