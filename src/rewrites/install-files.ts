/* The files of the build context that an install of dependencies reads, and nothing else. */
import type { BuildContext, RequirementsFile } from "../context/facts.js";
import { contextOrigin } from "../context/origin.js";
import { folderOf as folderOfPath } from "../context/paths.js";
import { isTemplate } from "../context/template.js";
import { folderOf } from "../dockerfile/may-exist.js";
import { resolveWord } from "../dockerfile/scope.js";
import { condaCommand } from "../python/conda.js";
import { pipInstall } from "../python/pip.js";
import { pipenvCommand } from "../python/pipenv.js";
import { poetryCommand } from "../python/poetry.js";
import { uvCommand } from "../python/uv.js";
import type { Command, Word } from "../shell/command.js";

/** Paths from the context's root. A folder ends with `/`. */
export type InstallFiles = readonly string[];

/**
 * What a command that installs dependencies reads of the build context, the files that its files name included. Where the
 * files' texts are not known because nothing of the context is, they are taken to name no others. undefined where it is not
 * certain, or where the source of something is read too.
 */
export function installFiles(command: Command, context: BuildContext): InstallFiles | undefined {
  const pip = pipInstall(command);
  if (pip) {
    if (pip.has("--find-links") || pip.has("--target") || pip.has("--root")) return undefined;
    return chained([...pip.requirements, ...pip.constraints], command, context);
  }
  const conda = condaCommand(command);
  if (conda?.has("--file") === true) return environmentFiles(conda.all("--file"), command, context);
  return lockedFiles(command, context);
}

function chained(words: readonly Word[], command: Command, context: BuildContext): InstallFiles | undefined {
  const files = new Set<string>();
  for (const word of words) {
    const path = originOf(word, command);
    if (path === undefined) return undefined;
    const found = isUnknown(context) ? plainFiles(path) : followed(path, context);
    if (!found) return undefined;
    for (const one of found) files.add(one);
  }
  return withFolders([...files], context);
}

/** A word's file in the build context; a `cd` before it counts. */
function originOf(word: Word, command: Command): string | undefined {
  const written = resolveWord(word, command);
  if (written === undefined || written === "-" || /^[a-z][a-z0-9+.-]*:\/\//i.test(written)) return undefined;
  const folder = folderOf(command);
  const isAbsolute = written.startsWith("/") || folder === undefined;
  const path = contextOrigin(command, isAbsolute ? written : `${folder}/${written}`);
  return path !== undefined && isPlain(path) ? path : undefined;
}

function isPlain(path: string): boolean {
  return /^[\w./@+-]+$/.test(path) && !path.startsWith("/");
}

function isUnknown(context: BuildContext): boolean {
  return context.files === undefined && context.project === undefined;
}

const requirementFolders = new Set(["requirements", "reqs", "req"]);

/** A file of which only the name is known: those in a folder of their own are likely to name each other. */
function plainFiles(path: string): InstallFiles | undefined {
  const folder = folderOfPath(path);
  if (requirementFolders.has(folder.slice(folder.lastIndexOf("/") + 1).toLowerCase())) return [`${folder}/`];
  return /(?:^|\/)[\w.-]*req[\w.-]*$/i.test(path) ? [path] : undefined;
}

/** More files than anyone chains. */
const mostFiles = 20;

/** A requirements file with all that it names; undefined where one is not known or asks for something local. */
function followed(path: string, context: BuildContext): InstallFiles | undefined {
  const root = context.root;
  if (root === undefined) return undefined;
  const found = new Set<string>();
  const waiting = [path];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    const file = context.requirementsFile(next);
    if (!file || !isSelfContained(file, context.text(next)) || found.size >= mostFiles) return undefined;
    found.add(next);
    for (const include of file.includes) {
      const inside = root === "" ? include.path : include.path.startsWith(`${root}/`);
      if (inside === false) return undefined;
      const within = root === "" ? include.path : include.path.slice(root.length + 1);
      if (!isPlain(within)) return undefined;
      waiting.push(within);
    }
  }
  return [...found];
}

function isSelfContained({ requirements, includes, options }: RequirementsFile, text: string | undefined): boolean {
  // An include that leaves the repository is not among them.
  const named = text?.match(/^[ \t]*(?:-r|-c|--requirement|--constraint)\b/gm)?.length ?? 0;
  return (
    text !== undefined &&
    named === includes.length &&
    requirements.every(({ isLocal }) => !isLocal) &&
    !text.includes("file:") &&
    options.every(({ name, value }) => name !== "--find-links" || /^https?:/.test(value))
  );
}

/** Where several files lie in a folder that holds nothing but such files, that folder. */
function withFolders(files: readonly string[], context: BuildContext): InstallFiles {
  const folders = new Set(files.map(folderOfPath).filter((folder) => folder !== ""));
  let result = files;
  for (const folder of folders) {
    const own = files.filter((file) => folderOfPath(file) === folder);
    const all = context.files?.filter((file) => file.startsWith(`${folder}/`)) ?? [];
    if (own.length < 2 || all.length === 0 || !all.every((file) => /\.(?:txt|in|pip)$/.test(file))) continue;
    result = [...result.filter((file) => !own.includes(file)), `${folder}/`];
  }
  return result;
}

/** Conda's `--file`: an environment whose own pip section reads no other file. */
function environmentFiles(words: readonly Word[], command: Command, context: BuildContext): InstallFiles | undefined {
  const files: string[] = [];
  for (const word of words) {
    const path = originOf(word, command);
    const text = path === undefined ? undefined : context.text(path);
    if (path === undefined) return undefined;
    const isReadable = text !== undefined && !isTemplate(text) && !/^[ \t]*-[ \t]*["']?(?:-|\.|file:)/m.test(text);
    if (!isReadable && !(isUnknown(context) && /\.(?:ya?ml|txt)$/.test(path))) return undefined;
    files.push(path);
  }
  return files;
}

/** Tools that read a project file and its lock in the folder that they run in. */
const projectTools = [
  { read: uvCommand, files: ["pyproject.toml", "uv.lock"], optional: [".python-version", "uv.toml"] },
  { read: poetryCommand, files: ["pyproject.toml", "poetry.lock"], optional: ["poetry.toml"] },
  { read: pipenvCommand, files: ["Pipfile", "Pipfile.lock"], optional: [] },
];

function lockedFiles(command: Command, context: BuildContext): InstallFiles | undefined {
  const found = projectTools.find(({ read }) => read(command) !== undefined);
  const tool = found?.read(command);
  if (!found || !tool || tool.has("--project") || tool.has("--directory")) return undefined;
  const folder = folderOf(command);
  const origins = [...found.files, ...found.optional].map((name) =>
    contextOrigin(command, folder === undefined ? name : `${folder}/${name}`),
  );
  const needed = origins.slice(0, found.files.length);
  if (isUnknown(context)) {
    const insists = tool.subcommand === "sync" || tool.has("--deploy") || tool.has("--ignore-pipfile");
    return found.read === pipenvCommand && insists && needed.every((path) => path !== undefined && isPlain(path))
      ? needed.flatMap((path) => path ?? [])
      : undefined;
  }
  const [project] = needed;
  const text = project === undefined ? undefined : context.text(project);
  // Folders that the project names are source; a workspace's members are read too.
  if (text === undefined || isTemplate(text) || /\b(?:path|workspace|editable)\b\s*[=.\]]|file:/.test(text))
    return undefined;
  const present = origins.filter((path, index) => {
    const has = path === undefined ? undefined : context.has(path);
    return has === true || (index < found.files.length && has === undefined);
  });
  const isComplete = needed.every((path) => path !== undefined && context.has(path) === true);
  return isComplete ? present.flatMap((path) => path ?? []) : undefined;
}
