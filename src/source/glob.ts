import { compilePattern } from "../context/glob.js";
import type { PathTest } from "./find.js";

/** A pattern that cannot be used; the message says why, without naming where it was written. */
export class GlobError extends Error {
  override readonly name = "GlobError";
}

const longestPattern = 200;
const longestPath = 4096;
const mostAlternatives = 50;

/**
 * Compiles a glob: `*`, `?`, `**`, `[ab]`, `{a,b}`; hidden files and folders fit like any other.
 * A pattern without `/` is compared with the last part of a path, wherever it lies.
 * Throws GlobError.
 *
 * Patterns and paths come from strangers, so no regular expression is made of them: `{a*,*a}` twice in one takes
 * exponential time. Braces are written out, and each alternative is run as a set of states.
 */
export function compileGlob(pattern: string): PathTest {
  const glob = pattern.replace(/^\.?\//, "");
  if (glob === "") throw new GlobError("The pattern is empty.");
  if (glob.length > longestPattern) throw new GlobError(`The pattern is longer than ${longestPattern} characters.`);
  if (/[()\\]/.test(glob)) throw new GlobError("Parentheses and backslashes cannot be used in a pattern.");
  if (glob.split("/").includes(".."))
    throw new GlobError("The pattern leads out of the repository: `..` cannot be used in it.");

  const alternatives = writtenOut(glob).map(compileAlternative);
  return (path) => path.length <= longestPath && alternatives.some((fits) => fits(path));
}

/** What comparing a path with a pattern may cost beside others: one for each way through the braces, and for each `*` in it. */
export function weightOf(pattern: string): number {
  return writtenOut(pattern).reduce((sum, each) => sum + each.split("*").length, 0);
}

/** One pattern for each way through the braces. */
function writtenOut(glob: string): readonly string[] {
  let done: readonly string[] = [""];
  for (const part of glob.split(/(\{[^{}]*\})/)) {
    const choices = part.startsWith("{") ? part.slice(1, -1).split(",") : [part];
    if (part.startsWith("{") ? choices.length < 2 : /[{}]/.test(part))
      throw new GlobError("Braces hold alternatives such as `{a,b}`, and no other braces.");
    done = done.flatMap((start) => choices.map((choice) => start + choice));
    if (done.length > mostAlternatives)
      throw new GlobError(`The braces stand for more than ${mostAlternatives} patterns.`);
  }
  return done;
}

function compileAlternative(glob: string): PathTest {
  if (!/^(?:[^[\]]|\[[!^]?[^[\]!^-][^[\]]*\])*$/.test(glob))
    throw new GlobError("A bracket is not closed, empty, or holds another.");
  if (glob.includes("-]")) throw new GlobError("A bracket ends in `-`: put it elsewhere in the pattern.");
  const parts = glob.split("/");
  const plain = parts.map((part) => (part === "**" ? part : part.replace(/\*{2,}/g, "*").replaceAll("[!", "[^")));
  const fits = compilePattern(plain.join("/"));
  if (parts.length === 1 && glob !== "**") return (path) => fits(path.slice(path.lastIndexOf("/") + 1));
  if (parts.includes("**")) return fits;
  // What stands in brackets could be a slash, too.
  return (path) => fits(path) && path.split("/").length === parts.length;
}
