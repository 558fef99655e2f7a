import { instructionOf } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { layerWeights } from "../../packages/kept-layers.js";
import { unpinnedPackages } from "../../packages/unpinned-packages.js";

export default defineRule({
  id: "apk/unpinned",
  level: "info",
  profile: "strict",
  summary: "Alpine packages are installed without a version",
  equivalents: { hadolint: "DL3018" },
  mentions: ["apk"],
  since: "0.1.0",
  messages: { open: "No version is asked for of {packages}." },
  why: "Two builds of one file may differ. But Alpine keeps one version of each package: an exact pin breaks with the next one, `~=` holds longer.",
  *check({ dockerfile }) {
    const weightOf = layerWeights(dockerfile);
    for (const command of dockerfile.commands()) {
      const open = unpinnedPackages(command, "apk");
      if (open && weightOf(instructionOf(command).stage))
        yield { at: open.at, message: "open", data: { packages: open.packages }, subject: open.subject };
    }
  },
});
