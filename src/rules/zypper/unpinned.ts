import { defineRule } from "../../engine/rule.js";
import { unpinned } from "../../packages/rpm-rules.js";

export default defineRule({
  id: "zypper/unpinned",
  level: "info",
  profile: "strict",
  summary: "Packages are installed by zypper without a version",
  equivalents: { hadolint: "DL3037" },
  mentions: ["zypper"],
  since: "0.1.0",
  messages: { open: "No version is asked for of {packages}." },
  why: "Two builds of one file may differ. But repositories drop old versions, and a pin then breaks the build.",
  *check({ dockerfile }) {
    for (const { at, packages, subject } of unpinned(dockerfile, "zypper"))
      yield { at, message: "open", data: { packages }, subject };
  },
});
