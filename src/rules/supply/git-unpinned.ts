import { instructionOf, resolveWord, rootImage } from "../../dockerfile/scope.js";
import { shippedStages } from "../../dockerfile/ships.js";
import type { ImageReference } from "../../dockerfile/image.js";
import { defineRule } from "../../engine/rule.js";
import { pipInstall } from "../../python/pip.js";
import { gitClone, isBranchName, picksRevision } from "../../packages/git.js";
import type { Command, Word } from "../../shell/command.js";
import { plainText } from "../../shell/download.js";

export default defineRule({
  id: "supply/git-unpinned",
  level: "info",
  summary: "A repository is taken as it is on the day of the build",
  equivalents: { hadolint: "DL3013" },
  mentions: ["git"],
  since: "0.1.0",
  messages: {
    package: "`{address}` is installed as it is on the day of the build: it names no tag and no commit.",
    clone: "`{address}` is cloned as it is on the day of the build: no tag and no commit is checked out.",
  },
  why: "Two builds of the same commit can give two different images, and whoever can push there changes the next one.",
  *check({ dockerfile }) {
    // What is fuzzed is meant to be the newest.
    if (dockerfile.isDevelopment || dockerfile.stages.some((stage) => isFuzzing(rootImage(stage)))) return;
    const shipped = shippedStages(dockerfile);
    const commands = [...dockerfile.commands()];
    for (const [index, command] of commands.entries()) {
      const { stage } = instructionOf(command);
      const weight = stage && shipped.includes(stage) ? {} : { profile: "strict" as const };
      const pip = pipInstall(command, (word) => resolveWord(word, command));
      for (const { kind, isPinned, word, url } of pip?.packages ?? []) {
        if (kind !== "vcs" || isPinned !== false) continue;
        const address = url ?? plainText(word);
        yield { at: word, message: "package", data: { address }, subject: address, ...weight };
      }
      const address = movingClone(command, commands.slice(index + 1, index + 1 + furthest));
      if (!address) continue;
      const text = plainText(address);
      yield { at: address, message: "clone", data: { address: text }, subject: text, ...weight };
    }
  },
});

function isFuzzing({ repository }: ImageReference): boolean {
  return repository?.startsWith("oss-fuzz-base/") === true;
}

/** As many commands behind a clone as are asked whether they check something out. */
const furthest = 100;

/** The address of a clone that nothing holds to a tag or a commit. */
function movingClone(command: Command, later: readonly Command[]): Word | undefined {
  const clone = gitClone(command, (word) => resolveWord(word, command));
  if (!clone?.isComplete || clone.revision) return undefined;
  const branch = clone.branch;
  // A name that is no usual one of a branch is mostly a tag.
  if (branch && (branch.value === undefined || !isBranchName(branch.value))) return undefined;
  const text = plainText(clone.address);
  if (!/^(?:https?|ssh|git):\/\/|^[\w.-]+@[\w.-]+:/.test(text)) return undefined;
  const { stage } = instructionOf(command);
  if (later.some((one) => picksRevision(one) && instructionOf(one).stage === stage)) return undefined;
  return clone.address;
}
