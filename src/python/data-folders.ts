/* Folders of an image that are there to be written to. */
import { absolutePath, folderOf } from "../dockerfile/may-exist.js";
import type { Copy, Dockerfile, Stage } from "../dockerfile/model.js";
import { envAtEnd, lineage, resolveWord, workdirOf } from "../dockerfile/scope.js";
import { copiedTo, isWithin } from "../packages/owner-change.js";
import type { Command } from "../shell/command.js";
import { programName } from "../shell/program-name.js";

/** More of them are for the file's author to say. */
const most = 6;
const mostMade = 40;

/** Nothing of an application is written here. */
const systemFolder = /^\/(?:etc|usr|bin|sbin|lib|lib64|boot|root|home|proc|sys|dev|nix)(?:\/|$)/;

/** Variables that name a place for what an application writes. */
const placeForData =
  /^(?:HF_HOME|TORCH_HOME|HUGGINGFACE_HUB_CACHE|MPLCONFIGDIR|PROMETHEUS_MULTIPROC_DIR|(?:\w+_)?(?:CACHE|DATA|UPLOADS?|LOGS?|OUTPUTS?|STORAGE|MEDIA|STATIC|TMP|TEMP|DB|DATABASE|SQLITE)(?:_(?:DIR|DIRECTORY|PATH|FOLDER|FILE|ROOT|HOME))?)$/i;

/** Those of installers, which are done when the container starts. */
const ofInstallers = /^(?:PIP|PIPX|PIPENV|UV|POETRY|CONDA|NPM|YARN|APT|NLTK|CARGO)_/;

/**
 * The folders that a stage makes with `mkdir` and leaves empty, from the root of the image: whoever runs the
 * application has to own them. undefined where a place for data is named that is none of these, or lies where nobody can tell.
 */
export function dataFolders(dockerfile: Dockerfile, stage: Stage): readonly string[] | undefined {
  const stages = lineage(stage);
  const all = stages.flatMap((one) => [...dockerfile.commands(one)]);
  const copies = stages.flatMap(({ instructions }) =>
    instructions.filter((one): one is Copy => one.keyword === "COPY" || one.keyword === "ADD"),
  );
  // What a pattern matches may be nothing.
  const filled = copies
    .filter(({ sources }) => !sources.every(({ raw }) => raw.includes("*")))
    .map((copy) => copiedTo(copy));
  const last = stage.instructions.at(-1);
  const workdir = (last && workdirOf(last)) ?? "/";
  const folders = new Set<string>();
  let count = 0;
  for (const command of all) {
    if (programName(command.words[0]) !== "mkdir") continue;
    const made = madeBy(command);
    if (!made || (count += made.length) > mostMade) return undefined;
    for (const path of made) {
      if (
        isWithin(workdir, path) ||
        filled.some((target) => target === path || (target?.startsWith(`${path}/`) ?? false))
      )
        continue;
      if (isNamedLater(path, command, all)) continue;
      if (systemFolder.test(path) || folders.size === most) return undefined;
      folders.add(path);
    }
  }
  const isKnown = (path: string) => isWithin(workdir, path) || [...folders].some((folder) => isWithin(path, folder));
  for (const { name } of stages.flatMap(({ instructions }) =>
    instructions.flatMap((one) => (one.keyword === "ENV" ? one.pairs : [])),
  )) {
    if (name.value === undefined) continue;
    const setting = envAtEnd(stage, name.value);
    const value = setting.state === "set" ? setting.value : undefined;
    if (value !== undefined && /^sqlite|\.(?:sqlite3?|db)$/.test(value)) return undefined;
    if (!placeForData.test(name.value) || ofInstallers.test(name.value)) continue;
    if (value?.startsWith("/") === true && !systemFolder.test(value) && !isKnown(value)) return undefined;
  }
  return [...folders];
}

function madeBy(command: Command): readonly string[] | undefined {
  const folder = folderOf(command);
  const paths: string[] = [];
  for (const [at, word] of command.words.slice(1).entries()) {
    if (word.raw.startsWith("-")) continue;
    if (/^-m$/.test(command.words[at]?.raw ?? "")) continue;
    const value = resolveWord(word, command);
    const path = value === undefined ? undefined : absolutePath(folder, value);
    if (path === undefined || !/^[\w./-]+$/.test(path)) return undefined;
    paths.push(path);
  }
  return paths;
}

/** A later command puts something there, so that the folder is not empty when the container starts. */
function isNamedLater(path: string, mkdir: Command, all: readonly Command[]): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return all.some(
    (command) =>
      command.start > mkdir.end &&
      !/^(?:mkdir|chmod|rm|cd)$/.test(programName(command.words[0]) ?? "") &&
      [...command.words, ...command.redirects.flatMap(({ target }) => target ?? [])].some(({ raw }) =>
        raw.includes(name),
      ),
  );
}
