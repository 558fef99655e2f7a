import { appendCommand } from "../../dockerfile/append-command.js";
import { envOf, instructionOf, resolveWord } from "../../dockerfile/scope.js";
import { shippedStages } from "../../dockerfile/ships.js";
import type { Run } from "../../dockerfile/model.js";
import { defineRule } from "../../engine/rule.js";
import { homeOf } from "../../python/pip-cache.js";
import { liesIn, mountTarget, removedFolders } from "../../python/poetry-cache.js";
import { pipCommand } from "../../python/pip.js";
import { pipenvCommand } from "../../python/pipenv.js";
import type { Command } from "../../shell/command.js";

export default defineRule({
  id: "pipenv/cache-in-layer",
  level: "warning",
  summary: "pipenv keeps its download cache in the image",
  mentions: ["pipenv"],
  since: "0.1.0",
  messages: { cached: "`{command}` keeps everything that it downloads in this layer." },
  why: "Nothing reads the cache in the finished image; every later pull of the image carries it.",
  *check({ dockerfile }) {
    const seen = new Set<unknown>();
    for (const stage of shippedStages(dockerfile))
      for (const command of dockerfile.commands(stage)) {
        const pipenv = pipenvCommand(command, (word) => resolveWord(word, command));
        const run = instructionOf(command);
        if (!pipenv || !["install", "sync", "update"].includes(pipenv.subcommand)) continue;
        if (run.keyword !== "RUN" || seen.has(run) || !pipenv.isComplete || pipenv.has("--clear")) continue;
        if (pipenv.all("--extra-pip-args").some(({ value }) => value?.includes("no-cache") !== false)) continue;
        const folder = cacheFolder(command);
        if (isWithoutCache(command) || isMounted(run, folder) || isRemoved(run, command, folder)) continue;
        seen.add(run);
        const isPlain = folder !== undefined && /^\/[\w./-]+$/.test(folder);
        const edit = isPlain ? appendCommand(dockerfile, run, `rm -rf ${folder}`) : undefined;
        yield {
          at: pipenv.install,
          message: "cached",
          data: { command: pipenv.name },
          subject: "pipenv install",
          ...(edit
            ? { fixes: [{ title: "Remove the cache in the same layer", safety: "review", edits: [edit] }] }
            : {}),
        };
      }
  },
});

/** pipenv gives its own cache folder to pip. */
function cacheFolder(command: Command): string | undefined {
  const own = envOf(command, "PIPENV_CACHE_DIR");
  if (own.state === "set") return own.value;
  const base = envOf(command, "XDG_CACHE_HOME");
  if (base.state === "set") return base.value === undefined ? undefined : `${base.value}/pipenv`;
  const home = homeOf(command);
  return home === undefined ? undefined : `${home}/.cache/pipenv`;
}

function isWithoutCache(command: Command): boolean {
  const setting = envOf(command, "PIP_NO_CACHE_DIR");
  return setting.state === "set" && setting.value !== "";
}

function isMounted(run: Run, folder: string | undefined): boolean {
  return run.mounts.some((mount) => {
    if (mount.type !== "cache" && mount.type !== "tmpfs") return false;
    const target = mountTarget(mount, run);
    return (
      target === undefined ||
      /\/(?:pipenv|pip|\.cache)$/.test(target) ||
      (folder !== undefined && liesIn(folder, target))
    );
  });
}

function isRemoved(run: Run, command: Command, folder: string | undefined): boolean {
  const later = (run.commands ?? []).filter(({ start }) => start > command.start).slice(-50);
  return later.some((one) => {
    if (pipenvCommand(one)?.has("--clear") === true || pipenvClear(one)) return true;
    if (pipCommand(one)?.subcommand === "cache purge") return true;
    return removedFolders(one).some(
      ({ path }) =>
        /(?:^|\/)(?:\.cache|pip|pipenv)$|PIPENV_CACHE/.test(path) || (folder !== undefined && liesIn(folder, path)),
    );
  });
}

/** `pipenv --clear` has no subcommand. */
function pipenvClear({ words }: Command): boolean {
  return words[0]?.value?.endsWith("pipenv") === true && words.some(({ value }) => value === "--clear");
}
