/* Which versions the installs of a stage pin, and in which environment. */
import type { BuildContext } from "../context/facts.js";
import type { Dockerfile, Stage } from "../dockerfile/model.js";
import { envOf, instructionOf, lineage, resolveWord } from "../dockerfile/scope.js";
import { literalStart } from "../shell/literal.js";
import type { Word } from "../shell/command.js";
import { pipCommand, pipInstall, type PipInstall } from "./pip.js";
import { readRequirementFiles } from "./requirement-files.js";
import { uvAt } from "./uv-settings.js";

/** A version that an install pins. */
export interface Pin {
  /** The same for one package in one environment. */
  readonly key: string;
  readonly name: string;
  readonly version: string;
  readonly word: Word;
  readonly install: PipInstall;
}

/** More installs than a build does; those behind are left alone. */
const mostInstalls = 100;

/** The installs of a stage and those it builds on that surely run one after the other, in order. */
export function pinningInstalls(dockerfile: Dockerfile, stage: Stage): readonly PipInstall[] {
  const commands = lineage(stage)
    .toReversed()
    .flatMap((one) => [...dockerfile.commands(one)]);
  const found: PipInstall[] = [];
  for (const command of commands) {
    const tool = pipCommand(command) ?? uvAt(command);
    // What is taken out on purpose makes room.
    if (tool?.subcommand.endsWith("uninstall")) found.length = 0;
    const pip = pipInstall(command, (word) => resolveWord(word, command));
    const isInstall = pip?.subcommand === "install" || pip?.subcommand === "pip install";
    if (!pip || !isInstall || !pip.isComplete || pip.folder || pip.has("--user")) continue;
    const isCertain = command.previous !== "||" && command.nesting.every((one) => one === "sh -c" || one === "group");
    if (isCertain && instructionOf(command).onbuild === undefined) found.push(pip);
  }
  return found.slice(0, mostInstalls);
}

/** The environment that an install goes into, as far as it is told: program, runner and variables. */
function environmentOf({ invocation, tool, command, ...pip }: PipInstall): string {
  const { program, runners, written } = invocation;
  const variables = ["VIRTUAL_ENV", "CONDA_DEFAULT_ENV", "PATH", "PIP_TARGET", "PIP_PYTHON", "UV_PYTHON"].map(
    (name) => {
      const setting = envOf(command, name);
      return setting.state === "set" ? (setting.value ?? String(setting.by?.start)) : setting.state;
    },
  );
  const runner = runners.flatMap(({ words }) => words.map(({ raw }) => raw)).join(" ");
  const python = pip.option("--python")?.raw ?? "";
  const shell = command.script.start;
  const isActivated = command.script.commands.some(({ words }) =>
    /^(?:\.|source|conda|workon)$/.test(words[0]?.value ?? ""),
  );
  const path = program.value ?? literalStart(program);
  return [tool, path, written, runner, python, ...variables, isActivated ? String(shell) : ""].join("\n");
}

/** What an install pins, by name or in files of the context; markers may leave it out, so what has one is left out. */
export function pinsOf(install: PipInstall, context: BuildContext): readonly Pin[] {
  const environment = environmentOf(install);
  const pin = (name: string, version: string, word: Word): Pin => ({
    key: `${environment}\n${name}`,
    name,
    version,
    word,
    install,
  });
  const named = install.packages.flatMap(({ kind, name, version, marker, word }) =>
    kind === "name" && name !== undefined && version !== undefined && marker === undefined
      ? pin(name, version, word)
      : [],
  );
  const listed = readRequirementFiles(install, context).flatMap(({ file, requirements }) =>
    requirements.flatMap(({ name, version, marker, group }) =>
      version !== undefined && marker === undefined && group === undefined && name !== ""
        ? pin(name, version, file.word)
        : [],
    ),
  );
  return [...named, ...listed].filter(({ name }) => !bootstrap.has(name));
}

/** They are often wanted in one version to build something and in another to go on. */
const bootstrap = new Set(["pip", "setuptools", "wheel", "cython", "numpy"]);

/** Whether two versions are one: `1.0` and `1.0.0`, `2.1.0` and `2.1.0+cpu`. */
export function isSameVersion(one: string, other: string): boolean {
  const [a, b] = [one, other].map((version) => {
    const [release = ""] = version.toLowerCase().replace(/^v/, "").split("+", 1);
    return release.replace(/(?:\.0){1,9}$/, "");
  });
  return a === b;
}
