import { readImage } from "./image.js";
import type { Assigning, From, Instruction, Stage } from "./model.js";

/** Longer chains are not followed, so that every question about what a stage inherits takes bounded time. */
const longestLineage = 100;

/** The stages of a file while it is read. */
export interface StageList {
  readonly stages: readonly Stage[];
  /** Starts a stage whose FROM is still to be read and added. */
  readonly begin: () => void;
  /** Adds an instruction to the current stage. */
  readonly add: (instruction: Instruction) => void;
  /** A stage before the current one, by number or name; of two with one name the later. */
  readonly find: (name: string) => Stage | undefined;
}

type GrowingStage = { -readonly [Key in keyof Stage]: Stage[Key] } & { instructions: Instruction[] };

/** An empty list; `globals` are the ARGs before the first FROM. */
export function stageList(globals: readonly Assigning[]): StageList {
  const stages: GrowingStage[] = [];
  const byName = new Map<string, GrowingStage>();
  const depths = new Map<Stage, number>();

  const describe = (stage: GrowingStage, from: From): void => {
    const { raw, resolved } = from.image;
    const base = resolved === undefined ? undefined : byName.get(resolved.toLowerCase());
    const depth = base ? (depths.get(base) ?? 0) + 1 : 0;
    const isTooDeep = depth > longestLineage;
    depths.set(stage, depth);
    stage.start = from.start;
    stage.from = from;
    stage.image = isTooDeep ? readImage(raw, undefined) : from.image;
    stage.base = isTooDeep ? undefined : base;
    stage.name = from.name?.raw;
    if (stage.name !== undefined) byName.set(stage.name.toLowerCase(), stage);
  };

  return {
    stages,
    begin() {
      // Its FROM names the stage that it stands in, so the stage is there first and described when FROM is added.
      const later = undefined as never;
      const described = { from: later, image: later, name: undefined, base: undefined };
      stages.push({ start: 0, end: 0, index: stages.length, instructions: [], globals, ...described });
    },
    add(instruction) {
      const stage = stages.at(-1);
      if (!stage) return;
      if (instruction.keyword === "FROM") describe(stage, instruction);
      stage.instructions.push(instruction);
      stage.end = instruction.end;
    },
    find(name) {
      const found = /^\d+$/.test(name) ? stages[Number(name)] : byName.get(name.toLowerCase());
      return found === stages.at(-1) ? undefined : found;
    },
  };
}
