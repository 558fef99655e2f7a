/* What the commands of one instruction's scripts set for the commands behind them. */
import type { Command, Enclosure, WordPart } from "../shell/command.js";
import { partitionPoint } from "../text/partition-point.js";
import { resolveParts, type Lookup } from "./expansion.js";
import type { Instruction } from "./model.js";

/** A variable as a command of a script sets or clears it. */
export interface ScriptChange {
  readonly by: Command;
  readonly to: Lookup;
}

interface Entry extends ScriptChange {
  /** Position of the command in the instruction. */
  readonly position: number;
}

interface Variables {
  readonly positions: ReadonlyMap<Command, number>;
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
}

const variablesOf = new WeakMap<Instruction, Variables>();

/**
 * What the commands before `at` made of a variable; undefined when they left it alone. `holder` is its instruction,
 * `outside` says what the instruction itself sees of a variable.
 */
export function scriptChange(
  at: Command,
  name: string,
  holder: Instruction,
  outside: (name: string) => Lookup,
): ScriptChange | undefined {
  let variables = variablesOf.get(holder);
  if (!variables) variablesOf.set(holder, (variables = readVariables(commandsOf(holder), outside)));
  return lastEntry(variables.entries.get(name), at, variables.positions.get(at) ?? 0);
}

function commandsOf(holder: Instruction): readonly Command[] {
  return "commands" in holder ? (holder.commands ?? []) : [];
}

/** Evaluates every assignment once, in order. */
function readVariables(commands: readonly Command[], outside: (name: string) => Lookup): Variables {
  const positions = new Map<Command, number>();
  const entries = new Map<string, Entry[]>();
  for (const [position, command] of commands.entries()) {
    positions.set(command, position);
    // `A=1 B=$A` goes from left to right; the words of `export A=1 B=$A` are all expanded before any of it counts.
    const until = command.words.length === 0 ? position + 1 : position;
    const lookUp = (name: string): Lookup => {
      const entry = lastEntry(entries.get(name), command, until);
      return entry ? entry.to : outside(name);
    };
    for (const [name, parts] of assignedBy(command)) {
      const to: Lookup = parts === "unset" ? "unset" : { value: resolveParts(parts, lookUp) };
      const own = entries.get(name) ?? [];
      own.push({ by: command, position, to });
      entries.set(name, own);
    }
  }
  return { positions, entries };
}

const declaring = new Set(["export", "readonly", "declare", "typeset", "local"]);

/** `A=1` on its own, `export A=1`, `declare A=1`, `unset A`. */
function* assignedBy({ words, assignments }: Command): Iterable<[string, readonly WordPart[] | "unset"]> {
  const program = words[0]?.value;
  if (program === undefined) {
    if (words.length === 0) for (const [name, word] of assignments) yield [name, word.parts];
  } else if (program === "unset") {
    for (const word of words.slice(1)) if (word.value !== undefined) yield [word.value, "unset"];
  } else if (declaring.has(program)) {
    for (const word of words.slice(1)) {
      const [first, ...rest] = word.parts;
      if (first?.kind !== "literal") continue;
      const equals = first.value.indexOf("=");
      if (equals > 0) yield [first.value.slice(0, equals), [literal(first.value.slice(equals + 1)), ...rest]];
    }
  }
}

function literal(value: string): WordPart {
  return { kind: "literal", value };
}

/** Further back nobody looks: a script that hides so many assignments from a command was not written to be read. */
const mostHidden = 200;

function lastEntry(entries: readonly Entry[] | undefined, at: Command, position: number): ScriptChange | undefined {
  if (!entries) return undefined;
  const before = partitionPoint(entries, (entry) => entry.position < position);
  for (let index = before - 1; index >= Math.max(0, before - mostHidden); index--) {
    const entry = entries[index];
    const effect = entry ? effectOn(entry.by, at) : "none";
    if (entry && effect !== "none") return effect === "certain" ? entry : { by: entry.by, to: { value: undefined } };
  }
  return before > mostHidden ? { by: at, to: { value: undefined } } : undefined;
}

const ownProcess = new Set<Enclosure["kind"]>(["subshell", "substitution", "sh -c"]);
const always = new Set<Enclosure["kind"]>(["group", "negation"]);

/** Whether an earlier command's assignment reaches a later one: not out of a process of its own, perhaps out of a branch. */
function effectOn(earlier: Command, later: Command): "certain" | "possible" | "none" {
  if (earlier === later) return "certain";
  const around = new Set<Enclosure>();
  for (let outer = later.within; outer; outer = outer.within) around.add(outer);
  let isCertain = true;
  let place: Command | Enclosure = earlier;
  for (;;) {
    if (isPiped(place)) return "none";
    if (place.previous === "||") isCertain = false;
    const outer: Enclosure | undefined = place.within;
    if (!outer) break;
    if (around.has(outer)) {
      // Two commands in one `if` or `case` may stand in different branches of it.
      if (outer.kind === "if" || outer.kind === "case") isCertain = false;
      break;
    }
    if (ownProcess.has(outer.kind)) return "none";
    if (!always.has(outer.kind)) isCertain = false;
    place = outer;
  }
  return isCertain ? "certain" : "possible";
}

/** Part of a pipeline or in the background: in a process of its own. */
function isPiped({ previous, next }: Pick<Command, "previous" | "next">): boolean {
  return next === "|" || next === "|&" || next === "&" || previous === "|" || previous === "|&";
}
