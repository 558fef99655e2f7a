/* Which RUN fetches apt's package lists, which one installs by them, and which one removes them. */
import { baseImage, resolveWord, rootImage } from "../dockerfile/scope.js";
import type { Dockerfile, Instruction, Mount, Run, Stage } from "../dockerfile/model.js";
import type { Command, Word } from "../shell/command.js";
import { programName } from "../shell/program-name.js";
import { aptCommand, aptInstall } from "./apt.js";
import type { PackageCommand } from "./system.js";

/**
 * Where an install finds the package lists: from an update in its own RUN (`own`), from that of an earlier one
 * (`earlier`), nowhere, because an earlier RUN removed them (`removed`) or nothing ever fetched them (`never`).
 */
export type ListsState = "own" | "earlier" | "removed" | "never" | "unknown";

/** One RUN that has to do with apt. */
export interface AptRun {
  readonly run: Run;
  readonly updates: readonly PackageCommand[];
  /** What it installs or upgrades by the lists. */
  readonly installs: readonly PackageCommand[];
  /** Whether it removes the lists behind its last update. */
  readonly removesLists: boolean;
  /** Whether the lists are kept in a mount, outside of the layer. */
  readonly mountsLists: boolean;
  /** Where its first install before an update of its own finds the lists. */
  readonly lists: ListsState;
  /** The RUN whose update that is, for `earlier`. */
  readonly updatedBy: AptRun | undefined;
  /** Whether it installs without an update of its own, and it is not known where it finds the lists. */
  readonly needsLists: boolean;
}

const upgrades = /^(?:(?:dist-|full-|safe-)?upgrade|build-dep)$/;

interface State {
  readonly lists: ListsState;
  readonly by: AptRun | undefined;
}

const unknown: State = { lists: "unknown", by: undefined };
const known = new WeakMap<Dockerfile, ReadonlyMap<Run, AptRun>>();

/** Every RUN that updates, installs by apt or removes its lists, in file order; those that are not understood are left out. */
export function aptRuns(dockerfile: Dockerfile): ReadonlyMap<Run, AptRun> {
  const before = known.get(dockerfile);
  if (before) return before;
  const found = new Map<Run, AptRun>();
  const ends = new Map<Stage, State>();
  for (const stage of dockerfile.stages) {
    let state = stage.base ? (ends.get(stage.base) ?? unknown) : firstState(stage);
    for (const instruction of stage.instructions) {
      if (mayBringLists(instruction)) state = unknown;
      if (instruction.keyword !== "RUN") continue;
      if (instruction.commands === undefined) {
        state = unknown;
        continue;
      }
      const read = readRun(instruction, state);
      if (!read) {
        if (instruction.commands.some((command) => !aptCommand(command) && mayUpdate(command))) state = unknown;
        continue;
      }
      found.set(instruction, read);
      state = stateAfter(read, state);
    }
    ends.set(stage, state);
  }
  known.set(dockerfile, found);
  return found;
}

const usersByUpdate = new WeakMap<Dockerfile, ReadonlyMap<AptRun, readonly AptRun[]>>();

/** The RUNs that install by the lists of another RUN's update. */
export function installsByListsOf(dockerfile: Dockerfile, update: AptRun): readonly AptRun[] {
  let users = usersByUpdate.get(dockerfile);
  if (!users) {
    const found = new Map<AptRun, AptRun[]>();
    for (const user of aptRuns(dockerfile).values()) {
      if (!user.updatedBy) continue;
      const list = found.get(user.updatedBy);
      if (list) list.push(user);
      else found.set(user.updatedBy, [user]);
    }
    usersByUpdate.set(dockerfile, (users = found));
  }
  return users.get(update) ?? [];
}

/** Whether a later RUN may install by the lists of an earlier one, without that it is certain. */
export function mayBeReadLater(dockerfile: Dockerfile, { run }: AptRun): boolean {
  let needs = lastNeeds.get(dockerfile);
  if (!needs) lastNeeds.set(dockerfile, (needs = readLastNeeds(dockerfile)));
  return run.stage !== undefined && (needs.get(run.stage) ?? -1) > run.index;
}

const lastNeeds = new WeakMap<Dockerfile, ReadonlyMap<Stage, number>>();

/** For each stage, the last RUN by its position that may need lists, in the stage or in one that builds on it. */
function readLastNeeds(dockerfile: Dockerfile): ReadonlyMap<Stage, number> {
  const last = new Map<Stage, number>();
  const note = (stage: Stage | undefined, index: number) => {
    if (stage) last.set(stage, Math.max(index, last.get(stage) ?? -1));
  };
  for (const { needsLists, run } of aptRuns(dockerfile).values()) if (needsLists) note(run.stage, run.index);
  // A stage comes behind the one that it builds on.
  for (const stage of [...dockerfile.stages].reverse()) note(stage.base, last.get(stage) ?? -1);
  return last;
}

function readRun(run: Run, state: State): AptRun | undefined {
  const updates: PackageCommand[] = [];
  const installs: PackageCommand[] = [];
  let removedAt = -1;
  let updatedAt = -1;
  let firstInstallAt = Infinity;
  let isByScript = false;
  for (const command of run.commands ?? []) {
    const apt = aptCommand(command);
    if (apt?.subcommand === "update") {
      updates.push(apt);
      updatedAt = command.start;
    } else if (!apt && mayUpdate(command)) isByScript = true;
    const install = apt && (aptInstall(command) ?? (upgrades.test(apt.subcommand) ? apt : undefined));
    if (install) {
      installs.push(install);
      if (updatedAt === -1 && !isByScript) firstInstallAt = Math.min(firstInstallAt, command.start);
    }
    if (removesAptLists(command)) removedAt = command.start;
  }
  if (updates.length === 0 && installs.length === 0 && removedAt === -1) return undefined;
  const isOwn = firstInstallAt === Infinity;
  const mountsLists = listsMounts(run).length > 0;
  return {
    run,
    updates,
    installs,
    removesLists: removedAt > updatedAt,
    mountsLists,
    lists: isOwn ? (isByScript ? "unknown" : "own") : mountsLists ? "unknown" : state.lists,
    updatedBy: isOwn || mountsLists || state.lists !== "earlier" ? undefined : state.by,
    needsLists: !isOwn && !mountsLists && state.lists === "unknown",
  };
}

function stateAfter(read: AptRun, before: State): State {
  if (read.mountsLists) return before;
  if (read.removesLists) return { lists: "removed", by: undefined };
  return read.updates.length > 0 ? { lists: "earlier", by: read } : before;
}

/** The official images come without lists; of others that is not known. */
function firstState(stage: Stage): State {
  const { registry, repository } = rootImage(stage);
  const isOfficial =
    registry === undefined && repository !== undefined && /^(?:debian|ubuntu|python)$/.test(repository);
  return isOfficial && baseImage(stage) ? { lists: "never", by: undefined } : unknown;
}

function mayBringLists(instruction: Instruction): boolean {
  if (instruction.keyword !== "COPY" && instruction.keyword !== "ADD") return false;
  return /^(?:\/|\/var(?:\/.*)?)$/.test(instruction.destination?.value ?? "/");
}

/** What may call `apt-get update`, other than apt itself: a script, another tool. */
function mayUpdate(command: Command): boolean {
  const program = command.words[0];
  if (!program) return false;
  const name = programName(program);
  // What it is given is a file to it, also where that is a script.
  if (name !== undefined && handlesFiles.has(name)) return false;
  if (name === undefined || updaters.has(name) || /\.(?:sh|bash|py)$/.test(name)) return true;
  if (/^(?:ba|da|a|z)?sh$|^(?:source|\.)$/.test(name))
    return !command.words.some((word) => /^-[a-z]*c$/.test(word.raw));
  if (/^["']?\.{0,2}\//.test(program.raw) && !/^["']?\/(?:usr\/)?(?:local\/)?s?bin\//.test(program.raw)) return true;
  return command.words.some(({ raw }) => raw.endsWith(".sh") || raw === "--with-deps" || raw === "install-deps");
}

const handlesFiles = new Set([
  "cat",
  "chgrp",
  "chmod",
  "chown",
  "cp",
  "curl",
  "dos2unix",
  "echo",
  "install",
  "ln",
  "mkdir",
  "mv",
  "rm",
  "sed",
  "touch",
  "wget",
]);

const updaters = new Set([
  "ansible-playbook",
  "make",
  "just",
  "add-apt-repository",
  "apt-add-repository",
  "install_packages",
  "apt-install",
  "apt-file",
]);

/** Mounts that hold the package lists, so that they are not in the layer; one whose target is not known counts. */
export function listsMounts(run: Run): readonly Mount[] {
  return run.mounts.filter(
    ({ type, target }) =>
      (type === "cache" || type === "tmpfs") &&
      (target === undefined || /^\/var(?:\/lib(?:\/apt(?:\/lists)?)?)?\/?$/.test(target)),
  );
}

/** Whether a command removes apt's package lists, or may do so: `rm -rf /var/lib/apt/lists/*`, `apt-get dist-clean`, a clean-up script. */
export function removesAptLists(command: Command): boolean {
  const name = programName(command.words[0]);
  if (name === undefined) return false;
  const apt = aptCommand(command);
  if (apt) return apt.subcommand === "dist-clean";
  if (/clean/i.test(name) && name !== "make") return true;
  if (name !== "rm" && name !== "find" && name !== "xargs") return false;
  return command.words.slice(1).some((word) => isListsPath(word, command));
}

/** `/var/lib/apt/lists/*`, `/var/lib/apt`, `/var/lib/{apt,dpkg}/lists`. */
function isListsPath(word: Word, command: Command): boolean {
  const path = resolveWord(word, command) ?? word.raw.replace(/["']/g, "");
  if (path.length > 300) return false;
  if (/^\/?var\/(?:lib|\{[^{}]*\blib\b[^{}]*\})\/[^/]*\{[^{}]*\bapt\b/.test(path)) return true;
  if (path.includes("{")) return /\/apt\/(?:\{[^{}]*)?lists\b|\{[^{}]*lib\/apt\/lists/.test(path);
  const [root, ...folders] = path.split(/\/+/);
  if (root !== "" || folders.slice(0, 3).join("/") !== "var/lib/apt") return false;
  const [lists = "", below = ""] = folders.slice(3);
  return ["", "*", "lists*"].includes(lists) ? below === "" : lists === "lists" && !below.startsWith("partial");
}
