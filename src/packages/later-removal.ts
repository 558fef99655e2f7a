import type { Dockerfile, Instruction, Stage } from "../dockerfile/model.js";
import { instructionOf, lineage, resolveWord } from "../dockerfile/scope.js";
import type { Command } from "../shell/command.js";
import type { Span } from "../text/span.js";
import { keptPackages } from "./kept.js";
import { systemInstall, systemRemove, type SystemInstall } from "./system.js";

/** Packages that one step installs and a later one removes. */
export interface LaterRemoval {
  /** The packages, or the name under which they were installed. */
  readonly names: readonly string[];
  /** The removal, and the install that kept them. */
  readonly at: Span;
  readonly by: SystemInstall;
}

/** The packages of a removal that a step before installed and kept, and that this step does not install itself. */
export function laterRemoval(dockerfile: Dockerfile, stage: Stage, command: Command): LaterRemoval | undefined {
  const remove = systemRemove(command, (word) => resolveWord(word, command));
  if (!remove) return undefined;
  const run = instructionOf(command);
  const names = new Set(remove.packages.flatMap(({ name }) => name ?? []));
  const stages = lineage(stage).map((one) => installsIn(dockerfile, one));
  // What this step installs itself was in no layer before.
  for (const { firstInSteps } of stages)
    for (const name of names)
      if ((firstInSteps.get(run)?.get(keyOf(remove.family, name)) ?? Infinity) < command.start) names.delete(name);
  for (const { keeping } of stages) {
    const found = [...names].flatMap((name) => keeping.get(keyOf(remove.family, name)) ?? []);
    const [by] = found.filter((install) => install.command.start < run.start).sort(byStart);
    if (by?.virtual !== undefined) return { names: [by.virtual], at: remove.install, by };
    if (by) {
      const kept = keptPackages(by).flatMap(({ name }) => name ?? []);
      return { names: kept.filter((name) => names.has(name)), at: remove.install, by };
    }
  }
  return undefined;
}

function byStart(a: SystemInstall, b: SystemInstall): number {
  return a.command.start - b.command.start;
}

function keyOf(family: string, name: string): string {
  return `${family} ${name}`;
}

/** The installs of a stage by what they install. */
interface StageInstalls {
  /** The first install that leaves a package in its layer, by the package or the name under which it was installed. */
  readonly keeping: ReadonlyMap<string, SystemInstall>;
  /** Where an instruction first installs a package or name, kept or not. */
  readonly firstInSteps: ReadonlyMap<Instruction, ReadonlyMap<string, number>>;
}

const installed = new WeakMap<Stage, StageInstalls>();

function installsIn(dockerfile: Dockerfile, stage: Stage): StageInstalls {
  let found = installed.get(stage);
  if (!found) installed.set(stage, (found = findInstalls(dockerfile, stage)));
  return found;
}

function findInstalls(dockerfile: Dockerfile, stage: Stage): StageInstalls {
  const keeping = new Map<string, SystemInstall>();
  const firstInSteps = new Map<Instruction, Map<string, number>>();
  for (const command of dockerfile.commands(stage)) {
    const install = systemInstall(command, (word) => resolveWord(word, command));
    if (!install) continue;
    const { virtual } = install;
    const step = instructionOf(command);
    const first = firstInSteps.get(step) ?? new Map<string, number>();
    firstInSteps.set(step, first);
    for (const name of [...install.packages.map((one) => one.name), virtual]) {
      const key = keyOf(install.family, name ?? "");
      if (!first.has(key)) first.set(key, command.start);
    }
    const kept = keptPackages(install).flatMap(({ name }) => name ?? []);
    const names = virtual === undefined ? kept : kept.length > 0 ? [virtual] : [];
    for (const name of names)
      if (!keeping.has(keyOf(install.family, name))) keeping.set(keyOf(install.family, name), install);
  }
  return { keeping, firstInSteps };
}

/** What later steps of some stages remove of what they or earlier ones installed, by the install. */
export function removedLater(
  dockerfile: Dockerfile,
  stages: readonly Stage[],
): ReadonlyMap<Command, ReadonlySet<string>> {
  const removed = new Map<Command, Set<string>>();
  for (const stage of stages)
    for (const command of dockerfile.commands(stage)) {
      const removal = laterRemoval(dockerfile, stage, command);
      if (!removal) continue;
      const names = removed.get(removal.by.command) ?? new Set();
      for (const name of removal.names) names.add(name);
      removed.set(removal.by.command, names);
    }
  return removed;
}
