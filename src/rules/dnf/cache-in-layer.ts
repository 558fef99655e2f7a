import { defineRule } from "../../engine/rule.js";
import { cachesInLayer } from "../../packages/rpm-rules.js";

export default defineRule({
  id: "dnf/cache-in-layer",
  level: "warning",
  summary: "dnf's cache stays in the image",
  equivalents: { hadolint: "DL3040" },
  mentions: ["dnf"],
  since: "0.1.0",
  messages: { kept: "`{command}` leaves dnf's cache in this layer." },
  why: "The index of the repositories is tens of megabytes that nothing reads in the finished image.",
  *check({ dockerfile }) {
    for (const { at, command, edits, weight } of cachesInLayer(dockerfile, "dnf"))
      yield {
        at,
        message: "kept",
        data: { command },
        subject: "dnf",
        ...weight,
        ...(edits ? { fixes: [{ title: "Clean up in the same RUN", safety: "safe", edits }] } : {}),
      };
  },
});
