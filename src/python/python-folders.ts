/* In which folders a stage has a Python: what a virtual environment links to has to be there. */
import { imageName } from "../data/images.js";
import { debianRelease, releaseOf } from "../data/end-of-life.js";
import { absolutePath } from "../dockerfile/may-exist.js";
import type { Copy, Dockerfile, Instruction, Stage } from "../dockerfile/model.js";
import {
  baseImage,
  envOf,
  instructionOf,
  lineage,
  osOf,
  pythonOf,
  resolveWord,
  rootImage,
  workdirOf,
} from "../dockerfile/scope.js";
import { systemInstall } from "../packages/system.js";
import type { Command } from "../shell/command.js";
import { programName } from "../shell/program-name.js";
import { condaCommand } from "./conda.js";
import { copiedEnvironments, type CopiedEnvironment } from "./copied-environment.js";
import { pythonMinorOf } from "./image-python.js";
import { invocationOf } from "./invocation.js";
import { isPython } from "./interpreter.js";
import type { MadeVenv } from "./made-venvs.js";
import { uvCommand } from "./uv.js";
import { trimEndOf } from "../text/trim.js";

const lacking = new WeakMap<Stage, Map<string, boolean>>();

/** Whether a stage is known to have no Python in a folder such as `/usr/local/bin`. */
function lacksPythonIn(dockerfile: Dockerfile, stage: Stage, folder: string): boolean {
  let known = lacking.get(stage);
  if (!known) lacking.set(stage, (known = new Map<string, boolean>()));
  let found = known.get(folder);
  if (found === undefined) known.set(folder, (found = findsNone(dockerfile, stage, folder)));
  return found;
}

function findsNone(dockerfile: Dockerfile, stage: Stage, folder: string): boolean {
  const root = rootImage(stage);
  const own = root.isScratch ? "none" : baseImage(stage)?.python;
  if (own === undefined || own === folder) return false;
  // The full image has Debian's Python beside its own.
  if (folder === "/usr/bin" && pythonOf(stage)?.variant === "full") return false;
  return !lineage(stage).some((one) => one.instructions.some((step) => mayBring(dockerfile, step, folder)));
}

/** Whether a stage is known to have no Python at all. */
export function hasNoPython(dockerfile: Dockerfile, stage: Stage): boolean {
  if (!rootImage(stage).isScratch && baseImage(stage)?.python !== "none") return false;
  return ["/usr/local/bin", "/usr/bin"].every((folder) => lacksPythonIn(dockerfile, stage, folder));
}

/** The Python minor of an image for containers without a shell, by its Debian release. */
export function distrolessMinor(stage: Stage): string | undefined {
  const image = rootImage(stage);
  if (!/^gcr\.io\/distroless\/python3-debian\d+$/.test(imageName(image) ?? "")) return undefined;
  return debianRelease(osOf(stage)?.release ?? "")?.python;
}

/** The minor of the distribution's own `python3`, where a stage on a plain Debian or Ubuntu installs it. */
export function distributionMinor(dockerfile: Dockerfile, stage: Stage): string | undefined {
  const { os, repository } = rootImage(stage);
  if ((os?.family !== "debian" && os?.family !== "ubuntu") || os.release === undefined) return undefined;
  if (repository !== os.family || !installsPython(dockerfile, stage)) return undefined;
  const hasOther = lineage(stage).some((one) =>
    [...dockerfile.commands(one)].some(
      (command) => bringsOther(command) || command.words.some(({ raw }) => /deadsnakes|^python[23]\.\d/.test(raw)),
    ),
  );
  return hasOther ? undefined : releaseOf(os.family, os.release)?.python;
}

const interpreters = new WeakMap<MadeVenv, { readonly folder: string | undefined }>();

/** The folder of the interpreter that a virtual environment is made with; undefined when it cannot be told. */
function interpreterFolder(dockerfile: Dockerfile, venv: MadeVenv): string | undefined {
  let found = interpreters.get(venv);
  if (!found) interpreters.set(venv, (found = { folder: findInterpreter(dockerfile, venv) }));
  return found.folder;
}

function findInterpreter(dockerfile: Dockerfile, venv: MadeVenv): string | undefined {
  const { command } = venv;
  const { stage } = instructionOf(command);
  if (!stage) return undefined;
  const minor = pythonMinorOf(rootImage(stage));
  const asked = askedPython(venv);
  if (asked === "unknown") return undefined;
  if (asked?.startsWith("/")) return folderOf(asked);
  const version = asked === undefined ? undefined : /^(?:c?python@?)?([23](?:\.\d{1,2})?)?/.exec(asked)?.[1];
  if (version?.includes(".") && version !== minor) return undefined;
  if (hasOther(dockerfile, stage)) return undefined;
  const own = baseImage(stage)?.python;
  if (own !== undefined && own !== "none") return own;
  return own === "none" && installsPython(dockerfile, stage) ? "/usr/bin" : undefined;
}

/** The folder of the interpreter that a copied virtual environment links to and that its new stage does not have. */
export function missingInterpreter(dockerfile: Dockerfile, { venv, to }: CopiedEnvironment): string | undefined {
  const folder = venv && interpreterFolder(dockerfile, venv);
  return folder !== undefined && lacksPythonIn(dockerfile, to, folder) ? folder : undefined;
}

function folderOf(path: string): string {
  const folder = path.slice(0, path.lastIndexOf("/"));
  return folder === "/bin" ? "/usr/bin" : folder;
}

/** The interpreter that the command line or a variable names. */
function askedPython({ command, tool, made }: MadeVenv): string | undefined {
  const program = made?.python?.program;
  if (program) return program.value ?? "unknown";
  const values = command.words.map((word) => resolveWord(word, command) ?? "unknown");
  for (const [index, value] of values.entries()) {
    if (value === "-p" || value === "--python") return values[index + 1];
    const joined = /^(?:--python=|-p(?=[\w/]))(.*)$/.exec(value)?.[1];
    if (joined !== undefined && tool !== "poetry") return joined;
  }
  if (!tool.startsWith("uv")) return undefined;
  for (const name of ["UV_MANAGED_PYTHON", "UV_PYTHON_INSTALL_DIR"])
    if (envOf(command, name).state === "set") return "unknown";
  const preference = envOf(command, "UV_PYTHON_PREFERENCE");
  if (preference.state === "set" && preference.value !== "only-system" && preference.value !== "system")
    return "unknown";
  const given = envOf(command, "UV_PYTHON");
  return given.state === "set" ? (given.value ?? "unknown") : undefined;
}

const others = new WeakMap<Stage, boolean>();

function hasOther(dockerfile: Dockerfile, stage: Stage): boolean {
  let found = others.get(stage);
  if (found === undefined) {
    found = lineage(stage).some((one) => [...dockerfile.commands(one)].some(bringsOther));
    others.set(stage, found);
  }
  return found;
}

/** Commands that bring a Python of their own, or lead to one, wherever that is. */
function bringsOther(command: Command): boolean {
  const isLink = /^(?:ln|cp|mv|sed)$/.test(programName(command.words[0]) ?? "");
  if (isLink && command.words.some(({ raw }) => /python|\/bin\b/.test(raw))) return true;
  if (condaCommand(command) ?? uvCommand(command)?.subcommand.startsWith("python")) return true;
  return /^(?:pyenv|make|asdf|mise|rye|micromamba|update-alternatives)$/.test(programName(command.words[0]) ?? "");
}

function installsPython(dockerfile: Dockerfile, stage: Stage): boolean {
  return lineage(stage).some((one) =>
    [...dockerfile.commands(one)].some((command) =>
      systemInstall(command)?.packages.some(({ name }) => name?.startsWith("python3")),
    ),
  );
}

function mayBring(dockerfile: Dockerfile, step: Instruction, folder: string): boolean {
  if (step.keyword === "COPY" || step.keyword === "ADD") return mayCopy(dockerfile, step, folder);
  if (step.keyword !== "RUN") return false;
  return step.commands?.some((command) => mayMake(command, folder)) ?? true;
}

/** What a copy from another image may put there: a file of that name, or a folder that holds it. */
function mayCopy(dockerfile: Dockerfile, copy: Copy, folder: string): boolean {
  if (!copy.from) return copy.keyword === "ADD" && copy.sources.some(({ raw }) => /\.(?:tar|tgz|zip|gz|xz)/.test(raw));
  const written = copy.destination && resolveWord(copy.destination, copy);
  const target = written === undefined ? undefined : absolutePath(workdirOf(copy), written);
  const sources = copy.sources.map((word) => resolveWord(word, copy));
  if (target === undefined) return !written?.startsWith(".");
  // `/usr/local/bin/python3` by its name, or a link to the folder on systems where `/bin` is `/usr/bin`.
  if (target.startsWith(`${folder}/`)) return isPython(target.slice(folder.length + 1));
  const isAbove = target === "/" || folder === target || folder.startsWith(`${target}/`);
  if (!isAbove && !(folder === "/usr/bin" && target === "/bin")) return false;
  if (copiedEnvironments(dockerfile).some((one) => one.copy === copy && one.kind !== "venv")) return false;
  if (folder === target || target === "/bin")
    return sources.some((source) => {
      const name = source === undefined ? undefined : trimEndOf(source, "/").split("/").pop();
      return name === undefined || name === "bin" || name === "" || /[*?[]/.test(name) || isPython(name);
    });
  return true;
}

/** Programs that put no Python anywhere unless a word of theirs says so. */
const harmless = new Set(
  "apt-get apt apk yum dnf microdnf pip pip2 pip3 uv poetry pipenv mkdir rm rmdir chmod chown useradd adduser groupadd addgroup usermod echo printf set export cd pushd popd ln cp mv install touch cat sed grep awk find true false test [ locale-gen ldconfig sleep ls which env python python3 git curl wget tar unzip gunzip apt-mark apt-key gpg dpkg-reconfigure update-ca-certificates sort head tail tee xargs if . source umask id".split(
    " ",
  ),
);

function mayMake(command: Command, folder: string): boolean {
  const install = systemInstall(command);
  if (install)
    return folder === "/usr/bin" && install.packages.some(({ name }) => name === undefined || !isPlain(name));
  const [program, ...rest] = command.words;
  if (!program) return false;
  const name = programName(program);
  if (name === undefined) return true;
  const uv = uvCommand(command);
  if (uv?.subcommand.startsWith("python")) return true;
  if (!harmless.has(name) && !isPython(name) && !invocationOf(command.words)?.python) return true;
  if (!/^(?:ln|cp|mv|install|tar|unzip|curl|wget|find)$/.test(name)) return false;
  return rest.some(({ raw }) => /python|\/usr\/local\b|\/usr\/?["']?$|^["']?\/["']?$|\$/.test(raw));
}

/** A package that does not need the system's Python. */
function isPlain(name: string): boolean {
  return (
    !/python|dev$/.test(name) &&
    /^(?:lib|ca-certificates|curl|wget|tini|dumb-init|tzdata|locales|openssl|netbase|procps|gosu|su-exec|bash|postgresql-client|redis-tools|gnupg|unzip|ffmpeg$|fonts-)/.test(
      name,
    )
  );
}
