import { fileSays } from "../dockerfile/file-says.js";
import type { Dockerfile } from "../dockerfile/model.js";
import { programName } from "../shell/program-name.js";
import type { Command } from "../shell/command.js";
import { pipVariables, type PipVariable } from "./pip-variables.js";
import { uvCommand } from "./uv.js";

/** uv's own name of what one of pip's variables says. */
export interface UvName {
  readonly name: string;
  /** Whether the value can stay as it is. */
  readonly takesSameValue: boolean;
}

/** https://docs.astral.sh/uv/pip/compatibility/#configuration-files-and-environment-variables */
const names: Readonly<Record<string, UvName>> = {
  PIP_NO_CACHE_DIR: { name: "UV_NO_CACHE", takesSameValue: false },
  PIP_CACHE_DIR: { name: "UV_CACHE_DIR", takesSameValue: true },
  PIP_INDEX_URL: { name: "UV_DEFAULT_INDEX", takesSameValue: true },
  PIP_EXTRA_INDEX_URL: { name: "UV_INDEX", takesSameValue: true },
  PIP_FIND_LINKS: { name: "UV_FIND_LINKS", takesSameValue: true },
  PIP_CONSTRAINT: { name: "UV_CONSTRAINT", takesSameValue: true },
  PIP_TRUSTED_HOST: { name: "UV_INSECURE_HOST", takesSameValue: true },
  PIP_DEFAULT_TIMEOUT: { name: "UV_HTTP_TIMEOUT", takesSameValue: true },
  PIP_BREAK_SYSTEM_PACKAGES: { name: "UV_BREAK_SYSTEM_PACKAGES", takesSameValue: true },
};

function uvNameFor(name: string): UvName | undefined {
  return Object.hasOwn(names, name) ? names[name] : undefined;
}

/** One of pip's variables that nothing reads, because uv alone installs. */
export interface IgnoredVariable {
  readonly variable: PipVariable;
  readonly own: UvName;
}

/** Finds them; none where pip may be called after all, or uv's own variable is set too. */
export function variablesOfPip(dockerfile: Dockerfile): readonly IgnoredVariable[] {
  const found = [...pipVariables(dockerfile)].flatMap((variable) => {
    const own = uvNameFor(variable.name);
    const isOpen = own !== undefined && variable.value.value !== "" && !fileSays(dockerfile, own.name);
    return isOpen && ("keyword" in variable.by || uvCommand(variable.by)) ? { variable, own } : [];
  });
  return found.length > 0 && onlyUvInstalls(dockerfile) ? found : [];
}

/** Programs that neither install Python packages nor start what may. */
const harmless = new Set(
  "uv uvx apt-get apt apk yum dnf microdnf apt-mark dpkg update-ca-certificates ldconfig locale-gen mkdir rm rmdir chmod chown useradd adduser groupadd addgroup usermod echo printf set export unset cd ln cp mv touch cat sed grep awk find true false : test [ sleep ls which env git curl wget tar unzip gunzip gpg install head tail tee xargs umask id uname apt-key exit".split(
    " ",
  ),
);

/** Whether uv is the only tool of a file that installs Python packages; false wherever that is not certain. */
function onlyUvInstalls(dockerfile: Dockerfile): boolean {
  let installs = false;
  for (const instruction of dockerfile.instructions) {
    if (instruction.keyword === "ONBUILD") return false;
    if (instruction.keyword !== "RUN") continue;
    if (!instruction.commands) return false;
    for (const command of instruction.commands) {
      if (!isHarmless(command)) return false;
      const uv = uvCommand(command);
      if (uv && uv.subcommand !== "run" && /^(?:sync|add|pip (?:install|sync))$/.test(uv.subcommand)) installs = true;
    }
  }
  return installs;
}

function isHarmless(command: Command): boolean {
  const name = programName(command.words[0]);
  if (command.words.length === 0) return true;
  if (name === "sh" || name === "bash") return command.previous === "|" && command.words.length === 1;
  return name !== undefined && harmless.has(name) && !command.words.some(({ raw }) => /\bpip\b.*\.conf/.test(raw));
}
