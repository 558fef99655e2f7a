import { instructionOf } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { layerWeights } from "../../packages/kept-layers.js";
import { unpinnedPackages } from "../../packages/unpinned-packages.js";

export default defineRule({
  id: "apt/unpinned",
  level: "info",
  profile: "strict",
  summary: "Debian packages are installed without a version",
  equivalents: { hadolint: "DL3008" },
  mentions: ["apt"],
  since: "0.1.0",
  messages: { open: "No version is asked for of {packages}." },
  why: "Two builds of one file may differ. But Debian deletes old versions: what is pinned builds for some weeks only, unless the archive is a snapshot too.",
  *check({ dockerfile }) {
    const { text } = dockerfile.source;
    if (text.includes("snapshot.debian.org") || text.includes("snapshot.ubuntu.com")) return;
    const weightOf = layerWeights(dockerfile);
    for (const command of dockerfile.commands()) {
      const open = unpinnedPackages(command, "apt");
      if (open && weightOf(instructionOf(command).stage))
        yield { at: open.at, message: "open", data: { packages: open.packages }, subject: open.subject };
    }
  },
});
