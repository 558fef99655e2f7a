import { defineRule } from "../../engine/rule.js";
import type { Span } from "../../text/span.js";

export default defineRule({
  id: "stage/duplicate-name",
  level: "error",
  summary: "Two stages have the same name",
  equivalents: { hadolint: "DL3024", buildkit: "DuplicateStageName" },
  since: "0.1.0",
  messages: { duplicate: "There is a stage called `{name}` above already." },
  why: "Whoever copies from the name, or builds it as a target, gets one of the two without being told which.",
  *check({ dockerfile }) {
    const seen = new Map<string, Span>();
    for (const { name, from } of dockerfile.stages) {
      if (name === undefined || !from.name) continue;
      const first = seen.get(name.toLowerCase());
      if (first)
        yield {
          at: from.name,
          message: "duplicate",
          data: { name },
          related: [{ at: first, message: "The first stage of that name stands here." }],
        };
      else seen.set(name.toLowerCase(), from.name);
    }
  },
});
