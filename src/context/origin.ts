import type { Command } from "../shell/command.js";
import { isBourneShell } from "../shell/interpreter.js";
import type { Copy, Dockerfile, Instruction, Run, Stage } from "../dockerfile/model.js";
import { instructionOf, lineage, resolveWord, startOf, workdirOf } from "../dockerfile/scope.js";
import { cleanPath } from "./dockerignore.js";
import { contextPath } from "./sources.js";

/** The shell script that a command runs, itself or by `sh script`, as its name shows; undefined for everything else. */
export function scriptPath({ words }: Command): string | undefined {
  const first = words[0]?.value;
  const path = first !== undefined && isBourneShell(first) ? words[1]?.value : first;
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
  const answers = knownOrigins.get(stage) ?? new Map<string, string | undefined>();
  knownOrigins.set(stage, answers);
  const key = `${depth} ${target}`;
  // At the end of a stage the answer is one, however many copies ask for it.
  if (before === Infinity && answers.has(key)) return answers.get(key);
  const found = findOrigin(stage, before, target, depth);
  if (before === Infinity) answers.set(key, found);
  return found;
}

const knownOrigins = new WeakMap<Stage, Map<string, string | undefined>>();

function findOrigin(stage: Stage, before: number, target: string, depth: number): string | undefined {
  for (const one of lineage(stage)) {
    for (const copy of copiesTo(one, target)) {
      if (one === stage && copy.index >= before) continue;
      const found = throughCopy(copy, target, depth);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** More copies to one place than anyone writes; those before them are not seen. */
const mostCopies = 50;
/** As many folders round a file as may be what was copied. */
const mostFolders = 20;

const knownCopies = new WeakMap<Stage, ReadonlyMap<string, readonly Copy[]>>();

/** The COPYs and ADDs of a stage that may bring a file, the last first. */
function copiesTo(stage: Stage, target: string): readonly Copy[] {
  const copies = copiesByPlace(stage);
  const folders = [
    "/",
    ...target
      .split("/")
      .slice(1, mostFolders)
      .map((_, index, parts) => `/${parts.slice(0, index + 1).join("/")}`),
  ];
  const found = [copies.get(target) ?? [], ...folders.map((folder) => copies.get(`${folder} *`) ?? [])];
  return found.flatMap((some) => some.slice(-mostCopies)).sort((a, b) => b.index - a.index);
}

/** By the file that a COPY makes, or by the folder that it fills, with ` *` behind it. */
function copiesByPlace(stage: Stage): ReadonlyMap<string, readonly Copy[]> {
  const before = knownCopies.get(stage);
  if (before) return before;
  const copies = new Map<string, Copy[]>();
  for (const copy of stage.instructions) {
    if (copy.keyword !== "COPY" && copy.keyword !== "ADD") continue;
    for (const place of placesOf(copy)) {
      const known = copies.get(place);
      if (known) known.push(copy);
      else copies.set(place, [copy]);
    }
  }
  knownCopies.set(stage, copies);
  return copies;
}

function placesOf(copy: Copy): ReadonlySet<string> {
  const destination = destinationOf(copy);
  if (!destination || (copy.from && !copy.fromStage)) return new Set();
  const { path } = destination;
  return new Set(
    copy.sources.flatMap((word) => {
      const value = resolveWord(word, copy);
      const source = value === undefined ? undefined : copy.fromStage ? cleanPath(value) : contextPath(value);
      if (source === undefined) return [];
      const name = nameOf(source);
      return looksLikeFile(source) && !/[*?[]/.test(source) ? [path, cleanPath(`${path}/${name}`)] : [`${path} *`];
    }),
  );
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

function nameOf(source: string): string {
  return source.slice(source.lastIndexOf("/") + 1);
}

function looksLikeFile(source: string): boolean {
  const name = nameOf(source);
  return source !== "." && (/\.[A-Za-z0-9]+$/.test(name) || /^(?:Pip|Make|Proc|Docker)file$/.test(name));
}

/** Where below (or at) a source the file lies that ends up at `within` of the destination. */
function atSource(source: string, within: string, isFolder: boolean): string | undefined {
  const name = nameOf(source);
  const isFile = looksLikeFile(source);
  if (/[*?[]/.test(source)) {
    // `COPY requirements*.txt ./`: the name is the file's own.
    const folder = source.slice(0, source.length - name.length);
    return within !== "" && !within.includes("/") && !/[*?[]/.test(folder) ? folder + within : undefined;
  }
  if (within === "") return isFile && !isFolder ? source : undefined;
  if (within === name && source !== ".") return source;
  if (isFile) return undefined;
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
