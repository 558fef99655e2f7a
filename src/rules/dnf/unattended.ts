import { defineRule } from "../../engine/rule.js";
import { unattended } from "../../packages/rpm-rules.js";

export default defineRule({
  id: "dnf/unattended",
  level: "error",
  summary: "dnf asks for a yes that nobody gives",
  equivalents: { hadolint: "DL3038" },
  mentions: ["dnf"],
  since: "0.1.0",
  messages: { asks: "`{command}` asks before it changes anything, and a build cannot answer." },
  why: "Without an answer dnf changes nothing and ends with an error, and the build fails.",
  *check({ dockerfile }) {
    for (const { at, command, edits = [] } of unattended(dockerfile, "dnf"))
      yield {
        at,
        message: "asks",
        data: { command },
        subject: command,
        fixes: [{ title: "Add -y", safety: "safe", edits }],
      };
  },
});
