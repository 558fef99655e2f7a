import { defineRule } from "../../engine/rule.js";
import type { Command } from "../../shell/command.js";
import { isLast } from "../../shell/list.js";

export default defineRule({
  id: "healthcheck/no-failure",
  level: "warning",
  summary: "The health check cannot fail",
  mentions: ["healthcheck"],
  since: "0.1.0",
  messages: { always: "`{end}` makes the health check succeed whatever comes before it." },
  why: "The container is healthy for ever, even when nothing answers any more.",
  *check({ dockerfile }) {
    for (const one of dockerfile.instructions) {
      if (one.keyword !== "HEALTHCHECK" || !one.commands || one.commands.length < 2) continue;
      const last = one.commands.findLast((command) => isLast(command) && command.words.length > 0);
      if (!last || last.nesting.some((kind) => kind !== "sh -c") || !succeeds(last)) continue;
      // `a && exit 0 || exit 1` can fail; here nothing but a success is left.
      const hides = last.previous === "||" || last.previous === ";";
      if (hides) yield { at: last, message: "always", data: { end: last.words.map(({ raw }) => raw).join(" ") } };
    }
  },
});

function succeeds({ words }: Command): boolean {
  const [name, argument] = words.map(({ value }) => value);
  if (name === "true" || name === ":" || name === "/bin/true") return true;
  return name === "exit" && argument === "0";
}
