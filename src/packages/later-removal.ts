import type { Dockerfile, Stage } from "../dockerfile/model.js";
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
  const installs = lineage(stage)
    .flatMap((one) => installsIn(dockerfile, one))
    .filter((install) => install.command.start < command.start && install.family === remove.family);
  for (const install of installs)
    if (install.command.start >= run.start) {
      for (const { name } of install.packages) names.delete(name ?? "");
      names.delete(install.virtual ?? "");
    }
  for (const install of installs) {
    if (install.command.start >= run.start) continue;
    const kept = keptPackages(install).flatMap(({ name }) => name ?? []);
    const found = install.virtual === undefined ? kept.filter((name) => names.has(name)) : [];
    if (found.length > 0) return { names: found, at: remove.install, by: install };
    if (install.virtual !== undefined && kept.length > 0 && names.has(install.virtual))
      return { names: [install.virtual], at: remove.install, by: install };
  }
  return undefined;
}

const installed = new WeakMap<Stage, readonly SystemInstall[]>();

function installsIn(dockerfile: Dockerfile, stage: Stage): readonly SystemInstall[] {
  let found = installed.get(stage);
  if (!found) {
    const commands = [...dockerfile.commands(stage)];
    found = commands.flatMap((command) => systemInstall(command, (word) => resolveWord(word, command)) ?? []);
    installed.set(stage, found);
  }
  return found;
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
