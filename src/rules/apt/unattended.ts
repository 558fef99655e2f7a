import { defineRule } from "../../engine/rule.js";
import { aptInstall, isAptConfigured } from "../../packages/apt.js";
import { isInFullImage } from "../../data/runtime-libs.js";
import type { Stage } from "../../dockerfile/model.js";
import { instructionOf, pythonOf, rootImage } from "../../dockerfile/scope.js";
import { insertWords } from "../../shell/insert.js";
import type { PackageCommand } from "../../packages/system.js";

export default defineRule({
  id: "apt/unattended",
  level: "error",
  summary: "apt-get install asks for a yes that nobody gives",
  equivalents: { hadolint: "DL3014" },
  mentions: ["apt"],
  since: "0.1.0",
  messages: { asks: "`{command}` asks before it installs more than what is named, and a build cannot answer." },
  why: "Without an answer apt gives up and the build fails, as soon as one more package is needed than those that are named.",
  *check({ dockerfile }) {
    for (const command of dockerfile.commands()) {
      const install = aptInstall(command);
      if (!install?.isComplete || install.operands.length === 0 || isAnswered(install)) continue;
      if (isAptConfigured(dockerfile, install, "APT::Get::Assume-Yes")) continue;
      // `yes | apt-get install`, `apt-get install < answers`; a here-document is read by the shell.
      if (
        command.previous === "|" ||
        command.previous === "|&" ||
        command.redirects.some(({ operator }) => operator.startsWith("<"))
      )
        continue;
      const { keyword, stage } = instructionOf(command);
      if (keyword !== "RUN" || !stage || command.nesting.includes("function")) continue;
      if (assuming.test(rootImage(stage).repository ?? "")) continue;
      yield {
        at: install.install,
        message: "asks",
        data: { command: install.name },
        subject: "apt-get install",
        ...(isCertain(install, stage) ? {} : { level: "info" }),
        fixes: [{ title: "Add -y", safety: "safe", edits: [insertWords(command, install.install, "-y")] }],
      };
    }
  },
});

/** Images whose apt assumes a yes. */
const assuming = /^(?:cimg|circleci)\//;

/** Packages that need no other on any Debian or Ubuntu image, so that apt does not ask. */
const alone = new Set(
  "make unzip zip tar gzip bzip2 xz-utils acl psmisc strace tree nano less dos2unix patch iperf net-tools tzdata apt-transport-https apt-utils libaio1 libaio-dev yarn ca-certificates".split(
    " ",
  ),
);

/** Whether apt asks: its configuration is the distribution's, and something is named that brings more along. */
function isCertain({ operands }: PackageCommand, stage: Stage): boolean {
  const { registry, repository, os } = rootImage(stage);
  if (registry !== undefined || os === undefined || !/^[^/]+$|^nvidia\/cuda$/.test(repository ?? "/")) return false;
  const isFull = pythonOf(stage)?.variant === "full";
  return operands.some(
    ({ value }) => value !== undefined && !alone.has(value) && !/[/]/.test(value) && !(isFull && isInFullImage(value)),
  );
}

/** `-y`, `-qq` (which means it), `-q=2`, and what says that nothing is to be done. */
function isAnswered(install: PackageCommand): boolean {
  const quiet = install.options.filter(({ name }) => name === "--quiet").length;
  return (
    quiet > 1 ||
    ["--yes", "--download-only", "--force-yes", "--assume-no", "--trivial-only"].some((name) => install.has(name)) ||
    install.options.some(({ word }) => /^["']?(?:-q=?[2-9]|--quiet=[2-9]|--assume-yes=|--yes=)/.test(word.raw))
  );
}
