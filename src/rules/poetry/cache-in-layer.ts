import { appendCommand } from "../../dockerfile/append-command.js";
import { envOf, instructionOf, resolveWord } from "../../dockerfile/scope.js";
import { shippedStages } from "../../dockerfile/ships.js";
import { defineRule } from "../../engine/rule.js";
import { keepsNoPoetryCache, poetryCacheFolder } from "../../python/poetry-cache.js";
import { poetryCommand } from "../../python/poetry.js";

/** With these, nothing is kept or nothing is downloaded. */
const without: readonly string[] = ["--no-cache", "--dry-run", "--lock", "--only-root"];
const downloading: readonly string[] = ["install", "sync", "update", "add"];

export default defineRule({
  id: "poetry/cache-in-layer",
  level: "warning",
  summary: "Poetry keeps its download cache in the image",
  mentions: ["poetry"],
  since: "0.1.0",
  messages: { cached: "`{command}` keeps everything that it downloads in this layer." },
  why: "Nothing reads the cache in the finished image; every later pull of the image carries it.",
  *check({ dockerfile, context }) {
    const shipped = shippedStages(dockerfile);
    const seen = new Set<unknown>();
    for (const stage of shipped)
      for (const command of dockerfile.commands(stage)) {
        const poetry = poetryCommand(command, (word) => resolveWord(word, command));
        const run = instructionOf(command);
        if (run.keyword !== "RUN" || !poetry || !downloading.includes(poetry.subcommand) || seen.has(run)) continue;
        if (without.some((name) => poetry.has(name)) || !poetry.isComplete) continue;
        if (envOf(command, "POETRY_NO_CACHE").state === "set") continue;
        const folder = poetryCacheFolder(dockerfile, context, command);
        if (keepsNoPoetryCache(command, folder)) continue;
        seen.add(run);
        const isPlain = folder !== undefined && /^\/[\w./-]+$/.test(folder);
        const edit = isPlain ? appendCommand(dockerfile, run, `rm -rf ${folder}/cache ${folder}/artifacts`) : undefined;
        yield {
          at: poetry.install,
          message: "cached",
          data: { command: poetry.name },
          subject: `poetry ${poetry.subcommand}`,
          ...(edit
            ? { fixes: [{ title: "Remove what was downloaded in the same layer", safety: "review", edits: [edit] }] }
            : {}),
        };
      }
  },
});
