import type { Dockerignore, IgnorePattern } from "./facts.js";
import { compilePattern, type PathMatcher } from "./glob.js";

/** Reads a `.dockerignore`; `path` is from the repository root. Never fails: lines that Docker refuses match nothing. */
export function readDockerignore(text: string, path: string): Dockerignore {
  const patterns = readPatterns(text);
  let ignores: ((path: string) => boolean) | undefined;
  return {
    path,
    text,
    patterns,
    ignores: (file) => {
      ignores ??= matchAll(patterns);
      const clean = cleanPath(file).replace(/^\//, "");
      return clean !== "." && clean !== "" && ignores(clean);
    },
  };
}

function readPatterns(text: string): readonly IgnorePattern[] {
  const patterns: IgnorePattern[] = [];
  let start = text.startsWith("\uFEFF") ? 1 : 0;
  while (start < text.length) {
    const feed = text.indexOf("\n", start);
    const end = feed === -1 ? text.length : feed;
    const line = text.slice(start, end);
    // Only at column 1 does `#` make a comment.
    if (!line.startsWith("#")) {
      const trimmed = line.trim();
      const at = start + line.length - line.trimStart().length;
      const pattern = readPattern(trimmed);
      if (pattern) patterns.push({ start: at, end: at + trimmed.length, ...pattern });
    }
    start = end + 1;
  }
  return patterns;
}

function readPattern(line: string): Pick<IgnorePattern, "pattern" | "isException"> | undefined {
  const isException = line.startsWith("!");
  const written = isException ? line.slice(1).trim() : line;
  if (written === "") return undefined;
  const cleaned = cleanPath(written);
  // An absolute path means the context's root.
  const pattern = cleaned.length > 1 && cleaned.startsWith("/") ? cleaned.slice(1) : cleaned;
  return { pattern, isException };
}

/** `./a//b/../c/` as `a/c`, the way Go's `filepath.Clean` does it; `.` for nothing. */
export function cleanPath(path: string): string {
  const isAbsolute = path.startsWith("/");
  const kept: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") kept.push(part);
    else if (kept.length > 0 && kept[kept.length - 1] !== "..") kept.pop();
    else if (!isAbsolute) kept.push(part);
  }
  const joined = kept.join("/");
  return isAbsolute ? `/${joined}` : joined === "" ? "." : joined;
}

interface Compiled {
  readonly isException: boolean;
  readonly matches: PathMatcher;
}

/** More folders than any context has; beyond that, results are not remembered. */
const rememberedFolders = 20_000;

/** The last pattern that matches a path, or one of the folders that it lies in, decides. */
function matchAll(patterns: readonly IgnorePattern[]): (path: string) => boolean {
  const compiled: readonly Compiled[] = patterns.map(({ pattern, isException }) => ({
    isException,
    matches: compilePattern(pattern),
  }));
  const remembered = new Map<string, readonly boolean[]>();
  const nothing: readonly boolean[] = compiled.map(() => false);
  const matchesOf = (path: string): readonly boolean[] => {
    let matches = nothing;
    for (let end = path.indexOf("/"); ; end = path.indexOf("/", end + 1)) {
      const part = end === -1 ? path : path.slice(0, end);
      const known = remembered.get(part);
      const above = matches;
      matches = known ?? compiled.map((one, index) => above[index] === true || one.matches(part));
      if (end === -1) return matches;
      if (!known && remembered.size < rememberedFolders) remembered.set(part, matches);
    }
  };
  return (path) => {
    const matches = matchesOf(path);
    let isIgnored = false;
    compiled.forEach((one, index) => {
      if (matches[index]) isIgnored = !one.isException;
    });
    return isIgnored;
  };
}
