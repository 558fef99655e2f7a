import { fileSays } from "../dockerfile/file-says.js";
import type { Dockerfile, Stage } from "../dockerfile/model.js";
import { envOf, instructionOf, lineage, osOf, pythonOf, rootImage } from "../dockerfile/scope.js";
import { systemInstall } from "../packages/system.js";
import { literalStart } from "../shell/literal.js";
import { programName } from "../shell/program-name.js";
import { earlierInShell } from "../shell/list.js";
import type { Command } from "../shell/command.js";
import { isConfiguredIn, stagesWithPipConfiguration } from "./pip-cache.js";
import type { PipInstall } from "./pip.js";
import { activation, venvMade } from "./venv.js";

/** The marker by which a distribution keeps pip out of its own Python: PEP 668. */
const marker = "EXTERNALLY-MANAGED";

/**
 * Whether an install goes into the Python of a distribution that has marked it as its own, so that pip refuses.
 * False wherever that is not certain.
 */
export function isExternallyManaged(dockerfile: Dockerfile, pip: PipInstall): boolean {
  const { command } = pip;
  const { stage } = instructionOf(command);
  if (!stage || pip.tool !== "pip" || pip.subcommand !== "install" || pip.folder || !pip.isComplete) return false;
  if (pip.has("--python") || pip.has("--break-system-packages") || !isMarked(stage)) return false;
  if (!isSystemProgram(pip) || !hasSystemPip(dockerfile, stage, command)) return false;
  return !mayBeElsewhere(dockerfile, command) && !mayBeAllowed(dockerfile, command);
}

function isMarked(stage: Stage): boolean {
  const os = osOf(stage);
  const { tag, digest } = rootImage(stage);
  if (!os || pythonOf(stage)) return false;
  const isCurrent =
    tag === undefined ? digest === undefined : /^(?:latest|stable|testing|rolling|edge|3)(?:-slim)?$/.test(tag);
  if (os.release === undefined) return isCurrent;
  if (os.family === "debian") return ["bookworm", "trixie", "forky", "sid"].includes(os.release);
  const [major = 0, minor = 0] = os.release.split(".").map(Number);
  if (os.family === "ubuntu") return major > 23 || (major === 23 && minor >= 4);
  return os.family === "alpine" && (major > 3 || (major === 3 && minor >= 19));
}

/** `pip`, `pip3`, `python3 -m pip`: not a program of another Python, nor one of an environment. */
function isSystemProgram({ invocation }: PipInstall): boolean {
  const { program, runners } = invocation;
  const name = programName(program);
  const folder = literalStart(program).slice(0, -(name ?? "").length);
  const isSystem = folder === "" || folder === "/usr/bin/";
  return runners.length === 0 && isSystem && /^(?:pip3?|python3?)$/.test(name ?? "");
}

function hasSystemPip(dockerfile: Dockerfile, stage: Stage, command: Command): boolean {
  for (const one of lineage(stage))
    for (const earlier of dockerfile.commands(one)) {
      if (earlier.start >= command.start) break;
      const names = systemInstall(earlier)?.packages.map(({ name }) => name) ?? [];
      if (names.includes("python3-pip") || names.includes("py3-pip")) return true;
    }
  return false;
}

/** Whether another environment may be in force: a PATH that puts something first, an activated one, conda. */
function mayBeElsewhere(dockerfile: Dockerfile, command: Command): boolean {
  if (
    ["VIRTUAL_ENV", "CONDA_PREFIX", "PIP_TARGET", "PIP_PREFIX", "PIP_PYTHON"].some(
      (name) => envOf(command, name).state === "set",
    )
  )
    return true;
  const path = envOf(command, "PATH");
  if (path.state === "set" && path.by && !keepsPathFirst(path.by)) return true;
  let seen = 0;
  for (const earlier of earlierInShell(command)) {
    const name = programName(earlier.words[0]);
    if (++seen > 100 || activation(earlier) || venvMade(earlier) || name === "source" || name === ".") return true;
  }
  return fileSays(dockerfile, /\b(?:altinstall|pyenv|conda|get-pip|deadsnakes|make install)\b/);
}

/** `ENV PATH=$PATH:/opt/bin` */
function keepsPathFirst(by: unknown): boolean {
  if (typeof by !== "object" || by === null || !("pairs" in by)) return false;
  const { pairs } = by as { pairs: readonly { name: { value?: string }; value?: { raw: string } }[] };
  return pairs.some(({ name, value }) => name.value === "PATH" && /^"?\$\{?PATH\b/.test(value?.raw ?? ""));
}

function mayBeAllowed(dockerfile: Dockerfile, command: Command): boolean {
  if (envOf(command, "PIP_BREAK_SYSTEM_PACKAGES").state === "set") return true;
  if ([marker, "break-system-packages = ", "global.break-system-packages"].some((one) => fileSays(dockerfile, one)))
    return true;
  return isConfiguredIn(stagesWithPipConfiguration(dockerfile), command);
}
