import { resolveWord } from "../../dockerfile/scope.js";
import type { BuildContext } from "../../context/facts.js";
import type { Dockerfile } from "../../dockerfile/model.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { poetryAge } from "../../python/poetry-install.js";
import { poetryCommand } from "../../python/poetry.js";
import type { ToolCommand } from "../../python/tool-command.js";
import { removeWord } from "../../shell/insert.js";
import type { Option } from "../../shell/options.js";
import { replace } from "../../text/edit.js";

/** What Poetry 2.0 took away: the option, the commands that had it, and what stands for it (`` for nothing). */
const removed: readonly (readonly [option: string, subcommands: readonly string[], instead: string | undefined])[] = [
  ["--no-dev", ["install", "update"], "--only main"],
  ["--dev-only", ["install"], "--only dev"],
  ["--remove-untracked", ["install"], "--sync"],
  ["--no-update", ["lock"], ""],
  ["--check", ["lock"], undefined],
];

export default defineRule({
  id: "poetry/removed-option",
  level: "error",
  summary: "Poetry is given an option or a command that it no longer has",
  mentions: ["poetry"],
  since: "0.2.0",
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
      for (const option of poetry.options) {
        const found = removed.find(([name, on]) => name === option.name && on.includes(poetry.subcommand));
        if (!found) continue;
        const fix = age === "at least" ? instead(dockerfile, poetry, option, found[2]) : undefined;
        yield {
          at: option.word,
          message: age === "at least" ? "option" : "later",
          data: { option: option.name, version: "2.0", instead: found[2] ?? "" },
          ...weight,
          ...(fix ? { fixes: [fix] } : {}),
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

function instead(
  dockerfile: Dockerfile,
  poetry: ToolCommand,
  option: Option,
  text: string | undefined,
): Fix | undefined {
  const { command } = poetry;
  // `--only` beside other choices of groups would mean something else.
  const choosesGroups = ["--only", "--with", "--without"].some((name) => poetry.has(name));
  if (text === undefined || option.word.value !== option.name || (text.startsWith("--only") && choosesGroups))
    return undefined;
  if (text === "") {
    const edit = removeWord(command, option.word, dockerfile.source.text);
    return edit && { title: "Remove {option}", safety: "safe", edits: [edit] };
  }
  if (!command.words.includes(option.word)) return undefined;
  const words = text.split(" ");
  const written = command.form === "json" ? words.map((word) => JSON.stringify(word)).join(", ") : text;
  return { title: "Use {instead}", safety: "safe", edits: [replace(option.word, written)] };
}
