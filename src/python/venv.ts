import type { Command, Word } from "../shell/command.js";
import { readArguments, type OptionTable } from "../shell/options.js";
import { programName } from "../shell/program-name.js";
import { laterInShell } from "../shell/list.js";
import { recogniser, type Recogniser } from "../shell/recogniser.js";
import { invocationOf } from "./invocation.js";
import type { PythonStart } from "./interpreter.js";
import { uvCommand } from "./uv.js";

/** The making of a virtual environment. */
export interface VenvMade {
  readonly tool: "venv" | "virtualenv" | "uv";
  /** Its folder; undefined for `uv venv` without one, which makes `.venv`. */
  readonly folder: Word | undefined;
  /** The interpreter that `python -m venv` was run with. */
  readonly python: PythonStart | undefined;
  /** `--copies`, `--relocatable`, `--system-site-packages`. */
  readonly copies: boolean;
  readonly isRelocatable: boolean;
  readonly seesSystemPackages: boolean;
}

const options: OptionTable = {
  valued: ["--prompt", "-p --python", "--seeder", "--app-data", "--pip", "--setuptools", "--wheel", "--activators"],
  flags: [
    "--system-site-packages",
    "--always-copy --copies",
    "--symlinks",
    "--clear",
    "--upgrade",
    "--without-pip",
    "--upgrade-deps",
  ],
  abbreviates: true,
};

/** Reads `python -m venv DIR`, `virtualenv DIR`, `uv venv DIR`; undefined for everything else. */
export const venvMade: Recogniser<VenvMade> = recogniser((command, words, resolve) => {
  const invocation = invocationOf(words);
  if (!invocation) return undefined;
  if (invocation.name === "uv") {
    const uv = uvCommand(command, resolve);
    if (uv?.subcommand !== "venv") return undefined;
    return {
      tool: "uv",
      folder: uv.operands[0],
      python: undefined,
      copies: false,
      isRelocatable: uv.has("--relocatable"),
      seesSystemPackages: uv.has("--system-site-packages"),
    };
  }
  const isVenv =
    (invocation.name === "venv" && invocation.by === "module") || /^pyvenv(?:-3\.\d{1,2})?$/.test(invocation.name);
  if (!isVenv && invocation.name !== "virtualenv") return undefined;
  const read = readArguments(invocation.args, options);
  return {
    tool: isVenv ? "venv" : "virtualenv",
    folder: read.operands[0],
    python: invocation.python,
    copies: read.has("--copies"),
    isRelocatable: read.has("--relocatable"),
    seesSystemPackages: read.has("--system-site-packages"),
  };
});

/** Reads `source DIR/bin/activate` and `. DIR/bin/activate`: the word that names the script; undefined for everything else. */
export function activation(command: Command): Word | undefined {
  const [program, script] = command.words;
  if (program?.value !== "source" && program?.value !== ".") return undefined;
  const last = script?.parts.at(-1);
  const text = script?.value ?? (last?.kind === "literal" ? last.value : "");
  return script && /(?:^|\/)activate$/.test(text) && programName(script) === "activate" ? script : undefined;
}

/** Whether a command activates a virtual environment at the end of its shell, so that nothing ever runs in it. */
export function activatesForNothing(command: Command): boolean {
  const script = command.within ? undefined : activation(command);
  if (!script || !/\/activate["']?$/.test(script.raw)) return false;
  for (const later of laterInShell(command)) if (later.end > command.end) return false;
  return true;
}
