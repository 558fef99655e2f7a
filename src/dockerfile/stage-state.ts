/*
 * What the instructions of a stage set, evaluated once in file order as BuildKit does it, so that every question about a point
 * is a look-up. https://github.com/moby/buildkit/blob/master/frontend/dockerfile/dockerfile2llb/convert.go
 */
import type { Word } from "../shell/command.js";
import { partitionPoint } from "../text/partition-point.js";
import { resolveParts, type Lookup } from "./expansion.js";
import { globalArguments, type GlobalArguments } from "./global-arguments.js";
import { imageVariable } from "./image-variables.js";
import { baseImage, rootImage } from "./lineage.js";
import type { Assigning, Instruction, Stage } from "./model.js";

/** Something that an instruction sets; in force from the next instruction on. */
export interface Change<By extends Instruction = Instruction> {
  readonly by: By;
  /** undefined: to something that the file does not say. */
  readonly value: string | undefined;
}

/** All changes of one kind in a stage, in file order. */
export type History<By extends Instruction = Instruction> = readonly Change<By>[];

/** What a stage's own instructions set; what it inherits is in the state of its base. */
export interface StageState {
  /** ENV and ARG: the later wins, whichever it is. */
  readonly variables: ReadonlyMap<string, History<Assigning>>;
  /** ENV alone: what is left for a container. */
  readonly environment: ReadonlyMap<string, History<Assigning>>;
  /** USER without its group. */
  readonly users: History;
  /** Absolute WORKDIR. */
  readonly workdirs: History;
  /** The Bourne-like shell of SHELL; undefined for any other. */
  readonly shells: History;
}

const states = new WeakMap<Stage, StageState>();

/** The state of a stage, evaluated once. */
export function stateOf(stage: Stage): StageState {
  let state = states.get(stage);
  if (!state) states.set(stage, (state = evaluate(stage)));
  return state;
}

/** The last change before an instruction index; `Infinity` asks for the last of all. */
function lastBefore<By extends Instruction>(history: History<By> | undefined, index: number): Change<By> | undefined {
  if (!history) return undefined;
  return history[partitionPoint(history, ({ by }) => by.index < index) - 1];
}

/** The last change before an instruction index in a stage, or in one that it builds on. */
export function lastChange<By extends Instruction>(
  stage: Stage,
  index: number,
  history: (state: StageState) => History<By> | undefined,
): Change<By> | undefined {
  let before = index;
  for (let next: Stage | undefined = stage; next; next = next.base) {
    const found = lastBefore(history(stateOf(next)), before);
    if (found) return found;
    before = Infinity;
  }
  return undefined;
}

function evaluate(stage: Stage): StageState {
  const variables = new Map<string, Change<Assigning>[]>();
  const environment = new Map<string, Change<Assigning>[]>();
  const users: Change[] = [];
  const workdirs: Change[] = [];
  const shells: Change[] = [];
  const { base } = stage;

  const lookUp = (name: string): Lookup => {
    const own = variables.get(name)?.at(-1);
    const change = own ?? (base && lastChange(base, Infinity, (state) => state.variables.get(name)));
    const found = change ?? imageVariable(stage, name);
    return found === "unknown" ? "unset" : found;
  };
  const resolve = (word: Word): string | undefined => word.value ?? resolveParts(word.parts, lookUp);
  const record = (history: Map<string, Change<Assigning>[]>, name: string, change: Change<Assigning>): void => {
    const changes = history.get(name);
    if (changes) changes.push(change);
    else history.set(name, [change]);
  };
  const setVariables = (by: Assigning): void => {
    // All of an ENV is expanded before any of it counts; the words of an ARG count one after the other.
    const values = by.keyword === "ENV" ? by.pairs.map(({ value }) => value && resolve(value)) : [];
    for (const [index, { name, value }] of by.pairs.entries()) {
      if (name.value === undefined) continue;
      if (by.keyword === "ENV") {
        const change = { by, value: values[index] };
        record(variables, name.value, change);
        record(environment, name.value, change);
      } else if (value) record(variables, name.value, { by, value: resolve(value) });
      else {
        const inherited = globalsOf(stage).lookUp(name.value);
        // Without a value an ARG leaves what is there, unless the build gives one.
        if (inherited !== "unset") record(variables, name.value, { by, value: inherited.value });
        else if (lookUp(name.value) === "unset") record(variables, name.value, { by, value: undefined });
      }
    }
  };

  let workdir = base ? workdirBefore(base, Infinity) : firstWorkdir(stage);
  for (const by of stage.instructions) {
    if (by.keyword === "ENV" || by.keyword === "ARG") setVariables(by);
    else if (by.keyword === "USER" && by.user) users.push({ by, value: resolve(by.user)?.split(":")[0] });
    else if (by.keyword === "WORKDIR" && by.path) {
      workdir = joinPath(workdir, resolve(by.path));
      workdirs.push({ by, value: workdir });
    } else if (by.keyword === "SHELL") shells.push({ by, value: bourneShell(by.words) });
  }
  return { variables, environment, users, workdirs, shells };
}

/** Absolute WORKDIR at a point of a stage; undefined when neither the file nor the table of images says. */
export function workdirBefore(stage: Stage, index: number): string | undefined {
  const change = lastChange(stage, index, (state) => state.workdirs);
  return change ? change.value : firstWorkdir(stage);
}

function firstWorkdir(stage: Stage): string | undefined {
  return rootImage(stage).isScratch ? "/" : baseImage(stage)?.workdir;
}

function joinPath(before: string | undefined, path: string | undefined): string | undefined {
  if (path === undefined || /^[A-Za-z]:|\\/.test(path)) return undefined;
  if (!path.startsWith("/") && before === undefined) return undefined;
  const parts: string[] = [];
  for (const part of `${path.startsWith("/") ? "" : (before ?? "")}/${path}`.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  const joined = `/${parts.join("/")}`;
  return joined.length > longestPath ? undefined : joined;
}

/** What Linux takes; relative paths could grow without end. */
const longestPath = 4096;

const shellNames = new Set(["sh", "bash", "dash", "ash", "zsh", "ksh"]);

function bourneShell(words: readonly Word[]): string | undefined {
  return words.map((word) => word.value ?? "").findLast((word) => shellNames.has(word.split("/").at(-1) ?? ""));
}

const globalsByList = new WeakMap<readonly Assigning[], GlobalArguments>();

function globalsOf({ globals }: Stage): GlobalArguments {
  const known = globalsByList.get(globals);
  if (known) return known;
  const made = globalArguments();
  for (const one of globals) made.add(one);
  globalsByList.set(globals, made);
  return made;
}
