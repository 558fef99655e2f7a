import type { Dockerfile } from "../../dockerfile/model.js";
import { instructionOf } from "../../dockerfile/scope.js";
import type { BuildContext } from "../../context/facts.js";
import { defineRule } from "../../engine/rule.js";
import { contributingStages } from "../../dockerfile/contributing.js";
import { hasLock, lockFallbacks, makesLock, readsLock } from "../../python/uv-lock.js";
import { enforcesLock, projectOf, syncsProject, uvAt } from "../../python/uv-settings.js";
import type { ToolCommand } from "../../python/tool-command.js";
import type { Command } from "../../shell/command.js";
import { insertWords } from "../../shell/insert.js";

export default defineRule({
  id: "uv/lock-not-enforced",
  level: "warning",
  summary: "uv may install other versions than its lock says",
  mentions: ["uv"],
  since: "0.1.0",
  messages: { open: "`{command}` does not insist on `uv.lock`: when it no longer fits, versions are picked anew." },
  why: "A lock that is out of date then gives an image with versions that nobody tested, instead of a build that stops.",
  *check({ dockerfile, context }) {
    const stages = contributingStages(dockerfile);
    for (const command of dockerfile.commands()) {
      const { stage } = instructionOf(command);
      const uv = uvAt(command);
      if (!uv || !stage || !stages.has(stage) || !readsLock(uv) || enforcesLock(uv) !== false) continue;
      // Without a sync, no version is picked; behind one, the environment is there already.
      const isRun = uv.subcommand === "run";
      if (isRun && (!syncsProject(uv) || followsSync(dockerfile.commands(stage), command))) continue;
      if (changing.some((option) => uv.has(option))) continue;
      if (lockFallbacks(command).some(({ commands }) => commands.includes(command))) continue;
      if (makesLock(dockerfile.commands(stage), command) || hasLock(uv, context) !== true) continue;
      const option = optionFor(dockerfile, uv, context);
      yield {
        at: uv.install,
        message: "open",
        data: { command: uv.name, option },
        subject: `uv ${uv.subcommand}`,
        fixes: [{ title: "Add {option}", safety: "safe", edits: [insertWords(command, uv.install, option)] }],
      };
    }
  },
});

/** Options that ask for other versions than the lock's. */
const changing: readonly string[] = [
  "--upgrade",
  "--upgrade-package",
  "--upgrade-group",
  "--no-sources",
  "--resolution",
  "--prerelease",
  "--exclude-newer",
  "--fork-strategy",
];

function followsSync(before: Iterable<Command>, until: Command): boolean {
  for (const command of before) {
    if (command.start >= until.start) return false;
    const uv = uvAt(command);
    if (uv && syncsProject(uv)) return true;
  }
  return false;
}

/** The file's own way; `--frozen` where the members of a workspace, which `--locked` looks at, may not be there yet. */
function optionFor(dockerfile: Dockerfile, uv: ToolCommand, context: BuildContext): string {
  if (uv.has("--no-install-workspace") || projectOf(uv, context)?.isWorkspace === true) return "--frozen";
  for (const command of dockerfile.commands()) {
    const other = uvAt(command);
    const used = ["--locked", "--frozen"].find((option) => other?.has(option));
    if (used !== undefined && other?.subcommand === uv.subcommand) return used;
  }
  return "--locked";
}
