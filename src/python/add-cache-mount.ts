/* Cache mounts for pip and uv where there is none yet. */
import { contextOrigin } from "../context/origin.js";
import { addMount, knowsMounts } from "../dockerfile/add-mount.js";
import type { Assigning, Dockerfile, Instruction, Run } from "../dockerfile/model.js";
import { envOf, lineage } from "../dockerfile/scope.js";
import { removeVariable } from "../dockerfile/shipped-variables.js";
import { runningUser } from "../packages/user-home.js";
import { removeWord } from "../shell/insert.js";
import type { TextEdit } from "../text/edit.js";
import { pipCacheFolder, removesPipCache } from "./pip-cache.js";
import type { PipInstall } from "./pip.js";
import type { ToolCommand } from "./tool-command.js";
import { removesUvCache, uvCacheFolder } from "./uv-cache.js";

/** How pip and uv are told to keep no cache. */
const switches = {
  pip: { option: "--no-cache-dir", variable: "PIP_NO_CACHE_DIR", folder: pipCacheFolder, removes: removesPipCache },
  uv: { option: "--no-cache", variable: "UV_NO_CACHE", folder: uvCacheFolder, removes: removesUvCache },
} as const;

/** Whether a command installs what files of the build context ask for; one that names its packages runs again only when it is edited. */
export function installsFromContext({ command, requirements, packages }: PipInstall): boolean {
  const projects = packages.filter(({ kind }) => kind === "path").map(({ word }) => word);
  return [...requirements, ...projects].some(({ value }) => {
    const path = value?.replace(/\[[^[\]]*\]$/, "");
    // A pattern means wheels, which are there already.
    return path !== undefined && !path.includes("*") && contextOrigin(command, path === "" ? "." : path) !== undefined;
  });
}

/** A RUN with its commands of one tool that install something. */
export interface InstallingRun<Tool extends ToolCommand = ToolCommand> {
  readonly run: Run;
  readonly commands: readonly Tool[];
}

/**
 * Gives each RUN a mount on the folder in which the running user keeps the tool's cache, and takes out what switches the
 * cache off. undefined where the folder, the user or the frontend is not known, where the cache is emptied at the end, and
 * where a variable switches it off for others too.
 */
export function addCacheMounts(
  dockerfile: Dockerfile,
  tool: "pip" | "uv",
  runs: readonly InstallingRun[],
): readonly TextEdit[] | undefined {
  if (!knowsMounts(dockerfile)) return undefined;
  const edits: TextEdit[] = [];
  for (const one of runs) {
    const own = mountEdits(dockerfile, tool, one);
    if (!own) return undefined;
    edits.push(...own);
  }
  const variable = withoutSwitch(dockerfile, tool, runs);
  return variable && [...variable, ...edits];
}

function mountEdits(
  dockerfile: Dockerfile,
  tool: "pip" | "uv",
  { run, commands }: InstallingRun,
): readonly TextEdit[] | undefined {
  const mounts = new Set(commands.map((one) => mountFor(dockerfile, tool, one)));
  const [mount] = mounts;
  if (mounts.size !== 1 || mount === undefined) return undefined;
  const { source } = dockerfile;
  const taken: TextEdit[] = [];
  for (const one of commands) {
    if (switches[tool].removes(one)) return undefined;
    for (const option of one.options.filter(({ name }) => name === switches[tool].option)) {
      const edit = option.word.value === option.written ? removeWord(one.command, option.word, source.text) : undefined;
      if (!edit) return undefined;
      taken.push(edit);
    }
  }
  const firstLine = source.lineStart(run.firstLine + 1);
  const removed = taken.filter(({ span }) => span.end <= firstLine);
  const length = removed.reduce((sum, { span }) => sum + span.end - span.start, 0);
  return [addMount(dockerfile, run, mount, length), ...taken];
}

function mountFor(dockerfile: Dockerfile, tool: "pip" | "uv", one: ToolCommand): string | undefined {
  const user = runningUser(dockerfile, one.command);
  if (user?.uid === undefined) return undefined;
  const names = ["XDG_CACHE_HOME", tool === "pip" ? "PIP_CACHE_DIR" : "UV_CACHE_DIR"];
  const isSaid = one.has("--cache-dir") || names.some((name) => envOf(one.command, name).state === "set");
  const atHome = isSaid || user.home === undefined ? undefined : `${user.home}/.cache/${tool}`;
  const folder = switches[tool].folder(one) ?? atHome;
  if (folder === undefined || !/^\/[\w./-]+$/.test(folder)) return undefined;
  const owner = `,uid=${user.uid}${user.gid === undefined ? "" : `,gid=${user.gid}`}`;
  return `--mount=type=cache,target=${folder}${user.isRoot ? "" : owner}`;
}

/**
 * Takes out the ENV that switches the cache off for these RUNs, where no other is under it; no edit where there is no such
 * ENV. undefined where it has to stay.
 */
export function withoutSwitch(
  dockerfile: Dockerfile,
  tool: "pip" | "uv",
  runs: readonly InstallingRun[],
): readonly TextEdit[] | undefined {
  const name = switches[tool].variable;
  const settings = runs.flatMap(({ commands }) => commands.map((one) => envOf(one.command, name)));
  if (settings.every((one) => one.state !== "set" || one.value === "")) return [];
  const [setting] = settings;
  const by = setting?.state === "set" && setting.by && "keyword" in setting.by ? setting.by : undefined;
  if (by?.keyword !== "ENV" || settings.some((one) => one.state !== "set" || one.by !== by)) return undefined;
  const env: Assigning = by;
  const [pair, ...others] = env.pairs.filter((each) => each.name.value === name);
  const own = new Set<Instruction>(runs.map(({ run }) => run));
  const isShared = dockerfile.instructions.some(
    (one) =>
      one.index > env.index &&
      one.keyword === "RUN" &&
      one.stage !== undefined &&
      lineage(one.stage).includes(env.stage ?? one.stage) &&
      !own.has(one) &&
      dockerfile.source.slice(one).includes(tool),
  );
  if (!pair || others.length > 0 || isShared) return undefined;
  const edit = removeVariable(dockerfile, { name, value: pair.value?.value, pair, by: env });
  return edit && [edit];
}
