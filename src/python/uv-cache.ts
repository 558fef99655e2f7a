/* uv's cache: where it lies, and what becomes of it. */
import type { Mount } from "../dockerfile/model.js";
import { envOf, instructionOf, resolveWord } from "../dockerfile/scope.js";
import { absolutePath } from "../dockerfile/may-exist.js";
import { programName } from "../shell/program-name.js";
import type { Command } from "../shell/command.js";
import { homeOf } from "./pip-cache.js";
import type { ToolCommand } from "./tool-command.js";
import { uvCommand } from "./uv.js";

/** Where uv keeps its cache at a command; undefined when the user's home is not known. https://docs.astral.sh/uv/concepts/cache/ */
export function uvCacheFolder(uv: ToolCommand): string | undefined {
  const { command } = uv;
  const option = uv.option("--cache-dir");
  if (option) return resolveWord(option, command);
  const own = envOf(command, "UV_CACHE_DIR");
  if (own.state === "set") return own.value;
  const cache = envOf(command, "XDG_CACHE_HOME");
  if (cache.state === "set") return cache.value === undefined ? undefined : `${cache.value}/uv`;
  const home = homeOf(command);
  return home === undefined ? undefined : `${home}/.cache/uv`;
}

/** The cache and tmpfs mounts of a command's RUN that hold uv's cache, or that by their path are meant to. */
export function uvCacheMounts(uv: ToolCommand): readonly Mount[] {
  const instruction = instructionOf(uv.command);
  if (instruction.keyword !== "RUN") return [];
  const folder = uvCacheFolder(uv);
  return instruction.mounts.filter(({ type, target }) => {
    if (type !== "cache" && type !== "tmpfs") return false;
    if (target === undefined) return true;
    const path = absolutePath("/", target) ?? target;
    const parts = path.split("/");
    return isWithin(folder, path) || isWithin(path, folder) || parts.includes("uv") || parts.at(-1) === ".cache";
  });
}

/** As many commands of a RUN as are looked at, from the end, where cleaning up belongs. */
const mostRemovals = 50;

/** Whether uv's cache is removed later in the same RUN: `uv cache clean`, `rm -rf /root/.cache`. */
export function removesUvCache(uv: ToolCommand): boolean {
  const instruction = instructionOf(uv.command);
  if (instruction.keyword !== "RUN") return false;
  const folder = uvCacheFolder(uv);
  return (instruction.commands ?? [])
    .slice(-mostRemovals)
    .some((later) => later.start > uv.command.start && (isPurge(later) || isRemoval(later, folder)));
}

function isPurge(command: Command): boolean {
  const uv = uvCommand(command);
  return uv !== undefined && ["cache clean", "cache prune", "clean"].includes(uv.subcommand);
}

function isRemoval(command: Command, folder: string | undefined): boolean {
  const name = programName(command.words[0]);
  const removes = name === "rm" || (name === "find" && command.words.some(({ value }) => value === "-delete"));
  return (
    removes &&
    command.words.slice(1).some((word) => {
      if (/\buv cache dir\b/.test(word.raw)) return true;
      const path = resolveWord(word, command) ?? word.raw.replace(/["']/g, "");
      const bare = path.replace(/\/\**$/, "");
      const parts = bare.split("/");
      return isWithin(folder, bare) || parts.at(-1) === ".cache" || (parts.length > 1 && parts.at(-1) === "uv");
    })
  );
}

function isWithin(path: string | undefined, folder: string | undefined): boolean {
  return path !== undefined && folder !== undefined && (path === folder || path.startsWith(`${folder}/`));
}
