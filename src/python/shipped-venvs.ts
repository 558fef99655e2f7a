/* Virtual environments of the image that ships, and whether the container can get to them. */
import type { BuildContext } from "../context/facts.js";
import type { Dockerfile, Instruction, Stage } from "../dockerfile/model.js";
import { instructionOf, lineage, resolveWord, startOf } from "../dockerfile/scope.js";
import type { Command } from "../shell/command.js";
import { earlierInShell } from "../shell/list.js";
import { programName } from "../shell/program-name.js";
import type { Span } from "../text/span.js";
import { copiedEnvironments } from "./copied-environment.js";
import { startsOwnPython } from "./image-entrypoint.js";
import { invocationOf } from "./invocation.js";
import { madeVenvs, type MadeVenv } from "./made-venvs.js";
import { pipInstall, type PipInstall } from "./pip.js";
import { pythonProgram } from "./program.js";
import { missingInterpreter } from "./python-folders.js";
import { startedBy } from "./started.js";
import { activation, venvMade } from "./venv.js";

/** A program that is looked up on PATH. */
export interface BareStart {
  readonly command: Command;
  readonly name: string;
  /** Python itself, not a script of a package. */
  readonly isPython: boolean;
}

/** What the container starts, when it is Python or a script of a package, looked up on PATH. */
export function bareStart(final: Stage, context: BuildContext): BareStart | undefined {
  if (startsOwnPython(final)) {
    const command = startOf(final).cmd?.commands?.[0];
    const name = command?.words[0]?.value;
    return command && name !== undefined && /\.py$|^-[mc]/.test(name) ? { command, name, isPython: true } : undefined;
  }
  const started = startedBy(final, context);
  const [command, ...others] = started?.last ?? [];
  if (!command || others.length > 0 || started?.script !== undefined || started?.commands.some(activation))
    return undefined;
  const invocation = invocationOf(command.words);
  const program = pythonProgram(command);
  if (!invocation || !program || invocation.runners.length > 0) return undefined;
  const path = invocation.program.value;
  if (path === undefined || path.includes("/")) return undefined;
  const isPython = program.python !== undefined;
  // Of other programs only what is known to come with a package is sure to be looked up.
  return isPython || program.kind !== "plain" ? { command, name: path, isPython } : undefined;
}

/** A virtual environment in the image that ships. */
export interface ShippedVenv {
  readonly folder: string;
  readonly tool: MadeVenv["tool"];
  readonly at: Span;
  readonly holder: Instruction;
}

/** Those that are copied to the stages that ship, and those that are made there; no more than a person would make. */
export function shippedVenvs(dockerfile: Dockerfile, final: Stage): readonly ShippedVenv[] {
  const found: ShippedVenv[] = [];
  for (const venv of findShipped(dockerfile, final)) if (found.push(venv) === mostVenvs) break;
  return found;
}

const mostVenvs = 10;

function* findShipped(dockerfile: Dockerfile, final: Stage): Iterable<ShippedVenv> {
  const stages = lineage(final);
  for (const environment of copiedEnvironments(dockerfile)) {
    const { venv, to, target, copy } = environment;
    if (!venv || !stages.includes(to) || missingInterpreter(dockerfile, environment) !== undefined) continue;
    yield { folder: target, tool: venv.tool, at: copy.body, holder: copy };
  }
  for (const { folder, tool, command } of madeVenvs(dockerfile, final))
    yield { folder, tool, at: command, holder: instructionOf(command) };
}

/** Programs that do something to a folder without starting anything in it. */
const tending = new Set(["chown", "chmod", "rm", "find", "ls", "du", "mkdir"]);

/**
 * Whether anything but its making and filling names the folder (a link, a script), or it may be there beside the
 * application: a tool's own environment, while other packages are installed outside of it.
 */
export function mayServe(dockerfile: Dockerfile, final: Stage, { folder, tool }: ShippedVenv): boolean {
  const inside = `${folder.slice(folder.lastIndexOf("/") + 1)}/`;
  let isFilled = false;
  let fillsOther = false;
  for (const stage of lineage(final)) {
    for (const one of stage.instructions) {
      if (one.keyword === "RUN" ? !one.commands : one.keyword === "SHELL") return true;
      const isStep = one.keyword === "RUN" || one.keyword === "COPY" || one.keyword === "ADD";
      const isPath = one.keyword === "ENV" && one.pairs.every(({ name }) => /^(?:PATH|VIRTUAL_ENV)$/.test(name.raw));
      if (!isStep && !isPath && dockerfile.source.slice(one).includes(inside)) return true;
    }
    for (const command of dockerfile.commands(stage)) {
      const isNamed = command.words.some(({ raw }) => raw.includes(inside));
      const pip = pipInstall(command, (word) => resolveWord(word, command));
      if (pip) {
        const isOwn = isNamed || isActive(command) || (tool === "uv" && pip.tool === "uv pip" && !pip.has("--system"));
        if (isOwn) isFilled = true;
        else if (!bringsToolsOnly(pip)) fillsOther = true;
      } else if (
        isNamed &&
        !activation(command) &&
        !venvMade(command) &&
        !tending.has(programName(command.words[0]) ?? "")
      ) {
        return true;
      }
    }
  }
  return isFilled && fillsOther;
}

function isActive(command: Command): boolean {
  for (const earlier of earlierInShell(command)) if (activation(earlier)) return true;
  return false;
}

const installers = new Set(["pip", "setuptools", "wheel", "uv", "poetry", "pipenv", "virtualenv", "pdm", "pip-tools"]);

function bringsToolsOnly({ packages, requirements }: PipInstall): boolean {
  return requirements.length === 0 && packages.every(({ name }) => name !== undefined && installers.has(name));
}
