import type { Dockerfile } from "../../dockerfile/model.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { lockFallbacks, type LockFallback } from "../../python/uv-lock.js";
import { uvAt } from "../../python/uv-settings.js";
import { remove } from "../../text/edit.js";

export default defineRule({
  id: "uv/lock-fallback",
  level: "warning",
  summary: "A lock that does not fit is passed over in silence",
  mentions: ["uv"],
  since: "0.1.0",
  messages: { fallback: "When `{command}` fails, `{fallback}` installs without the lock, and the build goes on." },
  why: "A broken or missing lock then gives an image with other versions than those that were tested, and nobody learns of it.",
  *check({ dockerfile }) {
    for (const command of dockerfile.commands()) {
      if (command.next === "end" && command.nesting.length === 0) continue;
      const found = lockFallbacks(command).find(({ uv }) => uv.command === command);
      if (!found) continue;
      const { uv, around } = found;
      const fix = withoutFallback(dockerfile, found);
      yield {
        at: uv.install,
        message: "fallback",
        data: { command: uv.name, fallback: uvAt(around)?.name ?? dockerfile.source.slice(around).slice(0, longest) },
        related: [{ at: around, message: "This goes round the lock." }],
        ...(fix ? { fixes: [fix] } : {}),
      };
    }
  },
});

/** Longer texts are cut in messages. */
const longest = 40;

/** Takes `|| uv sync` out, where it is one plain command with nothing but blanks round its `||`. */
function withoutFallback({ source }: Dockerfile, { uv, commands }: LockFallback): Fix | undefined {
  const { command } = uv;
  const [only] = commands;
  if (!only || commands.length > 1 || only.within !== command.within || command.next !== "||") return undefined;
  const between = source.text.slice(command.end, only.start);
  if (!/^[\s\\`]*\|\|[\s\\`]*$/.test(between)) return undefined;
  return { title: "Drop the fallback", safety: "safe", edits: [remove({ start: command.end, end: only.end })] };
}
