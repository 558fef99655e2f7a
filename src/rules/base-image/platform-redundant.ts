import { defineRule } from "../../engine/rule.js";
import { remove } from "../../text/edit.js";

export default defineRule({
  id: "base-image/platform-redundant",
  level: "info",
  summary: "FROM asks for the platform that it would get anyway",
  equivalents: { buildkit: "RedundantTargetPlatform" },
  mentions: ["targetplatform"],
  since: "0.1.0",
  messages: { redundant: "`{flag}` is what every `FROM` does without it." },
  why: "It says nothing, and makes readers look for a reason.",
  *check({ dockerfile }) {
    const { source } = dockerfile;
    for (const { from } of dockerfile.stages) {
      const flag = from.flags.find(({ name }) => name === "platform");
      const [part, ...others] = flag?.value?.parts ?? [];
      if (!flag || part?.kind !== "variable" || part.name !== "TARGETPLATFORM" || part.fallback !== undefined) continue;
      if (others.length > 0) continue;
      const blanks = /^[ \t]*/.exec(source.text.slice(flag.end, flag.end + 80))?.[0] ?? "";
      yield {
        at: flag,
        message: "redundant",
        data: { flag: source.slice(flag) },
        fixes: [
          {
            title: "Remove the flag",
            safety: "safe",
            edits: [remove({ start: flag.start, end: flag.end + blanks.length })],
          },
        ],
      };
    }
  },
});
