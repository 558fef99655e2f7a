import { contributingStages } from "../../dockerfile/contributing.js";
import type { Copy, Stage } from "../../dockerfile/model.js";
import { resolveWord } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import type { Word } from "../../shell/command.js";
import { literalStart } from "../../shell/literal.js";
import { programName } from "../../shell/program-name.js";

export default defineRule({
  id: "copy/remote-unverified",
  level: "warning",
  summary: "ADD fetches something from the network, and nothing checks what arrives",
  mentions: ["add"],
  since: "0.1.0",
  messages: {
    file: "Nothing checks what `{host}` sends here: there is no `--checksum`.",
    repository: "The clone of `{host}` is whatever its branch or tag points to on the day: no commit is named.",
  },
  why: "Whoever gets hold of that server, or of the name, decides what is in the image; and the same file builds another image tomorrow.",
  *check({ dockerfile }) {
    for (const stage of contributingStages(dockerfile)) {
      const checked = lastCheck(stage);
      for (const one of stage.instructions) {
        if (one.keyword !== "ADD" || one.flags.some(({ name }) => name === "checksum")) continue;
        for (const word of one.sources) {
          const kind = remoteKind(word, one);
          if (!kind || (kind === "file" && one.index < checked)) continue;
          const host = hostOf(resolveWord(word, one) ?? literalStart(word));
          yield { at: word, message: kind, data: { host } };
        }
      }
    }
  },
});

function remoteKind(word: Word, one: Copy): "file" | "repository" | undefined {
  const url = resolveWord(word, one) ?? literalStart(word);
  const isRepository = /^(?:git@|git:\/\/|ssh:\/\/)/i.test(url) || /^https?:\/\/[^?#\s]+\.git(?:[#?]|$)/i.test(url);
  if (isRepository) {
    // What a variable holds behind `#` may be a commit.
    const isOpen = resolveWord(word, one) === undefined;
    return isOpen || /[#=][0-9a-f]{40}\b/i.test(url) ? undefined : "repository";
  }
  // The state of a branch, fetched so that the next step is built anew when it changes.
  if (/^https:\/\/(?:api\.github\.com|www\.random\.org)\//i.test(url)) return undefined;
  return /^https?:\/\/[^/\s]/i.test(url) ? "file" : undefined;
}

const checkers = new Set(
  "sha1sum sha224sum sha256sum sha384sum sha512sum md5sum b2sum shasum gpg gpgv gpg2 gpgv2 openssl cosign minisign rhash apt-key".split(
    " ",
  ),
);

/** The index of the last step that compares sums or signatures, or may do so; what is fetched before it counts as checked. */
function lastCheck({ instructions }: Stage): number {
  const last = instructions.findLast(
    (one) =>
      one.keyword === "RUN" && (one.commands?.some(({ words }) => checkers.has(programName(words[0]) ?? "")) ?? true),
  );
  return last?.index ?? -1;
}

function hostOf(url: string): string {
  return /^(?:[a-z]+:\/\/)?(?:[^@/\s]*@)?([^/:?#\s]+)/i.exec(url)?.[1] ?? url;
}
