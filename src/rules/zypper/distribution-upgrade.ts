import { fileSays } from "../../dockerfile/file-says.js";
import { defineRule } from "../../engine/rule.js";
import { rpmCommand } from "../../packages/rpm-caches.js";

export default defineRule({
  id: "zypper/distribution-upgrade",
  level: "warning",
  summary: "The build upgrades to another release of the distribution",
  equivalents: { hadolint: "DL3035" },
  mentions: ["zypper"],
  since: "0.1.0",
  messages: { upgraded: "`{command}` takes every package to what the repositories have, be it another release." },
  why: "The image is then no longer the release that its tag names, and two builds of one file may be far apart.",
  *check({ dockerfile }) {
    for (const command of dockerfile.commands()) {
      const read = rpmCommand(command, "zypper");
      if (read?.subcommand !== "dist-upgrade" && read?.subcommand !== "dup") continue;
      // On a rolling release it is the way to upgrade.
      if (fileSays(dockerfile, /tumbleweed/i)) continue;
      yield { at: read.install, message: "upgraded", data: { command: read.name }, subject: "zypper dup" };
    }
  },
});
