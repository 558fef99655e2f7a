import type { Command, Word } from "../shell/command.js";
import type { ImageOs, ImageReference, PythonTag } from "./image.js";
import type { Cmd, Entrypoint, Instruction, Stage } from "./model.js";

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

/** The environment variable `name` at a point: ENV of the stage and the stages it builds on, build arguments in RUN, `export`, prefixes. */
export declare function envOf(at: Point, name: string): Setting;
/** The environment variable that a container of the stage starts with. */
export declare function envAtEnd(stage: Stage, name: string): Setting;
/** A word with the variables in force put in; undefined when one has no known value. */
export declare function resolveWord(word: Word, at: Point): string | undefined;
/** USER at a point, variables resolved, group cut off. */
export declare function userOf(at: Point): Setting;
export declare function userAtEnd(stage: Stage): Setting;
/** Absolute WORKDIR at a point; undefined when neither file nor known base image says. */
export declare function workdirOf(at: Point): string | undefined;
/** The SHELL in force; Docker's default for the system when nothing sets it. */
export declare function shellOf(at: Instruction): readonly string[];
/** The stage, then the stages it builds on, nearest first. */
export declare function lineage(stage: Stage): readonly Stage[];
/** The image outside of this file that a stage comes from in the end. */
export declare function rootImage(stage: Stage): ImageReference;
export declare function osOf(stage: Stage): ImageOs | undefined;
export declare function pythonOf(stage: Stage): PythonTag | undefined;
export declare function startOf(stage: Stage): Start;
/** The instruction that holds a command. */
export declare function instructionOf(command: Command): Instruction;
