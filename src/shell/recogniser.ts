import type { Command, Word } from "./command.js";
import { expandWords, type Resolve } from "./expand.js";

/** Reads a command into an object, or gives undefined; known variables may be put in by `resolve`. */
export type Recogniser<Found> = (command: Command, resolve?: Resolve) => Found | undefined;

/** What was recognised in one list of words, by the recogniser's number; null for nothing. */
type Recognised = unknown[];

/** What recognisers remember of one command, kept in it: a look-up of its own for each of them would cost more than most answers. */
export interface CommandMemory {
  readonly plain: Recognised;
  /** The words with known variables put in, and what was recognised in them. */
  expanded: { readonly words: readonly Word[]; readonly recognised: Recognised } | undefined;
}

/** The memory of a new command. */
export function emptyMemory(): CommandMemory {
  return { plain: noAnswers(), expanded: undefined };
}

let count = 0;

/** A place for each recogniser: lists that grow by one are copied again and again. */
function noAnswers(): Recognised {
  return new Array<unknown>(count);
}

/**
 * Makes a recogniser that remembers what it found: many rules ask the same question of the same command. `resolve` has to
 * give the variables of that command's own place.
 */
export function recogniser<Found>(
  read: (command: Command, words: readonly Word[], resolve: Resolve | undefined) => Found | undefined,
): Recogniser<Found> {
  const number = count++;
  return (command, resolve) => {
    const { memory } = command;
    const recognised = resolve ? expandOnce(command, resolve).recognised : memory.plain;
    const before = recognised[number] as Found | null | undefined;
    if (before !== undefined) return before ?? undefined;
    const found = read(command, resolve ? expandOnce(command, resolve).words : command.words, resolve);
    recognised[number] = found ?? null;
    return found;
  };
}

/** The words of a command with known variables put in, once for all who ask: what a variable holds there does not change. */
function expandOnce(command: Command, resolve: Resolve): NonNullable<CommandMemory["expanded"]> {
  const { memory, words } = command;
  if (memory.expanded) return memory.expanded;
  const expanded = expandWords(words, resolve);
  return (memory.expanded = { words: expanded, recognised: expanded === words ? memory.plain : noAnswers() });
}

/** A recogniser that reads on in what another one found, once for all who ask. */
export function refined<Found extends object, Refined extends object>(
  recognise: Recogniser<Found>,
  refine: (found: Found) => Refined | undefined,
): Recogniser<Refined> {
  const known = new WeakMap<Found, { readonly refined: Refined | undefined }>();
  return (command, resolve) => {
    const found = recognise(command, resolve);
    if (!found) return undefined;
    let answer = known.get(found);
    if (!answer) known.set(found, (answer = { refined: refine(found) }));
    return answer.refined;
  };
}
