import type { NeededLibrary } from "../data/runtime-libs.js";
import type { Dockerfile, Stage } from "../dockerfile/model.js";
import { lineage, resolveWord } from "../dockerfile/scope.js";
import type { Command } from "../shell/command.js";
import { systemInstall, systemRemove, type SystemInstall, type SystemRemove } from "./system.js";
import { trimEndOf } from "../text/trim.js";

/**
 * The command of a stage that removes a library together with the headers that brought it: `apk del .build-deps`,
 * `apt-get purge --auto-remove libpq-dev`. undefined when something else keeps the library, or may do so.
 */
export function removedLibrary(dockerfile: Dockerfile, stage: Stage, library: NeededLibrary): SystemRemove | undefined {
  const answers = known.get(stage) ?? new Map<string, SystemRemove | undefined>();
  known.set(stage, answers);
  if (!answers.has(library.library)) answers.set(library.library, findRemoval(dockerfile, stage, library));
  return answers.get(library.library);
}

/** By the library's name: many packages may need it. */
const known = new WeakMap<Stage, Map<string, SystemRemove | undefined>>();

/** More than anyone removes; where there is more, nothing is said. */
const mostRemoves = 20;

function findRemoval(dockerfile: Dockerfile, stage: Stage, library: NeededLibrary): SystemRemove | undefined {
  const commands = lineage(stage).flatMap((one) => [...dockerfile.commands(one)]);
  const installs = commands.flatMap((command) => systemInstall(command, resolverAt(command)) ?? []);
  const removes = commands.flatMap((command) => systemRemove(command, resolverAt(command)) ?? []);
  if (removes.length > mostRemoves) return undefined;
  if (installs.some(({ packages }) => packages.some(({ name, isFile }) => name === undefined && !isFile)))
    return undefined;
  const removal = removes.find((one) => installs.some((install) => undoes(one, install, library)));
  // Debian leaves what the headers brought along until it is told to remove what nothing needs.
  if (!removal || !removes.some((one) => one.removesUnneeded && one.command.start >= removal.command.start))
    return undefined;
  const stays = installs.some((install) =>
    install.packages.some(
      ({ name }) => name !== undefined && library.brings(name) && !removes.some((one) => covers(one, install, name)),
    ),
  );
  return stays ||
    lineage(stage).some((one) => one.instructions.some((step) => step.keyword === "RUN" && !step.commands))
    ? undefined
    : removal;
}

function resolverAt(command: Command) {
  return (word: Parameters<typeof resolveWord>[0]): string | undefined => resolveWord(word, command);
}

function undoes(removal: SystemRemove, install: SystemInstall, library: NeededLibrary): boolean {
  if (install.command.start > removal.command.start) return false;
  return install.packages.some(
    ({ name }) => name !== undefined && library.isHeaders(name) && covers(removal, install, name),
  );
}

function covers(removal: SystemRemove, install: SystemInstall, name: string): boolean {
  const names = removal.packages.map((one) => one.name);
  if (install.virtual !== undefined) return names.includes(install.virtual);
  return names.includes(name) || names.some((one) => one?.endsWith("*") && name.startsWith(trimEndOf(one, ".*")));
}
