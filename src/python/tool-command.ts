import type { Command } from "../shell/command.js";
import { readArguments, type Arguments, type OptionTable } from "../shell/options.js";
import type { SplitCommand } from "../shell/subcommand.js";
import { cover, type Span } from "../text/span.js";
import type { Invocation } from "./invocation.js";

/** A command of pip, uv, poetry and kin, taken apart. Rules ask it by option names and know no syntax. */
export interface ToolCommand extends Arguments {
  readonly command: Command;
  /** The program and its subcommand as written, for messages and as a place: `python -m pip install`. */
  readonly name: string;
  /** `install`, `sync`, `pip install`, … */
  readonly subcommand: string;
  /** The words from the program up to and including the subcommand; an option may be put right behind. */
  readonly install: Span;
  /** How it was started: `poetry run pip install`. */
  readonly invocation: Invocation;
}

/** Puts a tool command together. */
export function toolCommand(
  command: Command,
  invocation: Invocation,
  split: SplitCommand,
  options: OptionTable,
): ToolCommand {
  const subcommand = split.subcommand.map((word) => word.value ?? "").join(" ");
  const last = split.subcommand.at(-1) ?? invocation.program;
  const read = readArguments(split.rest, options, split.globals);
  return {
    ...read,
    command,
    name: `${invocation.written} ${subcommand}`,
    subcommand,
    install: cover(invocation.head, last),
    invocation,
  };
}

/**
 * What a command line runs, with one runner put back: `uv run app` seen as `uv` with the arguments `run app`, so that
 * its own options can be asked for. The invocation itself when nothing is run through it.
 */
export function withRunner(invocation: Invocation, program: string): Invocation | undefined {
  // Nearly always.
  if (invocation.runners.length === 0) return invocation.name === program ? invocation : undefined;
  const at = invocation.runners.findIndex((runner) => runner.name.split(" ")[0] === program);
  const runner = invocation.runners[at];
  const [head, ...args] = runner?.words ?? [];
  if (!head) return invocation.name === program ? invocation : undefined;
  const runners = invocation.runners.slice(0, at);
  return { name: program, by: "program", head, written: program, args, runners, python: undefined, program: head };
}
