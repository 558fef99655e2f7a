import type { Copy, Dockerfile, Instruction } from "../dockerfile/model.js";
import { resolveWord } from "../dockerfile/scope.js";
import { contextPath } from "./sources.js";

/** Whether an instruction copies the build context as a whole: `COPY . .`, `ADD ./ /app`, `COPY * .`. */
export function copiesWholeContext(instruction: Instruction): instruction is Copy {
  if ((instruction.keyword !== "COPY" && instruction.keyword !== "ADD") || instruction.from) return false;
  return instruction.sources.some((word) => {
    const value = resolveWord(word, instruction);
    const path = value === undefined ? undefined : contextPath(value);
    return path === "." || path === "*" || path === "**";
  });
}

/** Every such instruction, in file order. */
export function wholeContextCopies(dockerfile: Dockerfile): readonly Copy[] {
  return dockerfile.instructions.filter(copiesWholeContext);
}
