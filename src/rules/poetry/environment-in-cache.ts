import type { Dockerfile, Mount, Run, Stage } from "../../dockerfile/model.js";
import { instructionOf } from "../../dockerfile/scope.js";
import { shippedStages } from "../../dockerfile/ships.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { liesIn, mountTarget, poetryCacheFolder, removedFolders } from "../../python/poetry-cache.js";
import { environmentIsElsewhere, makesEnvironment } from "../../python/poetry-environment.js";
import { poetryCommand } from "../../python/poetry.js";
import type { Command } from "../../shell/command.js";
import { replace } from "../../text/edit.js";

export default defineRule({
  id: "poetry/environment-in-cache",
  level: "error",
  summary: "The virtual environment goes with Poetry's cache, in which it lies",
  mentions: ["poetry"],
  since: "0.1.0",
  messages: {
    removed: "`{path}` holds the virtual environment that Poetry made, so this removes the installed packages too.",
    mounted: "The virtual environment lies in `{path}`, which this cache mount keeps out of the image.",
  },
  why: "By default Poetry makes virtual environments in its cache folder; without it, the image has none of the packages.",
  *check({ dockerfile, context }) {
    for (const stage of shippedStages(dockerfile)) {
      const installs = [...dockerfile.commands(stage)].filter((command) => makesEnvironment(command));
      for (const command of installs.slice(0, mostInstalls)) {
        const run = instructionOf(command);
        const folder = poetryCacheFolder(dockerfile, context, command);
        if (
          run.keyword !== "RUN" ||
          folder === undefined ||
          environmentIsElsewhere(dockerfile, context, command, stage)
        )
          continue;
        const path = `${folder}/virtualenvs`;
        const mount = run.mounts.find((one) => one.type === "cache" && liesIn(path, mountTarget(one, run) ?? "?"));
        if (mount) {
          const fix = narrowed(dockerfile, mount, run, folder);
          yield { at: mount, message: "mounted", data: { path }, ...(fix ? { fixes: [fix] } : {}) };
          break;
        }
        const gone = removalAfter(dockerfile, command, stage, path);
        if (!gone) continue;
        const isWhole = gone.path === folder && !gone.word.raw.includes("*") && /^[\w./~${}"-]+$/.test(gone.word.raw);
        const [open, bare] = /^(["']?)(.*?)\/?\1$/.exec(gone.word.raw)?.slice(1) ?? [];
        const parts = ["cache", "artifacts"].map((part) => `${open ?? ""}${bare ?? ""}/${part}${open ?? ""}`);
        const fix: Fix = {
          title: "Remove only what was downloaded",
          safety: "review",
          edits: [replace(gone.word, parts.join(" "))],
        };
        yield { at: gone.word, message: "removed", data: { path: gone.path }, ...(isWhole ? { fixes: [fix] } : {}) };
        break;
      }
    }
  },
});

const mostInstalls = 20;

function removalAfter(dockerfile: Dockerfile, install: Command, stage: Stage, path: string) {
  for (const later of dockerfile.commands(stage)) {
    if (later.start <= install.start) continue;
    // What the environment was made for may be done by now.
    if (["run", "build", "export"].includes(poetryCommand(later)?.subcommand ?? "")) return undefined;
    if (later.words.some(({ raw }) => raw.includes("env info") || raw.includes("virtualenvs"))) return undefined;
    if (later.within || later.previous === "||") continue;
    const gone = removedFolders(later).find((one) => liesIn(path, one.path));
    if (gone) return gone;
  }
  return undefined;
}

function narrowed(dockerfile: Dockerfile, mount: Mount, run: Run, folder: string): Fix | undefined {
  const text = dockerfile.source.slice(mount);
  const target = mountTarget(mount, run);
  if (target !== folder || mount.options.has("id") || mount.target === undefined || /["'\s\\]/.test(text))
    return undefined;
  const parts = ["cache", "artifacts"].map((part) =>
    text.replace(/(target|dst|destination)=[^,]*/, (_, key: string) => `${key}=${folder}/${part}`),
  );
  return { title: "Mount only what is downloaded", safety: "review", edits: [replace(mount, parts.join(" "))] };
}
