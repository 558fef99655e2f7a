import { defineRule } from "../../engine/rule.js";
import { cachesInLayer } from "../../packages/rpm-rules.js";

export default defineRule({
  id: "yum/cache-in-layer",
  level: "warning",
  summary: "yum's cache stays in the image",
  equivalents: { hadolint: "DL3032" },
  mentions: ["yum"],
  since: "0.1.0",
  messages: { kept: "`{command}` leaves yum's cache in this layer." },
  why: "The index of the repositories is tens of megabytes that nothing reads in the finished image.",
  *check({ dockerfile }) {
    for (const { at, command, edits, weight } of cachesInLayer(dockerfile, "yum"))
      yield {
        at,
        message: "kept",
        data: { command },
        subject: "yum",
        ...weight,
        ...(edits ? { fixes: [{ title: "Clean up in the same RUN", safety: "safe", edits }] } : {}),
      };
  },
});
