import type { BuildContext } from "../../context/facts.js";
import { contextOrigin } from "../../context/origin.js";
import { folderOf } from "../../dockerfile/may-exist.js";
import { instructionOf, resolveWord } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { poetryAge } from "../../python/poetry-install.js";
import { poetryCommand } from "../../python/poetry.js";
import { mayHaveSource } from "../../python/project-before.js";
import type { Command } from "../../shell/command.js";
import { insertWords } from "../../shell/insert.js";

export default defineRule({
  id: "poetry/project-before-source",
  level: "warning",
  summary: "Poetry is to install the project before its source is there",
  mentions: ["poetry"],
  since: "0.1.0",
  messages: {
    fails:
      "`{command}` is to install the project itself too, whose source is not copied yet: Poetry stops with an error.",
    mayFail:
      "`{command}` is to install the project itself too, whose source is not copied yet: Poetry 2 stops with an error, an older one leaves the project out.",
    leaves: "`{command}` is to install the project itself too, whose source is not copied yet: Poetry leaves it out.",
  },
  why: "With `--no-root`, the dependencies get a layer of their own that changes of the code leave alone.",
  *check({ dockerfile, context }) {
    for (const command of dockerfile.commands()) {
      const poetry = poetryCommand(command, (word) => resolveWord(word, command));
      const { stage } = instructionOf(command);
      if (!stage || !poetry || !["install", "sync"].includes(poetry.subcommand) || !poetry.isComplete) continue;
      if (["--no-root", "--dry-run", "--directory", "--project"].some((name) => poetry.has(name))) continue;
      if (poetry.has("--only-root") || !installsItself(context, command) || mayHaveSource(command, stage)) continue;
      const age = poetryAge(dockerfile, command, "2.0");
      yield {
        at: poetry.install,
        message: age === "at least" ? "fails" : age === "older" ? "leaves" : "mayFail",
        data: { command: poetry.name },
        subject: poetry.subcommand,
        ...(age === "older" ? { level: "info" } : {}),
        fixes: [
          { title: "Add --no-root", safety: "review", edits: [insertWords(command, poetry.install, "--no-root")] },
        ],
      };
    }
  },
});

/** Whether the project file is seen, and says nothing against installing the project. */
function installsItself(context: BuildContext, command: Command): boolean {
  const folder = folderOf(command);
  const path = contextOrigin(command, folder === undefined ? "pyproject.toml" : `${folder}/pyproject.toml`);
  const text = path === undefined ? undefined : context.text(path);
  return text !== undefined && !/^[ \t]*package-mode[ \t]*=[ \t]*false\b/m.test(text);
}
