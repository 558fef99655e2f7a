import { contextOrigin } from "../../context/origin.js";
import type { BuildContext } from "../../context/facts.js";
import { folderOf } from "../../dockerfile/may-exist.js";
import { instructionOf, resolveWord } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { poetryAge } from "../../python/poetry-install.js";
import { poetryCommand } from "../../python/poetry.js";
import { stagesOfShippedPackages } from "../../python/shipped-environment.js";
import type { Command } from "../../shell/command.js";
import { insertWords } from "../../shell/insert.js";
import { indexFrom } from "../../shell/list.js";
import { programName } from "../../shell/program-name.js";

export default defineRule({
  id: "poetry/development-dependencies",
  level: "info",
  summary: "Poetry installs development dependencies into the image that ships",
  mentions: ["poetry"],
  since: "0.1.0",
  messages: { all: "`{command}` installs the development dependencies too." },
  why: "Test and lint tools make the image larger and bring code, and its vulnerabilities, that nothing there needs.",
  *check({ dockerfile, context }) {
    const stages = stagesOfShippedPackages(dockerfile);
    for (const stage of stages)
      for (const command of dockerfile.commands(stage)) {
        const poetry = poetryCommand(command, (word) => resolveWord(word, command));
        if (!poetry || !["install", "sync"].includes(poetry.subcommand) || !poetry.isComplete) continue;
        if (choices.some((name) => poetry.has(name)) || isChosen(command)) continue;
        if (hasNoGroups(context, command)) continue;
        // A stage for tests may build on this one, and leave this to it.
        const option = poetry.has("--with")
          ? ["--without", "dev"]
          : poetryAge(dockerfile, command, "1.2") === "older"
            ? ["--no-dev"]
            : ["--only", "main"];
        yield {
          at: poetry.install,
          message: "all",
          data: { command: poetry.name, option: option.join(" ") },
          subject: instructionOf(command).keyword,
          fixes: [
            { title: "Add {option}", safety: "review", edits: [insertWords(command, poetry.install, ...option)] },
          ],
        };
      }
  },
});

const choices: readonly string[] = [
  "--only",
  "--without",
  "--no-dev",
  "--only-root",
  "--all-groups",
  "--dev-only",
  "--dry-run",
];

/** In a branch, or behind a test, somebody has thought of it. */
function isChosen(command: Command): boolean {
  if (command.within !== undefined) return !["group", "subshell", "sh -c"].includes(command.within.kind);
  if (command.previous !== "&&" && command.previous !== "||") return false;
  const { commands } = command.script;
  const at = indexFrom(commands, command.start);
  return commands
    .slice(Math.max(0, at - furthest), at)
    .some((one) => ["[", "[[", "test"].includes(programName(one.words[0]) ?? ""));
}

/** As many commands before an install as its condition may stand. */
const furthest = 20;

/** Whether the project is seen to have no group that is installed by itself. */
function hasNoGroups(context: BuildContext, command: Command): boolean {
  const folder = folderOf(command);
  const path = contextOrigin(command, folder === undefined ? "pyproject.toml" : `${folder}/pyproject.toml`);
  const text = path === undefined ? undefined : context.text(path);
  if (text === undefined) return false;
  if (/^[ \t]*\[(?:tool\.poetry\.dev-dependencies|dependency-groups)\]/m.test(text)) return false;
  const optional = new Set<string>();
  let table = "";
  for (const line of text.split("\n")) {
    table = /^\s*\[([^\]]{1,200})\]/.exec(line)?.[1]?.trim() ?? table;
    if (/^\s*optional\s*=\s*true\b/.test(line)) optional.add(table);
  }
  const groups = [...text.matchAll(/^[ \t]*\[(tool\.poetry\.group\.[^\]\n]{1,200})\.dependencies\]/gm)].map(
    ([, name]) => name ?? "",
  );
  return groups.every((name) => optional.has(name));
}
