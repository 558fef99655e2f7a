import picomatch from "picomatch";
import type { PathTest } from "./find.js";

/** A pattern that cannot be used; the message says why, without naming where it was written. */
export class GlobError extends Error {
  override readonly name = "GlobError";
}

const longestPattern = 200;
const longestPath = 4096;
const longestSegment = 255;

/**
 * Compiles a glob: `*`, `?`, `**`, `[ab]`, `{a,b}`; hidden files and folders fit like any other.
 * A pattern without `/` is compared with the last part of a path, wherever it lies.
 * Throws GlobError.
 *
 * A glob becomes a regular expression that is run on paths from strangers, so what could make it slow is refused:
 * groups, and more wildcards than any sensible pattern needs.
 */
export function compileGlob(pattern: string): PathTest {
  const glob = pattern.replace(/^\.?\//, "");
  if (glob === "") throw new GlobError("The pattern is empty.");
  if (glob.length > longestPattern) throw new GlobError(`The pattern is longer than ${longestPattern} characters.`);
  if (/[()\\]/.test(glob)) throw new GlobError("Parentheses and backslashes cannot be used in a pattern.");
  const parts = glob.split("/");
  if (parts.filter((part) => part.includes("**")).length > 2)
    throw new GlobError("The pattern has more than two `**`.");
  // Two cost the square of a name's length at most; three would cost the cube.
  if (parts.some((part) => part !== "**" && part.split("*").length > 3))
    throw new GlobError("One part of the pattern has more than two `*`.");
  if (parts.includes("..")) throw new GlobError("The pattern leads out of the repository: `..` cannot be used in it.");

  const fits = picomatch(withPlainPlus(glob), {
    dot: true,
    basename: !glob.includes("/"),
    nonegate: true,
    noextglob: true,
  });
  return (path) => path.length <= longestPath && !hasLongSegment(path) && fits(path);
}

/** To the library, a `+` behind a group repeats it: `{a,aa}+` takes exponential time. Here it is a sign like any other. */
function withPlainPlus(glob: string): string {
  return glob.replace(/\[[^\][]*\]|\+/g, (part) => (part === "+" ? "[+]" : part));
}

/** No file system holds such a name; only a hand-made tree does. */
function hasLongSegment(path: string): boolean {
  return path.split("/").some((part) => part.length > longestSegment);
}
