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
  const installs = lineage(stage).flatMap((one) =>
    [...dockerfile.commands(one)].flatMap((earlier) => {
      const install = earlier.start < command.start && systemInstall(earlier, (word) => resolveWord(word, earlier));
      return install && install.family === remove.family ? install : [];
    }),
  );
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

/** What later steps of a stage, or of one that builds on it, remove of an install. */
export function removedLater(
  dockerfile: Dockerfile,
  install: SystemInstall,
  stages: readonly Stage[],
): readonly string[] {
  return stages.flatMap((stage) =>
    [...dockerfile.commands(stage)].flatMap((command) => {
      const removal = laterRemoval(dockerfile, stage, command);
      return removal?.by.command === install.command ? removal.names : [];
    }),
  );
}
