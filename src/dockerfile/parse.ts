import { createSource } from "../text/source.js";
import { expandGlobal } from "./global-arguments.js";
import { readInstruction } from "./instructions.js";
import { readLines } from "./lines.js";
import type { Assigning, Comment, Dockerfile, From, Instruction, Run, Stage, SyntaxProblem } from "./model.js";
import { disagreement } from "./second-reading.js";
import { isDevelopmentPath, shippedStage } from "./ships.js";
import { skipBlanks } from "./words.js";

export interface ParseOptions {
  /** From the repository root, with `/`. */
  readonly path?: string;
  /** The stage that a compose file, a workflow or the user names as the one that ships. */
  readonly target?: string;
}

/** Reads any text as a Dockerfile; never throws. What BuildKit would refuse is in `problems`. Linear in the text. */
export function parseDockerfile(text: string, options: ParseOptions = {}): Dockerfile {
  const source = createSource(text);
  const lines = readLines(source);
  const problems: SyntaxProblem[] = [...lines.problems];
  const instructions: Instruction[] = [];
  const stages: BuildingStage[] = [];
  const globals: Assigning[] = [];
  const byName = new Map<string, Stage>();
  const findStage = (name: string): Stage | undefined => {
    const found = /^\d+$/.test(name) ? stages[Number(name)] : byName.get(name.toLowerCase());
    return found === stages.at(-1) ? undefined : found;
  };

  for (const [index, own] of lines.instructions.entries()) {
    const stage = stages.at(-1);
    const from = skipBlanks(own.joined.text, own.joined.text.length - own.joined.text.trimStart().length);
    if (from >= own.joined.text.length) continue;
    const isFrom = /^from(?=\s|$)/i.test(own.joined.text.slice(from, from + 5));
    const next: BuildingStage | undefined = isFrom ? newStage(stages.length, globals) : undefined;
    const instruction = readInstruction(
      {
        text,
        escape: lines.escape,
        lines: own,
        index,
        stage: next ?? stage,
        expandFrom: (word) => expandGlobal(word, globals),
        findStage,
        report: (problem) => problems.push(problem),
      },
      from,
    );
    instructions.push(instruction);
    if (next && instruction.keyword === "FROM") {
      startStage(next, instruction, byName);
      stages.push(next);
    } else if (stage) {
      stage.instructions.push(instruction);
      stage.end = instruction.end;
    } else if (instruction.keyword === "ARG") globals.push(instruction);
    else if (instruction.keyword !== "UNKNOWN")
      problems.push({
        at: instruction.keywordSpan,
        message: `${instruction.keyword} stands before the first FROM; only ARG may.`,
      });
  }
  if (stages.length === 0 && problems.length === 0)
    problems.push({
      at: { start: 0, end: Math.min(text.length, source.lineSpan(1).end) },
      message: "There is no FROM, so there is nothing to build.",
    });
  const second = problems.length === 0 ? disagreement(text, lines, instructions) : undefined;
  if (second) problems.push(second);

  return {
    source,
    path: options.path,
    escape: lines.escape,
    directives: lines.directives,
    comments: lines.comments satisfies readonly Comment[],
    instructions,
    stages,
    final: shippedStage(stages, options.target),
    isDevelopment: isDevelopmentPath(options.path),
    problems,
    *commands(stage) {
      for (const instruction of stage?.instructions ?? instructions) {
        const run = runOf(instruction);
        if (run?.commands) yield* run.commands;
      }
    },
  };
}

type BuildingStage = { -readonly [Key in keyof Stage]: Stage[Key] } & { instructions: Instruction[] };

function newStage(index: number, globals: readonly Assigning[]): BuildingStage {
  const later = undefined as never;
  return {
    start: 0,
    end: 0,
    index,
    name: undefined,
    from: later,
    image: later,
    base: undefined,
    instructions: [],
    globals: [...globals],
  };
}

function startStage(stage: BuildingStage, from: From, byName: Map<string, Stage>): void {
  stage.start = from.start;
  stage.end = from.end;
  stage.from = from;
  stage.image = from.image;
  stage.name = from.name?.value ?? from.name?.raw;
  stage.base = from.image.resolved === undefined ? undefined : byName.get(from.image.resolved.toLowerCase());
  stage.instructions.push(from);
  if (stage.name !== undefined) byName.set(stage.name.toLowerCase(), stage);
}

function runOf(instruction: Instruction): Run | undefined {
  if (instruction.keyword === "ONBUILD") return instruction.trigger && runOf(instruction.trigger);
  return instruction.keyword === "RUN" ? instruction : undefined;
}
