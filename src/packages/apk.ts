import { instructionOf, resolveWord } from "../dockerfile/scope.js";
import type { Command } from "../shell/command.js";
import { programName } from "../shell/program-name.js";
import { packageCommand, systemInstall, type PackageCommand, type SystemInstall } from "./system.js";

/** Reads `apk`, known variables put in; undefined for everything else. */
export function apkCommand(command: Command): PackageCommand | undefined {
  const read = packageCommand(command, (word) => resolveWord(word, command));
  return read?.family === "apk" ? read : undefined;
}

/** Reads `apk add`, known variables put in. */
export function apkAdd(command: Command): SystemInstall | undefined {
  const read = systemInstall(command, (word) => resolveWord(word, command));
  return read?.family === "apk" ? read : undefined;
}

/** Whether apk's index does not stay in the layer: a mount holds it, or a later command of the RUN removes it. */
export function leavesNoIndex({ command }: PackageCommand): boolean {
  const run = instructionOf(command);
  if (run.keyword !== "RUN") return true;
  const isMounted = run.mounts.some(
    ({ type, target }) =>
      (type === "cache" || type === "tmpfs") &&
      (target === undefined || /^\/(?:var(?:\/cache(?:\/apk)?)?|etc\/apk(?:\/cache)?)\/?$/.test(target)),
  );
  return isMounted || (run.commands ?? []).some((later) => later.start > command.start && removesIndex(later));
}

function removesIndex(command: Command): boolean {
  const name = programName(command.words[0]);
  if (name === undefined) return false;
  if (apkCommand(command)) return apkCommand(command)?.subcommand === "cache";
  if (/clean/i.test(name)) return true;
  if (name !== "rm" && name !== "find" && name !== "xargs") return false;
  return command.words.slice(1).some((word) => {
    const path = resolveWord(word, command) ?? word.raw;
    return /\/var\/cache(?:\/apk(?:\/|["']?$|\*)|\/?\*?["']?$)|\/var\/\{?[^{}]*cache|\/etc\/apk\/cache|\/var\/cache\/\{[^{}]*apk/.test(
      path,
    );
  });
}
