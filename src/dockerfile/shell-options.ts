import { withFlags, type FailureOptions } from "../shell/failure.js";
import type { Instruction } from "./model.js";
import { lastChange } from "./stage-state.js";

/** What SHELL says of failures for the shell form of an instruction; without one nothing is said, whatever the image brings. */
export function shellOptionsOf(at: Instruction): FailureOptions {
  const none = { errexit: false, pipefail: false };
  const change = at.stage && lastChange(at.stage, at.index, (state) => state.shells);
  return change
    ? withFlags(
        none,
        change.by.words.slice(1).map((word) => word.value ?? ""),
      )
    : none;
}
