import { isDockerfileName, type PathTest } from "../source/find.js";
import { compileGlob, GlobError, weightOf } from "../source/glob.js";

/**
 * Whether one of the patterns fits a path or a folder that it lies in. A pattern without `/` fits at any depth; one that
 * begins with `/` from the root.
 * Throws GlobError for a pattern that cannot be used.
 */
export function pathTest(patterns: readonly string[]): PathTest {
  const tests = patterns.map(coveringTest);
  return (path) => tests.some((covers) => covers(path));
}

function coveringTest(pattern: string): PathTest {
  const plain = withoutSlash(pattern);
  const fits = /^\.?\//.test(plain) ? fromRootTest(plain) : compileGlob(plain);
  const isFolder = pattern.endsWith("/");
  return (path) => {
    if (!isFolder && fits(path)) return true;
    for (let slash = path.indexOf("/"); slash !== -1; slash = path.indexOf("/", slash + 1))
      if (fits(path.slice(0, slash))) return true;
    return false;
  };
}

/**
 * Which paths are Dockerfiles to look at. Patterns that name files decide in place of the usual names; one that names
 * a folder, or ends in nothing but wildcards, lets the usual names in it through. With `!` a pattern takes paths out.
 * Throws GlobError for a pattern that cannot be used.
 */
export function dockerfilePaths(paths: readonly string[], ignorePaths: readonly string[]): PathTest {
  const wanted = paths.filter((pattern) => !pattern.startsWith("!"));
  const unwanted = paths.filter((pattern) => pattern.startsWith("!")).map((pattern) => pattern.slice(1));
  const isUnwanted = pathTest([...unwanted, ...ignorePaths.map((pattern) => pattern.replace(/^!/, ""))]);
  const named = wanted.filter(namesFiles).map((pattern) => compileGlob(pattern));
  const isInside = pathTest(wanted);
  return (path) => {
    if (isUnwanted(path)) return false;
    if (wanted.length === 0) return isDockerfileName(path);
    return named.some((fits) => fits(path)) || (isDockerfileName(path) && isInside(path));
  };
}

function namesFiles(pattern: string): boolean {
  return /[^*?./]/.test(pattern.slice(pattern.lastIndexOf("/") + 1));
}

function withoutSlash(pattern: string): string {
  return pattern.length > 1 ? pattern.replace(/\/$/, "") : pattern;
}

/** Whether a pattern fits a Dockerfile's path, from the root of the repository: `Dockerfile` is the one at the root. */
export function fromRootTest(pattern: string): PathTest {
  const plain = pattern.replace(/^\.?\//, "");
  const fits = compileGlob(plain);
  if (plain.includes("/") || plain.includes("**")) return fits;
  return (path) => !path.includes("/") && fits(path);
}

/** Why a pattern cannot be used; undefined when it can. */
export function patternFault(pattern: string): string | undefined {
  try {
    compileGlob(withoutSlash(pattern.replace(/^!/, "")));
    return undefined;
  } catch (error) {
    if (error instanceof GlobError) return error.message;
    throw error;
  }
}

/** What patterns that can be used may cost together. */
export function weightOfAll(patterns: readonly string[]): number {
  return patterns.reduce((sum, pattern) => sum + weightOf(pattern), 0);
}
