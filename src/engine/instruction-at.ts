import type { Instruction } from "../dockerfile/model.js";

/** The instruction that an offset lies in; logarithmic in their number. */
export function instructionAt(instructions: readonly Instruction[], offset: number): Instruction | undefined {
  let low = 0;
  let high = instructions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((instructions[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = instructions[low - 1];
  return found && offset <= found.end ? found : undefined;
}
