import type { Instruction } from "../dockerfile/model.js";
import { partitionPoint } from "../text/partition-point.js";

/** The instruction that an offset lies in; logarithmic in their number. */
export function instructionAt(instructions: readonly Instruction[], offset: number): Instruction | undefined {
  const found = instructions[partitionPoint(instructions, ({ start }) => start <= offset) - 1];
  return found && offset <= found.end ? found : undefined;
}
