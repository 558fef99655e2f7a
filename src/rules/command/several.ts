import type { Instruction } from "../../dockerfile/model.js";
import { defineRule } from "../../engine/rule.js";

const single: readonly string[] = ["CMD", "ENTRYPOINT", "HEALTHCHECK"];

export default defineRule({
  id: "command/several",
  level: "warning",
  summary: "An instruction of which only the last one counts stands there twice",
  equivalents: { hadolint: ["DL4003", "DL4004", "DL3012"], buildkit: "MultipleInstructionsDisallowed" },
  since: "0.1.0",
  messages: { overridden: "This `{keyword}` does nothing: a later one takes its place." },
  why: "Whoever reads the file believes that both are in force.",
  *check({ dockerfile }) {
    for (const { instructions } of dockerfile.stages) {
      const ones = instructions.filter(({ keyword }) => single.includes(keyword));
      const last = new Map<string, Instruction>(ones.map((one) => [one.keyword, one]));
      for (const one of ones) {
        const winner = last.get(one.keyword);
        if (!winner || winner === one) continue;
        yield {
          at: one.keywordSpan,
          message: "overridden",
          data: { keyword: one.keyword },
          related: [{ at: winner.keywordSpan, message: "This one is in force." }],
        };
      }
    }
  },
});
