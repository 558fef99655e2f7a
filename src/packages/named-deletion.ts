import type { Dockerfile, Stage } from "../dockerfile/model.js";
import { resolveWord, stagesOn } from "../dockerfile/scope.js";
import type { Command } from "../shell/command.js";
import { indexFrom } from "../shell/list.js";
import { systemRemove } from "./system.js";

/** As many stages on top of one as are looked through. */
const mostStages = 20;

/** Where a variable hides what is deleted. */
const unknown = Symbol("unknown");

/** The first `apk del` behind a point, in a stage or one that builds on it, that deletes a name or may do so. */
export function namedDeletion(dockerfile: Dockerfile, stage: Stage, name: string, after: number): Command | undefined {
  for (const one of stagesOn(dockerfile, stage).slice(0, mostStages)) {
    const deletions = deletionsIn(dockerfile, one);
    const found = [name, unknown].flatMap((key) => {
      const commands = deletions.get(key) ?? [];
      return commands[indexFrom(commands, after + 1)] ?? [];
    });
    if (found.length > 0) return found.reduce((first, next) => (next.start < first.start ? next : first));
  }
  return undefined;
}

const known = new WeakMap<Stage, ReadonlyMap<string | symbol, readonly Command[]>>();

function deletionsIn(dockerfile: Dockerfile, stage: Stage): ReadonlyMap<string | symbol, readonly Command[]> {
  const before = known.get(stage);
  if (before) return before;
  const found = new Map<string | symbol, Command[]>();
  for (const command of dockerfile.commands(stage)) {
    const removed = systemRemove(command, (word) => resolveWord(word, command));
    if (removed?.family !== "apk") continue;
    for (const { name, isFile } of removed.packages) {
      const key = name ?? (isFile ? undefined : unknown);
      if (key === undefined) continue;
      const commands = found.get(key);
      if (commands) commands.push(command);
      else found.set(key, [command]);
    }
  }
  known.set(stage, found);
  return found;
}
