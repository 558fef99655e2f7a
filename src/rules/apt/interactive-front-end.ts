import { defineRule, type Fix } from "../../engine/rule.js";
import { aptCommand } from "../../packages/apt.js";
import type { PackageCommand } from "../../packages/system.js";
import { replace } from "../../text/edit.js";

/** Commands that apt-get has under the same name. */
const shared =
  /^(?:install|remove|purge|update|upgrade|autoremove|autopurge|clean|autoclean|build-dep|download|source)$/;

export default defineRule({
  id: "apt/interactive-front-end",
  level: "info",
  summary: "The build calls apt, which is made for people at a terminal",
  equivalents: { hadolint: "DL3027" },
  mentions: ["apt"],
  since: "0.1.0",
  messages: { used: "`{command}` is the command for people: its options and output may change with every release." },
  why: "apt itself warns that it has no stable interface for scripts; apt-get does the same work and keeps its interface.",
  *check({ dockerfile }) {
    for (const run of dockerfile.instructions) {
      if (run.keyword !== "RUN") continue;
      const calls = (run.commands ?? []).flatMap((command) => {
        const apt = aptCommand(command);
        return apt?.program === "apt" && shared.test(apt.subcommand) ? apt : [];
      });
      const [first] = calls;
      if (!first) continue;
      yield {
        at: first.install,
        message: "used",
        data: { command: first.name },
        subject: "apt",
        fixes: fixesFor(calls),
      };
    }
  },
});

function fixesFor(calls: readonly PackageCommand[]): readonly Fix[] {
  const edits = calls.flatMap(({ programWord }) => {
    const at = programWord.raw.lastIndexOf("apt");
    const isPlain = programWord.value !== undefined && /(?:^|\/|["'])apt["']?$/.test(programWord.raw);
    const start = programWord.start + at;
    return isPlain ? replace({ start, end: start + 3 }, "apt-get") : [];
  });
  return edits.length === calls.length ? [{ title: "Call apt-get", safety: "safe", edits }] : [];
}
