import { defineRule, type Fix } from "../../engine/rule.js";
import { scriptText } from "../../python/started.js";
import type { ToolCommand } from "../../python/tool-command.js";
import { uvAt } from "../../python/uv-settings.js";
import {
  bringsDevelopment,
  isInstalled,
  isPlainRun,
  isSwitchedOff,
  isSyncing,
  startingCommands,
} from "../../python/uv-start.js";
import { uvCommand } from "../../python/uv.js";
import { insertWords } from "../../shell/insert.js";

export default defineRule({
  id: "uv/sync-at-start",
  level: "warning",
  summary: "Every start of a container resolves and installs once more",
  mentions: ["uv"],
  since: "0.1.0",
  messages: {
    run: "`{command}` looks at lock and environment at every start, and installs what it misses there.",
    again: "`{command}` installs the `dev` group, which the build left out, at every start.",
    script:
      "`{script}` calls `{command}`, which looks at lock and environment at every start, and installs what it misses.",
  },
  why: "A start then needs the network and a folder to write to, takes longer, and may run other versions than the build tested.",
  *check({ dockerfile, context }) {
    const { final } = dockerfile;
    if (!final || dockerfile.isDevelopment) return;
    const starts = startingCommands(final);
    const syncing = starts.flatMap((command) => {
      const uv = uvAt(command);
      return uv && isSyncing(dockerfile, uv, context) ? uv : [];
    });
    const [first] = syncing;
    if (first) {
      const fix = isInstalled(dockerfile) ? noSync(syncing) : undefined;
      const message = bringsDevelopment(dockerfile, first, context) ? "again" : "run";
      yield {
        at: first.install,
        message,
        data: { command: first.name },
        subject: "uv run",
        ...(fix ? { fixes: [fix] } : {}),
      };
      return;
    }
    for (const command of starts) {
      const inner = scriptText(command, context)?.commands ?? [];
      const found = inner.flatMap((one) => uvCommand(one) ?? []).find((uv) => isPlainRun(uv));
      const outer = uvAt(command);
      if (!found || outer || !isInstalled(dockerfile) || isSwitchedOff(command)) continue;
      const script = command.words.find(
        ({ value }) => value !== undefined && /\.(?:sh|bash)$|entry-?point/i.test(value),
      );
      if (!script) continue;
      yield { at: script, message: "script", data: { script: script.value ?? "", command: found.name } };
      return;
    }
  },
});

function noSync(commands: readonly ToolCommand[]): Fix {
  const edits = commands.map((uv) => insertWords(uv.command, uv.install, "--no-sync"));
  return { title: "Add --no-sync", safety: "safe", edits };
}
