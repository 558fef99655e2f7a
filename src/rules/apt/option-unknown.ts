import { aptOfRelease } from "../../data/apt-releases.js";
import { instructionOf, rootImage } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { aptCommand } from "../../packages/apt.js";
import { aptReleaseOf } from "../../packages/apt-release.js";
import { programName } from "../../shell/program-name.js";
import { cover } from "../../text/span.js";
import { replace } from "../../text/edit.js";

export default defineRule({
  id: "apt/option-unknown",
  level: "error",
  summary: "The release's apt does not know a command, or cannot use a source",
  mentions: ["dist-clean", "distclean", "ppa:"],
  since: "0.1.0",
  messages: {
    command: "The apt of {system}, which `{image}` is, does not know `{command}`.",
    ppa: "`{source}` is a source for Ubuntu, and `{image}` is {system}.",
  },
  why: "apt stops with an error, and the build fails.",
  *check({ dockerfile, today }) {
    for (const command of dockerfile.commands()) {
      const { stage } = instructionOf(command);
      const release = stage && aptReleaseOf(stage, today);
      if (!stage || !release || command.next === "||") continue;
      const system = release.product === "debian" ? `Debian ${release.release}` : `Ubuntu ${release.release}`;
      const image = rootImage(stage);
      const data = { system, image: image.resolved ?? image.raw };
      const apt = aptCommand(command);
      if (apt?.subcommand === "dist-clean" && aptOfRelease(release.product, release.release).distClean === false) {
        const isPlain = apt.operands.length === 0 && apt.options.length === 0 && command.form === "shell";
        yield {
          at: apt.install,
          message: "command",
          data: { ...data, command: apt.name },
          subject: apt.name,
          fixes: isPlain
            ? [
                {
                  title: "Remove the lists by rm",
                  safety: "safe",
                  edits: [replace(apt.install, "rm -rf /var/lib/apt/lists/*")],
                },
              ]
            : [],
        };
      }
      const name = programName(command.words[0]);
      if (release.product !== "debian" || (name !== "add-apt-repository" && name !== "apt-add-repository")) continue;
      const source = command.words.find((word) => word.value?.startsWith("ppa:"));
      const [program] = command.words;
      if (source && program)
        yield {
          at: cover(program, source),
          message: "ppa",
          data: { ...data, source: source.value ?? "" },
          subject: source.value ?? "",
        };
    }
  },
});
