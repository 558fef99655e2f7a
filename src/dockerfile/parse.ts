import type { Command } from "../shell/command.js";
import { createSource } from "../text/source.js";
import { globalArguments } from "./global-arguments.js";
import { readHead } from "./head.js";
import { readInstruction } from "./instructions.js";
import { baseImage } from "./lineage.js";
import { readLines, type Lines } from "./lines.js";
import type { Assigning, Dockerfile, Instruction, Run, Stage, SyntaxProblem } from "./model.js";
import { isSameList, plainReading } from "./plain-reading.js";
import { isDevelopmentPath, shippedStage } from "./ships.js";
import { stageList } from "./stages.js";
import { isTemplate } from "./template.js";

export interface ParseOptions {
  /** From the repository root, with `/`. */
  readonly path?: string;
  /** The stage that a compose file, a workflow or the user names as the one that ships. */
  readonly target?: string;
}

/** Reads any text as a Dockerfile; never throws. What BuildKit would refuse is in `problems`. Linear in the text. */
export function parseDockerfile(text: string, options: ParseOptions = {}): Dockerfile {
  return readOnce(text, options).dockerfile;
}

/**
 * Reads a Dockerfile in two ways that know nothing of each other. Where they find different instructions that is in
 * `problems`, and nothing else is to be said about the file. Never throws.
 */
export async function parseDockerfileTwice(text: string, options: ParseOptions = {}): Promise<Dockerfile> {
  const { dockerfile, lines } = readOnce(text, options);
  if (dockerfile.problems.length > 0 || isSameList(plainReading(text), dockerfile.instructions)) return dockerfile;
  const { disagreement } = await import("./second-reading.js");
  const problem = disagreement(dockerfile.source, lines, dockerfile.instructions);
  return problem ? { ...dockerfile, problems: [problem] } : dockerfile;
}

function readOnce(text: string, options: ParseOptions): { readonly dockerfile: Dockerfile; readonly lines: Lines } {
  const source = createSource(text);
  const lines = readLines(source);
  const problems: SyntaxProblem[] = [...lines.problems];
  const instructions: Instruction[] = [];
  const broken = new Set<Instruction>();
  const globals: Assigning[] = [];
  const globalValues = globalArguments();
  const { stages, begin, add, find } = stageList(globals);

  for (const [index, own] of lines.instructions.entries()) {
    const { text: line } = own.joined;
    const head = readHead(line);
    const isFrom = line.slice(head.keyword.start, head.keyword.end).toUpperCase() === "FROM";
    if (isFrom) begin();
    const stage = stages.at(-1);
    const before = problems.length;
    const instruction = readInstruction({
      fileText: text,
      escape: lines.escape,
      lines: own,
      head,
      index,
      stage,
      globalArgument: globalValues.lookUp,
      findStage: find,
      report: (problem) => problems.push(problem),
    });
    instructions.push(instruction);
    if (stage) add(instruction);
    else if (instruction.keyword === "ARG") {
      globals.push(instruction);
      globalValues.add(instruction);
    } else if (instruction.keyword !== "UNKNOWN")
      problems.push({
        at: instruction.keywordSpan,
        message: `${instruction.keyword} stands before the first FROM; only ARG may.`,
      });
    if (problems.length > before) broken.add(instruction);
  }
  if (stages.length === 0 && problems.length === 0)
    problems.push({ at: source.lineSpan(1), message: "There is no FROM, so there is nothing to build." });
  const final = shippedStage(stages, options.target);
  const commands = new Map<Stage | undefined, readonly Command[]>();
  const dockerfile: Dockerfile = {
    source,
    path: options.path,
    escape: lines.escape,
    directives: lines.directives,
    comments: lines.comments,
    instructions,
    stages,
    final,
    isDevelopment: isDevelopmentPath(options.path) || (final && baseImage(final)?.isForDevelopment) === true,
    problems: problems.sort((a, b) => a.at.start - b.at.start),
    isTemplate: isTemplate(instructions, broken, text),
    commands: (stage) => {
      let found = commands.get(stage);
      if (!found) commands.set(stage, (found = commandsOf(stage?.instructions ?? instructions)));
      return found;
    },
  };
  return { dockerfile, lines };
}

function commandsOf(instructions: readonly Instruction[]): readonly Command[] {
  return instructions.flatMap((instruction) => runOf(instruction)?.commands ?? []);
}

function runOf(instruction: Instruction): Run | undefined {
  if (instruction.keyword === "ONBUILD") return instruction.trigger && runOf(instruction.trigger);
  return instruction.keyword === "RUN" ? instruction : undefined;
}
