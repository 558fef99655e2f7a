import type { Command, Word } from "./command.js";
import { expandWords, type Resolve } from "./options.js";

/** Reads a command into an object, or gives undefined; known variables may be put in by `resolve`. */
export type Recogniser<Found> = (command: Command, resolve?: Resolve) => Found | undefined;

const expanded = new WeakMap<readonly Word[], readonly Word[]>();

/** The words of a command with known variables put in, once for all who ask: what a variable holds there does not change. */
function expandOnce(words: readonly Word[], resolve: Resolve): readonly Word[] {
  let found = expanded.get(words);
  if (!found) expanded.set(words, (found = expandWords(words, resolve)));
  return found;
}

/**
 * Makes a recogniser that remembers what it found: many rules ask the same question of the same command. `resolve` has to
 * give the variables of that command's own place.
 */
export function recogniser<Found>(
  read: (command: Command, words: readonly Word[]) => Found | undefined,
): Recogniser<Found> {
  const known = new WeakMap<readonly Word[], { readonly found: Found | undefined }>();
  return (command, resolve) => {
    const words = resolve ? expandOnce(command.words, resolve) : command.words;
    const before = known.get(words);
    if (before) return before.found;
    const found = read(command, words);
    known.set(words, { found });
    return found;
  };
}
