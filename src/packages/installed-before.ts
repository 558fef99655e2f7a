import type { Dockerfile, Stage } from "../dockerfile/model.js";
import { instructionOf, lineage } from "../dockerfile/scope.js";
import type { Command } from "../shell/command.js";
import { aptInstall } from "./apt.js";

/** What comes with a package by its dependencies. */
const brought: Readonly<Record<string, readonly string[]>> = {
  "build-essential": ["dpkg-dev", "g++", "gcc", "libc6-dev", "make"],
};

const known = new WeakMap<Dockerfile, ReadonlyMap<Stage, ReadonlyMap<string, number>>>();

/** Whether apt has installed a package before a command: in its stage or in one that it builds on. */
export function isInstalledBefore(dockerfile: Dockerfile, command: Command, name: string): boolean {
  const { stage } = instructionOf(command);
  if (!stage) return false;
  const places = known.get(dockerfile) ?? placesOf(dockerfile);
  return lineage(stage).some((one) => (places.get(one)?.get(name) ?? Infinity) < command.start);
}

/** By stage and name, where the first command starts that installs it. */
function placesOf(dockerfile: Dockerfile): ReadonlyMap<Stage, ReadonlyMap<string, number>> {
  const found = new Map<Stage, Map<string, number>>();
  for (const stage of dockerfile.stages) {
    const places = new Map<string, number>();
    for (const command of dockerfile.commands(stage))
      for (const { name } of aptInstall(command)?.packages ?? [])
        for (const one of name === undefined ? [] : [name, ...(brought[name] ?? [])])
          if (!places.has(one)) places.set(one, command.start);
    found.set(stage, places);
  }
  known.set(dockerfile, found);
  return found;
}
