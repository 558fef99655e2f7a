/* Whether a file may be there when a command runs. */
import type { Command, Script, Word } from "../shell/command.js";
import { literalStart } from "../shell/literal.js";
import { programName } from "../shell/program-name.js";
import { affects, indexFrom, outermostScript } from "../shell/list.js";
import type { Copy, Instruction, Run } from "./model.js";
import { instructionOf, lineage, osOf, resolveWord, rootImage, workdirOf } from "./scope.js";

/** The absolute working directory of a command, `cd` before it included; undefined when it is not known. */
export function folderOf(command: Command): string | undefined {
  const changes = folderChanges(outermostScript(command));
  const end = indexFrom(changes, command.start);
  const relative: string[] = [];
  let start: string | undefined;
  for (let index = end - 1; start === undefined && index >= 0; index--) {
    const change = changes[index];
    if (end - index > mostChanges) return undefined;
    if (!change || !affects(change, command)) continue;
    const target = enteredFolder(change);
    if (target === undefined) return undefined;
    if (target.startsWith("/")) start = target;
    else relative.push(target);
  }
  let folder = start === undefined ? workdirOf(instructionOf(command)) : absolutePath(undefined, start);
  for (const path of relative.reverse()) folder = absolutePath(folder, path);
  return folder;
}

/** More changes of the folder than a person writes in one shell; they are not followed. */
const mostChanges = 100;

const knownChanges = new WeakMap<Script, readonly Command[]>();

/** The commands of a script that change the folder, found once. */
function folderChanges(script: Script): readonly Command[] {
  let found = knownChanges.get(script);
  if (!found) {
    found = script.commands.filter(({ words }) => /^(?:cd|pushd|popd)$/.test(programName(words[0]) ?? ""));
    knownChanges.set(script, found);
  }
  return found;
}

/** Where a `cd` leads to, as written; undefined where that is not known. */
function enteredFolder(change: Command): string | undefined {
  const [program, target, ...more] = change.words;
  if (programName(program) !== "cd" || !target || more.length > 0) return undefined;
  const value = resolveWord(target, change);
  return value === "-" || value?.startsWith("~") ? undefined : value;
}

/** Joins a path to a folder; undefined when a relative one has no known folder. */
export function absolutePath(folder: string | undefined, path: string): string | undefined {
  if (path.startsWith("~") || (!path.startsWith("/") && folder === undefined)) return undefined;
  const parts: string[] = [];
  for (const part of `${path.startsWith("/") ? "" : (folder ?? "")}/${path}`.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return `/${parts.join("/")}`;
}

/**
 * Whether a file may be in the image when a command runs. False only when that is certain: the image below holds
 * nothing but its system, and no COPY, ADD, mount or earlier command can have brought or made the file.
 */
export function mayExist(path: string, command: Command): boolean {
  const instruction = instructionOf(command);
  const { stage } = instruction;
  if (!stage || instruction.keyword !== "RUN" || instruction.onbuild) return true;
  const root = rootImage(stage);
  if (!root.isScratch && (!osOf(stage) || !isPlain(root.repository))) return true;
  if (instruction.mounts.some((mount) => mayMount(mount.target, path, instruction))) return true;
  const name = path.slice(path.lastIndexOf("/") + 1);
  for (const one of lineage(stage))
    for (const earlier of one.instructions) {
      if (one === stage && earlier.index > instruction.index) break;
      if (mayBring(earlier, path, name, command)) return true;
    }
  return false;
}

/** An image of an operating system, of Python or of uv, with no application in it. */
function isPlain(repository: string | undefined): boolean {
  return /^(?:(?:docker\/library\/)?(?:python|debian|ubuntu|alpine)|astral-sh\/uv)$/.test(repository ?? "");
}

function mayMount(target: string | undefined, path: string, run: Run): boolean {
  const folder = target === undefined ? undefined : absolutePath(workdirOf(run), target);
  return folder === undefined || folder === "/" || path === folder || path.startsWith(`${folder}/`);
}

function mayBring(earlier: Instruction, path: string, name: string, command: Command): boolean {
  if (earlier.keyword === "COPY" || earlier.keyword === "ADD") return mayCopy(earlier, path, name);
  if (earlier.keyword === "ONBUILD" || earlier.keyword === "UNKNOWN") return true;
  if (earlier.keyword !== "RUN") return false;
  if (!earlier.commands) return true;
  return earlier.commands.some((one) => one.start < command.start && mayMake(one, name));
}

function mayCopy(copy: Copy, path: string, name: string): boolean {
  const written = copy.destination && resolveWord(copy.destination, copy);
  const destination = written === undefined ? undefined : absolutePath(workdirOf(copy), written);
  if (destination === undefined || copy.flags.some((flag) => flag.name === "parents")) return true;
  if (path === destination) return true;
  const folder = destination === "/" ? "/" : `${destination}/`;
  if (!path.startsWith(folder)) return false;
  const isDirectly = path === folder + name;
  return copy.sources.some((word) => {
    const value = resolveWord(word, copy);
    if (value === undefined || /[*?[]/.test(value)) return true;
    const source = value.slice(value.lastIndexOf("/") + 1);
    return source === name ? isDirectly : !/^[^.].*\.[A-Za-z0-9]+$/.test(source) || isArchive(source);
  });
}

function isArchive(name: string): boolean {
  return /\.(?:tar|tgz|gz|bz2|xz|zip|zst)$/.test(name);
}

/** Programs that write no file of a name that they are not told. */
const harmless = new Set(
  "apt-get apt apk yum dnf microdnf pip pip2 pip3 mkdir rm chmod chown useradd adduser groupadd addgroup echo set export cd ln true locale-gen".split(
    " ",
  ),
);

function mayMake(command: Command, name: string): boolean {
  const program = programName(command.words[0]);
  const isHarmless =
    command.words.length === 0 ||
    (program !== undefined && (harmless.has(program) || isSetUp(program, command.words[1]))) ||
    (/^python[0-9.]*$/.test(program ?? "") && command.words[1]?.value === "-m" && isTool(command.words[2]));
  if (!isHarmless) return true;
  return [...command.words, ...command.redirects.flatMap(({ target }) => target ?? [])].some(
    (word) => word.raw.includes(name) || (word.value === undefined && literalStart(word).endsWith("/")),
  );
}

/** Subcommands of project tools that leave the project's own files alone. */
function isSetUp(program: string, word: Word | undefined): boolean {
  const subcommand = word?.value ?? "";
  if (program === "poetry") return /^(?:config|self|about|--version)$/.test(subcommand);
  return program === "uv" && /^(?:venv|python|tool|cache|--version)$/.test(subcommand);
}

function isTool(word: Word | undefined): boolean {
  return word?.value === "pip" || word?.value === "venv";
}
