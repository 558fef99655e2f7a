import type { Command, Word } from "./command.js";
import { expandWords, type Resolve } from "./options.js";

/** Reads a command into an object, or gives undefined; known variables may be put in by `resolve`. */
export type Recogniser<Found> = (command: Command, resolve?: Resolve) => Found | undefined;

/**
 * Makes a recogniser that remembers what it found: many rules ask the same question of the same command. Words in
 * which variables were put are new each time, and so is their reading.
 */
export function recogniser<Found>(
  read: (command: Command, words: readonly Word[]) => Found | undefined,
): Recogniser<Found> {
  const known = new WeakMap<readonly Word[], { readonly found: Found | undefined }>();
  return (command, resolve) => {
    const words = resolve ? expandWords(command.words, resolve) : command.words;
    const before = known.get(words);
    if (before) return before.found;
    const found = read(command, words);
    known.set(words, { found });
    return found;
  };
}
