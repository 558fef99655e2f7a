import { debianPackage } from "../../data/debian-packages.js";
import { fileSays } from "../../dockerfile/file-says.js";
import type { Dockerfile } from "../../dockerfile/model.js";
import type { Command } from "../../shell/command.js";
import { instructionOf, rootImage } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { aptInstall } from "../../packages/apt.js";
import { aptReleaseOf } from "../../packages/apt-release.js";
import { mayHaveOtherSources } from "../../packages/apt-sources.js";
import type { SystemPackage } from "../../packages/package-name.js";
import { replace } from "../../text/edit.js";

export default defineRule({
  id: "apt/package-gone",
  level: "error",
  summary: "A package that the image's Debian release does not have is installed",
  mentions: ["apt"],
  since: "0.1.0",
  messages: {
    gone: "Debian {suite}, which `{image}` is, has no package `{package}`.",
    replaced: "Debian {suite}, which `{image}` is, has no package `{package}`; `{successor}` took its place.",
    ambiguous:
      "In Debian {suite}, which `{image}` is, several packages provide `{package}`, and apt refuses to choose; `{successor}` is one of them.",
  },
  why: "apt stops at a name that it does not know, and the build fails.",
  *check({ dockerfile, today }) {
    for (const command of dockerfile.commands()) {
      const install = aptInstall(command);
      const { stage } = instructionOf(command);
      if (!install || !stage || isOneOfSeveral(command)) continue;
      const release = aptReleaseOf(stage, today);
      if (release?.product !== "debian" || install.has("--default-release") || install.has("--ignore-missing"))
        continue;
      for (const given of install.packages) {
        const name = givenName(given);
        const found = name === undefined ? undefined : debianPackage(name, release.release);
        if (name === undefined || !found || (found.state !== "missing" && found.state !== "ambiguous")) continue;
        if (mayHaveOtherSources(dockerfile, stage, command.start)) break;
        const { successor } = found;
        const image = rootImage(stage);
        yield {
          at: given.word,
          message:
            found.state === "ambiguous" && successor !== undefined
              ? "ambiguous"
              : successor === undefined
                ? "gone"
                : "replaced",
          data: {
            package: name,
            suite: release.release,
            image: image.resolved ?? image.raw,
            successor: successor ?? "",
          },
          subject: name,
          fixes:
            successor !== undefined &&
            given.word.raw === name &&
            // On an image with a Python of its own, that of the distribution is hardly what is wanted.
            !(image.python && name.startsWith("python")) &&
            !(name === "python" && callsPython(dockerfile)) &&
            !install.packages.some((one) => one.name === successor)
              ? [{ title: "Install {successor} instead", safety: "review", edits: [replace(given.word, successor)] }]
              : [],
        };
      }
    }
  },
});

/** Whether anything calls `python`, which `python3` does not bring. */
function callsPython(dockerfile: Dockerfile): boolean {
  return fileSays(dockerfile, /(?:\/bin\/|\b(?:RUN|CMD|ENTRYPOINT)[ \t]+(?:\[\s*")?|[&|;][ \t]*)python(?=["\s])/im);
}

/** A name as the archive has it: without release and architecture, of which others may have it. */
function givenName({ word, name, isFile }: SystemPackage): string | undefined {
  return isFile || name === undefined || /[:/*]/.test(word.value ?? "") ? undefined : name;
}

/** One way of several, or one whose failure is expected. */
function isOneOfSeveral(command: Command): boolean {
  const branches = ["if", "condition", "case", "negation", "function", "loop"];
  if (command.next === "||" || command.previous === "||" || command.nesting.some((one) => branches.includes(one)))
    return true;
  for (let at = command.within; at; at = at.within) if (at.next === "||" || at.previous === "||") return true;
  return false;
}
