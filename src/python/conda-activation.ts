import type { Command, Word } from "../shell/command.js";
import { earlierInShell } from "../shell/list.js";
import { condaCommand } from "./conda.js";
import { activation } from "./venv.js";

/** The activation of a conda environment. */
export interface CondaActivation {
  readonly tool: string;
  /** undefined for the base environment. */
  readonly name: Word | undefined;
}

/** Reads `conda activate x`, and the older `source activate x`; undefined for everything else. */
export function condaActivation(command: Command): CondaActivation | undefined {
  const conda = condaCommand(command);
  if (conda?.subcommand === "activate") return { tool: conda.invocation.name, name: conda.operands[0] };
  const script = activation(command);
  const name = command.words[2];
  return script && name && (script.value === "activate" || /conda[^/]*\/bin\/activate$/.test(script.value ?? ""))
    ? { tool: "source", name }
    : undefined;
}

/** Whether an image is one of those that keep conda in `/opt/conda`. */
export function isCondaImage(repository: string | undefined): boolean {
  return /^(?:continuumio\/(?:mini|ana)conda3|condaforge\/(?:miniforge3|mambaforge))$/.test(repository ?? "");
}

/** As many commands as are looked at. */
const mostEarlier = 200;

/** Whether the shell may have learnt `conda activate` by now: `. conda.sh`, `eval "$(conda shell.bash hook)"`. */
export function knowsActivate(command: Command): boolean {
  let count = 0;
  for (const earlier of earlierInShell(command)) {
    const [program] = earlier.words;
    if (++count > mostEarlier || program?.value === undefined) return true;
    if ([".", "source", "eval", "alias"].includes(program.value)) return true;
  }
  return false;
}
