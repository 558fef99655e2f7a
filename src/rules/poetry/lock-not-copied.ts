import { folderOf } from "../../dockerfile/may-exist.js";
import { resolveWord } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { copyLockToo, isMissing, lockBeside } from "../../python/missing-lock.js";
import { poetryCommand } from "../../python/poetry.js";

export default defineRule({
  id: "poetry/lock-not-copied",
  level: "warning",
  summary: "Poetry installs without the project's lock",
  mentions: ["poetry"],
  since: "0.1.0",
  messages: { missing: "`{command}` does not see `{lock}`, which nothing before it brings into the image." },
  why: "Poetry then picks versions anew at every build, other ones than those that were tested.",
  *check({ dockerfile, context }) {
    let looked = 0;
    for (const command of dockerfile.commands()) {
      const poetry = poetryCommand(command, (word) => resolveWord(word, command));
      if (!poetry?.isComplete || !["install", "sync"].includes(poetry.subcommand)) continue;
      if (["--directory", "--project"].some((name) => poetry.has(name))) continue;
      const folder = folderOf(command);
      // Each look goes through the file up to here.
      if (folder === undefined || ++looked > mostCommands) continue;
      const lock = lockBeside("poetry.lock", "pyproject.toml", folder, command, context);
      if (lock === undefined || context.dockerignore?.ignores(lock) === true) continue;
      if (!isMissing("poetry.lock", folder, command)) continue;
      const edit = copyLockToo("pyproject.toml", lock, command);
      yield {
        at: poetry.install,
        message: "missing",
        data: { command: poetry.name, lock },
        subject: poetry.subcommand,
        ...(edit ? { fixes: [{ title: "Copy {lock} too", safety: "review", edits: [edit] }] } : {}),
      };
    }
  },
});

/** More than any build has. */
const mostCommands = 50;
