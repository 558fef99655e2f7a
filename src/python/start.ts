import type { Start } from "../dockerfile/scope.js";
import type { Command, Word } from "../shell/command.js";
import { programName } from "../shell/program-name.js";
import { emptyMemory } from "../shell/recogniser.js";
import { cover } from "../text/span.js";

/**
 * The commands that a container starts with, ENTRYPOINT and CMD put together as Docker does: JSON forms are joined,
 * a shell-form ENTRYPOINT stands alone. An entrypoint that is a script of the image is taken to start what CMD says.
 * undefined when they are not understood; empty when nothing is said.
 */
export function startCommands(start: Start): readonly Command[] | undefined {
  let found = known.get(start);
  if (!found) known.set(start, (found = { commands: findCommands(start) }));
  return found.commands;
}

const known = new WeakMap<Start, { readonly commands: readonly Command[] | undefined }>();

function findCommands({ entrypoint, cmd }: Start): readonly Command[] | undefined {
  if (!entrypoint) return cmd ? cmd.commands : [];
  const [first, ...nested] = entrypoint.commands ?? [];
  if (!entrypoint.commands || entrypoint.form === "shell" || !first) return entrypoint.commands;
  if (!cmd || cmd.form === "shell") return entrypoint.commands;
  if (!cmd.commands) return undefined;
  if (isScript(first)) return cmd.commands.length > 0 ? cmd.commands : entrypoint.commands;
  const [arguments_] = cmd.commands;
  const words = argumentsOf(arguments_);
  if (words.length === 0) return entrypoint.commands;
  const last = words.at(-1) ?? first;
  // Other words than those in which something may have been recognised already.
  const joined = { ...first, ...cover(first, last), words: [...first.words, ...words], memory: emptyMemory() };
  return [joined, ...nested];
}

/** The words of CMD as they stand in the file, wrappers that the shell room took off included. */
function argumentsOf(command: Command | undefined): readonly Word[] {
  return command ? [...command.wrappers, ...command.words] : [];
}

function isScript(command: Command): boolean {
  const name = programName(command.words[0]);
  return name !== undefined && (/\.(?:sh|bash)$/.test(name) || /entry-?point/i.test(name) || name === "_entrypoint.sh");
}
