import type { Dockerfile } from "../dockerfile/model.js";
import { resolveWord } from "../dockerfile/scope.js";
import { cleanPath } from "./dockerignore.js";
import { compilePattern } from "./glob.js";
import { contextPath } from "./sources.js";

/** What COPY and ADD put into an image of the build context: cleaned paths and globs from its root, `.` for all of it. */
export function copiedSources(dockerfile: Dockerfile): readonly string[] {
  const found = new Set<string>();
  for (const instruction of dockerfile.instructions) {
    if ((instruction.keyword !== "COPY" && instruction.keyword !== "ADD") || instruction.from) continue;
    for (const word of instruction.sources) {
      const value = resolveWord(word, instruction);
      const path = value === undefined ? undefined : contextPath(value);
      if (path !== undefined) found.add(path);
    }
  }
  return [...found];
}

/** Answers whether a path of the context is taken along by one of the sources, itself or with a folder that it lies in. */
export function reachOf(sources: readonly string[]): (path: string) => boolean {
  const matchers = sources.map((source) => (source === "." ? () => true : compilePattern(cleanPath(source))));
  return (path) => prefixesOf(path).some((part) => matchers.some((matches) => matches(part)));
}

/** `a`, `a/b`, `a/b/c` for `a/b/c`. */
function prefixesOf(path: string): readonly string[] {
  const parts = path.split("/");
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}
