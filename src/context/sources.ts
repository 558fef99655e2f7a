import type { Dockerfile, Instruction } from "../dockerfile/model.js";
import { resolveWord } from "../dockerfile/scope.js";
import { pipInstall } from "../python/pip.js";
import { cleanPath } from "./dockerignore.js";
import { guarded } from "../text/guard.js";

/**
 * What COPY, ADD and bind mounts take from the build context: cleaned paths from its root, globs among them.
 * Sources that hold unknown variables, addresses, and what lies outside the context are left out.
 */
export function contextSources(dockerfile: Dockerfile): readonly string[] {
  const found = new Set<string>();
  for (const instruction of dockerfile.instructions) for (const source of sourcesOf(instruction)) found.add(source);
  return [...found];
}

function sourcesOf(instruction: Instruction): readonly string[] {
  if (instruction.keyword === "RUN")
    return instruction.mounts
      .filter((mount) => mount.type === "bind" && mount.from === undefined && mount.source !== undefined)
      .flatMap((mount) => contextPath(mount.source ?? "") ?? []);
  if (instruction.keyword !== "COPY" && instruction.keyword !== "ADD") return [];
  if (instruction.from) return [];
  return instruction.sources.flatMap((word) => {
    const value = resolveWord(word, instruction);
    return value === undefined ? [] : (contextPath(value) ?? []);
  });
}

const isElsewhere = guarded(["://", "git@", "<<"], /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|<<)/i);

/** A source as a path from the context's root, `.` for all of it; undefined for addresses and what lies outside. */
export function contextPath(source: string): string | undefined {
  if (isElsewhere(source)) return undefined;
  const path = cleanPath(`./${source}`);
  return path.startsWith("..") ? undefined : path;
}

/** The files that installs name by a relative path; where the whole context is copied, they lie in it. */
export function installedFiles(dockerfile: Dockerfile): readonly string[] {
  const found = new Set<string>();
  for (const command of dockerfile.commands()) {
    const install = pipInstall(command);
    for (const word of [...(install?.requirements ?? []), ...(install?.constraints ?? [])]) {
      const value = resolveWord(word, command);
      const path = value === undefined || value.startsWith("/") ? undefined : contextPath(value);
      if (path !== undefined) found.add(path);
    }
  }
  return [...found];
}
