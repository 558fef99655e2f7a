import type { Span } from "../text/span.js";
import type { Lookup } from "./expansion.js";
import type { Head } from "./head.js";
import type { InstructionLines } from "./lines.js";
import type { Onbuild, Run, Stage, SyntaxProblem } from "./model.js";

/** What an instruction is read with. */
export interface Reading {
  readonly fileText: string;
  readonly escape: "\\" | "`";
  readonly lines: InstructionLines;
  readonly head: Head;
  readonly index: number;
  readonly stage: Stage | undefined;
  /** What FROM sees of a build argument. */
  readonly globalArgument: (name: string) => Lookup;
  /** An earlier stage by name or number. */
  readonly findStage: (name: string) => Stage | undefined;
  readonly onbuild?: Onbuild;
  readonly report: (problem: SyntaxProblem) => void;
}

/** Reports what BuildKit refuses, at the keyword unless said otherwise. */
export type Fail = (message: string, at?: Span) => void;

/** What every instruction has, whatever its keyword. */
export type Base = Omit<Run, "keyword" | "mounts" | "form" | "commands" | "scripts">;
