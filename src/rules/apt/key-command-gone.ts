import { aptOfRelease } from "../../data/apt-releases.js";
import type { Stage } from "../../dockerfile/model.js";
import { instructionOf, rootImage } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { aptReleaseOf } from "../../packages/apt-release.js";
import { programName } from "../../shell/program-name.js";

export default defineRule({
  id: "apt/key-command-gone",
  level: "error",
  summary: "apt-key is called, which newer releases do not have",
  mentions: ["apt-key"],
  since: "0.1.0",
  messages: {
    gone: "{system}, which `{image}` is, has no `apt-key`.",
    deprecated:
      "`apt-key` is deprecated in {system}, newer releases do not have it, and it trusts the key for every source.",
  },
  why: "A key belongs into a file of its own that one source names by `signed-by`; then it cannot vouch for packages of others, and every release reads it.",
  *check({ dockerfile, today }) {
    const seen = new Set<Stage>();
    for (const command of dockerfile.commands()) {
      const [program] = command.words;
      if (!program || programName(program) !== "apt-key") continue;
      const { stage } = instructionOf(command);
      const release = stage && aptReleaseOf(stage, today);
      const state = release && aptOfRelease(release.product, release.release).aptKey;
      if (!stage || state === undefined || (state === "deprecated" && seen.has(stage))) continue;
      if (state === "gone" && command.next === "||") continue;
      seen.add(stage);
      const system = release?.product === "debian" ? `Debian ${release.release}` : `Ubuntu ${release?.release ?? ""}`;
      const image = rootImage(stage);
      yield {
        at: program,
        message: state,
        data: { system, image: image.resolved ?? image.raw },
        subject: "apt-key",
        ...(state === "gone" ? {} : { level: "warning" }),
      };
    }
  },
});
