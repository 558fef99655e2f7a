/* Whether a single stage can be parted into one that builds a virtual environment and one that ships it. */
import type { BuildContext } from "../context/facts.js";
import { startScripts } from "../context/origin.js";
import { copiesWholeContext } from "../context/whole-context.js";
import { isBuildPackage } from "../data/compilers.js";
import { defaultSuite } from "../data/python-images.js";
import { needsOpenMp, stayingPackages } from "../data/runtime-libs.js";
import type { Copy, Dockerfile, Instruction, Run, Stage, Workdir } from "../dockerfile/model.js";
import { osOf, pythonOf, resolveWord, startOf } from "../dockerfile/scope.js";
import { packageCommand, systemInstall } from "../packages/system.js";
import { installedPackages } from "../python/installed-packages.js";
import { pipCommand, pipInstall } from "../python/pip.js";
import type { Command } from "../shell/command.js";
import { programName } from "../shell/program-name.js";
import { isBuildOnly, worksInFinal } from "./stage-steps.js";

/** A stage in three parts: what both need, what builds the environment, what runs it. */
export interface BuilderPlan {
  readonly stage: Stage;
  /** The first and the last step that only the builder needs. */
  readonly first: Instruction;
  readonly last: Run;
  /** Working directories that the builder sets and the rest relies on. */
  readonly workdirs: readonly Workdir[];
  /** The steps of the builder that install what must stay, and by what each of their packages is replaced. */
  readonly runtime: readonly RuntimeStep[];
}

/** A step that installs system packages; without an entry a package is of no use when the container runs. */
export interface RuntimeStep {
  readonly run: Run;
  readonly install: Command;
  readonly staying: ReadonlyMap<string, readonly string[]>;
}

/**
 * The plan for a file of one stage on a slim Python image that installs build tools, then packages by pip, and starts
 * something. undefined where anything is not understood: see what each question below insists on.
 */
export function builderPlan(dockerfile: Dockerfile, context: BuildContext, today: string): BuilderPlan | undefined {
  const [stage, ...others] = dockerfile.stages;
  if (!stage || others.length > 0 || dockerfile.escape !== "\\" || !isSlimPython(stage)) return undefined;
  const { entrypoint, cmd } = startOf(stage);
  if (!entrypoint && !cmd) return undefined;
  const { instructions } = stage;
  const start = instructions.findIndex(startsBuilding);
  const end = instructions.findLastIndex((one) => one.keyword === "RUN" && hasPip(one));
  const first = instructions[start];
  const last = instructions[end];
  if (!first || last?.keyword !== "RUN" || start > end) return undefined;
  const built = instructions.slice(start, end + 1);
  const behind = instructions.slice(end + 1);
  if (instructions.some(redirectsPython)) return undefined;
  if (!instructions.slice(1, start).every(isShared) || !built.every(isBuilderStep)) return undefined;
  if (!built.some(hasCompiler) || !behind.every(worksInFinal) || !keepsFiles(dockerfile, built, behind))
    return undefined;
  if (scriptsBuild(dockerfile, context) || loadsOpenMp(dockerfile, stage, context)) return undefined;
  const runtime = runtimeSteps(stage, built, today);
  if (!runtime) return undefined;
  return { stage, first, last, workdirs: built.filter((one): one is Workdir => one.keyword === "WORKDIR"), runtime };
}

function isSlimPython(stage: Stage): boolean {
  const python = pythonOf(stage);
  return python?.variant === "slim" && /^3\.\d+$/.test(python.minor ?? "") && osOf(stage)?.family === "debian";
}

function startsBuilding(one: Instruction): boolean {
  if (one.keyword !== "RUN") return false;
  return hasPip(one) || (one.commands ?? []).some(installsTools);
}

function hasPip(run: Run): boolean {
  return (run.commands ?? []).some((command) => pipCommand(command) !== undefined);
}

function installsTools(command: Command): boolean {
  const install = systemInstall(command, (word) => resolveWord(word, command));
  return install?.packages.some(({ name }) => name !== undefined && isBuildPackage("apt", name)) === true;
}

/** Headers alone build nothing, and are better left out. */
function hasCompiler(one: Instruction): boolean {
  const compiler = /^(?:build-essential|gcc|g\+\+|gcc-[0-9.]+|g\+\+-[0-9.]+|gfortran|cargo|rustc)$/;
  const commands = one.keyword === "RUN" ? (one.commands ?? []) : [];
  return commands.some((command) => systemInstall(command)?.packages.some(({ name = "" }) => compiler.test(name)));
}

/** Where pip installs, and which Python is started, must be told by PATH alone. */
function redirectsPython(one: Instruction): boolean {
  if (one.keyword !== "ENV" && one.keyword !== "ARG") return false;
  const isFixed = one.pairs.some(({ value }) => /(?:site|dist)-packages/.test(value?.raw ?? ""));
  return (
    isFixed ||
    one.pairs.some(({ name }) =>
      /^(?:PATH|VIRTUAL_ENV|PYTHONHOME|PYTHONUSERBASE|PIP_(?:TARGET|PREFIX|ROOT|USER|PYTHON|REQUIRE_VIRTUALENV))$/.test(
        name.value ?? "PATH",
      ),
    )
  );
}

/** What may stand before the tools, and then serves both stages. */
function isShared(one: Instruction): boolean {
  switch (one.keyword) {
    case "RUN":
      return one.commands !== undefined;
    case "COPY":
    case "ADD":
      return one.from === undefined && !copiesWholeContext(one);
    default:
      return ["ENV", "ARG", "LABEL", "MAINTAINER", "WORKDIR", "EXPOSE", "STOPSIGNAL"].includes(one.keyword);
  }
}

/** What the builder may hold: whatever else it does is lost with it. */
function isBuilderStep(one: Instruction): boolean {
  switch (one.keyword) {
    case "RUN":
      return one.commands?.every(isBuildOnly) === true;
    case "COPY":
      return one.from === undefined && one.heredocs.length === 0 && one.sources.every(isList(one));
    default:
      return one.keyword === "WORKDIR";
  }
}

/** Lists of requirements, which nobody reads when the container runs. */
function isList(copy: Copy) {
  return (word: Copy["sources"][number]): boolean =>
    /^[^*?[]*(?:req[\w.-]*\.(?:txt|in|pip|lock)|constraints[\w.-]*\.txt|requirements\/?)$/.test(
      resolveWord(word, copy) ?? "",
    );
}

/** As many as anyone copies one by one, and as many steps as install system packages. */
const mostLists = 20;

/** Whether nothing behind the builder speaks of the lists that it has for itself. */
function keepsFiles(dockerfile: Dockerfile, built: readonly Instruction[], behind: readonly Instruction[]): boolean {
  const names = built.flatMap((one) =>
    one.keyword === "COPY" ? one.sources.map(({ raw }) => raw.slice(raw.lastIndexOf("/", raw.length - 2) + 1)) : [],
  );
  if (names.length > mostLists) return false;
  const texts = behind.filter(({ keyword }) => keyword !== "COPY").map((one) => dockerfile.source.slice(one));
  return !texts.some((text) => names.some((name) => text.includes(name)));
}

/** A script of the context that the container starts with may build or install. */
function scriptsBuild(dockerfile: Dockerfile, context: BuildContext): boolean {
  return startScripts(dockerfile).some((path) =>
    /\b(?:gcc|g\+\+|make|cmake|cargo|pip3?|cython|setup\.py|cron|supervisord|uwsgi)\b|\/usr\/local\/bin\/(?!docker)/.test(
      context.text(path) ?? "",
    ),
  );
}

/** What is linked to gcc's own libgomp, which comes and goes with the compiler. */
function loadsOpenMp(dockerfile: Dockerfile, stage: Stage, context: BuildContext): boolean {
  const { packages } = installedPackages(dockerfile, stage, context);
  return [...packages, ...context.dependencies].some(({ name }) => needsOpenMp(name));
}

/** What the final stage installs in place of what the builder does; undefined where a package is not known. */
function runtimeSteps(stage: Stage, built: readonly Instruction[], today: string): readonly RuntimeStep[] | undefined {
  const suite = osOf(stage)?.release ?? defaultSuite(pythonOf(stage)?.minor, today);
  const steps: RuntimeStep[] = [];
  for (const run of built) {
    if (run.keyword !== "RUN") continue;
    const installs = (run.commands ?? []).flatMap((command) => systemInstall(command) ?? []);
    const staying = new Map<string, readonly string[]>();
    for (const { name, isPinned, isFile } of installs.flatMap(({ packages }) => packages)) {
      const stay = name === undefined || isFile ? undefined : stayingPackages(name, suite);
      if (name === undefined || !stay || (isPinned && stay.some((one) => one !== name))) return undefined;
      if (stay.length > 0) staying.set(name, stay);
    }
    if (staying.size === 0) continue;
    const [install, ...more] = installs;
    if (!install || more.length > 0 || !installsAlone(run)) return undefined;
    if (steps.push({ run, install: install.command, staying }) > mostLists) return undefined;
  }
  return steps;
}

/** Whether a step does nothing but install system packages with an index of its own, and so can be done again. */
function installsAlone(run: Run): boolean {
  const commands = run.commands ?? [];
  return (
    run.form === "shell" &&
    run.heredocs.length === 0 &&
    commands.some((command) => packageCommand(command)?.subcommand === "update") &&
    commands.every(
      (command) => packageCommand(command) !== undefined || /^(?:rm|set)$/.test(programName(command.words[0]) ?? ""),
    ) &&
    !commands.some((command) => pipInstall(command))
  );
}
