import { defineRule } from "../../engine/rule.js";
import { unpinned } from "../../packages/rpm-rules.js";

export default defineRule({
  id: "dnf/unpinned",
  level: "info",
  profile: "strict",
  summary: "Packages are installed by dnf without a version",
  equivalents: { hadolint: "DL3041" },
  mentions: ["dnf"],
  since: "0.1.0",
  messages: { open: "No version is asked for of {packages}." },
  why: "Two builds of one file may differ. But repositories drop old versions, and a pin then breaks the build.",
  *check({ dockerfile }) {
    for (const { at, packages, subject } of unpinned(dockerfile, "dnf"))
      yield { at, message: "open", data: { packages }, subject };
  },
});
