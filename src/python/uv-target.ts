/* Whether `uv pip` finds an environment to work on. https://docs.astral.sh/uv/pip/environments/ */
import type { BuildContext } from "../context/facts.js";
import type { Copy, Instruction, Stage } from "../dockerfile/model.js";
import { baseImage, envOf, instructionOf, lineage, resolveWord } from "../dockerfile/scope.js";
import { earlierInShell } from "../shell/list.js";
import { programName } from "../shell/program-name.js";
import type { Command } from "../shell/command.js";
import { condaCommand } from "./conda.js";
import type { ToolCommand } from "./tool-command.js";
import { uvCommand } from "./uv.js";
import { isSettled } from "./uv-settings.js";
import { venvMade } from "./venv.js";

/** Where `VIRTUAL_ENV` names no environment but the system's own Python, which uv refuses since 0.2. */
const systemPrefixes: readonly string[] = ["/usr/local", "/usr"];

/** Why `uv pip` finds no environment. */
export interface MissingEnvironment {
  /** Nothing names one, `VIRTUAL_ENV` names the system's Python, or one is made where uv does not look. */
  readonly kind: "none" | "system" | "elsewhere";
  /** Where it is made. */
  readonly folder: string | undefined;
}

/**
 * Why `uv pip` finds no environment: nothing names one, or `VIRTUAL_ENV` names the system's Python. undefined wherever it
 * may find one.
 */
export function missingEnvironment(uv: ToolCommand, context: BuildContext): MissingEnvironment | undefined {
  const { command, invocation } = uv;
  const { stage } = instructionOf(command);
  // The Python of other images may be one of an environment.
  const python = stage && baseImage(stage)?.python;
  if (python !== "/usr/local/bin" && python !== "/usr/bin" && python !== "none") return undefined;
  if (!stage || !uv.isComplete || uv.has("--dry-run") || uv.has("--help")) return undefined;
  if (["--system", "--python", "--target", "--prefix"].some((option) => uv.has(option))) return undefined;
  // `python -m uv` works on its own Python; what runs uv may name an environment.
  if (invocation.by !== "program" || invocation.runners.length > 0) return undefined;
  const isUnset = ["UV_SYSTEM_PYTHON", "UV_PYTHON", "CONDA_PREFIX", "UV_TARGET"].every(
    (name) => envOf(command, name).state === "unset",
  );
  const active = envOf(command, "VIRTUAL_ENV");
  if (!isUnset || active.state === "unknown" || isSettled(uv, context, "pip")) return undefined;
  const prefix = active.state === "set" ? (active.value ?? "?").replace(/(?<=.)\/$/, "") : undefined;
  if (prefix !== undefined && prefix !== "" && !systemPrefixes.includes(prefix)) return undefined;
  if (mayBeActivated(command) || mayHaveEnvironment(stage, command)) return undefined;
  if (prefix !== undefined && prefix !== "") return { kind: "system", folder: undefined };
  const folder = madeElsewhere(stage, command);
  return { kind: folder === undefined ? "none" : "elsewhere", folder };
}

/** As many commands as are looked at in one shell. */
const mostCommands = 100;

/** `source …/activate`, `eval "$(…)"`, `export PATH=…` before it in its shell. */
function mayBeActivated(command: Command): boolean {
  let seen = 0;
  for (const { words } of earlierInShell(command)) {
    const name = programName(words[0]);
    const sources = name === "source" || name === ".";
    if (++seen > mostCommands || name === "eval" || (sources && !/\/env["']?$/.test(words[1]?.raw ?? ""))) return true;
  }
  return false;
}

function mayHaveEnvironment(stage: Stage, until: Command): boolean {
  const own = instructionOf(until);
  return lineage(stage).some((one) =>
    one.instructions.some((earlier) => {
      if (one === stage && earlier.index > own.index) return false;
      return mayBring(earlier, until);
    }),
  );
}

function mayBring(earlier: Instruction, until: Command): boolean {
  if (earlier.keyword === "COPY") return earlier.from !== undefined && mayCopy(earlier);
  if (earlier.keyword === "ONBUILD" || earlier.keyword === "UNKNOWN") return true;
  if (earlier.keyword !== "RUN") return false;
  return earlier.commands?.some((one) => one.start < until.start && mayMake(one)) ?? true;
}

/** What a copy from another image may hold: not when it is uv alone, or comes from a stage that makes no environment. */
function mayCopy({ sources, fromStage }: Copy): boolean {
  if (sources.every(({ value }) => /(?:^|\/)uvx?$/.test(value ?? ""))) return false;
  if (!fromStage) return true;
  return lineage(fromStage).some((one) =>
    one.instructions.some((step) =>
      step.keyword === "RUN"
        ? (step.commands?.some(mayMake) ?? true)
        : step.keyword === "COPY" && step.from !== undefined,
    ),
  );
}

/** Programs that make no environment by themselves. */
const harmless = new Set(
  "apt-get apt apk yum dnf microdnf apt-mark add-apt-repository dpkg rpm update-ca-certificates ldconfig locale-gen pip pip2 pip3 mkdir rm rmdir chmod chown useradd adduser groupadd addgroup usermod echo printf set export unset cd pushd popd ln cp mv touch cat sed grep awk find true false : test [ sleep ls which env git curl wget tar unzip gunzip gpg install head tail tee xargs if umask id uname python python3 source . sh bash ash dash uv uvx".split(
    " ",
  ),
);

function mayMake(command: Command): boolean {
  const name = programName(command.words[0]);
  if (command.words.length === 0) return false;
  if (condaCommand(command) || (venvMade(command) && hiddenFolder(command) === undefined)) return true;
  if (venvMade(command)) return false;
  const uv = uvCommand(command);
  if (uv) return ["sync", "add", "run", "venv"].includes(uv.subcommand);
  if (name === undefined || !harmless.has(name)) return !/^(?:pip|python)[23](?:\.\d{1,2})?$/.test(name ?? "");
  const isShell = /^(?:source|\.|sh|bash|ash|dash|python3?)$/.test(name);
  // The installer of uv is read from a pipe; a script of one's own may do anything.
  return isShell && command.words.slice(1).some(({ raw }) => /\.(?:sh|bash|py)["']?$/.test(raw) && !isInstaller(raw));
}

/** The folder of an environment that is made where uv finds it only when `VIRTUAL_ENV` or PATH says so. */
function hiddenFolder(command: Command): string | undefined {
  const word = venvMade(command, (one) => resolveWord(one, command))?.folder;
  const folder = word && resolveWord(word, command);
  const { stage } = instructionOf(command);
  if (folder === undefined || !stage || !/^\/[\w./-]+$/.test(folder) || /(?:\.venv|\.local)\/?$/.test(folder))
    return undefined;
  const path = lineage(stage).flatMap((one) =>
    one.instructions.flatMap((env) =>
      env.keyword === "ENV"
        ? env.pairs.flatMap(({ name, value }) => (name.value === "PATH" ? (value?.raw ?? "") : []))
        : [],
    ),
  );
  const mayLead = path.some((text) => text.includes(folder) || /\$(?!\{?PATH\b)|venv/i.test(text));
  return mayLead ? undefined : folder.replace(/\/$/, "");
}

function madeElsewhere(stage: Stage, until: Command): string | undefined {
  for (const one of lineage(stage))
    for (const run of one.instructions)
      for (const command of run.keyword === "RUN" ? (run.commands ?? []) : []) {
        const folder = command.start < until.start && venvMade(command) ? hiddenFolder(command) : undefined;
        if (folder !== undefined) return folder;
      }
  return undefined;
}

function isInstaller(raw: string): boolean {
  return /uv[\w-]*\.sh|install(?:er)?\.sh/.test(raw);
}
