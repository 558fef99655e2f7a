import type { Assigning, Stage } from "../dockerfile/model.js";
import { instructionOf, lineage } from "../dockerfile/scope.js";
import type { Command } from "../shell/command.js";

const known = new WeakMap<Stage, string>();

/** Longer than any PATH that a person writes. */
const longest = 2000;

/** All that a stage and those before it set PATH to. */
function pathsOf(stage: Stage): string {
  let text = known.get(stage);
  if (text === undefined) {
    const environments = lineage(stage).flatMap(({ instructions }) =>
      instructions.filter((one): one is Assigning => one.keyword === "ENV"),
    );
    const pairs = environments.flatMap((one) => one.pairs.filter(({ name }) => name.value === "PATH"));
    text = pairs
      .map(({ value }) => value?.raw ?? "")
      .join("\n")
      .slice(0, longest);
    known.set(stage, text);
  }
  return text;
}

/** Whether an ENV of the stage, before or after a command, puts a virtual environment on PATH; which one, a variable may hide. */
export function isOnPath(command: Command, folder: string): boolean {
  const { stage } = instructionOf(command);
  const text = stage ? pathsOf(stage) : "";
  const name = folder.slice(folder.lastIndexOf("/") + 1);
  return text.includes(`${name}/bin`) || /\$\{?\w*V(?:IRTUAL_)?ENV/.test(text);
}
