import { resolveWord } from "../../dockerfile/scope.js";
import type { BuildContext } from "../../context/facts.js";
import type { Dockerfile } from "../../dockerfile/model.js";
import { defineRule } from "../../engine/rule.js";
import { poetryAge } from "../../python/poetry-install.js";
import { removedOptions, replaceRemoved } from "../../python/poetry-removed.js";
import { poetryCommand } from "../../python/poetry.js";

export default defineRule({
  id: "poetry/removed-option",
  level: "error",
  summary: "Poetry is given an option or a command that it no longer has",
  mentions: ["poetry"],
  since: "0.1.0",
  messages: {
    option: "Poetry refuses `{option}`: it was removed in Poetry {version}.",
    later: "`{option}` was removed in Poetry {version}: with that version or a later one, this command fails.",
    plugin:
      "`poetry {command}` is no part of Poetry since {version}: it needs `{plugin}`, which nothing installs here.",
  },
  why: "The build breaks, if not today then with the first newer Poetry.",
  *check({ dockerfile, context }) {
    const plugins = new Map<string, boolean>();
    for (const command of dockerfile.commands()) {
      const poetry = poetryCommand(command, (word) => resolveWord(word, command));
      if (!poetry) continue;
      const age = poetryAge(dockerfile, command, "2.0");
      if (age === "older") continue;
      const weight = age === "unknown" ? { level: "warning" as const } : {};
      for (const found of removedOptions(poetry)) {
        const { option, instead = "" } = found;
        const edit = age === "at least" ? replaceRemoved(poetry, found, dockerfile.source.text) : undefined;
        yield {
          at: option.word,
          message: age === "at least" ? "option" : "later",
          data: { option: option.name, version: "2.0", instead },
          ...weight,
          ...(edit
            ? {
                fixes: [{ title: instead === "" ? "Remove {option}" : "Use {instead}", safety: "safe", edits: [edit] }],
              }
            : {}),
        };
      }
      if (poetry.subcommand !== "export" && poetry.subcommand !== "shell") continue;
      const plugin = `poetry-plugin-${poetry.subcommand}`;
      let isThere = plugins.get(plugin);
      if (isThere === undefined) plugins.set(plugin, (isThere = hasPlugin(dockerfile, context, plugin)));
      if (age === "unknown" || isThere) continue;
      // The project may ask for the plugin by itself.
      const isSeen = context.project !== undefined;
      yield {
        at: poetry.install,
        message: "plugin",
        data: { command: poetry.subcommand, version: "2.0", plugin },
        ...(isSeen ? {} : { level: "warning" }),
      };
    }
  },
});

function hasPlugin({ source }: Dockerfile, context: BuildContext, plugin: string): boolean {
  const { project, root } = context;
  const path = project && root !== undefined ? project.path.slice(root === "" ? 0 : root.length + 1) : undefined;
  const asked = path === undefined ? undefined : context.text(path);
  return source.text.includes(plugin) || asked?.includes(plugin) === true;
}
