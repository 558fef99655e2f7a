import type { Dockerfile, Instruction, Stage } from "./model.js";
import { shippedStages } from "./ships.js";

/** One stage of a build, as far as a picture of it needs. */
export interface StageOutline {
  readonly name: string | undefined;
  /** As written behind FROM; undefined when the stage builds on another one. */
  readonly image: string | undefined;
  /** The stage that it builds on, by its place in the list. */
  readonly base: number | undefined;
  /** The stages that it copies or mounts from, by their place in the list, each once. */
  readonly copiesFrom: readonly number[];
  readonly ships: boolean;
  readonly firstLine: number;
  readonly lastLine: number;
}

/** The stages of a file and what flows between them, in file order. */
export function buildGraph(dockerfile: Dockerfile): readonly StageOutline[] {
  const shipped = shippedStages(dockerfile);
  return dockerfile.stages.map((stage) => ({
    name: stage.name,
    image: stage.base ? undefined : stage.from.imageWord?.raw,
    base: stage.base?.index,
    copiesFrom: [...new Set(stage.instructions.flatMap((each) => sourcesOf(each, stage, dockerfile)))],
    ships: shipped.includes(stage),
    firstLine: stage.from.firstLine,
    lastLine: stage.instructions.at(-1)?.lastLine ?? stage.from.lastLine,
  }));
}

function sourcesOf(instruction: Instruction, stage: Stage, { stages }: Dockerfile): readonly number[] {
  if (instruction.keyword === "COPY") return instruction.fromStage ? [instruction.fromStage.index] : [];
  if (instruction.keyword !== "RUN") return [];
  return instruction.mounts.flatMap(({ from }) => {
    const name = from?.toLowerCase();
    const found = stages.findLast(
      (other) => other.index < stage.index && (other.name?.toLowerCase() === name || String(other.index) === name),
    );
    return name !== undefined && found ? [found.index] : [];
  });
}
