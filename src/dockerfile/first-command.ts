/* What comes before a command, found once per stage however often it is asked. */
import type { Command } from "../shell/command.js";
import { lineage } from "./lineage.js";
import type { Dockerfile, Stage } from "./model.js";

/** Tells whether a stage, or one that it builds on, has a command of some kind before a point. */
export type ComesBefore = (dockerfile: Dockerfile, stage: Stage, point: { readonly start: number }) => boolean;

/** Finds the first command of some kind in a stage itself, and remembers it. */
export function firstCommand(
  isOfKind: (command: Command) => boolean,
): (dockerfile: Dockerfile, stage: Stage) => Command | undefined {
  const known = new WeakMap<Stage, { readonly first: Command | undefined }>();
  return (dockerfile, stage) => {
    let found = known.get(stage);
    if (!found) known.set(stage, (found = { first: findFirst(dockerfile.commands(stage), isOfKind) }));
    return found.first;
  };
}

function findFirst(commands: Iterable<Command>, isOfKind: (command: Command) => boolean): Command | undefined {
  for (const command of commands) if (isOfKind(command)) return command;
  return undefined;
}

/** Asks whether a command of some kind comes before a point. */
export function comesBefore(isOfKind: (command: Command) => boolean): ComesBefore {
  const firstIn = firstCommand(isOfKind);
  return (dockerfile, stage, { start }) =>
    lineage(stage).some((one) => (firstIn(dockerfile, one)?.start ?? Infinity) < start);
}
