import type { Dockerignore, IgnorePattern } from "../../context/facts.js";
import { compilePattern } from "../../context/glob.js";
import { folderWith, leftoverMatchedBy } from "../../context/leftovers.js";
import { copiedSources, reachOf } from "../../context/reach.js";
import { defineRule } from "../../engine/rule.js";
import { insertAt } from "../../text/edit.js";
import { trimEndOf } from "../../text/trim.js";

export default defineRule({
  id: "dockerignore/only-at-root",
  level: "warning",
  summary: "A line of the .dockerignore matches in the root folder only",
  since: "0.1.0",
  messages: {
    root: "`{pattern}` matches in the root folder only, so `{example}` would be copied: unlike a `.gitignore`, this file does not look into folders by itself.",
  },
  why: "Caches, compiled files and secrets of every other folder end up in the image, and a change to any of them rebuilds the later layers.",
  *check({ dockerfile, context }) {
    const { dockerignore, files } = context;
    if (!dockerignore || !files || dockerfile.isDevelopment) return;
    const isCopied = reachOf(copiedSources(dockerfile));
    const isSent = (path: string): boolean => isCopied(path) && !dockerignore.ignores(path);
    for (const pattern of effectivePatterns(dockerignore)) {
      const leftover = leftoverMatchedBy(pattern.pattern);
      if (!leftover || isNamedForRoot(dockerignore, pattern)) continue;
      const folder = folderWith(leftover, files, isSent);
      if (folder === undefined || hasOnPurpose(pattern, files, isSent)) continue;
      yield {
        at: pattern,
        message: "root",
        data: { pattern: textOf(dockerignore, pattern), example: `${folder}/${leftover.leaves.replace(/\/.*/, "")}` },
        subject: pattern.pattern,
        file: dockerignore.path,
        fixes: [
          {
            title: "Put **/ in front",
            safety: "safe",
            file: dockerignore.path,
            edits: [insertAt(pattern.start, "**/")],
          },
        ],
      };
    }
  },
});

/** Lines that leave something out, each once; `*.pyc` beside `__pycache__` says no more than that. */
function effectivePatterns({ patterns }: Dockerignore): readonly IgnorePattern[] {
  const leaving = new Map(patterns.filter(({ isException }) => !isException).map((one) => [one.pattern, one]));
  const hasCache = leaving.has("__pycache__");
  return [...leaving.values()].filter(({ pattern }) => !(hasCache && pattern.startsWith("*.py")));
}

function textOf({ text }: Dockerignore, { start, end }: IgnorePattern): string {
  return text.slice(start, end);
}

/** `/.env`, `./.env`: whoever writes that means the root. */
function isNamedForRoot(dockerignore: Dockerignore, pattern: IgnorePattern): boolean {
  return trimEndOf(textOf(dockerignore, pattern), "/") !== pattern.pattern;
}

/** Whether the repository keeps such a file in a folder, so that the build may need it. */
function hasOnPurpose(
  { pattern }: IgnorePattern,
  files: readonly string[],
  isSent: (path: string) => boolean,
): boolean {
  const matches = compilePattern(`**/${pattern}`);
  return files.some((path) => {
    const parts = path.split("/");
    return parts.some((_, index) => matches(parts.slice(0, index + 1).join("/"))) && isSent(path);
  });
}
