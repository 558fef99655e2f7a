/* What is in force at a point of a file: the one home of environment, user, folder and start command. */
import type { Command, Word } from "../shell/command.js";
import { resolveParts, type Lookup } from "./expansion.js";
import { isProxyVariable } from "./global-arguments.js";
import { imageVariable } from "./image-variables.js";
import { baseImage, lineage, rootImage } from "./lineage.js";
import type { Cmd, Entrypoint, Instruction, Stage } from "./model.js";
import { scriptChange } from "./script-variables.js";
import { holderOf } from "./scripts.js";
import { lastChange, workdirBefore } from "./stage-state.js";

export { baseImage, lineage, osOf, pythonOf, rootImage, stagesOn } from "./lineage.js";
export { shellOf } from "./shell-in-force.js";

/**
 * What a variable (or the user) is at a point.
 * `set`: the file or the image sets it; `value` is undefined when it holds something that the file does not say.
 * `unset`: nothing sets it, and the base image is known not to.
 * `unknown`: the file does not set it, but the base image may.
 */
export type Setting =
  | { readonly state: "set"; readonly value: string | undefined; readonly by: Instruction | Command | undefined }
  | { readonly state: "unset" }
  | { readonly state: "unknown" };

/**
 * A point in a file: just before an instruction takes effect, or at a command inside one.
 * A command of CMD, ENTRYPOINT or HEALTHCHECK runs in a container: all that its stage says counts, and build arguments are gone.
 */
export type Point = Instruction | Command;

/** What a container of a stage starts with; an ENTRYPOINT resets the CMD of the stages and images before it. */
export interface Start {
  readonly entrypoint: Entrypoint | undefined;
  readonly cmd: Cmd | undefined;
}

/** The instruction that holds a command. */
export function instructionOf(command: Command): Instruction {
  return holderOf(command.script);
}

/** The environment variable `name` at a point: its own prefix, `export` and plain assignments before it in the script, ENV and ARG. */
export function envOf(at: Point, name: string): Setting {
  if (!("keyword" in at) && at.words.length > 0) {
    const own = at.assignments.get(name);
    if (own) return { state: "set", value: resolveWord(own, at), by: at };
  }
  return variableAt(at, name);
}

/** The environment variable that a container of the stage starts with; build arguments are gone by then. */
export function envAtEnd(stage: Stage, name: string): Setting {
  const change = lastChange(stage, Infinity, (state) => state.environment.get(name));
  return change ? { state: "set", value: change.value, by: change.by } : knownSetting(stage, name);
}

/** A word with the variables in force put in; undefined when one has no known value. A command's own prefix does not count. */
export function resolveWord(word: Word, at: Point): string | undefined {
  return word.value ?? resolveParts(word.parts, (name) => lookupOf(variableAt(at, name)));
}

/** USER at a point, variables resolved, group cut off. */
export function userOf(at: Point): Setting {
  const moment = momentOf(at);
  return moment ? userBefore(moment.stage, moment.before) : { state: "unknown" };
}

/** The user that a container of the stage starts as. */
export function userAtEnd(stage: Stage): Setting {
  return userBefore(stage, Infinity);
}

/** Absolute WORKDIR at a point; undefined when neither file nor known base image says. */
export function workdirOf(at: Point): string | undefined {
  const moment = momentOf(at);
  return moment && workdirBefore(moment.stage, moment.before);
}

/** What a container of the stage starts with, as far as this file says. */
export function startOf(stage: Stage): Start {
  let found = starts.get(stage);
  if (!found) starts.set(stage, (found = findStart(stage)));
  return found;
}

const starts = new WeakMap<Stage, Start>();

function findStart(stage: Stage): Start {
  let cmd: Cmd | undefined;
  for (const { instructions } of lineage(stage)) {
    const entrypoint = instructions.findLast((one): one is Entrypoint => one.keyword === "ENTRYPOINT");
    cmd ??= instructions.findLast((one): one is Cmd => one.keyword === "CMD");
    if (entrypoint) return { entrypoint, cmd };
  }
  return { entrypoint: undefined, cmd };
}

/** A stage up to the instruction with the index `before`. */
interface Moment {
  readonly stage: Stage;
  readonly before: number;
  readonly isInContainer: boolean;
}

const run = new Set(["CMD", "ENTRYPOINT", "HEALTHCHECK"]);

function momentOf(at: Point): Moment | undefined {
  const instruction = "keyword" in at ? at : instructionOf(at);
  const { stage } = instruction;
  if (!stage) return undefined;
  const isInContainer = instruction !== at && run.has(instruction.keyword);
  return { stage, before: isInContainer ? Infinity : instruction.index, isInContainer };
}

/** A variable at a point, without the prefix of the command itself. */
function variableAt(at: Point, name: string): Setting {
  const moment = momentOf(at);
  if (!moment) return { state: "unknown" };
  const outside = (outer: string): Setting => variableBefore(moment, outer);
  if ("keyword" in at) return outside(name);
  const change = scriptChange(at, name, instructionOf(at), (outer) => lookupOf(outside(outer)));
  if (!change) return outside(name);
  return change.to === "unset" ? { state: "unset" } : { state: "set", value: change.to.value, by: change.by };
}

function variableBefore({ stage, before, isInContainer }: Moment, name: string): Setting {
  if (isInContainer) return envAtEnd(stage, name);
  const change = lastChange(stage, before, (state) => state.variables.get(name));
  if (change) return { state: "set", value: change.value, by: change.by };
  const known = knownSetting(stage, name);
  return known.state === "unset" && isProxyVariable(name) ? { state: "unknown" } : known;
}

function lookupOf(setting: Setting): Lookup {
  return setting.state === "set" ? setting : "unset";
}

function knownSetting(stage: Stage, name: string): Setting {
  const found = imageVariable(stage, name);
  return typeof found === "string" ? { state: found } : { state: "set", value: found.value, by: undefined };
}

function userBefore(stage: Stage, before: number): Setting {
  const change = lastChange(stage, before, (state) => state.users);
  if (change) return { state: "set", value: change.value, by: change.by };
  if (rootImage(stage).isScratch) return { state: "unset" };
  const known = baseImage(stage)?.user;
  if (known === undefined) return { state: "unknown" };
  return known === "root" ? { state: "unset" } : { state: "set", value: known, by: undefined };
}
