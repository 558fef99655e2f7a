import { defineRule } from "../../engine/rule.js";
import { unattended } from "../../packages/rpm-rules.js";

export default defineRule({
  id: "yum/unattended",
  level: "error",
  summary: "yum asks for a yes that nobody gives",
  equivalents: { hadolint: "DL3030" },
  mentions: ["yum"],
  since: "0.1.0",
  messages: { asks: "`{command}` asks before it changes anything, and a build cannot answer." },
  why: "Without an answer yum changes nothing and ends with an error, and the build fails.",
  *check({ dockerfile }) {
    for (const { at, command, edits = [] } of unattended(dockerfile, "yum"))
      yield {
        at,
        message: "asks",
        data: { command },
        subject: command,
        fixes: [{ title: "Add -y", safety: "safe", edits }],
      };
  },
});
