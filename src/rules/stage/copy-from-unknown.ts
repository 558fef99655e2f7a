import type { Copy, Dockerfile } from "../../dockerfile/model.js";
import { defineRule } from "../../engine/rule.js";

export default defineRule({
  id: "stage/copy-from-unknown",
  level: "error",
  summary: "COPY takes files from a stage that is not there yet",
  equivalents: { hadolint: ["DL3022", "DL3023"] },
  mentions: ["--from"],
  since: "0.1.0",
  messages: {
    own: "`{from}` is the stage that this `COPY` stands in.",
    later: "The stage `{from}` comes only after this one.",
    number: "There is no stage number {from} before this one.",
  },
  why: "The build stops here: files can be copied from stages above only.",
  *check({ dockerfile }) {
    for (const one of dockerfile.instructions) {
      if (one.keyword !== "COPY" || one.from?.value === undefined || one.fromStage || !one.stage) continue;
      const message = messageFor(dockerfile, one, one.from.value);
      if (message) yield { at: one.from, message, data: { from: one.from.value } };
    }
  },
});

/** Any other name may be an image, or a context that the build names. */
function messageFor({ stages }: Dockerfile, { stage }: Copy, from: string): "own" | "later" | "number" | undefined {
  if (/^\d+$/.test(from)) return "number";
  if (stage?.name?.toLowerCase() === from.toLowerCase()) return "own";
  return stages.some(({ name }) => name?.toLowerCase() === from.toLowerCase()) ? "later" : undefined;
}
