import type { Instruction, Stage } from "./model.js";

const shells = new Set(["sh", "bash", "dash", "ash", "zsh", "ksh"]);

/**
 * The Bourne-like shell that runs an instruction's shell form: `/bin/bash`, `sh`.
 * undefined under PowerShell, cmd and other interpreters, and on Windows images.
 */
export function shellOf(at: Instruction): string | undefined {
  for (let stage: Stage | undefined = at.stage, before = at.index; stage; stage = stage.base, before = Infinity) {
    for (let index = stage.instructions.length - 1; index >= 0; index--) {
      const instruction = stage.instructions[index];
      if (instruction?.keyword !== "SHELL" || instruction.index >= before) continue;
      const words = instruction.words.map((word) => word.value ?? "");
      return words.findLast((word) => shells.has(word.split("/").at(-1) ?? ""));
    }
    if (!stage.base && stage.image.os?.family === "windows") return undefined;
  }
  return "/bin/sh";
}
