/* Whether a container starts something that lies in an environment that nobody leads it to. */
import type { BuildContext } from "../context/facts.js";
import { insertBeforeStart } from "../dockerfile/before-start.js";
import type { Dockerfile, Instruction, Stage } from "../dockerfile/model.js";
import { absolutePath } from "../dockerfile/may-exist.js";
import { baseImage, envOf, lineage, resolveWord, workdirOf } from "../dockerfile/scope.js";
import { systemInstall } from "../packages/system.js";
import type { Command } from "../shell/command.js";
import { programName } from "../shell/program-name.js";
import { insertAt, type TextEdit } from "../text/edit.js";
import { condaCommand } from "./conda.js";
import { invocationOf, type Invocation } from "./invocation.js";
import { pipInstall } from "./pip.js";
import { poetryCommand } from "./poetry.js";
import { pythonProgram } from "./program.js";
import { startedBy } from "./started.js";

/** An environment that ships. */
export interface HiddenEnvironment {
  /** Absolute; undefined for one whose name only its tool knows, and that no PATH of the file leads to. */
  readonly folder: string | undefined;
  readonly hasDependencies: boolean;
  /** The tool that made it. */
  readonly madeBy: "uv" | "poetry" | "pipenv";
}

/** A start that does not find what lies in the environment. */
export interface OffPathStart {
  readonly command: Command;
  readonly invocation: Invocation;
  /** `script`: a console script of the environment · `python`: the system's interpreter is started instead of its own. */
  readonly kind: "script" | "python";
}

/** Finds it in the stage that ships; undefined wherever the start may find its environment. */
export function offPathStart(
  dockerfile: Dockerfile,
  context: BuildContext,
  environment: HiddenEnvironment,
): OffPathStart | undefined {
  const { final } = dockerfile;
  if (!final || dockerfile.isDevelopment || baseImage(final) === undefined) return undefined;
  if (mayBeOnPath(final, environment.folder) || mayBeElsewhere(final, environment)) return undefined;
  const started = startedBy(final, context);
  if (!started || /\bPATH=|activate|\b(?:uv|poetry|pipenv)\b|venv/.test(started.script ?? "")) return undefined;
  if (started.commands.some(changesEnvironment)) return undefined;
  for (const command of started.last) {
    const invocation = invocationOf(command.words);
    if (!invocation?.runners.every(({ name }) => plainRunners.has(name))) continue;
    const kind = kindOf(command, invocation, environment.hasDependencies);
    if (kind && !isInstalledElsewhere(dockerfile, final, invocation.name)) return { command, invocation, kind };
  }
  return undefined;
}

/** They start a program and change nothing that it sees. */
const plainRunners = new Set([
  "tini",
  "tini-static",
  "dumb-init",
  "catatonit",
  "docker-init",
  "gosu",
  "su-exec",
  "setpriv",
]);

function kindOf(command: Command, invocation: Invocation, hasDependencies: boolean): OffPathStart["kind"] | undefined {
  const program = pythonProgram(command);
  if (!program || (invocation.program.value ?? "/").includes("/")) return undefined;
  if (!program.python) return program.kind === "plain" ? undefined : "script";
  if (envOf(command, "PYTHONPATH").state !== "unset") return undefined;
  if (program.python.kind === "module" && program.kind === "server" && program.name !== "python -m http.server")
    return "python";
  const isOwn = program.python.kind === "script" || program.python.kind === "module";
  return isOwn && hasDependencies ? "python" : undefined;
}

/** Whether an ENV of the stage puts the environment on PATH, or holds a variable that may; any new folder may lead to one without a known name. */
function mayBeOnPath(final: Stage, folder: string | undefined): boolean {
  return lineage(final).some((stage) =>
    stage.instructions.some((env) => {
      if (env.keyword !== "ENV") return false;
      return env.pairs.some(({ name, value }) => {
        if (name.value !== "PATH") return false;
        const text = (value?.raw ?? "").replace(/["']/g, "");
        return text.split(":").some((part) => {
          if (/^\$\{?PATH\}?$/.test(part)) return false;
          const known = part.replace(/\$\{?([A-Za-z_]\w*)\}?/g, (whole, variable: string) => {
            const setting = envOf(env, variable);
            return setting.state === "set" ? (setting.value ?? whole) : whole;
          });
          if (known.includes("$")) return true;
          const added = absolutePath(workdirOf(env), known);
          return folder === undefined ? !/^\/(?:usr|s?bin)\b/.test(added ?? "") : added === `${folder}/bin`;
        });
      });
    }),
  );
}

/** Links, further copies and scripts that may lead to the environment in ways that are not followed. */
function mayBeElsewhere(final: Stage, environment: HiddenEnvironment): boolean {
  return lineage(final).some((stage) =>
    stage.instructions.some((one) => {
      if (one.keyword === "RUN") return one.commands?.some((command) => mayLead(command, environment)) ?? true;
      if (one.keyword === "SHELL" || one.keyword === "ONBUILD") return true;
      if (one.keyword !== "COPY" || !one.from || one.sources.every(({ raw }) => /(?:^|\/)uvx?["']?$/.test(raw)))
        return false;
      const target = one.destination && resolveWord(one.destination, one);
      return target === undefined || /^\/(?:usr|bin|opt\/conda|etc|root|home)\b|^\/$/.test(target);
    }),
  );
}

function mayLead(command: Command, { madeBy }: HiddenEnvironment): boolean {
  const name = programName(command.words[0]);
  if (name === "ln" || name === "alias" || condaCommand(command)) return true;
  if (madeBy !== "poetry" && poetryCommand(command)) return true;
  return [...command.words, ...command.redirects.flatMap(({ target }) => target ?? [])].some(({ raw }) =>
    /\.(?:bash|zsh|)rc\b|\/etc\/profile|\.profile|\.pth\b/.test(raw),
  );
}

/** `. .venv/bin/activate`, `export PATH=…`, `PATH=… uvicorn`. */
function changesEnvironment(command: Command): boolean {
  const name = programName(command.words[0]);
  return name === "." || name === "source" || name === "export" || name === "eval" || command.assignments.has("PATH");
}

const installers = new Set(["uv", "poetry", "pipenv", "pip", "setuptools", "wheel", "virtualenv", "pipx"]);

/** Whether another tool may have installed the program beside uv. */
function isInstalledElsewhere(dockerfile: Dockerfile, final: Stage, program: string): boolean {
  return lineage(final).some((stage) =>
    [...dockerfile.commands(stage)].some((command) => {
      const pip = pipInstall(command);
      if (pip && (pip.requirements.length > 0 || pip.packages.some(({ name }) => !installers.has(name ?? ""))))
        return true;
      return systemInstall(command)?.packages.some(({ name }) => name === undefined || name.includes(program)) === true;
    }),
  );
}

/** An `ENV` before the start that puts an environment's programs first; undefined for a folder that would need quoting. */
export function putOnPath(dockerfile: Dockerfile, folder: string): TextEdit | undefined {
  const { final } = dockerfile;
  if (!final || !/^[\w./-]+$/.test(folder)) return undefined;
  return insertBeforeStart(dockerfile, final, [["ENV", `PATH="${folder}/bin:$PATH"`]]);
}

/** The same right behind an instruction, in the case of its keyword. */
export function putOnPathBehind({ source }: Dockerfile, before: Instruction, folder: string): TextEdit {
  const keyword = source.slice(before.keywordSpan);
  return insertAt(before.end, `\n${keyword === keyword.toLowerCase() ? "env" : "ENV"} PATH="${folder}/bin:$PATH"`);
}
