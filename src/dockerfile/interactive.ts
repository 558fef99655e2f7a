import type { Command } from "../shell/command.js";
import { programName } from "../shell/program-name.js";
import type { Stage } from "./model.js";
import { startOf } from "./scope.js";

/** What is started to work in. */
const shells = /^(?:(?:ba|da|a|z|fi)?sh|i?python[\d.]*|node|irb)$/;

/** What keeps a container there to work in, or runs tests. */
const others = /^(?:tail|sleep|pytest|py\.test|tox|nox|pre-commit)$/;

const prepares = new Set(["cd", "export", "source", ".", "umask"]);

/** What a container of a stage is for, by what it starts; `nothing` for what is a base, or is told elsewhere what to start. */
export function purposeOf(stage: Stage): "application" | "interactive" | "nothing" {
  const { entrypoint, cmd } = startOf(stage);
  const started = [entrypoint, cmd].filter((one) => one !== undefined);
  if (started.length === 0) return "nothing";
  const isInteractive = started.every(({ commands }) => {
    // A folder or a variable that is set before it makes no application of a shell.
    const programs = commands?.filter(({ words }) => words.length > 0 && !prepares.has(words[0]?.value ?? ""));
    return (programs?.length === 0 ? commands : programs)?.every((command) => isInteractiveCommand(command));
  });
  return isInteractive ? "interactive" : "application";
}

/** `bash`, `python3 -i`, `tail -f /dev/null`, `pytest`: no application of its own. */
function isInteractiveCommand({ words }: Command): boolean {
  const name = programName(words[0]) ?? "";
  const first = words[1]?.value ?? "-i";
  return others.test(name) || (shells.test(name) && /^-(?:[il]+|-login)$/.test(first));
}
