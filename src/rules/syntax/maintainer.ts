import { defineRule } from "../../engine/rule.js";
import { replace } from "../../text/edit.js";

export default defineRule({
  id: "syntax/maintainer",
  level: "info",
  summary: "MAINTAINER is deprecated",
  equivalents: { hadolint: "DL4000", buildkit: "MaintainerDeprecated" },
  mentions: ["maintainer"],
  since: "0.1.0",
  messages: { deprecated: "`MAINTAINER` has been deprecated since Docker 1.13." },
  why: "Tools read authors from labels; Docker's own build checks warn of the instruction.",
  *check({ dockerfile: { instructions, source } }) {
    for (const one of instructions) {
      if (one.keyword !== "MAINTAINER") continue;
      const [word] = one.words;
      const name =
        word &&
        source
          .slice(word)
          .trim()
          .replace(/^(["'])(.*)\1$/, "$2");
      // Before the first FROM there is nothing that a label could be put on.
      const canFix = name !== undefined && one.stage !== undefined && !/["\\`$\r\n]/.test(name);
      const isLower = source.slice(one.keywordSpan) === "maintainer";
      const label = `${isLower ? "label" : "LABEL"} org.opencontainers.image.authors="${name ?? ""}"`;
      const edits = [replace({ start: one.start, end: one.end }, label)];
      yield {
        at: one.keywordSpan,
        message: "deprecated",
        ...(canFix
          ? { fixes: [{ title: "Use a label", safety: "safe" as const, edits, changesInstructions: true }] }
          : {}),
      };
    }
  },
});
