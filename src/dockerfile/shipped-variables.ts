import { remove, type TextEdit } from "../text/edit.js";
import type { Assigning, Dockerfile, Pair } from "./model.js";
import { envAtEnd, lineage } from "./scope.js";

/** A variable that the containers of the image that ships start with, where it was last set. */
export interface ShippedVariable {
  readonly name: string;
  /** undefined when it holds something that the file does not say. */
  readonly value: string | undefined;
  readonly pair: Pair;
  readonly by: Assigning;
}

/** What ENV leaves in the image that ships, in file order; nothing for a development file. */
export function shippedVariables(dockerfile: Dockerfile): readonly ShippedVariable[] {
  const { final } = dockerfile;
  if (!final || dockerfile.isDevelopment) return [];
  const found = new Map<string, ShippedVariable>();
  for (const stage of lineage(final))
    for (const by of stage.instructions.toReversed()) {
      if (by.keyword !== "ENV") continue;
      for (const pair of by.pairs.toReversed()) {
        const name = pair.name.value;
        if (name === undefined || found.has(name)) continue;
        const setting = envAtEnd(final, name);
        found.set(name, { name, value: setting.state === "set" ? setting.value : undefined, pair, by });
      }
    }
  return [...found.values()].sort((a, b) => a.pair.start - b.pair.start);
}

/**
 * Takes a variable out of its ENV, the whole instruction with it where it is the only one. undefined where a comment
 * belongs to it.
 */
export function removeVariable(dockerfile: Dockerfile, { pair, by }: ShippedVariable): TextEdit | undefined {
  const { source, comments } = dockerfile;
  if (comments.some(({ line }) => line >= by.firstLine - 1 && line <= by.lastLine)) return undefined;
  const index = by.pairs.indexOf(pair);
  const before = by.pairs[index - 1];
  const next = by.pairs[index + 1];
  if (before) return remove({ start: before.end, end: pair.end });
  if (next) return remove({ start: pair.start, end: next.start });
  return remove({ start: source.lineStart(by.firstLine), end: source.lineStart(by.lastLine + 1) });
}
