import type { BuildContext, Dockerignore, IgnorePattern } from "./facts.js";
import { compilePattern } from "./glob.js";

/** The line that leaves a path of the context out; undefined when it is sent, or something below it is. */
export function excludingPattern(context: BuildContext, path: string): IgnorePattern | undefined {
  const { dockerignore } = context;
  if (!dockerignore?.ignores(path) || mayBringBack(dockerignore, path, context.files)) return undefined;
  const parts = path.split("/");
  const prefixes = parts.map((_, index) => parts.slice(0, index + 1).join("/"));
  return dockerignore.patterns.findLast(({ pattern, isException }) => {
    const matches = compilePattern(pattern);
    return !isException && prefixes.some(matches);
  });
}

/** Whether an exception lets in something below a folder that is left out itself. */
function mayBringBack(dockerignore: Dockerignore, path: string, files: readonly string[] | undefined): boolean {
  const below = `${path}/`;
  if (files?.some((file) => file.startsWith(below) && !dockerignore.ignores(file)) === true) return true;
  // What is made before the build lies in no list: the words of the exception have to do.
  return dockerignore.patterns.some(
    ({ pattern, isException }) => isException && (pattern.startsWith(below) || /^[*?[]/.test(pattern)),
  );
}
