import { defineRule } from "../../engine/rule.js";
import { unpinned } from "../../packages/rpm-rules.js";

export default defineRule({
  id: "yum/unpinned",
  level: "info",
  profile: "strict",
  summary: "Packages are installed by yum without a version",
  equivalents: { hadolint: "DL3033" },
  mentions: ["yum"],
  since: "0.1.0",
  messages: { open: "No version is asked for of {packages}." },
  why: "Two builds of one file may differ. But repositories drop old versions, and a pin then breaks the build.",
  *check({ dockerfile }) {
    for (const { at, packages, subject } of unpinned(dockerfile, "yum"))
      yield { at, message: "open", data: { packages }, subject };
  },
});
