import type { Word } from "../shell/command.js";
import type { Assigning } from "./model.js";

/** A word with the defaults of the ARGs before the first FROM put in; undefined when one has none. FROM sees nothing else. */
export function expandGlobal(word: Word, globals: readonly Assigning[], depth = 0): string | undefined {
  let value = "";
  for (const part of word.parts) {
    if (part.kind === "literal") value += part.value;
    else if (part.kind === "unknown" || depth > 20) return undefined;
    else {
      const position = globals.findLastIndex(({ pairs }) => pairs.some((pair) => pair.name.value === part.name));
      const pair = globals[position]?.pairs.findLast(({ name }) => name.value === part.name);
      const known = pair?.value && expandGlobal(pair.value, globals.slice(0, position), depth + 1);
      const filled = known === undefined || known === "" ? (part.fallback ?? known) : known;
      if (filled === undefined) return undefined;
      value += filled;
    }
  }
  return value;
}
