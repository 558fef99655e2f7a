/* Wheels and source archives that one stage makes and another one installs. */
import { cleanPath } from "../context/dockerignore.js";
import { absolutePath, folderOf } from "../dockerfile/may-exist.js";
import type { Copy, Dockerfile, Run, Stage } from "../dockerfile/model.js";
import { instructionOf, lineage, resolveWord, stagesOn, workdirOf } from "../dockerfile/scope.js";
import type { Command } from "../shell/command.js";
import { indexFrom } from "../shell/list.js";
import { invocationOf } from "./invocation.js";
import { pipInstall, type PipInstall } from "./pip.js";

/** A COPY of packages from another stage that a later command installs. */
export interface CopiedWheels {
  readonly copy: Copy;
  readonly from: Stage;
  readonly to: Stage;
  /** The path in the other stage, absolute, and the one here. */
  readonly source: string;
  readonly target: string;
  readonly install: PipInstall;
  readonly run: Run;
}

/** Every COPY of packages to be installed between stages, by paths that the file tells. */
export function copiedWheels(dockerfile: Dockerfile): readonly CopiedWheels[] {
  let found = known.get(dockerfile);
  if (!found) known.set(dockerfile, (found = [...findCopied(dockerfile)]));
  return found;
}

const known = new WeakMap<Dockerfile, readonly CopiedWheels[]>();

function* findCopied(dockerfile: Dockerfile): Iterable<CopiedWheels> {
  for (const copy of dockerfile.instructions) {
    if (copy.keyword !== "COPY" || !copy.fromStage || !copy.stage || copy.sources.length !== 1) continue;
    const [word] = copy.sources;
    const written = word && resolveWord(word, copy);
    const destination = copy.destination && resolveWord(copy.destination, copy);
    const target = destination === undefined ? undefined : absolutePath(workdirOf(copy), destination);
    if (written === undefined || target === undefined || target === "/") continue;
    const source = cleanPath(`/${written}`);
    if (!holdsPackages(dockerfile, copy.fromStage, source)) continue;
    const install = installOf(dockerfile, copy.stage, copy, target);
    const run = install && instructionOf(install.command);
    if (install && run?.keyword === "RUN")
      yield { copy, from: copy.fromStage, to: copy.stage, source, target, install, run };
  }
}

/** A path that ends in packages, or a folder that a command of the stage fills with them. */
function holdsPackages(dockerfile: Dockerfile, from: Stage, source: string): boolean {
  if (source.endsWith(".whl")) return true;
  const folder = source.replace(/\/[^/*?[]*[*?[][^/]*$/, "");
  return lineage(from).some((stage) => packageFolders(dockerfile, stage).has(folder));
}

const filled = new WeakMap<Stage, ReadonlySet<string>>();

function packageFolders(dockerfile: Dockerfile, stage: Stage): ReadonlySet<string> {
  let found = filled.get(stage);
  if (!found) {
    found = new Set([...dockerfile.commands(stage)].flatMap((command) => packageFolder(command) ?? []));
    filled.set(stage, found);
  }
  return found;
}

/** The folder that a command fills with packages: `pip wheel -w`, `pip download -d`, `python -m build`, `uv build`, `poetry build`. */
function packageFolder(command: Command): string | undefined {
  const pip = pipInstall(command, (word) => resolveWord(word, command));
  const folder = folderOf(command);
  if (pip && (pip.subcommand === "wheel" || pip.subcommand === "download")) {
    const given = pip.option("--wheel-dir") ?? pip.option("--dest");
    const path = given ? resolveWord(given, command) : ".";
    return path === undefined ? undefined : absolutePath(folder, path);
  }
  const invocation = invocationOf(command.words);
  const [first] = invocation?.args ?? [];
  const isBuild =
    (invocation?.name === "build" && invocation.by === "module") ||
    invocation?.name === "pyproject-build" ||
    (/^(?:uv|poetry|flit|hatch|pdm|maturin)$/.test(invocation?.name ?? "") && first?.value === "build") ||
    (invocation?.name === "setup.py" && /^(?:bdist_wheel|sdist)$/.test(first?.value ?? ""));
  if (!invocation || !isBuild) return undefined;
  const values = invocation.args.map((word) => resolveWord(word, command) ?? "");
  const at = values.findIndex((value) => /^(?:-o|--out-?dir|--output|--dest|-d|--dist-dir)$/.test(value));
  const joined = values.flatMap((value) => /^--(?:out-?dir|output|dest)=(.+)$/.exec(value)?.[1] ?? [])[0];
  // maturin's own folder lies elsewhere.
  if (at === -1 && joined === undefined && invocation.name === "maturin") return absolutePath(folder, "target/wheels");
  return absolutePath(folder, (at === -1 ? joined : values[at + 1]) ?? "dist");
}

/** The first command behind the COPY, in its stage or one that builds on it, that installs from there. */
function installOf(dockerfile: Dockerfile, stage: Stage, copy: Copy, target: string): PipInstall | undefined {
  for (const one of stagesOn(dockerfile, stage).slice(0, mostStages)) {
    const installs = installsFrom(dockerfile, one).get(target) ?? [];
    const first = installs[indexFrom(installs, copy.end)];
    if (first) return first.pip;
  }
  return undefined;
}

/** As many stages on top of one as are looked through. */
const mostStages = 20;
/** As many folders round a path as may be what was copied. */
const mostFolders = 20;

interface InstallFrom {
  readonly start: number;
  readonly pip: PipInstall;
}

const knownInstalls = new WeakMap<Stage, ReadonlyMap<string, readonly InstallFrom[]>>();

/** The installs of a stage by every path that something is installed from, and the folders round it; in order. */
function installsFrom(dockerfile: Dockerfile, stage: Stage): ReadonlyMap<string, readonly InstallFrom[]> {
  const before = knownInstalls.get(stage);
  if (before) return before;
  const found = new Map<string, InstallFrom[]>();
  for (const command of dockerfile.commands(stage)) {
    const pip = pipInstall(command, (word) => resolveWord(word, command));
    if (!pip || pip.tool === "uvx" || !pip.subcommand.endsWith("install")) continue;
    for (const path of new Set(pathsOf(pip, command).flatMap((one) => foldersRound(one)))) {
      const known = found.get(path);
      if (known) known.push({ start: command.start, pip });
      else found.set(path, [{ start: command.start, pip }]);
    }
  }
  knownInstalls.set(stage, found);
  return found;
}

/** The paths that an install may take packages from. */
function pathsOf(pip: PipInstall, command: Command): readonly string[] {
  const places = [...pip.packages.map(({ word }) => word), ...pip.all("--find-links"), ...pip.requirements];
  const folder = folderOf(command);
  return places.flatMap((word) => {
    const written = (resolveWord(word, command) ?? "").replace(/^file:\/\//, "").split("[")[0] ?? "";
    const path = absolutePath(folder, written);
    return path === undefined || path === folder ? [] : path;
  });
}

function foldersRound(path: string): readonly string[] {
  const parts = path.split("/").slice(1, mostFolders);
  return [path, ...parts.map((_, index) => `/${parts.slice(0, index + 1).join("/")}`)];
}

/** The stages whose packages a step installs by way of a bind mount, and where. */
export function* mountedWheels({ instructions, stages }: Dockerfile): Iterable<{ from: Stage; to: Stage }> {
  const named = new Map<string, Stage>();
  for (const stage of stages)
    for (const name of [stage.name?.toLowerCase(), String(stage.index)])
      if (name !== undefined && !named.has(name)) named.set(name, stage);
  for (const run of instructions) {
    if (run.keyword !== "RUN" || !run.stage || run.mounts.length === 0) continue;
    if (!run.commands?.some((command) => pipInstall(command))) continue;
    for (const { type, from: name } of run.mounts) {
      const from = name === undefined ? undefined : named.get(name.toLowerCase());
      if (type === "bind" && from) yield { from, to: run.stage };
    }
  }
}
