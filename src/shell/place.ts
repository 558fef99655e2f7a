/* The place that a walk over shell text is at, and the commands that it leaves behind. */
import type { Span } from "../text/span.js";
import type { Command, Connector, Enclosure, Extension, Nesting, Script, Word } from "./command.js";
import { emptyMemory } from "./recogniser.js";
import { peelWrappers } from "./wrappers.js";

export interface GrowingScript extends Script {
  readonly commands: Command[];
  readonly extensions: Extension[];
}

/** Where the walk is. */
export interface Place {
  readonly script: GrowingScript;
  readonly within: Enclosure | undefined;
  readonly nesting: readonly Nesting[];
  /** How many scripts this one is nested in. */
  readonly depth: number;
}

/** What stands before and after a command in its list. */
export interface Joints {
  readonly previous: Connector;
  readonly next: Connector;
}

export const alone: Joints = { previous: "end", next: "end" };

export function outermost(span: Span, interpreter: string | undefined): Place {
  const script = { start: span.start, end: span.end, commands: [], interpreter, extensions: [] };
  return { script, within: undefined, nesting: [], depth: 0 };
}

export function enter(place: Place, kind: Nesting, span: Span, joints: Joints): Place {
  const { previous, next } = joints;
  const { within, script } = place;
  const enclosure: Enclosure = { kind, start: span.start, end: span.end, previous, next, within, script };
  return { ...place, within: enclosure, nesting: [...place.nesting, kind] };
}

export interface CommandDetails {
  readonly form: Command["form"];
  readonly joints: Joints;
  readonly timed?: readonly Word[];
  readonly assignments?: ReadonlyMap<string, Word>;
  readonly redirects?: Command["redirects"];
}

export function addCommand(place: Place, span: Span, all: readonly Word[], details: CommandDetails): Command {
  const { form, joints, timed = [], redirects = [] } = details;
  const { script, nesting, within } = place;
  const { previous, next } = joints;
  const peeled = peelWrappers(all);
  const words = peeled.count > 0 ? all.slice(peeled.count) : all;
  const wrappers = timed.length + peeled.count > 0 ? [...timed, ...all.slice(0, peeled.count)] : [];
  const assignments = new Map(details.assignments ?? []);
  for (const [name, value] of peeled.assignments) assignments.set(name, value);
  const { start, end } = span;
  const command = {
    start,
    end,
    words,
    wrappers,
    assignments,
    redirects,
    form,
    nesting,
    within,
    next,
    previous,
    script,
    memory: emptyMemory(),
  };
  script.commands.push(command);
  return command;
}

export function putInOrder(commands: Command[]): void {
  commands.sort((a, b) => a.start - b.start);
}
