import { defineRule } from "../../engine/rule.js";
import { unattended } from "../../packages/rpm-rules.js";

export default defineRule({
  id: "zypper/unattended",
  level: "error",
  summary: "zypper asks for a yes that nobody gives",
  equivalents: { hadolint: "DL3034" },
  mentions: ["zypper"],
  since: "0.1.0",
  messages: { asks: "`{command}` asks before it changes anything, and a build cannot answer." },
  why: "Without an answer zypper changes nothing and ends with an error, and the build fails.",
  *check({ dockerfile }) {
    for (const { at, command, edits = [] } of unattended(dockerfile, "zypper"))
      yield {
        at,
        message: "asks",
        data: { command },
        subject: command,
        fixes: [{ title: "Add -y", safety: "safe", edits }],
      };
  },
});
