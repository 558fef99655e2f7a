import { contextOrigin } from "../../context/origin.js";
import type { BuildContext } from "../../context/facts.js";
import { firstCommand } from "../../dockerfile/first-command.js";
import { folderOf } from "../../dockerfile/may-exist.js";
import type { Dockerfile } from "../../dockerfile/model.js";
import { envOf, instructionOf, resolveWord } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { pipenvCommand } from "../../python/pipenv.js";
import type { Command } from "../../shell/command.js";
import { lastPart } from "../../shell/download.js";
import { insertWords } from "../../shell/insert.js";

export default defineRule({
  id: "pipenv/lock-not-enforced",
  level: "warning",
  summary: "pipenv may install other versions than Pipfile.lock says",
  mentions: ["pipenv"],
  since: "0.1.0",
  messages: {
    resolved: "`{command}` makes a lock of its own when Pipfile.lock does not fit the Pipfile.",
    skipped: "`--skip-lock` installs the newest versions that the Pipfile allows, whatever Pipfile.lock says.",
  },
  why: "The image then holds versions that nobody tested, and nothing in the build says so; with `--deploy` it stops.",
  *check({ dockerfile, context }) {
    if (dockerfile.isDevelopment) return;
    for (const command of dockerfile.commands()) {
      const pipenv = pipenvCommand(command, (word) => resolveWord(word, command));
      if (pipenv?.subcommand !== "install" || pipenv.operands.length > 0 || !pipenv.isComplete) continue;
      if (["--deploy", "--ignore-pipfile", "--requirements", "--editable"].some((name) => pipenv.has(name))) continue;
      const variables = ["PIPENV_DEPLOY", "PIPENV_IGNORE_PIPFILE"].map((name) => envOf(command, name).state);
      if (variables.includes("set") || isLockedAnew(dockerfile, command)) continue;
      const lock = lockAt(context, command);
      if (lock === "none") continue;
      const skip = pipenv.options.find(({ name }) => name === "--skip-lock");
      if (skip) {
        if (lock === "there") yield { at: skip.word, message: "skipped", data: { command: pipenv.name } };
        continue;
      }
      yield {
        at: pipenv.install,
        message: "resolved",
        data: { command: pipenv.name },
        subject: "pipenv install",
        fixes: [
          {
            title: "Add --deploy",
            safety: lock === "there" ? "safe" : "review",
            edits: [insertWords(command, pipenv.install, "--deploy")],
          },
        ],
      };
    }
  },
});

/** Whether the lock file is there, as far as the context or a COPY of it tells. */
function lockAt(context: BuildContext, command: Command): "there" | "none" | "unknown" {
  const folder = folderOf(command);
  const pathOf = (name: string): string | undefined =>
    contextOrigin(command, folder === undefined ? name : `${folder}/${name}`);
  const path = pathOf("Pipfile.lock");
  if (path === undefined) return pathOf("Pipfile") === undefined ? "unknown" : "none";
  const isThere = context.has(path);
  if (isThere !== undefined) return isThere ? "there" : "none";
  const { stage } = instructionOf(command);
  const isNamed = stage?.instructions.some(
    (one) => one.keyword === "COPY" && one.sources.some((word) => lastPart(word) === "Pipfile.lock"),
  );
  return isNamed === true ? "there" : "unknown";
}

/** `pipenv lock` before it: the lock is made anew on purpose. */
const locksItself = firstCommand((command) =>
  /^(?:lock|update|upgrade)$/.test(pipenvCommand(command)?.subcommand ?? ""),
);

function isLockedAnew(dockerfile: Dockerfile, command: Command): boolean {
  const { stage } = instructionOf(command);
  return !stage || (locksItself(dockerfile, stage)?.start ?? Infinity) < command.start;
}
