/* What is in force at a point of a file: the one home of environment, user, folder and start command. */
import { knownImage, type KnownImage } from "../data/images.js";
import type { Command, Word, WordPart } from "../shell/command.js";
import { expandGlobal } from "./global-arguments.js";
import type { ImageOs, ImageReference, PythonTag } from "./image.js";
import type { Assigning, Cmd, Entrypoint, Instruction, Pair, Stage } from "./model.js";
import { holderOf } from "./scripts.js";
import { literalValue } from "./words.js";

/**
 * What a variable (or the user) is at a point.
 * `set`: the file sets it; `value` is undefined when it holds something that the file does not say.
 * `unset`: nothing sets it, and the base image is known not to.
 * `unknown`: the file does not set it, but the base image may.
 */
export type Setting =
  | { readonly state: "set"; readonly value: string | undefined; readonly by: Instruction | Command | undefined }
  | { readonly state: "unset" }
  | { readonly state: "unknown" };

/** A point in a file: just before an instruction takes effect, or at a command inside one. */
export type Point = Instruction | Command;

/** What a container of a stage starts with; an ENTRYPOINT resets the CMD of the stages and images before it. */
export interface Start {
  readonly entrypoint: Entrypoint | undefined;
  readonly cmd: Cmd | undefined;
}

const deepest = 30;

/** The instruction that holds a command. */
export function instructionOf(command: Command): Instruction {
  return holderOf(command.script);
}

/** The environment variable `name` at a point: its own prefix, `export` and plain assignments before it in the script, ENV and ARG. */
export function envOf(at: Point, name: string): Setting {
  return lookUp(at, name, deepest);
}

/** The environment variable that a container of the stage starts with; build arguments are gone by then. */
export function envAtEnd(stage: Stage, name: string): Setting {
  return envOfStage({ stage, before: Infinity, withArguments: false }, name, deepest);
}

/** A word with the variables in force put in; undefined when one has no known value. */
export function resolveWord(word: Word, at: Point): string | undefined {
  return word.value ?? resolveParts(word.parts, (name) => lookUp(at, name, deepest));
}

/** USER at a point, variables resolved, group cut off. */
export function userOf(at: Point): Setting {
  const instruction = "keyword" in at ? at : instructionOf(at);
  return instruction.stage ? userBefore(instruction.stage, instruction.index) : { state: "unknown" };
}

/** The user that a container of the stage starts as. */
export function userAtEnd(stage: Stage): Setting {
  return userBefore(stage, Infinity);
}

/** Absolute WORKDIR at a point; undefined when neither file nor known base image says. */
export function workdirOf(at: Point): string | undefined {
  const instruction = "keyword" in at ? at : instructionOf(at);
  if (!instruction.stage) return undefined;
  let path = baseImage(instruction.stage)?.workdir;
  for (const stage of [...lineage(instruction.stage)].reverse())
    for (const one of stage.instructions) {
      if (stage === instruction.stage && one.index >= instruction.index) break;
      if (one.keyword !== "WORKDIR" || !one.path) continue;
      const next = resolveWord(one.path, one);
      path = next === undefined ? undefined : joinPath(path, next);
    }
  return path;
}

/** The stage, then the stages it builds on, nearest first. */
export function lineage(stage: Stage): readonly Stage[] {
  const stages: Stage[] = [];
  for (let next: Stage | undefined = stage; next; next = next.base) stages.push(next);
  return stages;
}

/** The image outside of this file that a stage comes from in the end. */
export function rootImage(stage: Stage): ImageReference {
  return lineage(stage).at(-1)?.image ?? stage.image;
}

/** What the image below a stage shows of its system. */
export function osOf(stage: Stage): ImageOs | undefined {
  return rootImage(stage).os;
}

/** The official Python image below a stage. */
export function pythonOf(stage: Stage): PythonTag | undefined {
  return rootImage(stage).python;
}

/** What is known of the image below a stage; undefined for an image that no table names. */
export function baseImage(stage: Stage): KnownImage | undefined {
  return knownImage(rootImage(stage));
}

/** What a container of the stage starts with, as far as this file says. */
export function startOf(stage: Stage): Start {
  let cmd: Cmd | undefined;
  for (const { instructions } of lineage(stage)) {
    const entrypoint = instructions.findLast((one): one is Entrypoint => one.keyword === "ENTRYPOINT");
    cmd ??= instructions.findLast((one): one is Cmd => one.keyword === "CMD");
    if (entrypoint) return { entrypoint, cmd };
  }
  return { entrypoint: undefined, cmd };
}

function lookUp(at: Point, name: string, depth: number): Setting {
  if (depth === 0) return { state: "set", value: undefined, by: undefined };
  if (!("keyword" in at)) return lookUpInScript(at, name, depth);
  if (!at.stage) return { state: "unknown" };
  return envOfStage({ stage: at.stage, before: at.index, withArguments: true }, name, depth);
}

/** Shell variables set in the same script, then what the instruction sees. */
function lookUpInScript(command: Command, name: string, depth: number): Setting {
  const holder = instructionOf(command);
  const own = command.words.length > 0 ? command.assignments.get(name) : undefined;
  if (own) return setBy(own.parts, command, holder, depth);
  const { commands } = command.script;
  for (let index = commands.indexOf(command) - 1; index >= 0; index--) {
    const earlier = commands[index];
    const assigned = earlier && assignedBy(earlier, name);
    if (!assigned) continue;
    // What runs in a branch, a loop or a process of its own may or may not have set it.
    if (earlier.nesting.length > command.nesting.length) return { state: "set", value: undefined, by: earlier };
    return setBy(assigned, earlier, holder, depth);
  }
  return lookUp(holder, name, depth - 1);
}

/** `A=1` on its own, `export A=1`, `declare`, `local`, `readonly`. */
function assignedBy(command: Command, name: string): readonly WordPart[] | undefined {
  if (command.words.length === 0) return command.assignments.get(name)?.parts;
  const program = command.words[0]?.value;
  if (program !== "export" && program !== "readonly" && program !== "declare" && program !== "local") return undefined;
  for (const word of command.words) {
    const first = word.parts[0];
    if (first?.kind !== "literal" || !first.value.startsWith(`${name}=`)) continue;
    const rest = first.value.slice(name.length + 1);
    return [...(rest === "" ? [] : [{ kind: "literal", value: rest } as const]), ...word.parts.slice(1)];
  }
  return undefined;
}

function setBy(parts: readonly WordPart[], by: Point, at: Point, depth: number): Setting {
  return { state: "set", value: resolveParts(parts, (name) => lookUp(at, name, depth - 1)), by };
}

interface StageQuestion {
  readonly stage: Stage;
  /** Instructions from this index on do not count. */
  readonly before: number;
  readonly withArguments: boolean;
}

/** ENV wins over ARG of the same name wherever it stands; both reach the stages built on this one, as BuildKit has it. */
function envOfStage({ stage, before, withArguments }: StageQuestion, name: string, depth: number): Setting {
  let argument: { pair: Pair; by: Assigning } | undefined;
  for (const one of lineage(stage)) {
    const { instructions } = one;
    for (let index = instructions.length - 1; index >= 0; index--) {
      const instruction = instructions[index];
      if (!instruction || (one === stage && instruction.index >= before)) continue;
      if (instruction.keyword !== "ENV" && instruction.keyword !== "ARG") continue;
      const pair = instruction.pairs.findLast((candidate) => candidate.name.value === name);
      if (!pair) continue;
      if (instruction.keyword === "ENV") return setBy(pair.value?.parts ?? [], instruction, instruction, depth);
      argument ??= { pair, by: instruction };
    }
  }
  if (withArguments && argument) return argumentSetting(argument.pair, argument.by, stage, depth);
  return knownSetting(stage, name);
}

/** `ARG NAME` without a value takes the default that was given before the first FROM. */
function argumentSetting(pair: Pair, by: Assigning, stage: Stage, depth: number): Setting {
  if (pair.value) return setBy(pair.value.parts, by, by, depth);
  const position = stage.globals.findLastIndex((one) =>
    one.pairs.some((other) => other.name.value === pair.name.value && other.value),
  );
  const value = stage.globals[position]?.pairs.findLast((other) => other.name.value === pair.name.value)?.value;
  return { state: "set", value: value && expandGlobal(value, stage.globals.slice(0, position)), by };
}

function knownSetting(stage: Stage, name: string): Setting {
  const image = rootImage(stage);
  if (image.isScratch) return { state: "unset" };
  const environment = knownImage(image)?.environment;
  if (!environment) return { state: "unknown" };
  const value = environment.get(name);
  return value === undefined ? { state: "unset" } : { state: "set", value, by: undefined };
}

function userBefore(stage: Stage, before: number): Setting {
  for (const one of lineage(stage)) {
    const user = one.instructions.findLast(
      (candidate) => candidate.keyword === "USER" && (one !== stage || candidate.index < before),
    );
    if (user?.keyword !== "USER" || !user.user) continue;
    const value = resolveWord(user.user, user);
    return { state: "set", value: value?.split(":")[0], by: user };
  }
  const image = rootImage(stage);
  if (image.isScratch) return { state: "unset" };
  const known = knownImage(image)?.user;
  if (known === undefined) return { state: "unknown" };
  return known === "root" ? { state: "unset" } : { state: "set", value: known, by: undefined };
}

function resolveParts(parts: readonly WordPart[], find: (name: string) => Setting): string | undefined {
  const literal = literalValue(parts);
  if (literal !== undefined) return literal;
  let value = "";
  for (const part of parts) {
    if (part.kind === "unknown") return undefined;
    if (part.kind === "literal") value += part.value;
    else {
      const setting = find(part.name);
      if (setting.state === "set" && setting.value === undefined) return undefined;
      const known = setting.state === "set" ? setting.value : undefined;
      const filled = known === undefined || known === "" ? (part.fallback ?? known) : known;
      if (filled === undefined) return undefined;
      value += filled;
    }
  }
  return value;
}

function joinPath(base: string | undefined, path: string): string | undefined {
  if (!path.startsWith("/") && base === undefined) return undefined;
  const parts: string[] = [];
  for (const part of `${path.startsWith("/") ? "" : (base ?? "")}/${path}`.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return `/${parts.join("/")}`;
}
