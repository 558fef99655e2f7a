/* Whether what a stage installs or builds holds code that was compiled. */
import type { BuildContext } from "../context/facts.js";
import { isPurePython } from "../data/pure-python.js";
import { isSourceOnly } from "../data/runtime-libs.js";
import type { Copy, Dockerfile, Stage } from "../dockerfile/model.js";
import { envOf, instructionOf, lineage, resolveWord } from "../dockerfile/scope.js";
import type { Command } from "../shell/command.js";
import { installedPackages } from "./installed-packages.js";
import { invocationOf } from "./invocation.js";
import { absolute } from "./made-venvs.js";
import { pipInstall } from "./pip.js";
import { poetryCommand } from "./poetry.js";
import { uvCommand } from "./uv.js";

type Ask<Answer> = (dockerfile: Dockerfile, stage: Stage, context: BuildContext) => Answer;

/** Asks once for a stage and its context: many copies may come from one stage. */
function once<Answer>(ask: Ask<Answer>): Ask<Answer> {
  const known = new WeakMap<Stage, { readonly context: BuildContext; readonly answer: Answer }>();
  return (dockerfile, stage, context) => {
    let found = known.get(stage);
    if (found?.context !== context) known.set(stage, (found = { context, answer: ask(dockerfile, stage, context) }));
    return found.answer;
  };
}

/** Whether everything that a stage installs is known to be plain Python, which runs anywhere. */
export const isAllPure: Ask<boolean> = once((dockerfile, stage, context) => {
  const { packages, isComplete } = installedPackages(dockerfile, stage, context);
  if (!isComplete || !packages.every(({ name }) => isPurePython(name))) return false;
  if (!installsLocked(dockerfile, stage)) return packages.length > 0;
  const locked = context.locked?.filter(({ isOptional }) => isOptional !== true) ?? [];
  return locked.length > 0 && locked.every(({ wheels }) => wheels?.some((wheel) => wheel.endsWith("-none-any.whl")));
});

function installsLocked(dockerfile: Dockerfile, stage: Stage): boolean {
  return commandsOf(dockerfile, stage).some(
    (command) =>
      uvCommand(command)?.subcommand === "sync" ||
      poetryCommand(command)?.subcommand === "install" ||
      invocationOf(command.words)?.name === "pipenv",
  );
}

/** The packages without wheels that a stage installs, so that it has to compile them. */
export const sourceOnlyPackages: Ask<readonly string[]> = once((dockerfile, stage, context) => {
  const { packages } = installedPackages(dockerfile, stage, context);
  const named = packages.filter(
    ({ marker, specifier }) => marker === undefined && !/^==2\.7(?:\.|$)/.test(specifier ?? ""),
  );
  // `psycopg[c]` asks for psycopg-c.
  const withExtra = named.filter(({ name, extras }) => name === "psycopg" && extras.includes("c"));
  const locked = installsLocked(dockerfile, stage) ? (context.locked ?? []) : [];
  const names = [
    ...named.map(({ name }) => name),
    ...withExtra.map(() => "psycopg-c"),
    ...locked.filter(({ isOptional }) => isOptional === false).map(({ name }) => name),
  ];
  return [...new Set(names)].filter((name) => name !== "crcmod" && isSourceOnly(name));
});

/** The package that a stage is sure to compile from source, by its name; undefined when there is none. */
export const compiledPackage: Ask<string | undefined> = once((dockerfile, stage, context) => {
  const [sourceOnly] = sourceOnlyPackages(dockerfile, stage, context);
  if (sourceOnly !== undefined) return sourceOnly;
  for (const command of commandsOf(dockerfile, stage)) {
    const pip = pipInstall(command, (word) => resolveWord(word, command));
    const refused = pip?.option("--no-binary")?.value ?? (pip ? valueOf(command, "PIP_NO_BINARY") : undefined);
    if (refused === undefined || refused === ":none:") continue;
    if (refused !== ":all:") return refused.split(",")[0];
    const compiled = pip?.packages.find(({ name }) => name !== undefined && !isPurePython(name));
    if (compiled?.name !== undefined) return compiled.name;
  }
  return undefined;
});

function valueOf(command: Command, name: string): string | undefined {
  const setting = envOf(command, name);
  return setting.state === "set" ? setting.value : undefined;
}

/** A program with its own interpreter inside, and the tool that made it. */
export interface FrozenProgram {
  readonly copy: Copy;
  readonly from: Stage;
  readonly to: Stage;
  /** `PyInstaller`, `Nuitka` */
  readonly tool: string;
}

/** What PyInstaller and Nuitka made in one stage and a COPY takes to another. */
export function* frozenPrograms(dockerfile: Dockerfile): Iterable<FrozenProgram> {
  for (const copy of dockerfile.instructions) {
    if (copy.keyword !== "COPY" || !copy.fromStage || !copy.stage) continue;
    for (const { command, tool } of freezersIn(dockerfile, copy.fromStage)) {
      if (!copy.sources.some((word) => isMadeBy(command, resolveWord(word, copy)))) continue;
      yield { copy, from: copy.fromStage, to: copy.stage, tool };
      break;
    }
  }
}

interface Freezer {
  readonly command: Command;
  readonly tool: string;
}

const freezers = new WeakMap<Stage, readonly Freezer[]>();
/** As many as one stage has use for. */
const mostFreezers = 10;

function freezersIn(dockerfile: Dockerfile, stage: Stage): readonly Freezer[] {
  let found = freezers.get(stage);
  if (!found) {
    found = commandsOf(dockerfile, stage).flatMap((command) => {
      const tool = freezer(command);
      return tool === undefined ? [] : { command, tool };
    });
    freezers.set(stage, (found = found.slice(0, mostFreezers)));
  }
  return found;
}

function freezer(command: Command): string | undefined {
  const name = invocationOf(command.words)?.name.toLowerCase();
  return name === "pyinstaller" ? "PyInstaller" : name === "nuitka" || name === "nuitka3" ? "Nuitka" : undefined;
}

/** PyInstaller fills `dist` in the working directory, Nuitka makes `app.bin` or `app.dist`; both take another folder's name. */
function isMadeBy(command: Command, source: string | undefined): boolean {
  if (source === undefined) return false;
  const values = command.words.map(({ value }) => value ?? "");
  const named = values.flatMap((value, index) => {
    const joined = /^--(?:distpath|output-dir|output-filename)=(.+)$/.exec(value)?.[1];
    return joined ?? (value === "--distpath" ? (values[index + 1] ?? []) : []);
  });
  const path = source.startsWith("/") ? source : `/${source}`;
  const folders = ["dist", ...named].flatMap((name) => absolute(name, instructionOf(command)) ?? []);
  return folders.some((folder) => path === folder || path.startsWith(`${folder}/`)) || /\.(?:bin|dist)\/?$/.test(path);
}

function commandsOf(dockerfile: Dockerfile, stage: Stage): readonly Command[] {
  return lineage(stage).flatMap((one) => [...dockerfile.commands(one)]);
}
