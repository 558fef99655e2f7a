import type { Command } from "../shell/command.js";
import { isBourneShell } from "../shell/interpreter.js";
import type { Copy, Dockerfile, Instruction, Run, Stage } from "../dockerfile/model.js";
import { instructionOf, lineage, resolveWord, startOf, workdirOf } from "../dockerfile/scope.js";
import { cleanPath } from "./dockerignore.js";
import { contextPath } from "./sources.js";

/** The shell script that a command runs, itself or by `sh script`, as its name shows; undefined for everything else. */
export function scriptPath({ words }: Command): string | undefined {
  const [first, second] = words.map(({ value }) => value);
  const path = first !== undefined && isBourneShell(first) ? second : first;
  if (path === undefined) return undefined;
  return /\.(?:sh|bash)$/.test(path) || /entry-?point[^/.]*$/i.test(path) ? path : undefined;
}

/** The shell scripts of the context that a stage's container starts with. */
export function startScripts(dockerfile: Dockerfile): readonly string[] {
  const found = new Set<string>();
  for (const stage of dockerfile.stages) {
    const { entrypoint, cmd } = startOf(stage);
    for (const command of [...(entrypoint?.commands ?? []), ...(cmd?.commands ?? [])]) {
      const path = scriptPath(command);
      const origin = path === undefined ? undefined : contextOrigin(command, path);
      if (origin !== undefined) found.add(origin);
    }
  }
  return [...found];
}

/** Stands for a working directory that neither the file nor a known image tells; the same for a whole stage. */
const unknownFolder = "/?";

/** As many stages as a file is followed through. */
const deepest = 10;

/**
 * The path in the build context of a file that a command names: `-r requirements.txt` after
 * `COPY deploy/requirements.txt ./` is `deploy/requirements.txt`. undefined when no COPY, ADD or bind mount is seen to
 * bring it.
 */
export function contextOrigin(command: Command, path: string): string | undefined {
  const instruction = instructionOf(command);
  const target = absolute(instruction, path);
  const mounted = instruction.keyword === "RUN" ? throughMounts(instruction, target) : undefined;
  return mounted ?? throughCopies(instruction.stage, instruction.index, target, deepest);
}

function absolute(at: Instruction, path: string): string {
  return cleanPath(path.startsWith("/") ? path : `${workdirOf(at) ?? unknownFolder}/${path}`);
}

function throughMounts(run: Run, target: string): string | undefined {
  for (const mount of run.mounts) {
    if (mount.type !== "bind" || mount.from !== undefined || mount.target === undefined) continue;
    const within = inside(absolute(run, mount.target), target);
    const source = contextPath(mount.source ?? ".");
    if (within !== undefined && source !== undefined) return joined(source, within);
  }
  return undefined;
}

/** The last COPY before a point that brings the file. */
function throughCopies(stage: Stage | undefined, before: number, target: string, depth: number): string | undefined {
  if (!stage || depth === 0) return undefined;
  for (const one of lineage(stage)) {
    for (const copy of copiesOf(one)) {
      if (one === stage && copy.index >= before) continue;
      const found = throughCopy(copy, target, depth);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** More copies in one stage than anyone writes; those before them are not seen. */
const mostCopies = 500;

const knownCopies = new WeakMap<Stage, readonly Copy[]>();

/** The COPYs and ADDs of a stage, the last first. */
function copiesOf(stage: Stage): readonly Copy[] {
  let copies = knownCopies.get(stage);
  if (!copies) {
    const isCopy = (one: Instruction): one is Copy => one.keyword === "COPY" || one.keyword === "ADD";
    copies = stage.instructions.filter(isCopy).slice(-mostCopies).reverse();
    knownCopies.set(stage, copies);
  }
  return copies;
}

interface Destination {
  readonly written: string;
  readonly path: string;
}

const knownDestinations = new WeakMap<Copy, Destination | null>();

function destinationOf(copy: Copy): Destination | null {
  let known = knownDestinations.get(copy);
  if (known === undefined) {
    const written = copy.destination && resolveWord(copy.destination, copy);
    known = written === undefined ? null : { written, path: absolute(copy, written) };
    knownDestinations.set(copy, known);
  }
  return known;
}

function throughCopy(copy: Copy, target: string, depth: number): string | undefined {
  if (copy.from && !copy.fromStage) return undefined;
  const destination = destinationOf(copy);
  if (!destination) return undefined;
  const { written } = destination;
  const within = inside(destination.path, target);
  if (within === undefined) return undefined;
  for (const word of copy.sources) {
    const value = resolveWord(word, copy);
    if (value === undefined) continue;
    const source = copy.fromStage ? cleanPath(value) : contextPath(value);
    const found =
      source === undefined ? undefined : atSource(source, within, written.endsWith("/") || copy.sources.length > 1);
    if (found === undefined) continue;
    return copy.fromStage ? throughCopies(copy.fromStage, Infinity, absolutePath(found), depth - 1) : found;
  }
  return undefined;
}

function absolutePath(path: string): string {
  return path.startsWith("/") ? path : `/${path}`;
}

/** Where below (or at) a source the file lies that ends up at `within` of the destination. */
function atSource(source: string, within: string, isFolder: boolean): string | undefined {
  const name = source.slice(source.lastIndexOf("/") + 1);
  const looksLikeFile = source !== "." && (/\.[A-Za-z0-9]+$/.test(name) || /^(?:Pip|Make|Proc|Docker)file$/.test(name));
  if (/[*?[]/.test(source)) {
    // `COPY requirements*.txt ./`: the name is the file's own.
    const folder = source.slice(0, source.length - name.length);
    return within !== "" && !within.includes("/") && !/[*?[]/.test(folder) ? folder + within : undefined;
  }
  if (within === "") return looksLikeFile && !isFolder ? source : undefined;
  if (within === name && source !== ".") return source;
  if (looksLikeFile) return undefined;
  return joined(source, within);
}

/** The rest of a path behind a folder, `` for the folder itself; undefined when it lies elsewhere. */
function inside(folder: string, path: string): string | undefined {
  if (folder === path) return "";
  const start = folder === "/" ? "/" : `${folder}/`;
  return path.startsWith(start) ? path.slice(start.length) : undefined;
}

function joined(folder: string, path: string): string {
  return cleanPath(path === "" ? folder : `${folder}/${path}`);
}
