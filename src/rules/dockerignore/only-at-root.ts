import type { Dockerignore, IgnorePattern } from "../../context/facts.js";
import { compilePattern } from "../../context/glob.js";
import { copiedSources, reachOf } from "../../context/reach.js";
import { defineRule } from "../../engine/rule.js";
import { insertAt } from "../../text/edit.js";

/** Something that tools leave behind, and the files beside which they do. */
interface Kind {
  /** How such a line is written, without a closing `/`. */
  readonly pattern: RegExp;
  /** A file by whose name a folder shows that it gets one. */
  readonly beside: RegExp;
  /** What is then left in that folder. */
  readonly leaves: string;
}

/** What a program leaves behind wherever it runs; `*.pyo` is missing because no Python since 3.5 writes any. */
const kinds: readonly Kind[] = [
  { pattern: /^__pycache__$/, beside: /\.py$/, leaves: "__pycache__/module.pyc" },
  { pattern: /^\*\.py(?:c|\[co?d?\])$/, beside: /\.py$/, leaves: "__pycache__/module.pyc" },
  {
    pattern: /^\.pytest_cache$/,
    beside: /^(?:pytest\.ini|tox\.ini|uv\.lock|poetry\.lock)$/,
    leaves: ".pytest_cache/v",
  },
  { pattern: /^\.mypy_cache$/, beside: /^(?:\.?mypy\.ini|uv\.lock|poetry\.lock)$/, leaves: ".mypy_cache/v" },
  { pattern: /^\.ruff_cache$/, beside: /^(?:\.?ruff\.toml|uv\.lock|poetry\.lock)$/, leaves: ".ruff_cache/v" },
  { pattern: /^\.ipynb_checkpoints$/, beside: /\.ipynb$/, leaves: ".ipynb_checkpoints/notebook.ipynb" },
  { pattern: /^node_modules$/, beside: /^package\.json$/, leaves: "node_modules/module/index.js" },
  {
    pattern: /^\.env$/,
    beside: /^(?:\.env[._-](?:dist|example|sample|template)|(?:example|sample)\.env)$/,
    leaves: ".env",
  },
];

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
      const kind = kinds.find((one) => one.pattern.test(pattern.pattern));
      if (!kind || isNamedForRoot(dockerignore, pattern)) continue;
      const folder = folderWith(kind, files, isSent);
      if (folder === undefined || hasOnPurpose(pattern, files, isSent)) continue;
      yield {
        at: pattern,
        message: "root",
        data: { pattern: textOf(dockerignore, pattern), example: `${folder}/${kind.leaves.replace(/\/.*/, "")}` },
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
  return textOf(dockerignore, pattern).replace(/\/+$/, "") !== pattern.pattern;
}

/** A folder below the root in which such a thing comes to be and from which it is copied. */
function folderWith(kind: Kind, files: readonly string[], isSent: (path: string) => boolean): string | undefined {
  for (const path of files) {
    const slash = path.lastIndexOf("/");
    if (slash === -1 || !kind.beside.test(path.slice(slash + 1))) continue;
    const folder = path.slice(0, slash);
    if (isSent(`${folder}/${kind.leaves}`)) return folder;
  }
  return undefined;
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
