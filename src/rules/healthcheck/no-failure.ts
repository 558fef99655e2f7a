import { defineRule } from "../../engine/rule.js";
import { isKnownToLack } from "../../packages/bundled.js";
import { probesOf, type Probe } from "../../python/probe.js";
import { insertWords } from "../../shell/insert.js";
import type { Command } from "../../shell/command.js";
import { isLast } from "../../shell/list.js";

export default defineRule({
  id: "healthcheck/no-failure",
  level: "warning",
  summary: "The health check cannot fail",
  mentions: ["healthcheck"],
  since: "0.1.0",
  messages: {
    always: "`{end}` makes the health check succeed whatever comes before it.",
    status: "Without `--fail`, `curl` takes an error page of the application for success.",
  },
  why: "The container is healthy for ever, even when nothing answers any more.",
  *check({ dockerfile }) {
    for (const one of dockerfile.instructions) {
      if (one.keyword !== "HEALTHCHECK" || !one.commands) continue;
      const last = one.commands.findLast((command) => isLast(command) && command.words.length > 0);
      if (last && isWithoutFailure(last, one.commands.length)) {
        yield { at: last, message: "always", data: { end: last.words.map(({ raw }) => raw).join(" ") } };
        continue;
      }
      const [probe] = probesOf(one);
      const [program] = probe?.command.words ?? [];
      if (!probe || !program || !takesErrorPages(probe) || (one.stage && isKnownToLack(one.stage, "curl"))) continue;
      const edits = [insertWords(probe.command, program, "--fail")];
      const fixes = [{ title: "Add --fail", safety: "safe" as const, edits }];
      yield { at: program, message: "status", level: "info", fixes };
    }
  },
});

function isWithoutFailure(last: Command, count: number): boolean {
  if (count < 2 || last.nesting.some((kind) => kind !== "sh -c") || !succeeds(last)) return false;
  // `a && exit 0 || exit 1` can fail; here nothing but a success is left.
  return last.previous === "||" || last.previous === ";";
}

/** A plain request over HTTP whose answer nobody looks at. */
function takesErrorPages({ program, address, command }: Probe): boolean {
  if (program !== "curl" || !address || command.nesting.some((kind) => kind !== "sh -c")) return false;
  if (command.next === "|" || command.next === "|&" || command.within?.next === "|") return false;
  return command.words.every(
    ({ value }) =>
      value !== undefined && !/^(?:-[A-Za-z]*[fwKo]|--(?:fail|write-out|config|output|unix-socket|telnet))/.test(value),
  );
}

function succeeds({ words }: Command): boolean {
  const [name, argument] = words.map(({ value }) => value);
  if (name === "true" || name === ":" || name === "/bin/true") return true;
  return name === "exit" && argument === "0";
}
