import { defineRule } from "../../engine/rule.js";

export default defineRule({
  id: "stage/reserved-name",
  level: "error",
  summary: "A stage has a name that means something else",
  equivalents: { buildkit: "ReservedStageName" },
  since: "0.1.0",
  mentions: ["scratch", "context"],
  messages: {
    scratch: "A stage can't be called `{name}`: that is the empty image.",
    context: "A stage can't be called `{name}`: that is the build context.",
  },
  why: "`FROM` and `COPY --from` can't reach the stage by this name.",
  *check({ dockerfile }) {
    for (const { from, name } of dockerfile.stages) {
      const lower = name?.toLowerCase();
      if (from.name && name !== undefined && (lower === "scratch" || lower === "context"))
        yield { at: from.name, message: lower, data: { name } };
    }
  },
});
