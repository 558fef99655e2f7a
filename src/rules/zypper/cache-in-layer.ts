import { defineRule } from "../../engine/rule.js";
import { cachesInLayer } from "../../packages/rpm-rules.js";

export default defineRule({
  id: "zypper/cache-in-layer",
  level: "warning",
  summary: "zypper's cache stays in the image",
  equivalents: { hadolint: "DL3036" },
  mentions: ["zypper"],
  since: "0.1.0",
  messages: { kept: "`{command}` leaves zypper's cache in this layer." },
  why: "The index of the repositories is tens of megabytes that nothing reads in the finished image.",
  *check({ dockerfile }) {
    for (const { at, command, edits, weight } of cachesInLayer(dockerfile, "zypper"))
      yield {
        at,
        message: "kept",
        data: { command },
        subject: "zypper",
        ...weight,
        ...(edits ? { fixes: [{ title: "Clean up in the same RUN", safety: "safe", edits }] } : {}),
      };
  },
});
