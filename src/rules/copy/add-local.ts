import { resolveWord } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { replace } from "../../text/edit.js";

/** What ADD unpacks; a name without an ending may be such a thing too. */
const plainFile =
  /\.(?!(?:tar|t[a-z]*[gbxz]z?2?|gz|bz2?|xz|zst|lz4?|lzma|img|rootfs|layer)$)[A-Za-z][A-Za-z0-9]{0,9}$/i;

export default defineRule({
  id: "copy/add-local",
  level: "info",
  summary: "ADD is used for files of the build context",
  mentions: ["add"],
  since: "0.1.0",
  equivalents: { hadolint: "DL3020" },
  messages: { add: "`ADD` does no more than `COPY` here, but it also fetches addresses and unpacks archives." },
  why: "With `COPY` the reader knows that a file arrives as it is.",
  *check({ dockerfile }) {
    for (const instruction of dockerfile.instructions) {
      if (instruction.keyword !== "ADD" || instruction.sources.length === 0) continue;
      const names = instruction.sources.map((word) => resolveWord(word, instruction));
      if (!names.every((name) => name !== undefined && isPlain(name))) continue;
      if (instruction.flags.some(({ name }) => !["chown", "chmod", "link", "exclude"].includes(name))) continue;
      const keyword = instruction.keywordSpan;
      const isLower = dockerfile.source.slice(keyword) === "add";
      yield {
        at: keyword,
        message: "add",
        fixes: [
          {
            title: "Use COPY",
            safety: "safe",
            changesInstructions: true,
            edits: [replace(keyword, isLower ? "copy" : "COPY")],
          },
        ],
      };
    }
  },
});

/** The context as a whole, a folder, or a file that cannot be an archive by its name. */
function isPlain(name: string): boolean {
  if (/^[a-z][a-z0-9+.-]*:|^git@|[*?[\]\\$]/i.test(name)) return false;
  if (/^\.{0,2}\/*$|\/\.?$/.test(name)) return true;
  const last = name.slice(name.lastIndexOf("/") + 1);
  return plainFile.test(last) || /^(?:Dockerfile|Makefile|Pipfile|Procfile|Gemfile|LICENSE)$/.test(last);
}
