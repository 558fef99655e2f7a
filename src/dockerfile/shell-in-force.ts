import { osOf } from "./lineage.js";
import type { Instruction } from "./model.js";
import { lastChange } from "./stage-state.js";

/**
 * The Bourne-like shell that runs an instruction's shell form: `/bin/bash`, `sh`.
 * undefined under PowerShell, cmd and other interpreters, and on Windows images.
 */
export function shellOf(at: Instruction): string | undefined {
  const { stage } = at;
  if (!stage) return "/bin/sh";
  const change = lastChange(stage, at.index, (state) => state.shells);
  if (change) return change.value;
  return osOf(stage)?.family === "windows" ? undefined : "/bin/sh";
}
