import type { Word } from "./command.js";
import { isLoose } from "./literal.js";
import { readArguments, type OptionTable } from "./options.js";

const stopping = new WeakMap<OptionTable, OptionTable>();

/** The same table for a program whose first operand begins what belongs to another one. */
export function stoppingAtOperand(table: OptionTable): OptionTable {
  const known = stopping.get(table);
  if (known) return known;
  const made = { ...table, stopsAtOperand: true };
  stopping.set(table, made);
  return made;
}

/** Words split at a subcommand. */
export interface SplitCommand {
  /** Global options with their values. */
  readonly globals: readonly Word[];
  /** One word, or several such as `tool install`. */
  readonly subcommand: readonly Word[];
  readonly rest: readonly Word[];
}

/** Lone variables before a subcommand that are skipped; more than a few are not a command line that anyone wrote. */
const skippableVariables = 3;

/**
 * Finds the subcommand behind global options; `nested` names those that have subcommands of their own.
 * undefined when there is none, or a variable hides it.
 */
export function splitSubcommand(
  words: readonly Word[],
  globals: OptionTable,
  nested: readonly string[] = [],
): SplitCommand | undefined {
  let at = 0;
  for (let skipped = 0; skipped <= skippableVariables; skipped++) {
    const first = readArguments(words.slice(at), stoppingAtOperand(globals)).operands[0];
    if (!first) return undefined;
    at = words.indexOf(first, at) + 1;
    if (first.value === undefined) {
      if (!isLoose(first)) return undefined;
      continue;
    }
    const before = words.slice(0, at - 1);
    if (!nested.includes(first.value)) return { globals: before, subcommand: [first], rest: words.slice(at) };
    const inner = splitSubcommand(words.slice(at), globals);
    if (!inner) return undefined;
    return { globals: [...before, ...inner.globals], subcommand: [first, ...inner.subcommand], rest: inner.rest };
  }
  return undefined;
}
