import { envOf, instructionOf, userOf, type Setting } from "../dockerfile/scope.js";
import type { Mount } from "../dockerfile/model.js";
import type { Command } from "../shell/command.js";
import { pipCommand } from "./pip.js";

/**
 * Where pip keeps its cache at a command; undefined when the user's home is not known.
 * https://pip.pypa.io/en/stable/topics/caching/#default-paths
 */
export function pipCacheFolder(command: Command): string | undefined {
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
  if (home.state === "set") return home.value;
  if (command.wrappers.length > 0) return undefined;
  const user = userOf(command);
  const isRoot = user.state === "unset" || (user.state === "set" && (user.value === "root" || user.value === "0"));
  return isRoot ? "/root" : undefined;
}

/** The cache and tmpfs mounts of a command's RUN that may hold pip's cache. While its folder is not known, any that is called so. */
export function pipCacheMounts(command: Command): readonly Mount[] {
  const instruction = instructionOf(command);
  if (instruction.keyword !== "RUN") return [];
  const folder = pipCacheFolder(command);
  return instruction.mounts.filter((mount) => {
    if (mount.type !== "cache" && mount.type !== "tmpfs") return false;
    if (mount.target === undefined) return true;
    const target = mount.target.replace(/\/+$/, "");
    if (
      folder !== undefined &&
      (folder === target || folder.startsWith(`${target}/`) || target.startsWith(`${folder}/`))
    )
      return true;
    return folder === undefined && /(?:^|\/)(?:\.cache|pip)(?:\/|$)/.test(target);
  });
}

/**
 * Whether `PIP_NO_CACHE_DIR` switches the cache off. Since pip 19 any boolean does, `0` and `off` too; an empty value is ignored.
 * Anything that is not known counts as off, so that nobody is told to do what may be done already.
 */
export function disablesPipCache(setting: Setting): boolean {
  return setting.state === "set" && setting.value !== "";
}

/** Whether pip's cache is removed later in the same RUN: `pip cache purge`, `rm -rf /root/.cache`. */
export function removesPipCache(command: Command): boolean {
  const instruction = instructionOf(command);
  if (instruction.keyword !== "RUN") return false;
  return (instruction.commands ?? []).some(
    (later) => later.start > command.start && (isPurge(later) || isRemoval(later)),
  );
}

function isPurge(command: Command): boolean {
  const pip = pipCommand(command);
  return pip?.subcommand === "cache purge";
}

function isRemoval(command: Command): boolean {
  const [program, ...rest] = command.words;
  if (program?.value !== "rm") return false;
  return rest.some((word) => /(?:\.cache|\/pip)(?:\/pip)?(?:\/\*)?\/?"?$/.test(word.raw));
}
