import { instructionOf, resolveWord } from "../dockerfile/scope.js";
import type { Run } from "../dockerfile/model.js";
import type { Command } from "../shell/command.js";
import { programName } from "../shell/program-name.js";
import { packageCommand, type PackageCommand } from "./system.js";

/** The managers whose rules are alike: one finding each. */
export type Manager = "yum" | "dnf" | "zypper";

const programs: Readonly<Record<string, Manager>> = {
  yum: "yum",
  dnf: "dnf",
  dnf5: "dnf",
  microdnf: "dnf",
  tdnf: "dnf",
  zypper: "zypper",
};

const fetching = /^(?:install|reinstall|update|upgrade|dist-upgrade|dup|patch|swap|distro-sync|builddep)$/;

/** Reads a command of one of the managers, known variables put in; undefined for everything else. */
export function rpmCommand(command: Command, manager: Manager): PackageCommand | undefined {
  const read = packageCommand(command, (word) => resolveWord(word, command));
  if (!read || !Object.hasOwn(programs, read.program) || programs[read.program] !== manager) return undefined;
  return read.has("--downloadonly") || read.has("--assumeno") || read.has("--dry-run") ? undefined : read;
}

/** Whether a command downloads packages, or asks before it changes any. */
export function fetchesPackages({ subcommand }: PackageCommand): boolean {
  return fetching.test(subcommand);
}

/** Whether nothing of what the manager downloads stays in the layer: a mount holds it, or a later command of the RUN removes it. */
export function leavesNoCache({ command, family }: PackageCommand, manager: Manager): boolean {
  const run = instructionOf(command);
  if (run.keyword !== "RUN" || mountsCache(run)) return true;
  const folder =
    family === "zypper"
      ? /\/var\/cache(?:\/(?:zypp?|\*)|\/?["']?$)/
      : /\/var\/cache(?:\/(?:yum|dnf|libdnf5|\{|\*)|\/?["']?$)/;
  return (run.commands ?? []).some((later) => {
    if (later.start <= command.start) return false;
    const name = programName(later.words[0]) ?? "";
    const read = packageCommand(later, (word) => resolveWord(word, later));
    if (read) return cleans(read, manager);
    if (/clean/i.test(name)) return true;
    return name === "rm" && later.words.some((word) => folder.test(resolveWord(word, later) ?? word.raw));
  });
}

/** `yum clean all`, also by dnf, which is behind today's yum; `zypper cc`. */
function cleans({ subcommand, program }: PackageCommand, manager: Manager): boolean {
  if (manager === "zypper") return program === "zypper" && (subcommand === "clean" || subcommand === "cc");
  return program !== "zypper" && subcommand === "clean";
}

function mountsCache(run: Run): boolean {
  return run.mounts.some(
    ({ type, target }) =>
      (type === "cache" || type === "tmpfs") &&
      (target === undefined || /^\/var(?:\/cache(?:\/(?:yum|dnf|libdnf5|zypp))?)?\/?$/.test(target)),
  );
}
